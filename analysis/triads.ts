import { edgesOf, incidence, type SignedGraph } from './signed-graph'

/** Triads, three nodes each tied to the others, by how many of their ties are negative. */
export interface TriadCensus {
  /** +++ */
  allPositive: number
  /** ++−: two who stand together are at odds over nothing that divides them from a third. Unbalanced. */
  oneNegative: number
  /** +−−: two who stand together against a third. */
  twoNegative: number
  /** −−−: unbalanced in the strict sense, balanced in the weak one (Davis 1967). */
  allNegative: number
}

/** Three nodes, as indexes, with the product of their signs and how many are negative. */
export interface Triad {
  nodes: readonly [number, number, number]
  negatives: 0 | 1 | 2 | 3
}

/**
 * Every triad of a signed graph; pairs that are ambivalent are in none. A triad is balanced when the product of its
 * signs is positive: Cartwright & Harary, Structural balance (Psychological Review 63, 1956).
 */
export function triadsOf(graph: SignedGraph): Triad[] {
  const edges = edgesOf(graph)
  const signs = graph.nodes.map(() => new Map<number, 1 | -1>())
  for (const { a, b, sign } of edges) {
    signs[a]!.set(b, sign)
    signs[b]!.set(a, sign)
  }
  return edges.flatMap(({ a, b, sign }) =>
    [...signs[b]!].flatMap(([c, second]) => {
      const third = c > b ? signs[a]!.get(c) : undefined
      return third === undefined
        ? []
        : [{ nodes: [a, b, c] as const, negatives: [sign, second, third].filter((s) => s < 0).length as Triad['negatives'] }]
    }),
  )
}

/** How many triads there are of each kind. */
export function triadCensus(graph: SignedGraph): TriadCensus {
  const counts = [0, 0, 0, 0]
  for (const { negatives } of triadsOf(graph)) counts[negatives]!++
  const [allPositive, oneNegative, twoNegative, allNegative] = counts as [number, number, number, number]
  return { allPositive, oneNegative, twoNegative, allNegative }
}

/** Pairs of nodes that no tie with a sign joins although both are tied to a third: by how the third stands to each. */
export interface OpenTriad {
  ends: readonly [number, number]
  middle: number
  signs: readonly [1 | -1, 1 | -1]
}

/** Every open triad, its ends in order of their ids. There are about as many as the squares of the numbers of ties add up to. */
export function* openTriadsOf(graph: SignedGraph): Generator<OpenTriad> {
  const edges = edgesOf(graph)
  const tied = new Set(graph.pairs.map(({ a, b }) => `${a} ${b}`))
  for (const [middle, around] of incidence(graph.nodes.length, edges).entries())
    for (const first of around)
      for (const second of around)
        if (first.other < second.other && !tied.has(`${first.other} ${second.other}`))
          yield { ends: [first.other, second.other], middle, signs: [edges[first.edge]!.sign, edges[second.edge]!.sign] }
}
