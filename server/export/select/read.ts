import { nodesOf } from '../../../cypher/nodes/nodes-of'
import { relationshipsFrom } from '../../../cypher/ties/relationships-from'
import { BASE_LABELS, type BaseLabel } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import type { GraphNode, GraphRelationship, ReadingStore, Value } from '../../store/contract'

/** Nodes by id, each with the base label under which it is looked up. */
export type Keys = ReadonlyMap<string, BaseLabel>

/** Ids that one statement looks up where no store says what is best for it. */
const PAGE = 250

/** The nodes, in order of id. */
export async function* readNodes(store: ReadingStore, keys: Keys): AsyncIterable<GraphNode[]> {
  yield* pages(
    [...keys.keys()].sort(),
    async (ids) => {
      const rows = await byBase(ids, keys, (base, some) => store.read(nodesOf(base), { ids: some }))
      return inOrder(rows.map(({ id, labels, properties }) => ({ id, labels, properties: properties as Record<string, Value> })))
    },
    store.capabilities.idsPerStatement,
  )
}

/**
 * The relationships that start from the nodes, in order of id. Ids begin with that of the node they start from and a bar,
 * which comes after every character of a node's id; so the nodes are taken in the order of their ids with a bar.
 */
export async function* readRelationships(store: ReadingStore, keys: Keys): AsyncIterable<GraphRelationship[]> {
  yield* pages(
    [...keys.keys()]
      .map((id) => `${id}|`)
      .sort()
      .map((id) => id.slice(0, -1)),
    async (ids) => {
      const rows = await byBase(ids, keys, (base, some) => store.read(relationshipsFrom(base), { ids: some }))
      return inOrder(
        rows.map(({ type, start, end, properties: p }) => {
          if (end === null)
            throw new AppError(
              'invalid-graph',
              `A relationship ${type} of ${start} ends at a node without id. Nothing was exported; give the node an id, or delete it.`,
            )
          const id = typeof p.id === 'string' ? p.id : `${start}|${type}|${end}`
          if (!id.startsWith(`${start}|`))
            throw new AppError(
              'invalid-graph',
              `The relationship ${JSON.stringify(id)} starts from ${start}, but its id does not begin with "${start}|". Nothing was exported; "allegiance check" lists what is wrong with the graph.`,
            )
          return { id, type, start, end, properties: p as Record<string, Value> }
        }),
      )
    },
    store.capabilities.idsPerStatement,
  )
}

/** The base label among a node's labels. Throws `invalid-graph`. */
export function baseLabel(id: string, labels: readonly string[]): BaseLabel {
  const base = BASE_LABELS.find((label) => labels.includes(label))
  if (base) return base
  throw new AppError(
    'invalid-graph',
    `The node ${JSON.stringify(id)} has none of the labels ${BASE_LABELS.join(', ')}. Nothing was exported; "allegiance check" lists what is wrong with the graph.`,
  )
}

/** What `read` gives for each page of ids, the next page being read while one is used. */
export async function* pages<T>(ids: readonly string[], read: (ids: string[]) => Promise<T>, size = PAGE): AsyncIterable<T> {
  const begin = (from: number) => {
    const page = from < ids.length ? read(ids.slice(from, from + size)) : null
    // Whoever stops early does not look at the page under way.
    page?.catch(() => undefined)
    return page
  }
  let next = begin(0)
  for (let from = size; next !== null; from += size) {
    const page = await next
    next = begin(from)
    yield page
  }
}

async function byBase<T>(ids: readonly string[], keys: Keys, read: (base: BaseLabel, ids: string[]) => Promise<T[]>): Promise<T[]> {
  const groups = new Map<BaseLabel, string[]>()
  for (const id of ids) {
    const base = keys.get(id)!
    const group = groups.get(base)
    if (group) group.push(id)
    else groups.set(base, [id])
  }
  return (await Promise.all([...groups].map(([base, some]) => read(base, some)))).flat()
}

function inOrder<T extends { id: string }>(items: T[]): T[] {
  return items.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
