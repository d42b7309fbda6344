import type { z } from 'zod'
import { camps } from '../../analysis/camps'
import { campsOf, standing, type Before } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import type { SignedGraph } from '../../analysis/signed-graph'
import { Solver } from '../../analysis/solver'
import type { Sensitive, sensitivityAnswerSchema } from '../../model/api/analysis'
import type { GraphStore } from '../store/contract'
import { brokersIn, gapsIn } from './analysis'
import { alikeIn } from './analysis-similarity'
import { triadsIn } from './analysis-triads'
import { CountedTies, lastAttested, type AnalysisQuery, type Change } from './counted-ties'
import { sourceTable } from './source-table'

export interface SensitivityQuery extends AnalysisQuery {
  of: Sensitive
  attested?: string
}

type Answer = z.infer<typeof sensitivityAnswerSchema>
type Case = Answer['cases'][number]
type Trial = Pick<Case, 'leftOut' | 'id' | 'name'> & { change: Change }

/** What an analysis finds: its figure, and the camps, or else what it lists, by their nodes. */
interface Finding {
  figure: number
  proven: boolean
  camps: readonly (readonly string[])[]
  before: Before
  items: ReadonlyMap<string, string[]>
}

/** What changes of a result when one thing is left out: tried only where ties are lost by it, beginning each time with the camps as they are. */
export async function sensitivityAnswer(
  store: GraphStore,
  { of, attested, ...query }: SensitivityQuery,
  signal?: AbortSignal,
): Promise<Answer> {
  const counted = await CountedTies.read(store, query)
  const trials = await trialsOf(store, counted, query, attested)
  return Solver.with({ seconds: query.seconds, signal }, async (solver) => {
    const graph = counted.graphOf(await counted.through())
    const base = await findingOf(of, counted, graph, solver)
    const cases: Case[] = []
    let unsettled = 0
    for (const { change, ...what } of trials) {
      if (solver.left() <= 0) {
        unsettled++
        continue
      }
      const left = counted.graphOf(await counted.through(change))
      const ties = lostTies(graph, left)
      const alike = ties.length === 0 && left.pairs.length === graph.pairs.length
      const always = what.leftOut !== 'source' && what.leftOut !== 'claim'
      if (alike && of !== 'gaps' && !always) continue
      const found = alike && of !== 'gaps' ? base : await findingOf(of, counted, left, solver, base.before, change)
      const tried = { ...what, ties, ...compared(base, found, left) }
      if (always || changes(tried, base.figure)) cases.push(tried)
    }
    const spoken = cases.flatMap(({ parts, joins, gone, lost, found }) => [
      ...parts.flat(2),
      ...joins.flat(2),
      ...gone,
      ...lost.flat(),
      ...found.flat(),
    ])
    const count = (kind: Trial['leftOut']) => trials.filter(({ leftOut }) => leftOut === kind).length
    return {
      of,
      figure: base.figure,
      cases: cases.sort((p, q) => weight(q, base.figure) - weight(p, base.figure)),
      tried: { sources: count('source'), claims: count('claim') },
      unsettled,
      names: counted.namesOf([...graph.nodes, ...spoken]),
    }
  })
}

/** All that is left out, one after the other: sources and claims only where a tie that counts rests on them. */
async function trialsOf(store: GraphStore, counted: CountedTies, query: AnalysisQuery, attested: string | undefined): Promise<Trial[]> {
  const ties = await counted.through()
  const claims = await counted.claims.read(counted.rows)
  const table = await sourceTable(store)
  const nameOf = (source: string) => table.get(source)?.summary.name ?? source
  const used = counted.rows.flatMap(({ properties }) => properties.claimIds.flatMap((id) => claims.get(id) ?? []))
  const sources = new Set([...used.map(({ source }) => source), ...counted.rows.flatMap(({ properties }) => properties.sourceId ?? [])])
  const without = query.without ?? []
  const latest = ties
    .flatMap((tie) => lastAttested(tie) ?? [])
    .sort()
    .at(-1)
  const day = attested ?? fiveYearsBefore(query.asOf ?? latest)
  return [
    ...[...sources].sort().map((id): Trial => ({ leftOut: 'source', id, name: nameOf(id), change: { without: [...without, id] } })),
    ...used
      .toSorted((p, q) => (p.id < q.id ? -1 : 1))
      .map(({ id, source }): Trial => ({
        leftOut: 'claim',
        id,
        name: nameOf(source),
        change: { withoutClaims: [...(query.withoutClaims ?? []), id] },
      })),
    {
      leftOut: 'grade',
      id: null,
      name: 'C',
      change: { reliability: query.reliability && query.reliability < 'C' ? query.reliability : 'C' },
    },
    {
      leftOut: 'reported',
      id: null,
      name: '',
      change: { statuses: (query.statuses ?? ['stated']).filter((status) => status !== 'reported') },
    },
    ...(day === null ? [] : [{ leftOut: 'attested' as const, id: day, name: '', change: { attestedSince: day } }]),
  ]
}

