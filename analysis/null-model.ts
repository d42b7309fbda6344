import { fewestFound } from './camps'
import { ambivalentPairs, seeded } from './division'
import { leastFound } from './frustration'
import { edgesOf, incidence, type SignedEdge, type SignedGraph } from './signed-graph'
import { triadsOf } from './triads'
import { turns } from './turns'

/** A figure beside those of the same ties with their signs dealt out anew. */
export interface AgainstChance {
  observed: number
  mean: number
  /** Standard deviation over the draws. */
  deviation: number
  /** Share of draws in which the figure is at least, and at most, what was observed. */
  atLeast: number
  atMost: number
  draws: number
}

export interface Drawing {
  draws?: number
  /** The same seed gives the same draws. */
  seed?: number
  /** After so many seconds no more is drawn. */
  seconds?: number
  signal?: AbortSignal
  /** The figure of the graph itself, where it is known better than `figure` finds it. */
  observed?: number
}

/** A figure of a graph whose pairs of one sign are `edges`, in the order of `edgesOf`. */
export type Figure = (edges: readonly SignedEdge[]) => number

/**
 * A figure beside that of graphs with the same pairs, whose signs are dealt out by chance among them: as many negative as there
 * are. Pairs with both signs stay as they are. Null where no sign can be dealt out, or none is to be.
 */
export async function againstChance(
  graph: SignedGraph,
  figure: Figure,
  { draws = 1000, seed = 1, seconds = 3, signal, observed = figure(edgesOf(graph)) }: Drawing = {},
): Promise<AgainstChance | null> {
  const edges = edgesOf(graph)
  if (edges.length === 0 || draws === 0) return null
  const signs = edges.map(({ sign }) => sign)
  const random = seeded(seed)
  const drawn: number[] = []
  const until = Date.now() + 1000 * seconds
  const turn = turns(signal)
  while (drawn.length < draws && (drawn.length === 0 || Date.now() < until)) {
    // Fisher and Yates' shuffle.
    for (let i = signs.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[signs[i], signs[j]] = [signs[j]!, signs[i]!]
    }
    drawn.push(figure(edges.map((edge, i) => ({ ...edge, sign: signs[i]! }))))
    await turn()
  }
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length)
  const share = (is: (value: number) => boolean) => drawn.filter(is).length / drawn.length
  return {
    observed,
    mean,
    deviation,
    atLeast: share((value) => value >= observed - 1e-12),
    atMost: share((value) => value <= observed + 1e-12),
    draws: drawn.length,
  }
}

/** The share of balanced triads; null where there is no triad. */
export function balanceOf(graph: SignedGraph): Figure | null {
  const index = new Map(edgesOf(graph).map(({ a, b }, i) => [`${a} ${b}`, i]))
  const triads = triadsOf(graph).map(({ nodes }) => {
    const [p, q, r] = [...nodes].sort((x, y) => x - y) as [number, number, number]
    return [index.get(`${p} ${q}`)!, index.get(`${p} ${r}`)!, index.get(`${q} ${r}`)!] as const
  })
  if (triads.length === 0) return null
  return (edges) => triads.filter(([p, q, r]) => edges[p]!.sign * edges[q]!.sign * edges[r]!.sign > 0).length / triads.length
}

/** Pairs that go against the best two camps that a short search finds: not proven to be the least, so none too low. */
export function frustrationFound(graph: SignedGraph): Figure {
  const ambivalent = ambivalentPairs(graph)
  return (edges) => ambivalent + leastFound(graph.nodes.length, edges)
}

/** The same for any number of camps. */
export function violationsFound(graph: SignedGraph): Figure {
  const ambivalent = ambivalentPairs(graph)
  return (edges) => ambivalent + fewestFound(graph.nodes.length, edges)
}

/** Pairs that nothing with a sign joins and that are at odds with a common third. */
export function gapCount({ nodes, pairs }: SignedGraph): Figure {
  const tied = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  return (edges) => {
    const open = new Set<string>()
    const negative = edges.filter(({ sign }) => sign < 0)
    for (const around of incidence(nodes.length, negative))
      for (const { other: p } of around) for (const { other: q } of around) if (p < q && !tied.has(`${p} ${q}`)) open.add(`${p} ${q}`)
    return open.size
  }
}

/** Pairs of friends of one node that are at odds with each other: what it stands between, whatever the camps. */
export function bridgeCount({ nodes }: SignedGraph): Figure {
  return (edges) => {
    const sign = new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge.sign]))
    const friends = incidence(
      nodes.length,
      edges.filter((edge) => edge.sign > 0),
    )
    let bridges = 0
    for (const around of friends)
      for (const { other: p } of around) for (const { other: q } of around) if (p < q && sign.get(`${p} ${q}`) === -1) bridges++
    return bridges
  }
}
