import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { seeded } from './division'
import type { SignedGraph } from './signed-graph'
import { turns } from './turns'

/** Nodes by whom they have to do with, whatever the signs. */
export interface Communities {
  /** The community of each node: any number that those of one have in common. */
  communityOf: readonly number[]
  /** See `modularityOf`. */
  modularity: number
  /** How many searches this is the best of. */
  searches: number
}

interface Searching {
  searches?: number
  /** The same seed gives the same communities. */
  seed?: number
  /** After so many seconds no further search is begun. */
  seconds?: number
  signal?: AbortSignal
}

/**
 * Communities of a graph without its signs: of some searches by the method of Louvain, each in another order of the nodes, the
 * division with the highest modularity. That none has a higher one is not proven. V. Blondel and others, Journal of Statistical
 * Mechanics, P10008, 2008.
 */
export async function communities(
  graph: SignedGraph,
  { searches = 20, seed = 1, seconds = 20, signal }: Searching = {},
): Promise<Communities> {
  if (graph.pairs.length === 0) return { communityOf: [], modularity: 0, searches: 0 }
  const unsigned = new UndirectedGraph()
  for (const node of graph.nodes.keys()) unsigned.addNode(node)
  for (const { a, b } of graph.pairs) unsigned.addEdge(a, b)
  const rng = seeded(seed)
  const until = Date.now() + 1000 * seconds
  const turn = turns(signal)
  let best: Communities = { communityOf: graph.nodes.map((_, node) => node), modularity: -Infinity, searches: 0 }
  for (let search = 1; search <= searches && (search === 1 || Date.now() < until); search++) {
    const found = louvain(unsigned, { rng, getEdgeWeight: null })
    const communityOf = graph.nodes.map((_, node) => found[node]!)
    const modularity = modularityOf(graph, communityOf)
    best = modularity > best.modularity + 1e-12 ? { communityOf, modularity, searches: search } : { ...best, searches: search }
    await turn()
  }
  return best
}

/**
 * The share of pairs within communities, less the share to expect if the ties of each node were dealt out by chance:
 * Σ (L/m − (d/2m)²), with L the pairs within a community, d the ties' ends at its nodes and m all pairs. M. Newman and M. Girvan,
 * Physical Review E 69, 026113, 2004. 0 for a graph without pairs.
 */
export function modularityOf({ pairs }: SignedGraph, communityOf: readonly number[]): number {
  const within = new Map<number, { inside: number; ends: number }>()
  const at = (node: number) => {
    const community = communityOf[node]!
    const known = within.get(community) ?? { inside: 0, ends: 0 }
    within.set(community, known)
    return known
  }
  for (const { a, b } of pairs) {
    at(a).ends++
    at(b).ends++
    if (communityOf[a] === communityOf[b]) at(a).inside++
  }
  const m = pairs.length
  return [...within.values()].reduce((sum, { inside, ends }) => sum + inside / m - (ends / (2 * m)) ** 2, 0)
}
