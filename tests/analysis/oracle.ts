import { edgesOf, type SignedGraph } from '../../analysis/signed-graph'

/** Violations of a division, straight from the definition: a positive pair apart, a negative one together, ambivalent pairs once. */
export function violationsOf({ pairs }: SignedGraph, campOf: readonly number[]): number {
  return pairs.reduce((sum, { a, b, positive, negative }) => {
    const together = campOf[a] === campOf[b]
    return sum + (positive.length > 0 && !together ? 1 : 0) + (negative.length > 0 && together ? 1 : 0)
  }, 0)
}

/** The least violations over every division of up to 14 nodes into two camps. */
export function frustrationByHand(graph: SignedGraph): number {
  let least = graph.pairs.length * 2
  for (let mask = 0; mask < 2 ** Math.max(0, graph.nodes.length - 1); mask++) {
    least = Math.min(
      least,
      violationsOf(
        graph,
        graph.nodes.map((_, i) => (mask >> i) & 1),
      ),
    )
  }
  return least
}

/**
 * The least violations over every division of up to 18 nodes into any number of camps: over the sets of nodes, each camp in turn
 * the one with the lowest node that is left, every set of the others beside it tried.
 */
export function campsByHand(graph: SignedGraph): number {
  const size = graph.nodes.length
  const all = 2 ** size - 1
  const weight = Array.from({ length: size }, () => new Int8Array(size))
  let positive = 0
  for (const pair of graph.pairs) {
    if (pair.positive.length > 0) positive++
    weight[pair.b]![pair.a] = (pair.positive.length > 0 ? 1 : 0) - (pair.negative.length > 0 ? 1 : 0)
  }
  // Together, a pair fits by its positive ties and goes against by its negative ones.
  const within = new Int16Array(all + 1)
  for (let set = 1; set <= all; set++) {
    const top = 31 - Math.clz32(set)
    let sum = within[set ^ (1 << top)]!
    for (let node = 0; node < top; node++) if ((set >> node) & 1) sum += weight[top]![node]!
    within[set] = sum
  }
  const most = new Int16Array(all + 1)
  for (let set = 1; set <= all; set++) {
    const lowest = set & -set
    const others = set ^ lowest
    let best = Number.NEGATIVE_INFINITY
    for (let part = others; ; part = (part - 1) & others) {
      best = Math.max(best, within[part | lowest]! + most[others ^ part]!)
      if (part === 0) break
    }
    most[set] = best
  }
  // With every node by itself the positive pairs go against; whatever is together wins what it weighs.
  return positive - most[all]!
}

/** Indexes of the edges that lie between camps in one division with fewest violations and within a camp in another, of all into at most `most` camps. */
export function unsettledByHand(graph: SignedGraph, most: number): Set<number> {
  const edges = edgesOf(graph)
  let least = Number.POSITIVE_INFINITY
  let cuts: boolean[][] = []
  const divide = (campOf: readonly number[], camps: number) => {
    if (campOf.length < graph.nodes.length) {
      for (let camp = 0; camp < Math.min(camps + 1, most); camp++) divide([...campOf, camp], Math.max(camps, camp + 1))
      return
    }
    const violations = violationsOf(graph, campOf)
    if (violations > least) return
    if (violations < least) cuts = []
    least = violations
    cuts.push(edges.map(({ a, b }) => campOf[a] !== campOf[b]))
  }
  divide([], 0)
  return new Set(edges.flatMap((_, i) => (new Set(cuts.map((cut) => cut[i])).size > 1 ? [i] : [])))
}
