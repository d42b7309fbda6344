import { graphOf } from './blocks'
import { searched, violationsOf } from './camp-rule'
import { divided } from './divide'
import type { Division, Search } from './division'
import type { SignedEdge, SignedGraph } from './signed-graph'
import { Solver, type Limits } from './solver'
import { TWO_CAMPS } from './two-camps'

/**
 * The frustration index of a signed graph: the least number of pairs that go against a division of the nodes into two
 * camps (Abelson & Rosenberg 1958; Harary 1959), each ambivalent pair counted once. To find it is to find a greatest cut, so that it
 * is solved as that is (Barahona, J. Phys. A 15, 1982), by linear programs and branching as by Aref, Mason & Wilson, A modeling and
 * computational study of the frustration index in signed networks, Networks 75, 2020; beyond `limits.seconds` the best found with a
 * proven lower bound.
 */
export function frustration(graph: SignedGraph, limits: Limits | Solver = {}, search: Search = {}): Promise<Division> {
  return Solver.with(limits, (solver) => divided(graph, TWO_CAMPS, solver, search))
}

/** How many pairs go against the best sides that a short search finds: not proven to be the least. */
export function leastFound(size: number, edges: readonly SignedEdge[]): number {
  const graph = graphOf(size, edges)
  return violationsOf(graph, searched(graph, TWO_CAMPS, 'short'))
}
