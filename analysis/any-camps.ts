import type { LocalGraph } from './blocks'
import { violationsOf, type CampRule } from './camp-rule'
import { contracted } from './contraction'
import type { Row } from './solver'
import { Ways } from './ways'

/** Any number of camps, under numbers below twice the number of nodes. */
export const ANY_CAMPS: CampRule = {
  isTwo: false,
  conflicts: (negatives) => negatives === 1,
  improved,
  elsewhere: ({ at }, camp, node) => {
    const theirs = new Set(at[node]!.map(({ other }) => camp[other]!))
    return [...theirs, alone(camp, node)].filter((other) => other !== camp[node])
  },
  breaking: cycles,
}

/**
 * The cycle inequalities of the multicut polytope, found by shortest ways (Chopra & Rao, The partition problem, Mathematical
 * Programming 59, 1993): where an edge lies between two camps, so does some edge of every other way between its ends.
 */
function cycles(graph: LocalGraph): (x: ArrayLike<number>) => Generator<Row | null> {
  const ways = new Ways(graph)
  return function* (x) {
    for (const [i, { a, b }] of graph.edges.entries()) {
      const way = x[i]! > 0.5 ? ways.between(a, b, i, x, x[i]!) : null
      yield way && { indexes: [...way, i], values: [...way.map(() => 1), -1], low: 0 }
    }
  }
}

/** Joining camps is decided between whole camps: what holds one together outweighs all else. */
const TOGETHER = 1e6

/** Moves single nodes to the camp that suits them best, then joins camps that suit each other, as long as that helps. */
function improved(graph: LocalGraph, start: readonly number[]): number[] {
  let best = [...start]
  for (let least = Number.POSITIVE_INFINITY; ;) {
    const moved = withNodesMoved(graph, best)
    const violations = violationsOf(graph, moved)
    if (violations >= least) return best
    least = violations
    best = moved
    const weights = graph.edges.map(({ a, b, sign }) => (moved[a] === moved[b] ? TOGETHER : sign))
    const joined = contracted(graph, weights, false)
    if (violationsOf(graph, joined) < violations) best = joined
  }
}

function withNodesMoved({ size, edges, at }: LocalGraph, start: readonly number[]): number[] {
  const camp = [...start]
  for (let moved = true; moved;) {
    moved = false
    for (let node = 0; node < size; node++) {
      const pull = new Map<number, number>([[alone(camp, node), 0]])
      for (const { edge, other } of at[node]!) pull.set(camp[other]!, (pull.get(camp[other]!) ?? 0) + edges[edge]!.sign)
      const now = pull.get(camp[node]!) ?? 0
      const [to, most] = [...pull].reduce((p, q) => (q[1] > p[1] ? q : p))
      if (most <= now) continue
      camp[node] = to
      moved = true
    }
  }
  return camp
}

/** The number of a camp that a node has to itself: its own one, unless others stand under that. */
function alone(camp: readonly number[], node: number): number {
  return camp.length + node
}
