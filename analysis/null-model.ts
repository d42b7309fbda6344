import { seeded } from './division'
import { edgesOf, type SignedGraph } from './signed-graph'
import { triadsOf } from './triads'

/** A figure beside those of the same ties with their signs dealt out anew. */
export interface AgainstChance {
  observed: number
  mean: number
  /** Standard deviation over the draws. */
  deviation: number
  /** Share of draws in which the figure is at least what was observed. */
  atLeast: number
  draws: number
}

/**
 * The share of balanced triads beside that of graphs with the same ties, whose signs are dealt out by chance among them:
 * as many negative as there are. Null where there is no triad. The same `seed` gives the same draws.
 */
export function balanceAgainstChance(graph: SignedGraph, draws = 1000, seed = 1): AgainstChance | null {
  const edges = edgesOf(graph)
  const index = new Map(edges.map(({ a, b }, i) => [`${a} ${b}`, i]))
  const triads = triadsOf(graph).map(({ nodes }) => {
    const [p, q, r] = [...nodes].sort((x, y) => x - y) as [number, number, number]
    return [index.get(`${p} ${q}`)!, index.get(`${p} ${r}`)!, index.get(`${q} ${r}`)!] as const
  })
  if (triads.length === 0) return null
  const balanced = (signs: readonly number[]) => triads.filter(([p, q, r]) => signs[p]! * signs[q]! * signs[r]! > 0).length / triads.length
  const signs: number[] = edges.map(({ sign }) => sign)
  const observed = balanced(signs)
  const random = seeded(seed)
  const drawn = Array.from({ length: draws }, () => {
    // Fisher and Yates' shuffle.
    for (let i = signs.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[signs[i], signs[j]] = [signs[j]!, signs[i]!]
    }
    return balanced(signs)
  })
  const mean = drawn.reduce((sum, value) => sum + value, 0) / draws
  const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws)
  return { observed, mean, deviation, atLeast: drawn.filter((value) => value >= observed - 1e-12).length / draws, draws }
}
