import { idSchema } from '../model/values'
import { isDate } from '../model/dates'
import { BASE_LABELS, labelDefinition, SAFE_NAME } from '../model/ontology'
import type { Findings } from './findings'
import type { WholeGraph } from './graph'

/** Properties that loading uses and takes off again, so that one left over is a fault of a script. */
const TEMPORARY = ['leaving', 'derivesFrom', 'speakers', 'alternativeTo', 'tie', 'tieInterval', 'tieSpan'] as const

const BASES = new Set<string>(BASE_LABELS)

/** Labels, ids and names of all nodes. */
export function checkNodes({ nodes }: WholeGraph, findings: Findings): void {
  const seen = new Map<string, string>()
  for (const { id, labels, properties } of nodes) {
    const about = `node ${id ?? `without an id (${labels.join(', ') || 'no labels'})`}`
    checkLabels(labels, properties.importId !== undefined, about, findings)
    if (id === null || !idSchema.safeParse(id).success) findings.add('id', about, 'its id is not a slug of a-z, 0-9, ".", "_" and "-"')
    else if (seen.has(id)) findings.add('id', about, `two nodes have this id, one labelled ${seen.get(id)}, one ${labels.join(', ')}`)
    else seen.set(id, labels.join(', '))
    if (typeof properties.name !== 'string' || properties.name.trim() === '') findings.add('name', about, 'it has no name')
    for (const key of TEMPORARY)
      if (properties[key] !== undefined) findings.add('property', about, `the property ${key} is left over from loading`)
    if (labels.includes('Place')) checkCoordinates(properties, about, findings)
    if (labels.includes('Event')) checkEventDates(properties, about, findings)
  }
}

function checkLabels(labels: readonly string[], imported: boolean, about: string, findings: Findings): void {
  const bases = labels.filter((l) => BASES.has(l))
  if (bases.length !== 1)
    return findings.add(
      'label',
      about,
      bases.length === 0
        ? `it has no base label (one of ${BASE_LABELS.join(', ')})`
        : `it has the base labels ${bases.join(' and ')}; only one is allowed`,
    )
  for (const label of labels) {
    const definition = labelDefinition(label)
    if (definition && definition.base !== bases[0])
      findings.add('label', about, `the label ${label} goes with ${definition.base}, not with ${bases[0]}`)
    if (!definition && !imported) findings.add('label', about, `the label ${label} is not of the model, and no import brought it`)
    if (!SAFE_NAME.test(label)) findings.add('label', about, `the label ${label} is not a name of letters, digits and "_"`)
  }
}

function checkCoordinates({ latitude, longitude }: Record<string, unknown>, about: string, findings: Findings): void {
  if ((latitude === undefined) !== (longitude === undefined))
    return findings.add('property', about, 'latitude and longitude come together', 'latitude')
  const within = (value: unknown, most: number) => value === undefined || (typeof value === 'number' && Math.abs(value) <= most)
  if (!within(latitude, 90) || !within(longitude, 180))
    findings.add('property', about, 'latitude and longitude are degrees of at most 90 and 180')
}

function checkEventDates(properties: Record<string, unknown>, about: string, findings: Findings): void {
  for (const key of ['date', 'endDate']) {
    const value = properties[key]
    if (value !== undefined && (typeof value !== 'string' || !isDate(value)))
      findings.add('property', about, `${key} is not a date that exists, written YYYY-MM-DD`)
  }
}
