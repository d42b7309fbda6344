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

export const tieName = ({ from, to }: TieMapping): string => `${from} → ${to}`

/** Everything that is made of a column. */
export function usesOf(mapping: Mapping, column: string): Use[] {
  return [
    ...mapping.nodes.flatMap((node, i) => usesOfNode(mapping, node, i, column)),
    ...mapping.ties.flatMap((tie, i) => usesOfTie(mapping, tie, i, column)),
  ]
}

function usesOfNode(mapping: Mapping, node: NodeMapping, i: number, column: string): Use[] {
  const usage = (words: string, change: Partial<NodeMapping>): Use => ({
    words: `${words} ${node.key}`,
    without: withNode(mapping, i, change),
  })
  const others = node.columns.filter((one) => one !== column)
  return [
    ...(node.columns.includes(column)
      ? [others.length > 0 ? usage('names', { columns: others }) : { words: `names ${node.key}`, without: withoutNode(mapping, i) }]
      : []),
    ...(templateColumns(node.id).includes(column) ? [usage('id of', { id: '{}' })] : []),
    ...(templateColumns(node.name).includes(column) ? [usage('name of', { name: '{}' })] : []),
    ...(node.labelBy?.column === column ? [usage('kind of', { labelBy: undefined })] : []),
    ...(node.when?.column === column ? [usage('whether there is', { when: undefined })] : []),
    ...usesOfProperties(node.properties, column).map(({ words, properties }) => usage(`${words} of`, { properties })),
  ]
}

function usesOfTie(mapping: Mapping, tie: TieMapping, i: number, column: string): Use[] {
  // Of one tie alone it need not be said which.
  const which = mapping.ties.length > 1 ? ` of ${tieName(tie)}` : ' of the tie'
  const usage = (words: string, change: Partial<TieMapping>): Use => ({ words: `${words}${which}`, without: withTie(mapping, i, change) })
  const linked = () => {
    const [type, next] = withNewType(mapping, 'linked to')
    return withTie(next, i, { type, typeBy: undefined, signBy: undefined })
  }
  const { cites } = tie
  return [
    ...(tie.typeBy?.column === column ? [{ words: `type${which}`, without: linked() }] : []),
    ...(tie.signBy?.column === column ? [{ words: `sign${which}`, without: linked() }] : []),
    ...usesOfDate(tie.validFrom, column).map(([part, validFrom]) => usage(`${part}beginning`, { validFrom })),
    ...usesOfDate(tie.validTo, column).map(([part, validTo]) => usage(`${part}end`, { validTo })),
    ...(cites?.column === column ? [usage('source', { cites: undefined })] : []),
    ...(cites?.url === column ? [usage('address of the source', { cites: { ...cites, url: undefined } })] : []),
    ...(cites?.publisher === column ? [usage('publisher of the source', { cites: { ...cites, publisher: undefined } })] : []),
    ...(cites
      ? usesOfDate(cites.publishedAt, column).map(([part, publishedAt]) =>
          usage(`${part}publication of the source`, { cites: { ...cites, publishedAt } }),
        )
      : []),
    ...(tie.when?.column === column ? [usage('whether there is a tie', { when: undefined })] : []),
    ...usesOfProperties(tie.properties, column).map(({ words, properties }) => usage(words, { properties })),
  ]
}

function usesOfDate(date: DateMapping | undefined, column: string): [part: string, without: DateMapping | undefined][] {
  if (!date) return []
  if ('year' in date) {
    return [
      ...(date.year === column ? [['year of ', undefined] as [string, undefined]] : []),
      ...(date.month === column ? [['month of ', { year: date.year }] as [string, DateMapping]] : []),
      ...(date.day === column ? [['day of ', { ...date, day: undefined }] as [string, DateMapping]] : []),
    ]
  }
  return [
    ...(date.column === column ? [['', undefined] as [string, undefined]] : []),
    ...(typeof date.precision === 'object' && date.precision.column === column
      ? [['precision of ', { ...date, precision: undefined }] as [string, DateMapping]]
      : []),
  ]
}

function usesOfProperties(properties: readonly PropertyMapping[], column: string): { words: string; properties: PropertyMapping[] }[] {
  return properties.flatMap((property, at) =>
    property.column === column
      ? [{ words: PROPERTY_WORDS[property.as] ?? `“${property.as}”`, properties: properties.filter((_, other) => other !== at) }]
      : [],
  )
}

const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  aliases: 'other names',
  identifiers: 'identifiers',
  latitude: 'latitude',
  longitude: 'longitude',
}

/** Everything that could be made of a column. */
export function offersOf(mapping: Mapping, look: ColumnLook): Offer[] {
  return [
    ...mapping.nodes.flatMap((node, i) => offersOfNode(mapping, node, i, look)),
    ...mapping.ties.flatMap((tie, i) => offersOfTie(mapping, tie, i, look)),
    { of: 'New', words: 'names nodes of its own', give: () => withNodeOf(mapping, look.name) },
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
    properties: [...node.properties, { column: name, as, type: 'list', split: ';', ...more }],
  })
  return [
    ...(node.columns.includes(name)
      ? []
      : [offer('names more of them', { columns: [...node.columns, name] }), offer('their name', { name: `{${name}}` })]),
    offer('their id', { id: `{${name}}` }),
    offer('their kind', { labelBy: { column: name, values: {} } }),
    offer('other names', list('aliases', property.as === 'aliases' ? property : {})),
    offer('an identifier', list('identifiers', { prefix: `${words.replace(/_?(id|code|no|num)$/, '').replaceAll('_', '-') || 'id'}:` })),
    offer('a property', { properties: [...node.properties, { split: ';', ...property }] }),
  ]
}

function offersOfTie(mapping: Mapping, tie: TieMapping, i: number, look: ColumnLook): Offer[] {
  const { name, numeric, order, values, filled } = look
  const of = tieName(tie)
  const offer = (words: string, change: Partial<TieMapping>): Offer => ({ of, words, give: () => withTie(mapping, i, change) })
  const date: DateMapping =
    numeric && filled.every((cell) => /^\d{4}$/.test(cell)) ? { year: name } : { column: name, order: order ?? 'ymd' }
  return [
    ...(values.size <= MOST_TYPES ? [{ of, words: 'its type', give: () => typedBy(mapping, i, look) }] : []),
    ...(numeric ? [{ of, words: 'its sign', give: () => signedBy(mapping, i, name) }] : []),
    offer('when it begins', { validFrom: date }),
    offer('when it ends', { validTo: date }),
    offer('its source', { cites: { ...tie.cites, column: name } }),
    ...(tie.cites ? [offer('the address of its source', { cites: { ...tie.cites, url: name } })] : []),
    offer('a property', { properties: [...tie.properties, { split: ';', ...propertyOf(look) }] }),
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
