import type { z } from 'zod'
import { againstChance } from '../../analysis/null-model'
import { alikeCount, alikePairs } from '../../analysis/similarity'
import type { SignedGraph } from '../../analysis/signed-graph'
import type { similarityAnswerSchema } from '../../model/api/analysis'
import type { GraphStore } from '../store/contract'
import { graphOf } from './analysis'
import type { AnalysisQuery } from './counted-ties'

type Answer = z.infer<typeof similarityAnswerSchema>

/** Pairs of nodes with the same friends and adversaries. */
export async function similarityAnswer(store: GraphStore, query: AnalysisQuery, signal?: AbortSignal): Promise<Answer> {
  const { graph, basis } = await graphOf(store, query)
  return {
    alike: alikeIn(graph),
    chance: await againstChance(graph, alikeCount(graph), { draws: query.draws, signal }),
    ...basis,
  }
}

/** Pairs that are alike by their nodes' ids, with the ties behind each. */
export function alikeIn(graph: SignedGraph): Answer['alike'] {
  const between = new Map(graph.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const pairOf = (p: number, q: number) => between.get(p < q ? `${p} ${q}` : `${q} ${p}`)
  const ids = (nodes: readonly number[]) => nodes.map((node) => graph.nodes[node]!)
  return alikePairs(graph).map(({ a, b, friends, adversaries, differ, all, similarity }) => {
    const own = pairOf(a, b)
    const tiesWith = (others: readonly number[], signs: readonly ('positive' | 'negative')[]) =>
      others.flatMap((other) => [a, b].flatMap((node) => signs.flatMap((sign) => pairOf(node, other)?.[sign] ?? [])))
    return {
      a: graph.nodes[a]!,
      b: graph.nodes[b]!,
      friends: ids(friends),
      adversaries: ids(adversaries),
      differ: ids(differ),
      all,
      similarity,
      between: { positive: [...(own?.positive ?? [])], negative: [...(own?.negative ?? [])] },
      ties: [
        ...new Set([
          ...tiesWith(friends, ['positive']),
          ...tiesWith(adversaries, ['negative']),
          ...tiesWith(differ, ['positive', 'negative']),
        ]),
      ],
    }
  })
}
