import { LABELS, primaryLabel } from '../../../model/ontology'
import type { Precision } from '../../../model/dates'
import type { GraphNode } from '../../store/contract'
import { text } from '../writing/evidence'
import { countryCode } from '../writing/countries'
import { strings } from '../writing/values'
import { entity, ftmDate, ftmId, named, type FtmEntity } from './write-frame'

/** Schemas by the most specific label; a browsable node of another label is a legal entity, which stands for parties of any kind. */
const SCHEMAS: Record<string, string | null> = {
  ArmedGroup: 'Organization',
  State: 'PublicBody',
  Government: 'PublicBody',
  Force: 'PublicBody',
  Organisation: 'Organization',
  Person: 'Person',
  Place: 'Address',
  Event: 'Event',
  Theme: null,
}
const NOT_BROWSABLE: ReadonlySet<string> = new Set(LABELS.filter((l) => !l.browsable).map((l) => l.label))

/** The schema of a node, or null where the format has none: for themes and for records of the store. */
export function schemaOf({ labels }: Pick<GraphNode, 'labels'>): string | null {
  if (labels.some((label) => NOT_BROWSABLE.has(label))) return null
  const label = primaryLabel(labels)
  return Object.hasOwn(SCHEMAS, label) ? SCHEMAS[label]! : 'LegalEntity'
}

/** A node as an entity of its schema. */
export function nodeEntity(node: GraphNode, schema: string): FtmEntity {
  const { id, labels, properties: p } = node
  const name = named(text(p, 'name'), id)
  const identifiers = strings(p.identifiers)
  const known = (scheme: string) => identifiers.filter((i) => i.startsWith(`${scheme}:`)).map((i) => i.slice(scheme.length + 1))
  const common = {
    name: [name],
    alias: strings(p.aliases).map((alias) => named(alias, '')),
    description: [text(p, 'description')],
    country: known('iso3166').map((code) => countryCode(code)?.toLowerCase()),
    wikidataId: known('wikidata').filter((q) => /^Q\d+$/.test(q)),
  }
  if (schema === 'Address') {
    const degrees = (value: unknown, most: number) =>
      typeof value === 'number' && Math.abs(value) <= most ? [value.toFixed(6).replace(/\.?0+$/, '')] : []
    return entity(ftmId(id), schema, { ...common, full: [name], latitude: degrees(p.latitude, 90), longitude: degrees(p.longitude, 180) })
  }
  if (schema === 'Event') {
    const precision = text(p, 'datePrecision') as Precision | null
    const end = text(p, 'endDate')
    return entity(ftmId(id), schema, {
      ...common,
      date: end === null ? ftmDate(text(p, 'date'), precision) : [],
      startDate: end === null ? [] : ftmDate(text(p, 'date'), precision),
      endDate: ftmDate(end, null),
    })
  }
  const others = identifiers.filter((i) => !/^(iso3166|wikidata):/.test(i))
  return entity(ftmId(id), schema, {
    ...common,
    abbreviation: [text(p, 'abbreviation')].map((short) => (short === null ? null : named(short, ''))),
    idNumber: others,
    ...(schema !== 'Person' && {
      classification: [LABELS.find((l) => l.label === primaryLabel(labels))?.words.one ?? primaryLabel(labels)],
    }),
  })
}
