import { incidence, isAmbivalent, type SignedEdge, type SignedGraph } from './signed-graph'

/** How far a signed graph is from falling apart into camps, and the division that comes nearest. */
export interface Division {
  /** Pairs that no division can fit or that this one does not: the least there can be, where `proven`. */
  violations: number
  /** No division has fewer. */
  lowerBound: number
  proven: boolean
  /** Whether no other division does as well; null where that is not known. Divisions count as one that differ only in which side a part takes that no tie, or only ambivalent pairs, join to the rest. */
  unique: boolean | null
  /**
   * Nodes, by index, that stand in another camp in some division that does as well, measured from those they are tied to: of which
   * more edges within one block can lie otherwise than cannot, or where a block has none, the ends of those that can. Where `unique` is
   * false and the time was over, those found.
   */
  moving: readonly number[]
  /** The camp of each node: any number that those of a camp have in common. Parts that no pair of one sign joins have no camp in common. */
  campOf: readonly number[]
}

/** The camp of each node in a division, by id. */
export type Before = ReadonlyMap<string, number>

/** How a division is looked for. */
export interface Search {
  /** Another division to begin with: of those that do as well, the nearest to it is given. */
  from?: Before
  /** Not to find out whether another does as well. */
  leastOnly?: boolean
}

/** The division of a graph as another search can begin with it. */
export function standing({ nodes }: SignedGraph, campOf: readonly number[]): Before {
  return new Map(nodes.map((id, i) => [id, campOf[i]!]))
}

/** Whether a pair goes against a division: a positive one between two camps, or a negative one within one. */
export function goesAgainst({ a, b, sign }: SignedEdge, campOf: readonly number[]): boolean {
  return sign > 0 === (campOf[a] !== campOf[b])
}

/** Ids of the ties that go against a division, those of ambivalent pairs that do among them. */
export function tiesAgainst({ pairs }: SignedGraph, campOf: readonly number[]): string[] {
  return pairs.flatMap(({ a, b, positive, negative }) => (campOf[a] === campOf[b] ? negative : positive)).sort()
}

/** How many pairs of a graph are ambivalent: each goes against any division once. */
export function ambivalentPairs({ pairs }: SignedGraph): number {
  return pairs.filter(isAmbivalent).length
}

/** Camps as ids, the largest first, then by their first id. */
export function campsOf({ nodes }: SignedGraph, campOf: readonly number[]): string[][] {
  const camps = new Map<number, string[]>()
  campOf.forEach((camp, i) => camps.set(camp, [...(camps.get(camp) ?? []), nodes[i]!]))
  return [...camps.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}

/** For each of `size` nodes, the number of the connected part that it lies in. */
export function partsOf(size: number, edges: readonly SignedEdge[]): number[] {
  const at = incidence(size, edges)
  const part = new Array<number>(size).fill(-1)
  let count = 0
  for (let root = 0; root < size; root++) {
    if (part[root] !== -1) continue
    part[root] = count
    for (const stack = [root]; stack.length > 0;) {
      for (const { other } of at[stack.pop()!]!) {
        if (part[other] !== -1) continue
        part[other] = count
        stack.push(other)
      }
    }
    count++
  }
  return part
}

/** A generator of numbers in [0, 1) that gives the same for the same seed: mulberry32 (T. Ettinger, 2017, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
