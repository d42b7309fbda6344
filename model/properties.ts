/** How a property's values are typed where a format or engine needs to be told. */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'list'

/**
 * Types of the properties the model knows. The embedded engine forgets that 34.0 was a
 * float, so writers of typed formats look here before they look at the values.
 */
export const KNOWN_PROPERTY_TYPES: Readonly<Record<string, PropertyType>> = {
  id: 'string', name: 'string', abbreviation: 'string', description: 'string', aliases: 'list', identifiers: 'list', basis: 'string', originalId: 'string',
  kind: 'string', latitude: 'float', longitude: 'float', geoPrecision: 'string',
  date: 'string', datePrecision: 'string', endDate: 'string',
  title: 'string', author: 'string', publisher: 'string', publishedAt: 'string', writtenAt: 'string', url: 'string', sha256: 'string', reliability: 'string', marking: 'string',
  predicate: 'string', stance: 'string', polarity: 'string', note: 'string', statement: 'string', subjectPart: 'string', objectPart: 'string', qualifier: 'string',
  validFrom: 'string', validTo: 'string', validFromPrecision: 'string', validToPrecision: 'string', asOf: 'string', asOfPrecision: 'string',
  credibility: 'integer', likelihood: 'string', low: 'float', best: 'float', high: 'float', unit: 'string', measure: 'string', value: 'string', language: 'string', usedBy: 'string',
  startOffset: 'integer', endOffset: 'integer', passageSha256: 'string', textFragment: 'string', attributedAs: 'string',
  modality: 'string', status: 'string', family: 'string', sign: 'integer', qualifiers: 'list', claimIds: 'list', intervals: 'list', spans: 'list',
  claimCount: 'integer', sourceCount: 'integer', originCount: 'integer', grade: 'string', disputed: 'boolean', lastAttested: 'string',
  sourceId: 'string', locator: 'string', dossier: 'string', importId: 'string', order: 'integer', about: 'string',
}
