import { CLAIM_ATTRIBUTES } from './claim-attributes'
import { TIE_PROPERTIES } from './tie'
import { typesOf, type PropertyType } from './values'

/**
 * Types of the properties the model knows. The embedded engine forgets that 34.0 was a
 * float, so writers of typed formats look here before they look at the values.
 */
export const KNOWN_PROPERTY_TYPES: Readonly<Record<string, PropertyType>> = {
  id: 'string',
  name: 'string',
  abbreviation: 'string',
  description: 'string',
  aliases: 'list',
  identifiers: 'list',
  basis: 'string',
  originalId: 'string',
  kind: 'string',
  latitude: 'float',
  longitude: 'float',
  geoPrecision: 'string',
  date: 'string',
  datePrecision: 'string',
  endDate: 'string',
  title: 'string',
  author: 'string',
  publisher: 'string',
  publishedAt: 'string',
  publishedNotBefore: 'string',
  publishedNotAfter: 'string',
  writtenAt: 'string',
  url: 'string',
  sha256: 'string',
  reliability: 'string',
  marking: 'string',
  ...typesOf(CLAIM_ATTRIBUTES),
  ...typesOf(TIE_PROPERTIES),
  order: 'integer',
  about: 'string',
}
