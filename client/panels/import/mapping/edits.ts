import { dateColumns, type Mapping, type MappedType, type NodeMapping, type TieMapping } from '../../../../model/mapping'
import { relationshipType } from '../../../../model/ontology'
import { declare } from '../../../../model/tables/relation-words'

/** Changes of a mapping, each to a mapping of its own. Types that no tie has any more go. */
export function withNode(mapping: Mapping, i: number, change: Partial<NodeMapping>): Mapping {
  const before = mapping.nodes[i]!
  const nodes = mapping.nodes.map((node, at) => (at === i ? { ...node, ...change } : node))
  const named = (key: string) => (key === before.key && change.key !== undefined ? change.key : key)
  return { ...mapping, nodes, ties: mapping.ties.map((tie) => ({ ...tie, from: named(tie.from), to: named(tie.to) })) }
}

export function withoutNode(mapping: Mapping, i: number): Mapping {
  const { key } = mapping.nodes[i]!
  return tidy({
    ...mapping,
    nodes: mapping.nodes.filter((_, at) => at !== i),
    ties: mapping.ties.filter(({ from, to }) => from !== key && to !== key),
  })
}

/** Nodes that the filled cells of a column are. */
export function withNodeOf(mapping: Mapping, column: string): Mapping {
  let key = column
  for (let n = 2; mapping.nodes.some((node) => node.key === key); n++) key = `${column} ${n}`
  return { ...mapping, nodes: [...mapping.nodes, { key, columns: [column], id: '{}', name: '{}', label: 'Thing', properties: [] }] }
}

/** A tie with another part; a column that is given a part is no property of the tie besides, unless it is made one after. */
export function withTie(mapping: Mapping, i: number, change: Partial<TieMapping>): Mapping {
  const { typeBy, signBy, undirected, validFrom, validTo, cites } = change
  const taken = new Set([
    typeBy?.column,
    signBy?.column,
    undirected?.column,
    ...dateColumns(validFrom),
    ...dateColumns(validTo),
    cites?.column,
    cites?.url,
    cites?.publisher,
    ...dateColumns(cites?.publishedAt),
  ])
  return tidy({
    ...mapping,
    ties: mapping.ties.map((tie, at) =>
      at === i ? { ...tie, ...change, properties: change.properties ?? tie.properties.filter(({ column }) => !taken.has(column)) } : tie,
    ),
  })
}

export function withoutTie(mapping: Mapping, i: number): Mapping {
  return tidy({ ...mapping, ties: mapping.ties.filter((_, at) => at !== i) })
}

/** A tie between the first nodes that none joins yet, else between the first two. */
export function withNewTie(mapping: Mapping): Mapping {
  const keys = mapping.nodes.map(({ key }) => key)
  const pairs = keys.flatMap((from, i) => keys.slice(i + 1).map((to) => ({ from, to })))
  const ends = pairs.find(({ from, to }) => !mapping.ties.some((tie) => tie.from === from && tie.to === to)) ??
    pairs[0] ?? { from: keys[0]!, to: keys[0]! }
  const [type, next] = withNewType(mapping, 'linked to')
  return { ...next, ties: [...next.ties, { ...ends, type, properties: [] }] }
}

/** The type that a word stands for, and the mapping with it declared where the model has none of that name. */
export function withNewType(mapping: Mapping, word: string): [type: string, mapping: Mapping] {
  const types: Partial<MappedType>[] = [...mapping.types]
  const type = declare(word, types)
  return [
    type,
    {
      ...mapping,
      types: types.map(({ family = 'other', sign = 0, symmetric = false, ...rest }) => ({
        ...rest,
        type: rest.type!,
        family,
        sign,
        symmetric,
      })),
    },
  ]
}

/** A type of the table's own with another name or other words; ties follow it. */
export function withType(mapping: Mapping, i: number, change: Partial<MappedType>): Mapping {
  const before = mapping.types[i]!.type
  const named = (type: string) => (type === before ? (change.type ?? before) : type)
  return {
    ...mapping,
    types: mapping.types.map((type, at) => (at === i ? { ...type, ...change } : type)),
    ties: mapping.ties.map((tie) => ({
      ...tie,
      ...(tie.type !== undefined && { type: named(tie.type) }),
      ...(tie.typeBy && {
        typeBy: {
          ...tie.typeBy,
          values: Object.fromEntries(Object.entries(tie.typeBy.values).map(([value, type]) => [value, named(type)])),
          ...(tie.typeBy.other !== undefined && { other: named(tie.typeBy.other) }),
        },
      }),
      ...(tie.signBy && {
        signBy: {
          ...tie.signBy,
          positive: named(tie.signBy.positive),
          negative: named(tie.signBy.negative),
          ...(tie.signBy.zero !== undefined && { zero: named(tie.signBy.zero) }),
          ...(tie.signBy.missing !== undefined && { missing: named(tie.signBy.missing) }),
        },
      }),
    })),
  }
}

/** Without types of its own that no tie has, or that the model has. */
export function tidy(mapping: Mapping): Mapping {
  const used = new Set(
    mapping.ties.flatMap(({ type, typeBy, signBy }) => [
      type,
      ...(typeBy ? [...Object.values(typeBy.values), typeBy.other] : []),
      ...(signBy ? [signBy.positive, signBy.negative, signBy.zero, signBy.missing] : []),
    ]),
  )
  return { ...mapping, types: mapping.types.filter(({ type }) => used.has(type) && !relationshipType(type)) }
}
