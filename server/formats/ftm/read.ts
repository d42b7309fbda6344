import type { ClaimDates } from '../../../model/dates'
import { readDate } from '../../../model/tables/dates'
import { MOST_TIES } from '../../../model/tables/map-row'
import { isHead } from './write-frame'
import { LeftOut } from '../reading/left-out'
import { problem, type ImportFormat, type ImportItem, type ImportRelationship } from '../reading/reader'
import { entitiesIn, type Entity, type Found } from './entity'
import { nodeOf, values } from './nodes'
import { EDGES, LEFT_OUT, LINKS, NODE_LABELS } from './schemata'
import { entitiesOf, looksLikeEntities } from './lines'
import { own } from '../../../model/own'

/** Entities of FollowTheMoney as JSON, one a line or in a list, on their own or with others within them. */
export const ftm: ImportFormat = {
  detect: (head) => (looksLikeEntities(head) ? 0.9 : 0),
  async *read(input) {
    yield [{ kind: 'about', ids: 'global', source: { kind: 'dataset' } }]
    const reading = new Reading()
    for await (const batch of entitiesOf(input)) {
      const items = batch.flatMap(({ value, place }) =>
        typeof value === 'string' ? [problem(place, value)] : reading.entity(value.json, place),
      )
      if (items.length > 0) yield items
    }
    yield reading.end()
  },
}

const SANCTION = 'Sanction'
/** The properties by which a schema joins entities; none for things. */
const ends = (schema: string): readonly string[] =>
  schema === SANCTION ? ['entity'] : Object.hasOwn(EDGES, schema) ? [EDGES[schema]!.from, EDGES[schema]!.to] : []
const DATES = new Set(['startDate', 'endDate', 'date'])
/** Entities within others that wait for one of their own line, at most. */
const MOST_WAITING = 200_000
const NO_AUTHORITY = 'Authority not named'

/** A thing that a property of another names. */
interface Link {
  property: string
  from: string
  to: string
  place: string
}

class Reading {
  readonly #schemata = new Map<string, string>()
  readonly #relations = new Set<string>()
  readonly #declared = new Set<string>()
  readonly #authorities = new Set<string>()
  readonly #left = new LeftOut()
  /** Sanctions and links wait for the end: what they are on may come later, or not at all. */
  readonly #sanctions: Found[] = []
  readonly #links: Link[] = []
  /** Entities that so far only stand within others. */
  readonly #nested = new Map<string, Found>()

