import { t } from '../../../../model/words/english/mapping'
import {
  templateColumns,
  type DateMapping,
  type Mapping,
  type NodeMapping,
  type PropertyMapping,
  type TieMapping,
} from '../../../../model/mapping'
import type { ColumnLook } from '../../../../model/tables/look'
import { propertyOf } from '../../../../model/tables/propose'
import { undirectedValues } from '../../../../model/tables/recognise'
import { apart } from '../../../../model/tables/property-names'
import { withNewType, withNode, withNodeOf, withoutNode, withTie } from './edits'

/** Something that a mapping does with a column, in words, and the mapping that does not. */
export interface Use {
  words: string
  without: Mapping
}
/** Something that a mapping could do with a column, and the mapping that does; `of` is what it would be said of. */
export interface Offer {
  of: string
  words: string
  give(): Mapping
}

/** Values by which a column may give types: more are no words for kinds of ties. */
const MOST_TYPES = 100

export const tieName = ({ from, to }: TieMapping): string => t('tie', { subject: from, object: to })

/** Everything that is made of a column. */
export function usesOf(mapping: Mapping, column: string): Use[] {
  return [
    ...mapping.nodes.flatMap((node, i) => usesOfNode(mapping, node, i, column)),
    ...mapping.ties.flatMap((tie, i) => usesOfTie(mapping, tie, i, column)),
  ]
}

function usesOfNode(mapping: Mapping, node: NodeMapping, i: number, column: string): Use[] {
  const nodes = node.key
  const usage = (words: string, change: Partial<NodeMapping>): Use => ({ words, without: withNode(mapping, i, change) })
  const others = node.columns.filter((one) => one !== column)
  const names = t('use.names', { nodes })
  return [
    ...(node.columns.includes(column)
      ? [others.length > 0 ? usage(names, { columns: others }) : { words: names, without: withoutNode(mapping, i) }]
      : []),
    ...(templateColumns(node.id).includes(column) ? [usage(t('use.id', { nodes }), { id: '{}' })] : []),
    ...(templateColumns(node.name).includes(column) ? [usage(t('use.name', { nodes }), { name: '{}' })] : []),
    ...(node.labelBy?.column === column ? [usage(t('use.kind', { nodes }), { labelBy: undefined })] : []),
    ...(node.when?.column === column ? [usage(t('use.when', { nodes }), { when: undefined })] : []),
    ...usesOfProperties(node.properties, column, nodes).map(({ words, properties }) => usage(words, { properties })),
  ]
}

function usesOfTie(mapping: Mapping, tie: TieMapping, i: number, column: string): Use[] {
  // Of one tie alone it need not be said which.
  const of = { tie: mapping.ties.length > 1 ? tieName(tie) : t('theTie') }
  const usage = (words: string, change: Partial<TieMapping>): Use => ({ words, without: withTie(mapping, i, change) })
  const linked = () => {
    const [type, next] = withNewType(mapping, 'linked to')
    return withTie(next, i, { type, typeBy: undefined, signBy: undefined })
  }
  const { cites } = tie
  return [
    ...(tie.typeBy?.column === column ? [{ words: t('tie.type', of), without: linked() }] : []),
    ...(tie.signBy?.column === column ? [{ words: t('tie.sign', of), without: linked() }] : []),
    ...(tie.undirected?.column === column ? [usage(t('tie.direction', of), { undirected: undefined })] : []),
    ...usesOfDate(tie.validFrom, column).map(([part, validFrom]) => usage(t(`start.${part}`, of), { validFrom })),
    ...usesOfDate(tie.validTo, column).map(([part, validTo]) => usage(t(`end.${part}`, of), { validTo })),
    ...(cites?.column === column ? [usage(t('tie.source', of), { cites: undefined })] : []),
    ...(cites?.url === column ? [usage(t('tie.address', of), { cites: { ...cites, url: undefined } })] : []),
    ...(cites?.publisher === column ? [usage(t('tie.publisher', of), { cites: { ...cites, publisher: undefined } })] : []),
    ...(cites
      ? usesOfDate(cites.publishedAt, column).map(([part, publishedAt]) =>
          usage(t(`published.${part}`, of), { cites: { ...cites, publishedAt } }),
        )
      : []),
    ...(tie.when?.column === column ? [usage(t('tie.when', of), { when: undefined })] : []),
    ...usesOfProperties(tie.properties, column, of.tie).map(({ words, properties }) => usage(words, { properties })),
  ]
}

type DatePart = 'whole' | 'year' | 'month' | 'day' | 'precision'

function usesOfDate(date: DateMapping | undefined, column: string): [part: DatePart, without: DateMapping | undefined][] {
  const uses: [DatePart, DateMapping | undefined][] = []
  if (date && 'year' in date) {
    if (date.year === column) uses.push(['year', undefined])
    if (date.month === column) uses.push(['month', { year: date.year }])
    if (date.day === column) uses.push(['day', { ...date, day: undefined }])
  } else if (date) {
    if (date.column === column) uses.push(['whole', undefined])
    if (typeof date.precision === 'object' && date.precision.column === column) uses.push(['precision', { ...date, precision: undefined }])
  }
  return uses
}

