import type { LocalGraph } from './blocks'
import { violationsOf, type CampRule } from './camp-rule'
import { goesAgainst, seeded } from './division'
import type { Row } from './solver'
import { Ways } from './ways'

/** Nodes that a search looks at, at most, to choose which to turn. */
const MOST_LOOKS = 5_000_000

/** Two camps, 0 and 1. */
export const TWO_CAMPS: CampRule = {
  isTwo: true,
  conflicts: (negatives) => negatives % 2 === 1,
  improved: (graph, camp, effort) =>
    turning(graph, camp, Math.min(effort === 'thorough' ? 100 + 20 * graph.size : 20 + 2 * graph.size, MOST_LOOKS / graph.size)),
  elsewhere: (_graph, camp, node) => [1 - camp[node]!],
  breaking: oddCycles,
}

/**
 * The cycle inequalities of the cut polytope, found by shortest ways (Barahona & Mahjoub, On the cut polytope, Mathematical
 * Programming 36, 1986): around a cycle the camp changes an even number of times, so that of an odd set F of its edges not all lie
 * between camps unless another does: Σ x over the others − Σ x over F ≥ 1 − |F|.
 */
function oddCycles(graph: LocalGraph): (x: ArrayLike<number>) => Generator<Row | null> {
  const ways = new Ways(graph)
  return function* (x) {
    const known = new Set<string>()
    for (let node = 0; node < graph.size; node++) {
      const way = ways.round(node, x, 1)?.sort((p, q) => p.edge - q.edge) ?? []
      const indexes = way.map(({ edge }) => edge)
      const crossing = way.filter(({ crosses }) => crosses).length
      yield way.length === 0 || known.has(indexes.join())
        ? null
        : { indexes, values: way.map(({ crosses }) => (crosses ? -1 : 1)), low: 1 - crossing }
      known.add(indexes.join())
    }
  }
}

/**
 * Sides made better by turning at each step the node that helps most or harms least and was not turned just before (tabu search;
 * Glover, ORSA Journal on Computing 1, 1989).
 */
function turning(graph: LocalGraph, start: readonly number[], turns: number): number[] {
  const { size, edges, at } = graph
  const side = [...start]
  const random = seeded(1)
  const gain = side.map((_, node) => at[node]!.reduce((sum, { edge }) => sum + (goesAgainst(edges[edge]!, side) ? 1 : -1), 0))
  const freeAt = new Int32Array(size)
  let now = violationsOf(graph, side)
  let [best, least] = [[...side], now]
  for (let turn = 1; turn <= turns && least > 0; turn++) {
    let node = -1
    for (let i = 0; i < size; i++) {
      if (freeAt[i]! > turn && now - gain[i]! >= least) continue
      if (node < 0 || gain[i]! > gain[node]! || (gain[i] === gain[node] && random() < 0.5)) node = i
    }
    if (node < 0) continue
    now -= gain[node]!
    side[node] = 1 - side[node]!
    gain[node] = -gain[node]!
    for (const { edge, other } of at[node]!) gain[other]! += goesAgainst(edges[edge]!, side) ? 2 : -2
    freeAt[node] = turn + 1 + Math.floor(random() * Math.min(10, size / 2))
    if (now < least) [best, least] = [[...side], now]
  }
  return best
}