  entity(value: unknown, place: string): ImportItem[] {
    const found = entitiesIn(value, place, ends)
    return typeof found === 'string' ? [problem(place, found)] : found.flatMap((one) => [...one.entity.markings, ...this.#take(one)])
  }

  end(): ImportItem[] {
    const items = [...this.#nested.values()].flatMap((one) => this.#node(one, false))
    for (const one of this.#sanctions) items.push(...this.#sanction(one))
    for (const link of this.#links) items.push(...this.#link(link))
    return [...items, ...this.#left.items()]
  }

  #take(found: Found): ImportItem[] {
    const { entity, place, nested } = found
    const { id, schema } = entity
    if (isHead(entity)) return []
    for (const key of entity.beside) this.#left.add(`${JSON.stringify(key)} beside the properties of entities is not taken`, place)
    if (LEFT_OUT.has(schema)) {
      this.#left.add('Addresses and identity papers are not taken', place)
      return []
    }
    if (ends(schema).length > 0) {
      // The same relationship stands within both of its ends.
      if (nested && this.#relations.has(id)) return []
      this.#relations.add(id)
      if (schema !== SANCTION) return this.#edge(entity, place)
      this.#sanctions.push(found)
      return []
    }
    if (!nested) return this.#node(found, false)
    if (this.#schemata.has(id)) return []
    if (this.#nested.size >= MOST_WAITING) return this.#node(found, true)
    const known = this.#nested.get(id)
    if (!known || count(known.entity) < count(entity)) this.#nested.set(id, found)
    return []
  }

  #node({ entity, place }: Found, mention: boolean): ImportItem[] {
    const { id, schema, properties } = entity
    this.#schemata.set(id, schema)
    this.#nested.delete(id)
    for (const property in properties)
      if (Object.hasOwn(LINKS, property)) for (const to of properties[property]!) this.#links.push({ property, from: id, to, place })
    return [
      {
        kind: 'node',
        id,
        labels: [...(own(NODE_LABELS, schema) ?? ['Thing', schema])],
        ...nodeOf(entity, place, this.#left),
        place,
        ...(mention && { mention }),
      },
    ]
  }

  #link({ property, from, to, place }: Link): ImportItem[] {
    if (!this.#schemata.has(from) || !this.#schemata.has(to)) {
      this.#left.add(`References to entities that are not in the file are not taken ("${property}")`, place)
      return []
    }
    const { type, reversed, ...words } = LINKS[property]!
    const [start, end] = reversed ? [to, from] : [from, to]
    const declared = EDGE_TYPES.has(type) ? EDGE_TYPES.get(type)! : words
    return [
      ...this.#declare(type, declared),
      { kind: 'relationship', type, start, end, properties: {}, place, locator: `${from} ${property} ${to}` },
    ]
  }

  #edge({ id, schema, properties, marking }: Entity, place: string): ImportItem[] {
    const { from, to, type, ...words } = EDGES[schema]!
    const [starts, targets] = [properties[from] ?? [], properties[to] ?? []]
    if (starts.length === 0 || targets.length === 0)
      return [problem(place, `the ${schema} ${id} has no ${starts.length === 0 ? from : to}`)]
    if (starts.length * targets.length > MOST_TIES)
      return [
        problem(place, `the ${schema} ${id} joins ${starts.length} with ${targets.length}, which would be more than ${MOST_TIES} ties`),
      ]
    const rest = [...marked(marking), ...Object.entries(properties).filter(([key]) => key !== from && key !== to && !DATES.has(key))]
    const tie: Omit<ImportRelationship, 'start' | 'end' | 'locator'> = {
      kind: 'relationship',
      type,
      ...(words.symmetric && { directed: false }),
      ...datesAnd(properties, rest),
      place,
    }
    const many = starts.length * targets.length > 1
    return [
      ...this.#declare(type, words),
      ...starts.flatMap((start, i) => targets.map((end, j) => ({ ...tie, start, end, locator: many ? `${id} ${i + 1}.${j + 1}` : id }))),
    ]
  }

  /** A sanction as a designation by its authorities, where the model lets the entity be designated. */
  #sanction({ entity: { id, properties, marking }, place }: Found): ImportItem[] {
    const targets = properties.entity ?? []
    if (targets.length === 0) return [problem(place, `the Sanction ${id} has no entity`)]
    const authorities = properties.authority ?? []
    if (authorities.length === 0) this.#left.note(`Sanctions that name no authority are by one called "${NO_AUTHORITY}"`, place)
    const own = Object.entries(properties).filter(([key]) => !['authority', 'entity', 'program'].includes(key) && !DATES.has(key))
    const rest = [...marked(marking), ...own]
    const [program, ...programs] = properties.program ?? []
    const tie = datesAnd(properties, programs.length > 0 ? [...rest, ['programs', properties.program!]] : rest)
    const many = targets.length * authorities.length > 1
    return (authorities.length > 0 ? authorities : [NO_AUTHORITY]).flatMap((authority, i) => {
      const start = `authority-${authority}`
      const known = this.#authorities.has(start)
      this.#authorities.add(start)
      return [
        ...(known
          ? []
          : [{ kind: 'node', id: start, labels: ['Actor', 'Organisation'], name: authority, properties: {}, place } satisfies ImportItem]),
        ...targets.flatMap((end, j): ImportItem[] => {
          const designates = ['Person', 'Organization', 'Company', 'PublicBody'].includes(this.#schemata.get(end) ?? '')
          return [
            ...(designates
              ? []
              : this.#declare('SANCTIONED', { forward: 'sanctioned', backward: 'was sanctioned by', family: 'rivalry', sign: -1 })),
            {
              kind: 'relationship',
              type: designates ? 'DESIGNATED' : 'SANCTIONED',
              start,
              end,
              place,
              locator: many ? `${id} ${i * targets.length + j + 1}` : id,
              ...tie,
              ...(program !== undefined && { qualifier: program }),
            },
          ]
        }),
      ]
    })
  }

  #declare(type: string, words: Omit<Extract<ImportItem, { kind: 'type' }>, 'kind' | 'type'>): ImportItem[] {
    if (this.#declared.has(type)) return []
    this.#declared.add(type)
    return [{ kind: 'type', type, ...words }]
  }
}

/** Words of the types that relationships of their own have too. */
const EDGE_TYPES = new Map(
  Object.values(EDGES).map(({ from: _from, to: _to, type, ...words }): [string, Omit<typeof words, 'symmetric'>] => [type, words]),
)

/** The marking of an entity as a property of its ties. */
function marked(marking: string | undefined): [string, string[]][] {
  return marking === undefined ? [] : [['marking', [marking]]]
}

function count({ properties }: Entity): number {
  return Object.values(properties).reduce((sum, list) => sum + list.length, 0)
}

/** The dates of a relationship: of several the widest, which then stand as they are beside them; and its other properties. */
function datesAnd(
  properties: Record<string, string[]>,
  rest: readonly (readonly [string, string[]])[],
): { properties: ReturnType<typeof values>; dates?: ClaimDates[] } {
  const [starts, stops] = [properties.startDate ?? properties.date ?? [], properties.endDate ?? properties.date ?? []].map((list) =>
    [...list].sort(),
  ) as [string[], string[]]
  const [from, to] = [readDate(starts[0] ?? ''), readDate(stops.at(-1) ?? '')]
  const others = ['startDate', 'endDate', 'date'].flatMap((key): [string, string[]][] => {
    const list = properties[key] ?? []
    return list.length > 1 || list.some((text) => readDate(text) === null) ? [[key, list]] : []
  })
  return {
    properties: values([...rest, ...others]),
    ...((from ?? to) && {
      dates: [{ validFrom: from?.date, validFromPrecision: from?.precision, validTo: to?.date, validToPrecision: to?.precision }],
    }),
  }
}