function fiveYearsBefore(day: string | undefined): string | null {
  return day === undefined ? null : `${String(Number(day.slice(0, 4)) - 5).padStart(4, '0')}-01-01`
}

async function findingOf(
  of: Sensitive,
  counted: CountedTies,
  graph: SignedGraph,
  solver: Solver,
  from?: Before,
  change: Change = {},
): Promise<Finding> {
  const listed = (items: readonly (readonly [string, string[]])[]): Finding => ({
    figure: items.length,
    proven: true,
    camps: [],
    before: new Map(),
    items: new Map(items),
  })
  if (of === 'triads') return listed(triadsIn(graph).map(({ nodes, negatives }) => [`${nodes.join('\n')}\n${negatives}`, nodes]))
  if (of === 'gaps') return listed((await gapsIn(counted, graph, change)).map(({ a, b, known }) => [`${a}\n${b}\n${known}`, [a, b]]))
  if (of === 'similarity') return listed(alikeIn(graph).map(({ a, b }) => [`${a}\n${b}`, [a, b]]))
  const { campOf, violations, proven } = await (of === 'frustration' ? frustration : camps)(graph, solver, { from, leastOnly: true })
  const before = standing(graph, campOf)
  if (of === 'brokers') {
    const between = brokersIn(graph, campOf).flatMap(({ id, bridges }): [string, string[]][] => [
      [id, [id]],
      ...bridges.map(([p, q]): [string, string[]] => [`${p}\n${id}\n${q}`, [p, id, q]]),
    ])
    return { ...listed(between), figure: between.filter(([, nodes]) => nodes.length === 1).length, proven, before }
  }
  return { figure: violations, proven, camps: campsOf(graph, campOf), before, items: new Map() }
}

/** Ties of a graph that another lacks, or has with another sign. */
function lostTies(graph: SignedGraph, left: SignedGraph): string[] {
  const signed = ({ pairs }: SignedGraph) =>
    pairs.flatMap(({ positive, negative }) => [...positive.map((id) => `+${id}`), ...negative.map((id) => `-${id}`)])
  const kept = new Set(signed(left))
  return signed(graph)
    .flatMap((tie) => (kept.has(tie) ? [] : [tie.slice(1)]))
    .sort()
}

function compared(base: Finding, found: Finding, left: SignedGraph): Omit<Case, 'leftOut' | 'id' | 'name' | 'ties'> {
  const there = new Set(left.nodes)
  const missing = (from: Finding, than: Finding) => [...from.items].flatMap(([key, nodes]) => (than.items.has(key) ? [] : [nodes]))
  return {
    settled: base.proven && found.proven,
    figure: found.figure,
    parts: regrouped(base.camps, found.camps),
    joins: regrouped(found.camps, base.camps),
    gone: base.camps
      .flat()
      .filter((id) => !there.has(id))
      .sort(),
    lost: missing(base, found),
    found: missing(found, base),
  }
}

/** Of each camp whose members stand in several of the others, its members by these, the most first. */
function regrouped(camps: readonly (readonly string[])[], others: readonly (readonly string[])[]): string[][][] {
  const place = new Map(others.flatMap((camp, i) => camp.map((id) => [id, i] as const)))
  return camps.flatMap((camp) => {
    const groups = new Map<number, string[]>()
    for (const id of camp) {
      const at = place.get(id)
      if (at !== undefined) groups.set(at, [...(groups.get(at) ?? []), id])
    }
    return groups.size > 1 ? [[...groups.values()].sort((p, q) => q.length - p.length)] : []
  })
}

function changes({ figure, parts, joins, gone, lost, found }: Case, base: number): boolean {
  return figure !== base || parts.length + joins.length + gone.length + lost.length + found.length > 0
}

/** Puts first what changes the figure most, then what else of the result changes most. */
function weight({ figure, parts, joins, gone, lost, found }: Case, base: number): number {
  const moved = [...parts, ...joins].reduce((sum, [, ...others]) => sum + others.flat().length, 0)
  return 1e6 * Math.abs(figure - base) + moved + gone.length + lost.length + found.length
}
