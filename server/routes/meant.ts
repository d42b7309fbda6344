import type { RouteName, RouteParams, RouteQuery } from '../../model/api/routes'
import { nodeNamed, nodesNamed, sourceNamed } from '../graph/named'
import type { GraphStore } from '../store/contract'

/** Routes whose `id` is that of a node. */
const OF_NODES: ReadonlySet<RouteName> = new Set<RouteName>(['node', 'counts', 'neighbours', 'nodeEvidence'])

/** A request with the ids of the nodes and sources that it names in another way. Throws `not-found`, with what may be meant. */
export async function meant<N extends RouteName>(
  store: GraphStore,
  name: N,
  params: RouteParams<N>,
  query: RouteQuery<N>,
): Promise<{ params: RouteParams<N>; query: RouteQuery<N> }> {
  const node = each((typed) => nodeNamed(store, typed))
  const source = each((typed) => sourceNamed(store, typed))
  return {
    params: await named(params, { id: OF_NODES.has(name) ? node : name === 'source' ? source : null }),
    query: await named(query, {
      without: source,
      ...(name === 'paths' && { from: node, to: node }),
      ...(name === 'subgraph' && { ids: (typed: readonly string[]) => nodesNamed(store, typed) }),
    }),
  }
}

/** The ids that texts mean, in their order. */
type Find = (typed: readonly string[]) => Promise<string[]>

const each =
  (find: (typed: string) => Promise<string>): Find =>
  (typed) =>
    Promise.all(typed.map(find))

async function named<T extends object>(values: T, meaning: Readonly<Record<string, Find | null>>): Promise<T> {
  const changed = new Map<string, unknown>(Object.entries(values))
  for (const [key, find] of Object.entries(meaning)) {
    const value = changed.get(key)
    if (!find) continue
    if (typeof value === 'string') changed.set(key, (await find([value]))[0])
    else if (Array.isArray(value)) changed.set(key, await find(value.map(String)))
  }
  return Object.fromEntries(changed) as T
}
