import type { LocalGraph } from './blocks'
import { contracted } from './contraction'
import { goesAgainst, seeded } from './division'
import type { Row } from './solver'

/** How many camps there may be, as a search for the best division needs to know it. */
export interface CampRule {
  isTwo: boolean
  /** Whether a triad with so many negative edges goes against every division. */
  conflicts(negatives: number): boolean
  /** A division that moves of single nodes, and joining camps, have made better or left as good. */
  improved(graph: LocalGraph, camp: readonly number[], effort: Effort): number[]
  /** The camps that a node could stand in instead. */
  elsewhere(graph: LocalGraph, camp: readonly number[], node: number): number[]
  /**
   * Finds inequalities that hold for every division, x being 1 for edges between camps and 0 for those within, and that an x breaks:
   * looks for one in each step, null where it finds none.
   */
  breaking(graph: LocalGraph): (x: ArrayLike<number>) => Iterable<Row | null>
}

/** How long a search may go on: to begin with, and in places where it is asked often. */
export type Effort = 'thorough' | 'short'

export function violationsOf({ edges }: LocalGraph, camp: readonly number[]): number {
  return edges.reduce((sum, edge) => sum + (goesAgainst(edge, camp) ? 1 : 0), 0)
}

/** Divisions that a search begins with, drawn with the seed 1; in great graphs fewer, so that it takes seconds at most. */
const STARTS = { thorough: 30, short: 4 }
const MOST_EDGES = 30_000

/** A good division, not proven to be the best: the last of `searching`. */
export function searched(graph: LocalGraph, rule: CampRule, effort: Effort): readonly number[] {
  return [...searching(graph, rule, effort)].at(-1)!
}

/** The best division that is found from several starts, so far, after each of them; `near` made better where no other is better than that. */
export function* searching(graph: LocalGraph, rule: CampRule, effort: Effort, near?: readonly number[]): Generator<readonly number[]> {
  const random = seeded(1)
  const starts = Math.max(1, Math.min(STARTS[effort], MOST_EDGES / graph.edges.length))
  let best = near && rule.improved(graph, near, 'short')
  let least = best ? violationsOf(graph, best) : Number.POSITIVE_INFINITY
  if (best) yield best
  for (let start = 0; start < starts && least > 0; start++) {
    const weights = graph.edges.map(({ sign }) => sign * (1 + (start === 0 ? 0 : random())))
    const found = rule.improved(graph, contracted(graph, weights, rule.isTwo), effort)
    const violations = violationsOf(graph, found)
    if (violations < least) [best, least] = [found, violations]
    yield best ?? found
  }
}

/**
 * Triads that go against every division and share no edge, found one after another: as many edges at least go against any division. A
 * quick bound, for blocks that linear programs would take too long for.
 */
export function disjointConflicts({ edges, at }: LocalGraph, rule: CampRule): number {
  const edgeTo = at.map((around) => new Map(around.map(({ other, edge }) => [other, edge])))
  const used = new Uint8Array(edges.length)
  let found = 0
  edges.forEach(({ a, b }, first) => {
    for (const { other, edge: second } of at[a]!) {
      if (used[first]) return
      const third = edgeTo[b]!.get(other)
      if (third === undefined || used[second] || used[third]) continue
      const triad = [first, second, third]
      if (!rule.conflicts(triad.filter((edge) => edges[edge]!.sign < 0).length)) continue
      for (const edge of triad) used[edge] = 1
      found++
    }
  })
  return found
}
