import type { z } from 'zod'
import { brokers } from '../../analysis/brokers'
import { camps } from '../../analysis/camps'
import { campsOf, tiesAgainst, type Division } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { againstChance, bridgeCount, frustrationFound, gapCount, violationsFound } from '../../analysis/null-model'
import type { SignedGraph } from '../../analysis/signed-graph'
import { openTriadsOf } from '../../analysis/triads'
import type { brokersAnswerSchema, campsAnswerSchema, frustrationAnswerSchema, gapsAnswerSchema } from '../../model/api/analysis'
import type { GraphStore } from '../store/contract'
import { basisOf, CountedTies, type AnalysisQuery, type Change } from './counted-ties'
import type { SeenTie } from './lens'

/** The division into two camps that fewest pairs go against. */
export async function frustrationAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof frustrationAnswerSchema>> {
  const { graph, basis } = await graphOf(store, query)
  const division = await frustration(graph, { seconds: query.seconds, signal })
  const chance = await againstChance(graph, frustrationFound(graph), { observed: division.violations, draws: query.draws, signal })
  return { frustration: division.violations, chance, ...divided(graph, division), ...basis }
}

/** The division into any number of camps that fewest pairs go against. */
export async function campsAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof campsAnswerSchema>> {
  const { graph, basis } = await graphOf(store, query)
  const division = await camps(graph, { seconds: query.seconds, signal })
  const chance = await againstChance(graph, violationsFound(graph), { observed: division.violations, draws: query.draws, signal })
  return { violations: division.violations, chance, ...divided(graph, division), ...basis }
}

/** Who could mediate, by what it stands between. */
export async function brokersAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof brokersAnswerSchema>> {
  const { graph, basis } = await graphOf(store, query)
  const { campOf } = await camps(graph, { seconds: query.seconds, signal })
  return {
    brokers: brokersIn(graph, campOf),
    chance: await againstChance(graph, bridgeCount(graph), { draws: query.draws, signal }),
    ...basis,
  }
}

/** Nodes that stand between others, by their ids. */
export function brokersIn(graph: SignedGraph, campOf: readonly number[]): z.infer<typeof brokersAnswerSchema>['brokers'] {
  const id = (node: number) => graph.nodes[node]!
  return brokers(graph, campOf)
    .filter(({ bridges, betweenness }) => bridges.length > 0 || betweenness > 0)
    .map(({ node, bridges, ...figures }) => ({
      id: id(node),
      ...figures,
      bridges: bridges.map(([p, q]): [string, string] => [id(p), id(q)]),
    }))
}

/** Pairs that share an adversary and have no positive tie that counts, with what the claims say of one. */
export async function gapsAnswer(store: GraphStore, query: AnalysisQuery, signal?: AbortSignal): Promise<z.infer<typeof gapsAnswerSchema>> {
  const { counted, graph, basis } = await graphOf(store, query)
  return {
    gaps: await gapsIn(counted, graph),
    chance: await againstChance(graph, gapCount(graph), { draws: query.draws, signal }),
    ...basis,
  }
}

/** Gaps of a graph that is left with a change of what is asked. */
export async function gapsIn(
  counted: CountedTies,
  graph: SignedGraph,
  change: Change = {},
): Promise<z.infer<typeof gapsAnswerSchema>['gaps']> {
  const denied = await counted.through({ ...change, statuses: ['denied'] })
  const records = await counted.claims.read(denied)
  const deniedOf = new Map<string, SeenTie[]>()
  for (const tie of denied.filter((each) => counted.signOf(each) > 0)) {
    const key = [tie.subject, tie.object].sort().join('\n')
    deniedOf.set(key, [...(deniedOf.get(key) ?? []), tie])
  }
  const common = new Map<string, string[]>()
  for (const { ends, middle, signs } of openTriadsOf(graph)) {
    if (signs[0] > 0 || signs[1] > 0) continue
    const key = ends.map((end) => graph.nodes[end]!).join('\n')
    common.set(key, [...(common.get(key) ?? []), graph.nodes[middle]!])
  }
  const gaps = [...common].map(([key, adversaries]) => {
    const [a, b] = key.split('\n') as [string, string]
    const ties = deniedOf.get(key) ?? []
    const isDenied = ties.some((tie) => tie.properties.claimIds.some((claim) => records.get(claim)?.polarity === 'denies'))
    return {
      a,
      b,
      common: adversaries.sort().map((id) => ({ id, name: counted.nameOf(id) })),
      known: ties.length === 0 ? ('nothing said' as const) : isDenied ? ('denied' as const) : ('none found' as const),
      ties: ties.map(({ id }) => id).sort(),
    }
  })
  return gaps.sort((p, q) => q.common.length - p.common.length || (`${p.a} ${p.b}` < `${q.a} ${q.b}` ? -1 : 1))
}

/** The ties that count, their graph, and what every answer says of it. */
export async function graphOf(store: GraphStore, query: AnalysisQuery) {
  const counted = await CountedTies.read(store, query)
  const graph = counted.graphOf(await counted.through())
  return { counted, graph, basis: basisOf(graph, counted) }
}

function divided(graph: SignedGraph, { campOf, moving, lowerBound, proven, unique }: Division) {
  return {
    lowerBound,
    proven,
    unique,
    moving: moving.map((node) => graph.nodes[node]!),
    camps: campsOf(graph, campOf),
    ties: tiesAgainst(graph, campOf),
  }
}
