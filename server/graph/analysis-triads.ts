import type { z } from 'zod'
import { againstChance, balanceOf } from '../../analysis/null-model'
import type { SignedGraph } from '../../analysis/signed-graph'
import { openTriadsOf, triadsOf } from '../../analysis/triads'
import { turns } from '../../analysis/turns'
import type { triadsAnswerSchema } from '../../model/api/analysis'
import { MOST_OPEN } from '../../model/api/analysis'
import type { GraphStore } from '../store/contract'
import { graphOf } from './analysis'
import type { AnalysisQuery } from './counted-ties'

type Answer = z.infer<typeof triadsAnswerSchema>

/** Triads by kind, each with its ties, and the open ones. */
export async function triadsAnswer(store: GraphStore, query: AnalysisQuery, signal?: AbortSignal): Promise<Answer> {
  const { graph, basis } = await graphOf(store, query)
  const triads = triadsIn(graph)
  const count = (negatives: number) => triads.filter((triad) => triad.negatives === negatives).length
  const figure = balanceOf(graph)
  return {
    allPositive: count(0),
    oneNegative: count(1),
    twoNegative: count(2),
    allNegative: count(3),
    balance: figure && (await againstChance(graph, figure, { draws: query.draws, signal })),
    triads,
    open: await openIn(graph, signal),
    ...basis,
  }
}

/** Triads by their nodes' ids, those that are not balanced first. */
export function triadsIn(graph: SignedGraph): Answer['triads'] {
  const idsOf = tiesByPair(graph)
  const triads = triadsOf(graph).map(({ nodes, negatives }) => {
    const [a, b, c] = [...nodes].sort((p, q) => p - q) as [number, number, number]
    return {
      nodes: [graph.nodes[a]!, graph.nodes[b]!, graph.nodes[c]!] as [string, string, string],
      negatives,
      ties: [`${a} ${b}`, `${a} ${c}`, `${b} ${c}`].flatMap((key) => idsOf.get(key)!),
    }
  })
  return triads.sort((p, q) => (q.negatives % 2) - (p.negatives % 2) || (p.nodes.join() < q.nodes.join() ? -1 : 1))
}

/** Open triads: how many of each kind, and those listed by the ids of the third node, of its friend, of the other. */
async function openIn(graph: SignedGraph, signal: AbortSignal | undefined): Promise<Answer['open']> {
  const idsOf = tiesByPair(graph)
  const between = (p: number, q: number) => idsOf.get(p < q ? `${p} ${q}` : `${q} ${p}`)!
  const turn = turns(signal)
  const counts: [number, number, number] = [0, 0, 0]
  const triads: Answer['open']['triads'] = []
  let seen = 0
  for (const { ends, middle, signs } of openTriadsOf(graph)) {
    const negatives = (signs[0] < 0 ? 1 : 0) + (signs[1] < 0 ? 1 : 0)
    if (++counts[negatives]! <= MOST_OPEN) {
      const [p, q] = signs[0] < signs[1] ? [ends[1], ends[0]] : ends
      triads.push({
        ends: [graph.nodes[p]!, graph.nodes[q]!],
        third: graph.nodes[middle]!,
        negatives,
        ties: [...between(p, middle), ...between(q, middle)],
      })
    }
    if (++seen % 1000 === 0) await turn()
  }
  const [bothPositive, oneNegative, bothNegative] = counts
  return { bothPositive, oneNegative, bothNegative, triads }
}

function tiesByPair({ pairs }: SignedGraph): ReadonlyMap<string, readonly string[]> {
  return new Map(pairs.map(({ a, b, positive, negative }) => [`${a} ${b}`, [...positive, ...negative]]))
}
