import { brokers } from '../../analysis/brokers'
import { camps } from '../../analysis/camps'
import { campsOf, tiesAgainst, type Division } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { signedGraph, type SignedGraph } from '../../analysis/signed-graph'
import { triadCensus } from '../../analysis/triads'
import { ANALYSIS_SECONDS, TAKES_NO_SIDE } from '../../model/api/analysis'
import { CampNumbers } from '../../model/camp-numbers'
import type { GraphNode, Value } from '../store/contract'
import { isTie } from '../formats/writing/evidence'
import { once } from '../formats/writing/once'
import type { AnalysisOfExport, DivisionOfExport, ExportGraph } from '../formats/writing/writer'

/**
 * The same graph with what the signs of its own ties tell: columns of its nodes, and figures for a document. It rests on nothing
 * but what the file holds: asserted ties, stated or reported, which hold at the file's date, between nodes that can take a side.
 */
export function analysed(graph: ExportGraph, signal?: AbortSignal): ExportGraph {
  const known = once(() => analysisOf(graph, signal))
  return {
    ...graph,
    async *nodes() {
      const { columns } = await known()
      for await (const batch of graph.nodes()) yield batch.map((node) => withColumns(node, columns.get(node.id)))
    },
    analysis: known,
  }
}

type Columns = Readonly<Record<string, Value>>

/** The columns of a node stand beside its properties; it has none where no tie of it counts. */
function withColumns(node: GraphNode, columns: Columns | undefined): GraphNode {
  return columns ? { ...node, properties: { ...node.properties, ...columns } } : node
}

async function analysisOf(
  graph: ExportGraph,
  signal: AbortSignal | undefined,
): Promise<AnalysisOfExport & { columns: Map<string, Columns> }> {
  const names = new Map<string, string>()
  for await (const batch of graph.nodes())
    for (const { id, labels, properties } of batch)
      if (!labels.some((label) => TAKES_NO_SIDE.has(label))) names.set(id, typeof properties.name === 'string' ? properties.name : id)
  const ties: Parameters<typeof signedGraph>[0][number][] = []
  for await (const batch of graph.relationships())
    for (const r of batch) {
      const { sign, modality, status, holding } = r.properties
      const counts =
        isTie(r) && modality === 'actual' && (status === 'stated' || status === 'reported') && (graph.asOf === null || holding === 'holds')
      if (counts && typeof sign === 'number' && sign !== 0 && names.has(r.start) && names.has(r.end))
        ties.push({ id: r.id, subject: r.start, object: r.end, sign: sign > 0 ? 1 : -1 })
    }
  const signed = signedGraph(ties)
  const limits = { seconds: ANALYSIS_SECONDS.usual, signal }
  const [two, any] = [await frustration(signed, limits), await camps(signed, limits)]
  const [side, camp] = [numbersOf(signed, two), numbersOf(signed, any)]
  const columns = new Map(
    brokers(signed, any.campOf).map(({ node, betweenness, positive, negative, bridges }): [string, Columns] => {
      const id = signed.nodes[node]!
      return [
        id,
        {
          analysisCamp: camp.get(id) ?? 0,
          analysisCampOfTwo: side.get(id) ?? 0,
          analysisBetweenness: betweenness,
          analysisBridges: bridges.length,
          analysisPositive: positive,
          analysisNegative: negative,
        },
      ]
    }),
  )
  return {
    nodes: signed.nodes.length,
    pairs: signed.pairs.length,
    two: divisionOf(signed, two, names),
    any: divisionOf(signed, any, names),
    triads: triadCensus(signed),
    columns,
  }
}

/** The number of each node's camp, 1 for the largest; a node that shares its camp with no other has none. */
function numbersOf(graph: SignedGraph, { campOf }: Division): Map<string, number> {
  const all = campsOf(graph, campOf)
  const numbers = new CampNumbers().next(all)
  return new Map(all.flatMap((members, i) => (numbers[i] == null ? [] : members.map((id) => [id, numbers[i]!] as const))))
}

function divisionOf(graph: SignedGraph, division: Division, names: ReadonlyMap<string, string>): DivisionOfExport {
  const { violations, lowerBound, proven, unique, campOf } = division
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  return {
    violations,
    lowerBound,
    proven,
    unique,
    camps: campsOf(graph, campOf).map(named),
    against: tiesAgainst(graph, campOf),
  }
}
