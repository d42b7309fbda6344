import type { Figure } from './null-model'
import { incidence, isAmbivalent, type SignedEdge, type SignedGraph } from './signed-graph'

/** Two nodes that stand alike to others. */
export interface Alike {
  /** Indexes of the nodes, `a` the smaller. */
  a: number
  b: number
  /** Nodes that both have a positive tie with. */
  friends: readonly number[]
  /** Nodes that both have a negative tie with. */
  adversaries: readonly number[]
  /** Nodes that both have ties with, of one sign here and of the other there. */
  differ: readonly number[]
  /** How many relations the two have in all, one that both have counted once. */
  all: number
  /** Of these, the share that both have: above 0, at most 1. */
  similarity: number
}

/** Relations that two nodes share at least to count as alike: that two share a single one says next to nothing. */
export const LEAST_SHARED = 2

/**
 * Pairs of nodes that are alike, the most similar first, then those that share most. Their similarity is Jaccard's index
 * (New Phytologist 11, 1912) of their relations, |A ∩ B| / |A ∪ B|. Relations of a node are (x, +) for a positive tie with x and
 * (x, −) for a negative one, both where the pair is ambivalent; what joins the two themselves is left out, as in structural
 * equivalence (Lorrain and White, Journal of Mathematical Sociology 1, 1971).
 */
export function alikePairs(graph: SignedGraph): Alike[] {
  const size = graph.nodes.length
  const relations = relationsOf(graph)
  const to = graph.nodes.map(() => ({ positive: new Set<number>(), negative: new Set<number>() }))
  for (const { a, b, sign } of relations) {
    const which = sign > 0 ? 'positive' : 'negative'
    to[a]![which].add(b)
    to[b]![which].add(a)
  }
  const alike: Alike[] = []
  for (const [key, shared] of sharedOf(size, relations)) {
    if (shared < LEAST_SHARED) continue
    const [a, b] = [Math.floor(key / size), key % size]
    const [one, other] = [to[a]!, to[b]!]
    const friends = common(one.positive, other.positive)
    const adversaries = common(one.negative, other.negative)
    const mutual = Number(one.positive.has(b)) + Number(one.negative.has(b))
    const all = one.positive.size + one.negative.size + other.positive.size + other.negative.size - 2 * mutual - shared
    const differ = [...common(one.positive, other.negative), ...common(one.negative, other.positive)]
      .filter((node) => !friends.includes(node) && !adversaries.includes(node))
      .sort((p, q) => p - q)
    alike.push({ a, b, friends, adversaries, differ, all, similarity: shared / all })
  }
  const sharedBy = ({ friends, adversaries }: Alike) => friends.length + adversaries.length
  return alike.sort((p, q) => q.similarity - p.similarity || sharedBy(q) - sharedBy(p) || p.a - q.a || p.b - q.b)
}

/** How many pairs of nodes are alike. */
export function alikeCount(graph: SignedGraph): Figure {
  const both = relationsOf({ ...graph, pairs: graph.pairs.filter(isAmbivalent) })
  return (edges) => {
    let count = 0
    for (const shared of sharedOf(graph.nodes.length, [...edges, ...both]).values()) if (shared >= LEAST_SHARED) count++
    return count
  }
}

/** What joins each pair: one edge for each sign. */
function relationsOf({ pairs }: SignedGraph): SignedEdge[] {
  return pairs.flatMap(({ a, b, positive, negative }) => [
    ...(positive.length > 0 ? [{ a, b, sign: 1 as const }] : []),
    ...(negative.length > 0 ? [{ a, b, sign: -1 as const }] : []),
  ])
}

/** How many relations two nodes share, by `a * size + b`, `a` the smaller; pairs that share none are not in it. */
function sharedOf(size: number, relations: readonly SignedEdge[]): Map<number, number> {
  const shared = new Map<number, number>()
  for (const around of incidence(size, relations))
    for (const first of around)
      for (const second of around) {
        if (first.other >= second.other || relations[first.edge]!.sign !== relations[second.edge]!.sign) continue
        const key = first.other * size + second.other
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
  return shared
}

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number[] {
  return [...one].filter((node) => other.has(node)).sort((p, q) => p - q)
}