const NAMED_PROPERTIES = ['aliases', 'identifiers', 'latitude', 'longitude'] as const

function usesOfProperties(
  properties: readonly PropertyMapping[],
  column: string,
  nodes: string,
): { words: string; properties: PropertyMapping[] }[] {
  return properties.flatMap((property, at) => {
    if (property.column !== column) return []
    const named = NAMED_PROPERTIES.find((one) => one === property.as)
    const words = named ? t(`use.${named}`, { nodes }) : t('use.property', { property: property.as, nodes })
    return [{ words, properties: properties.filter((_, other) => other !== at) }]
  })
}

/** Everything that could be made of a column. */
export function offersOf(mapping: Mapping, look: ColumnLook): Offer[] {
  return [
    ...mapping.nodes.flatMap((node, i) => offersOfNode(mapping, node, i, look)),
    ...mapping.ties.flatMap((tie, i) => offersOfTie(mapping, tie, i, look)),
    { of: t('offerNew'), words: t('offer.nodes'), give: () => withNodeOf(mapping, look.name) },
  ]
}

function offersOfNode(mapping: Mapping, node: NodeMapping, i: number, look: ColumnLook): Offer[] {
  const { name, words } = look
  const offer = (said: string, change: Partial<NodeMapping>): Offer => ({
    of: node.key,
    words: said,
    give: () => withNode(mapping, i, change),
  })
  const property = propertyOf(look)
  const list = (as: string, more: Partial<PropertyMapping>): Partial<NodeMapping> => ({
    properties: apart([...node.properties, { column: name, as, type: 'list', split: ';', ...more }]),
  })
  return [
    ...(node.columns.includes(name)
      ? []
      : [offer(t('offer.moreNames'), { columns: [...node.columns, name] }), offer(t('offer.name'), { name: `{${name}}` })]),
    offer(t('offer.id'), { id: `{${name}}` }),
    offer(t('offer.kind'), { labelBy: { column: name, values: {} } }),
    offer(t('offer.aliases'), list('aliases', property.as === 'aliases' ? property : {})),
    offer(
      t('offer.identifier'),
      list('identifiers', { prefix: `${words.replace(/_?(id|code|no|num)$/, '').replaceAll('_', '-') || 'id'}:` }),
    ),
    offer(t('offer.property'), { properties: apart([...node.properties, { split: ';', ...property }]) }),
  ]
}

function offersOfTie(mapping: Mapping, tie: TieMapping, i: number, look: ColumnLook): Offer[] {
  const { name, words, numeric, signed, order, values, filled } = look
  const of = tieName(tie)
  const offer = (said: string, change: Partial<TieMapping>): Offer => ({ of, words: said, give: () => withTie(mapping, i, change) })
  const date: DateMapping =
    numeric && filled.every((cell) => /^\d{4}$/.test(cell)) ? { year: name } : { column: name, order: order ?? 'ymd' }
  return [
    ...(values.size <= MOST_TYPES ? [{ of, words: t('offer.type'), give: () => typedBy(mapping, i, look) }] : []),
    ...(numeric || signed ? [{ of, words: t('offer.sign'), give: () => signedBy(mapping, i, name) }] : []),
    offer(t('offer.direction'), {
      undirected: { column: name, values: undirectedValues(words, values) ?? [...values.keys()].slice(0, 1) },
    }),
    offer(t('offer.start'), { validFrom: date }),
    offer(t('offer.end'), { validTo: date }),
    offer(t('offer.source'), { cites: { ...tie.cites, column: name } }),
    ...(tie.cites ? [offer(t('offer.address'), { cites: { ...tie.cites, url: name } })] : []),
    offer(t('offer.property'), { properties: apart([...tie.properties, { split: ';', ...propertyOf(look) }]) }),
  ]
}

/** The tie's type by the values of a column, each a type to begin with. */
export function typedBy(mapping: Mapping, i: number, { name, values }: ColumnLook): Mapping {
  let next = mapping
  const types = Object.fromEntries(
    [...values.keys()].slice(0, MOST_TYPES).map((value) => {
      const [type, declared] = withNewType(next, value)
      next = declared
      return [value, type]
    }),
  )
  return withTie(next, i, { type: undefined, signBy: undefined, typeBy: { column: name, values: types } })
}

/** The tie's type by the sign of a number. */
export function signedBy(mapping: Mapping, i: number, column: string): Mapping {
  const [positive, one] = withNewType(mapping, 'positive tie to')
  const [negative, both] = withNewType(one, 'negative tie to')
  return withTie(both, i, { type: undefined, typeBy: undefined, signBy: { column, positive, negative } })
}
