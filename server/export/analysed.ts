import { brokers } from '../../analysis/brokers'
import { camps } from '../../analysis/camps'
import { communities } from '../../analysis/communities'
import { campsOf, tiesAgainst, type Division } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { signedGraph, type SignedGraph } from '../../analysis/signed-graph'
import { triadCensus } from '../../analysis/triads'
import { ANALYSIS_SECONDS } from '../../model/api/analysis'
import type { AnalysisOfExport, DivisionOfExport } from '../../model/analysed'
import type { AnalysisColumn } from '../../model/analysis-columns'
import { campNumbers } from '../../model/camp-numbers'
import { ANALYSIS_LENS, TAKES_NO_SIDE } from '../../model/counted'
import type { ExportDeclaration } from '../../model/exports'
import type { GraphNode, Value } from '../store/contract'
import { isTie } from '../formats/writing/evidence'
import { once } from '../formats/writing/once'
import type { ExportGraph } from '../formats/writing/writer'

/**
 * The same graph with what the signs of its own ties tell: as columns of its nodes, or as figures for a section of a document. It rests on nothing
 * but what the file holds: asserted ties, stated or reported, which hold at the file's date, between nodes that can take a side.
 */
export function analysed(graph: ExportGraph, as: NonNullable<ExportDeclaration['analysis']>, signal?: AbortSignal): ExportGraph {
  const known = once(() => analysisOf(graph, signal))
  if (as === 'section') return { ...graph, analysis: async () => (await known()).figures }
  return {
    ...graph,
    async *nodes() {
      const { columns } = await known()
      for await (const batch of graph.nodes()) yield batch.map((node) => withColumns(node, columns.get(node.id)))
    },
  }
}

type Columns = Readonly<Record<AnalysisColumn, Value>>

/** The columns of a node stand beside its properties; it has none where no tie of it counts. */
function withColumns(node: GraphNode, columns: Columns | undefined): GraphNode {
  return columns ? { ...node, properties: { ...node.properties, ...columns } } : node
}

async function analysisOf(
  graph: ExportGraph,
  signal: AbortSignal | undefined,
): Promise<{ figures: AnalysisOfExport; columns: ReadonlyMap<string, Columns> }> {
  const takeSides = new Set<string>()
  for await (const batch of graph.nodes())
    for (const { id, labels } of batch) if (!labels.some((label) => TAKES_NO_SIDE.has(label))) takeSides.add(id)
  const { modalities, statuses } = ANALYSIS_LENS
  const ties: Parameters<typeof signedGraph>[0][number][] = []
  for await (const batch of graph.relationships())
    for (const r of batch) {
      const { sign, modality, status, holding } = r.properties
      const counts =
        isTie(r) &&
        modalities.some((one) => one === modality) &&
        statuses.some((one) => one === status) &&
        (graph.asOf === null || holding === 'holds')
      if (counts && typeof sign === 'number' && sign !== 0 && takeSides.has(r.start) && takeSides.has(r.end))
        ties.push({ id: r.id, subject: r.start, object: r.end, sign: sign > 0 ? 1 : -1 })
    }
  const signed = signedGraph(ties)
  const limits = { seconds: ANALYSIS_SECONDS.usual, signal }
  const [two, any] = [await frustration(signed, limits), await camps(signed, limits)]
  const { communityOf } = await communities(signed, limits)
  const [side, camp, community] = [two.campOf, any.campOf, communityOf].map((groupOf) => campNumbers({ camps: campsOf(signed, groupOf) }))
  const columns = new Map(
    brokers(signed, any.campOf).map(({ node, betweenness, positive, negative, bridges }): [string, Columns] => {
      const id = signed.nodes[node]!
      return [
        id,
        {
          analysisCamp: camp!.get(id) ?? 0,
          analysisCampOfTwo: side!.get(id) ?? 0,
          analysisCommunity: community!.get(id) ?? 0,
          analysisBetweenness: betweenness,
          analysisBridges: bridges.length,
          analysisPositive: positive,
          analysisNegative: negative,
        },
      ]
    }),
  )
  return {
    figures: {
      nodes: signed.nodes.length,
      pairs: signed.pairs.length,
      two: divisionOf(signed, two),
      any: divisionOf(signed, any),
      triads: triadCensus(signed),
    },
    columns,
  }
}

function divisionOf(graph: SignedGraph, { violations, lowerBound, proven, unique, campOf }: Division): DivisionOfExport {
  return { violations, lowerBound, proven, unique, camps: campsOf(graph, campOf), against: tiesAgainst(graph, campOf) }
}
