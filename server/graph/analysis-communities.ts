import type { z } from 'zod'
import { communities } from '../../analysis/communities'
import { campsOf } from '../../analysis/division'
import type { communitiesAnswerSchema } from '../../model/api/analysis'
import type { GraphStore } from '../store/contract'
import { graphOf } from './analysis'
import type { AnalysisQuery } from './counted-ties'

/** Nodes by whom they have to do with, whatever the signs, and what signs there are within and between. */
export async function communitiesAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof communitiesAnswerSchema>> {
  const { graph, basis } = await graphOf(store, query)
  const { communityOf, modularity, searches } = await communities(graph, { seconds: query.seconds, signal })
  const within = (pairs: typeof graph.pairs) => ({
    positive: pairs.filter(({ positive }) => positive.length > 0).length,
    negative: pairs.filter(({ negative }) => negative.length > 0).length,
  })
  const isWithin = ({ a, b }: (typeof graph.pairs)[number]) => communityOf[a] === communityOf[b]
  return {
    communities: campsOf(graph, communityOf).map((nodes) => {
      const members = new Set(nodes)
      const pairs = graph.pairs.filter((pair) => isWithin(pair) && members.has(graph.nodes[pair.a]!))
      return { nodes, ...within(pairs), ties: pairs.flatMap(({ negative }) => negative) }
    }),
    between: within(graph.pairs.filter((pair) => !isWithin(pair))),
    modularity,
    searches,
    ...basis,
  }
}
