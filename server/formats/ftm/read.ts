import { MARKINGS } from '../../../model/claim'
import type { ClaimDates } from '../../../model/dates'
import { readDate } from '../../../model/tables/dates'
import { MOST_TIES } from '../../../model/tables/map-row'
import { propertyName } from '../../../model/tables/suggest'
import { isHead } from './write-frame'
import type { Value } from '../../store/contract'
import type { ImportFormat, ImportItem, ImportRelationship } from '../reading/reader'
import { linesOf, textOf } from '../reading/text'
import { EDGES, IDENTIFIERS, LEFT_OUT, NAMES, NODE_LABELS, OF_PERSONS } from './schemata'

/** Entities of FollowTheMoney as JSON, one a line. */
export const ftm: ImportFormat = {
  detect: (head) => (looksLikeEntity(head.trimStart().split(/\r?\n/, 1)[0]!) ? 0.9 : 0),
  async *read(input) {
    yield* readEntities(linesOf(textOf(input)))
  },
}

interface Entity {
  id: string
  schema: string
  caption?: string
  marking?: string
  properties: Record<string, string[]>
}

/** Whether a line looks like an entity of FollowTheMoney. */
function looksLikeEntity(line: string): boolean {
  return /^\s*\{/.test(line) && /"schema"\s*:\s*"[A-Z]\w*"/.test(line) && /"properties"\s*:\s*\{/.test(line)
}

/** Reads entities of FollowTheMoney, one a line: things become nodes, links between them ties, sanctions designations. */
async function* readEntities(lines: AsyncIterable<{ first: number; lines: readonly string[] }>): AsyncGenerator<ImportItem[]> {
  yield [{ kind: 'about', ids: 'global', source: { kind: 'dataset' } }]
  const reading = new Reading()
  for await (const batch of lines) {
    const items = batch.lines.flatMap((line, i) => (line.trim() === '' ? [] : reading.line(line, `line ${batch.first + i}`)))
    if (items.length > 0) yield items
  }
  yield reading.end()
}

class Reading {
  readonly #schemata = new Map<string, string>()
  readonly #declared = new Set<string>()
  readonly #authorities = new Set<string>()
  readonly #leftOut = new Map<string, number>()
  /** Sanctions wait for the end: what they are on may come later, and its label decides the type. */
  readonly #sanctions: { entity: Entity; place: string }[] = []

  line(text: string, place: string): ImportItem[] {
    const entity = parse(text)
    if (typeof entity === 'string') return [{ kind: 'problem', severity: 'unreadable', place, message: entity }]
    const { id, schema } = entity
    if (isHead(entity)) return []
    if (LEFT_OUT.has(schema)) {
      this.#leftOut.set(schema, (this.#leftOut.get(schema) ?? 0) + 1)
      return []
    }
    if (EDGES[schema]) return this.#edge(entity, place)
    if (schema === 'Sanction') {
      this.#sanctions.push({ entity, place })
      return []
    }
    this.#schemata.set(id, schema)
    return [{ kind: 'node', id, labels: [...(NODE_LABELS[schema] ?? ['Thing', schema])], ...node(entity), place }]
  }

  end(): ImportItem[] {
    const items = this.#sanctions.flatMap(({ entity, place }) => this.#sanction(entity, place))
    for (const [schema, count] of this.#leftOut)
      items.push({
        kind: 'problem',
        severity: 'left-out',
        place: schema,
        message: `${count} entities of this kind: addresses and identity papers are not taken`,
      })
    return items
  }

  #edge({ id, schema, properties }: Entity, place: string): ImportItem[] {
    const { from, to, type, ...words } = EDGES[schema]!
    const [starts, ends] = [properties[from] ?? [], properties[to] ?? []]
    if (starts.length === 0 || ends.length === 0)
      return [{ kind: 'problem', severity: 'unreadable', place, message: `the ${schema} ${id} has no ${starts.length === 0 ? from : to}` }]
    if (starts.length * ends.length > MOST_TIES)
      return [
        {
          kind: 'problem',
          severity: 'unreadable',
          place,
          message: `the ${schema} ${id} joins ${starts.length} with ${ends.length}, which would be more than ${MOST_TIES} ties`,
        },
      ]
    const rest = Object.entries(properties).filter(([key]) => key !== from && key !== to && !DATES.has(key))
    const tie: Omit<ImportRelationship, 'start' | 'end' | 'locator'> = {
      kind: 'relationship',
      type,
      properties: values(rest),
      place,
      ...datesOf(properties),
    }
    const many = starts.length * ends.length > 1
    return [
      ...this.#declare(type, words),
      ...starts.flatMap((start, i) => ends.map((end, j) => ({ ...tie, start, end, locator: many ? `${id} ${i + 1}.${j + 1}` : id }))),
    ]
  }

  /** A sanction as a designation by its authority, where the model lets the entity be designated. */
  #sanction({ id, properties }: Entity, place: string): ImportItem[] {
    const authority = properties.authority?.[0]
    const targets = properties.entity ?? []
    if (authority === undefined || targets.length === 0)
      return [
        {
          kind: 'problem',
          severity: 'unreadable',
          place,
          message: `the Sanction ${id} has no ${authority === undefined ? 'authority' : 'entity'}`,
        },
      ]
    const start = `authority-${authority}`
    const items: ImportItem[] = this.#authorities.has(start)
      ? []
      : [{ kind: 'node', id: start, labels: ['Actor', 'Organisation'], name: authority, properties: {}, place }]
    this.#authorities.add(start)
    const rest = Object.entries(properties).filter(([key]) => !['authority', 'entity', 'program'].includes(key) && !DATES.has(key))
    return [
      ...items,
      ...targets.flatMap((end, i): ImportItem[] => {
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
            properties: values(rest),
            place,
            locator: targets.length > 1 ? `${id} ${i + 1}` : id,
            ...datesOf(properties),
            ...(properties.program?.[0] !== undefined && { qualifier: properties.program[0] }),
          },
        ]
      }),
    ]
  }

  #declare(type: string, words: Omit<Extract<ImportItem, { kind: 'type' }>, 'kind' | 'type'>): ImportItem[] {
    if (this.#declared.has(type)) return []
    this.#declared.add(type)
    return [{ kind: 'type', type, ...words }]
  }
}

