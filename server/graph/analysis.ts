import type { z } from 'zod'
import { brokers } from '../../analysis/brokers'
import { camps } from '../../analysis/camps'
import { campsOf, tiesAgainst, type Division } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { balanceAgainstChance } from '../../analysis/null-model'
import { isAmbivalent, signedGraph, type SignedGraph } from '../../analysis/signed-graph'
import { openTriadsOf, triadsOf } from '../../analysis/triads'
import { nodeRefs } from '../../cypher/nodes/node-refs'
import { signedTies } from '../../cypher/ties/signed-ties'
import { dossierTies } from '../../cypher/views/dossier-ties'
import {
  ANALYSIS_LENS,
  TAKES_NO_SIDE,
  type brokersAnswerSchema,
  type campsAnswerSchema,
  type frustrationAnswerSchema,
  type gapsAnswerSchema,
  type triadsAnswerSchema,
} from '../../model/api/analysis'
import type { Lens } from '../../model/api/lens'
import { AppError } from '../../model/app-error'
import type { GraphStore } from '../store/contract'
import { claimReader, filterOf, throughLens, type ClaimReader, type SeenTie } from './lens'
import { dossierOf } from './meta'

/** What is asked: of one dossier or of everything, through a lens, within some seconds. */
export interface AnalysisQuery extends Lens {
  dossier?: string
  seconds: number
}

/** Ties read at most. */
const MOST_TIES = 200_000

/** The division into two camps that fewest pairs go against. */
export async function frustrationAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof frustrationAnswerSchema>> {
  const { graph, basis } = await basisOf(store, query)
  const division = await frustration(graph, { seconds: query.seconds, signal })
  return { frustration: division.violations, ...divided(graph, division), ...basis }
}

/** The division into any number of camps that fewest pairs go against. */
export async function campsAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof campsAnswerSchema>> {
  const { graph, basis } = await basisOf(store, query)
  const division = await camps(graph, { seconds: query.seconds, signal })
  return { violations: division.violations, ...divided(graph, division), ...basis }
}

/** Triads by kind, each with its ties. */
export async function triadsAnswer(store: GraphStore, query: AnalysisQuery): Promise<z.infer<typeof triadsAnswerSchema>> {
  const { graph, basis } = await basisOf(store, query)
  const idsOf = new Map(graph.pairs.map(({ a, b, positive, negative }) => [`${a} ${b}`, [...positive, ...negative]]))
  const triads = triadsOf(graph).map(({ nodes, negatives }) => {
    const [a, b, c] = [...nodes].sort((p, q) => p - q) as [number, number, number]
    return {
      nodes: [graph.nodes[a]!, graph.nodes[b]!, graph.nodes[c]!] as [string, string, string],
      negatives,
      ties: [`${a} ${b}`, `${a} ${c}`, `${b} ${c}`].flatMap((key) => idsOf.get(key)!),
    }
  })
  const count = (negatives: number) => triads.filter((triad) => triad.negatives === negatives).length
  triads.sort((p, q) => (q.negatives % 2) - (p.negatives % 2) || (p.nodes.join() < q.nodes.join() ? -1 : 1))
  return {
    allPositive: count(0),
    oneNegative: count(1),
    twoNegative: count(2),
    allNegative: count(3),
    balance: balanceAgainstChance(graph),
    triads,
    ...basis,
  }
}

/** Who could mediate, by what it stands between. */
export async function brokersAnswer(
  store: GraphStore,
  query: AnalysisQuery,
  signal?: AbortSignal,
): Promise<z.infer<typeof brokersAnswerSchema>> {
  const { graph, basis } = await basisOf(store, query)
  const { campOf } = await camps(graph, { seconds: query.seconds, signal })
  const id = (node: number) => graph.nodes[node]!
  return {
    brokers: brokers(graph, campOf)
      .filter(({ bridges, betweenness }) => bridges.length > 0 || betweenness > 0)
      .map(({ node, bridges, ...figures }) => ({
        id: id(node),
        ...figures,
        bridges: bridges.map(([p, q]): [string, string] => [id(p), id(q)]),
      })),
    ...basis,
  }
}

/** Pairs that share an adversary and have no positive tie on record, with what the claims say of one. */
export async function gapsAnswer(store: GraphStore, query: AnalysisQuery): Promise<z.infer<typeof gapsAnswerSchema>> {
  const { graph, basis } = await basisOf(store, query)
  const { ties: denied, claims } = await tiesOf(store, { ...query, statuses: ['denied'] })
  const records = await claims.read(denied)
  const deniedOf = new Map<string, SeenTie[]>()
  for (const tie of denied.filter(({ properties }) => properties.sign > 0)) {
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
      common: adversaries.sort().map((id) => ({ id, name: basis.names[id] ?? id })),
      known: ties.length === 0 ? ('nothing said' as const) : isDenied ? ('denied' as const) : ('none found' as const),
      ties: ties.map(({ id }) => id).sort(),
    }
  })
  return { gaps: gaps.sort((p, q) => q.common.length - p.common.length || (`${p.a} ${p.b}` < `${q.a} ${q.b}` ? -1 : 1)), ...basis }
}

async function basisOf(store: GraphStore, query: AnalysisQuery) {
  const { ties } = await tiesOf(store, query)
  const ends = [...new Set(ties.flatMap(({ subject, object }) => [subject, object]))].sort()
  const nodes = new Map((await store.read(nodeRefs, { ids: ends })).map(({ node }) => [node.id, node]))
  const takesSides = (id: string) => !nodes.get(id)?.labels.some((label) => TAKES_NO_SIDE.has(label))
  const graph = signedGraph(
    ties
      .filter(({ subject, object }) => takesSides(subject) && takesSides(object))
      .map(({ id, subject, object, properties }) => ({ id, subject, object, sign: properties.sign > 0 ? 1 : -1 })),
  )
  const ambivalent = graph.pairs
    .filter(isAmbivalent)
    .map(({ a, b, positive, negative }) => ({ a: graph.nodes[a]!, b: graph.nodes[b]!, positive: [...positive], negative: [...negative] }))
  const names = Object.fromEntries(graph.nodes.map((id) => [id, nodes.get(id)?.name ?? id]))
  return { graph, basis: { nodes: graph.nodes.length, pairs: graph.pairs.length, ambivalent, names } }
}

/** The ties with a sign, through the lens; where the lens does not say otherwise, asserted ones, stated or reported. */
async function tiesOf(
  store: GraphStore,
  { dossier, seconds: _seconds, ...asked }: AnalysisQuery,
): Promise<{ ties: SeenTie[]; claims: ClaimReader }> {
  const holding: Lens['holding'] = asked.asOf === undefined ? undefined : (asked.holding ?? ['holds'])
  const lens: Lens = { ...ANALYSIS_LENS, ...asked, holding }
  const claims = claimReader(store)
  if (dossier !== undefined) await dossierOf(store, dossier)
  const filter = { exempt: [], ...filterOf(lens) }
  const rows =
    dossier === undefined
      ? await store.read(signedTies, { limit: MOST_TIES, ...filter })
      : await store.read(dossierTies, { dossier, ...filter })
  if (rows.length >= MOST_TIES)
    throw new AppError(
      'bad-request',
      `There are more than ${MOST_TIES} ties with a sign. Ask of one dossier or import, or leave families, types or sources out.`,
    )
  // A tie may come by more than one branch of the statement.
  const signed = [...new Map(rows.filter(({ properties }) => properties.sign !== 0).map((tie) => [tie.id, tie])).values()]
  return { ties: await throughLens(store, signed, lens, claims), claims }
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
