import { seeded } from '../../analysis/division'
import { signedGraph, type SignedGraph, type SignedTie } from '../../analysis/signed-graph'

/** A family of random signed graphs; the same seed gives the same graph. */
export interface Family {
  name: string
  draw(nodes: number, ties: number, seed: number): SignedGraph
}

/** Pairs drawn alike, signs drawn by chance: the hardest, since nothing holds together. */
const byChance: Family = {
  name: 'Erdős–Rényi, signs by chance',
  draw: (nodes, ties, seed) => {
    const random = seeded(seed)
    return graphOf(alike(nodes, ties, random), () => (random() < 0.5 ? 1 : -1))
  },
}

/** Camps of the same size with positive ties within and negative ones between, of which a share has the other sign. */
const planted = (camps: number, noise: number): Family => ({
  name: `${camps} camps, ${100 * noise} % of signs turned`,
  draw: (nodes, ties, seed) => {
    const random = seeded(seed)
    return graphOf(alike(nodes, ties, random), (a, b) => (a % camps === b % camps ? 1 : -1) * (random() < noise ? -1 : 1))
  },
})

/** Each new node is tied to nodes with a chance in proportion to their ties (Barabási & Albert, Science 286, 1999). */
const attached = (negative: number): Family => ({
  name: `preferential attachment, ${100 * negative} % negative`,
  draw: (nodes, ties, seed) => {
    const random = seeded(seed)
    const each = Math.round(ties / nodes)
    const ends: number[] = []
    const pairs: [number, number][] = []
    for (let node = each; node < nodes; node++) {
      const chosen = new Set<number>()
      while (chosen.size < each) chosen.add(ends.length === 0 ? chosen.size : ends[Math.floor(random() * ends.length)]!)
      for (const other of chosen) {
        pairs.push([other, node])
        ends.push(other, node)
      }
    }
    return graphOf(pairs, () => (random() < negative ? -1 : 1))
  },
})

export const FAMILIES: readonly Family[] = [
  byChance,
  planted(2, 0.05),
  planted(2, 0.2),
  planted(3, 0.05),
  planted(3, 0.2),
  planted(5, 0.05),
  planted(5, 0.2),
  attached(0.3),
  attached(0.5),
]

function alike(nodes: number, ties: number, random: () => number): [number, number][] {
  const pairs = new Map<number, [number, number]>()
  while (pairs.size < ties) {
    const [a, b] = [Math.floor(random() * nodes), Math.floor(random() * nodes)]
    if (a < b) pairs.set(a * nodes + b, [a, b])
  }
  return [...pairs.values()]
}

function graphOf(pairs: readonly (readonly [number, number])[], signOf: (a: number, b: number) => 1 | -1 | number): SignedGraph {
  return signedGraph(
    pairs.map(([a, b], i): SignedTie => ({ id: `t${i}`, subject: `n${a}`, object: `n${b}`, sign: signOf(a, b) > 0 ? 1 : -1 })),
  )
}