/** An entity, or what is wrong with the line. */
function parse(text: string): Entity | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return `it is no JSON: ${(error as Error).message}`
  }
  const { id, schema, properties, caption, marking } = (value ?? {}) as Record<string, unknown>
  if (typeof id !== 'string' || id === '') return 'the entity has no id'
  if (typeof schema !== 'string' || !/^[A-Z]\w*$/.test(schema)) return `the entity ${id} has no schema`
  if (typeof properties !== 'object' || properties === null) return `the entity ${id} has no properties`
  const lists = Object.entries(properties).map(([key, value]): [string, string[]] => [
    key,
    (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string'),
  ])
  return {
    id,
    schema,
    properties: Object.fromEntries(lists),
    ...(typeof caption === 'string' && { caption }),
    ...(typeof marking === 'string' && { marking }),
  }
}

function node({ schema, caption, marking, properties }: Entity): { name?: string; properties: Record<string, Value> } {
  const names = [...new Set(NAMES.flatMap((key) => properties[key] ?? []))]
  const name = caption ?? names[0] ?? properties.title?.[0] ?? properties.summary?.[0]
  const aliases = names.filter((other) => other !== name)
  const weak = (properties.weakAlias ?? []).filter((other) => other !== name)
  const person = schema === 'Person'
  const identifiers = Object.entries(IDENTIFIERS).flatMap(([key, scheme]) =>
    person && key !== 'wikidataId' ? [] : (properties[key] ?? []).map((value) => `${scheme}:${value}`),
  )
  const taken = new Set<string>([...NAMES, 'weakAlias', 'abbreviation', ...Object.keys(IDENTIFIERS), ...ADDRESSES])
  const rest = Object.entries(properties).filter(([key]) => !taken.has(key) && (!person || OF_PERSONS.has(key)))
  const { position, notes, ...others } = values(rest)
  return {
    name,
    properties: {
      ...others,
      ...((MARKINGS as readonly unknown[]).includes(marking) && { marking }),
      ...(identifiers.length > 0 && { identifiers }),
      ...(aliases.length > 0 && { aliases }),
      ...(weak.length > 0 && { weakAliases: weak }),
      ...(properties.abbreviation?.[0] && { abbreviation: properties.abbreviation[0] }),
      ...(position !== undefined && { offices: [position].flat() }),
      ...(notes !== undefined && { description: [notes].flat().join('\n') }),
      ...(person && { basis: properties.topics?.includes('sanction') ? 'listing: sanctions' : 'named in the imported file' }),
    },
  }
}

const ADDRESSES = ['address', 'addressEntity', 'phone', 'email']
const DATES = new Set(['startDate', 'endDate', 'date'])

/** One value as it is, several as a list. */
function values(entries: readonly (readonly [string, string[]])[]): Record<string, Value> {
  return Object.fromEntries(
    entries.filter(([, list]) => list.length > 0).map(([key, list]) => [propertyName(key), list.length === 1 ? list[0]! : list]),
  )
}

function datesOf(properties: Record<string, string[]>): { dates?: ClaimDates[] } {
  const [from, to] = [properties.startDate ?? properties.date, properties.endDate ?? properties.date].map((list) =>
    readDate(list?.[0] ?? ''),
  )
  if (!from && !to) return {}
  return { dates: [{ validFrom: from?.date, validFromPrecision: from?.precision, validTo: to?.date, validToPrecision: to?.precision }] }
}
