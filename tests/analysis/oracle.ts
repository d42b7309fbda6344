import type { SignedGraph } from '../../analysis/signed-graph'

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

/** The least violations over every division into any number of camps: every partition of the set, by restricted growth strings. */
export function campsByHand(graph: SignedGraph): number {
  const size = graph.nodes.length
  let least = graph.pairs.length * 2
  const campOf = new Array<number>(size).fill(0)
  const grow = (at: number, most: number): void => {
    if (at === size) {
      least = Math.min(least, violationsOf(graph, campOf))
      return
    }
    for (let camp = 0; camp <= most; camp++) {
      campOf[at] = camp
      grow(at + 1, Math.max(most, camp + 1))
    }
  }
  grow(0, 0)
  return least
}
