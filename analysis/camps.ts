import { ANY_CAMPS } from './any-camps'
import { graphOf } from './blocks'
import { searched, violationsOf } from './camp-rule'
import { divided } from './divide'
import type { Division, Search } from './division'
import type { SignedEdge, SignedGraph } from './signed-graph'
import { Solver, type Limits } from './solver'

/**
 * The division of the nodes into any number of camps that fewest pairs go against: weak balance (Davis, Human Relations
 * 20, 1967) as correlation clustering (Bansal, Blum & Chawla, Machine Learning 56, 2004). Each ambivalent pair counts once.
 * Exact by linear programs and branching (Grötschel & Wakabayashi, Mathematical Programming 45, 1989) over the pairs that are tied
 * alone; beyond `limits.seconds` the best found with a proven lower bound. A camp holds together by positive pairs within it, so that
 * nodes that nothing joins are never of one camp.
 */
export function camps(graph: SignedGraph, limits: Limits | Solver = {}, search: Search = {}): Promise<Division> {
  return Solver.with(limits, (solver) => divided(graph, ANY_CAMPS, solver, search))
}

/** How many pairs go against the best camps, any number of them, that a short search finds: not proven to be the least. */
export function fewestFound(size: number, edges: readonly SignedEdge[]): number {
  const graph = graphOf(size, edges)
  return violationsOf(graph, searched(graph, ANY_CAMPS, 'short'))
}
