import type { z } from 'zod'
import { camps } from '../../analysis/camps'
import { campsOf, standing, tiesAgainst, type Before } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { Solver } from '../../analysis/solver'
import type { TieRow } from '../../cypher/parts'
import type { CampCount, seriesAnswerSchema } from '../../model/api/analysis'
import { AppError } from '../../model/app-error'
import { CampNumbers } from '../../model/camp-numbers'
import { EARLIEST, existingDay, LATEST, span } from '../../model/dates'
import { claimHoldingAt, HOLDINGS, type Holding } from '../../model/holding'
import type { ClaimRecord } from '../../model/records'
import type { GraphStore } from '../store/contract'
import { CountedTies, type AnalysisQuery } from './counted-ties'
import type { SeenTie } from './lens'
import { eventsAmong, lifeTable } from './lives'

export interface SeriesQuery extends Omit<AnalysisQuery, 'asOf'> {
  into: CampCount
  from?: string
  to?: string
}

type Series = z.infer<typeof seriesAnswerSchema>
type Step = Series['steps'][number]

/** Dates that are looked at, at most; where there are more, the first day of each year is. */
const MOST_DATES = 400

/** The camps at every date at which a tie begins or ends to count, each camp under a number that it keeps. Throws `bad-request` where these are too many even by year. */
export async function seriesAnswer(
  store: GraphStore,
  { into, from, to = LATEST, ...query }: SeriesQuery,
  signal?: AbortSignal,
): Promise<Series> {
  const counted = await CountedTies.read(store, query)
  const found = (await datesOf(store, counted.rows)).filter((day) => (!from || from < day) && day <= to)
  if (from) found.unshift(from)
  const by = found.length > MOST_DATES ? 'year' : 'change'
  const dates = by === 'change' ? found : [...new Set(found.map((day) => (day === from ? day : newYearFrom(day, to))))]
  if (dates.length > MOST_DATES)
    throw new AppError(
      'bad-request',
      `Ties begin or end in ${dates.length} years, more than ${MOST_DATES}. Ask for a shorter time, with from and to.`,
    )
  const steps = await Solver.with({ seconds: query.seconds, signal }, (solver) =>
    stepsAt(dates, counted, { into, holding: query.holding ?? ['holds'] }, solver),
  )
  const spoken = new Set(
    steps.flatMap(({ began, ended, ties }) => [...began.map(({ tie }) => tie), ...ended.map(({ tie }) => tie), ...ties]),
  )
  const ends = counted.rows
    .filter(({ id }) => spoken.has(id))
    .map(({ id, type, subject, object }) => [id, { type, subject, object }] as const)
  return {
    by,
    steps,
    ends: Object.fromEntries(ends),
    names: counted.namesOf(steps.flatMap(({ camps: all, moved }) => [...all.flatMap(({ nodes }) => nodes), ...moved.map(({ id }) => id)])),
  }
}

async function stepsAt(
  dates: readonly string[],
  counted: CountedTies,
  { into, holding }: { into: CampCount; holding: readonly Holding[] },
  solver: Solver,
): Promise<Step[]> {
  const divide = into === 'two' ? frustration : camps
  const numbers = new CampNumbers()
  const claims = await counted.claims.read(counted.rows)
  const steps: Step[] = []
  let heldBefore: ReadonlyMap<string, Holding> = new Map()
  let [was, division, campOf]: [Map<string, SeenTie>, Before, Map<string, number | null>] = [new Map(), new Map(), new Map()]
  for (const [i, date] of dates.entries()) {
    solver.left()
    const judged = await counted.through({ asOf: date, holding: [...HOLDINGS] })
    const holdings = new Map(judged.map(({ id, holding }) => [id, holding!]))
    const now = new Map(judged.filter(({ holding: is }) => holding.includes(is!)).map((tie) => [tie.id, tie]))
    const began = [...now.values()].filter(({ id }) => !was.has(id))
    const ended = [...was.values()].filter(({ id }) => !now.has(id))
    const [before, after] = [heldBefore, holdings]
    heldBefore = holdings
    if (began.length === 0 && ended.length === 0) continue
    const graph = counted.graphOf([...now.values()])
    const found = await divide(graph, solver, { from: division })
    division = new Map([...division, ...standing(graph, found.campOf)])
    const all = campsOf(graph, found.campOf)
    const numbered = numbers.next(all)
    const next = new Map(all.flatMap((camp, k) => camp.map((id) => [id, numbered[k]!] as const)))
    const moved = [...new Set([...campOf.keys(), ...next.keys()])].sort().flatMap((id) => {
      const [earlier, later] = [campOf.get(id) ?? null, next.get(id) ?? null]
      return earlier === later ? [] : [{ id, from: earlier, to: later }]
    })
    const changed = (ties: readonly SeenTie[], day: string, otherwise: ReadonlyMap<string, Holding>) =>
      ties.map((tie) => ({
        tie: tie.id,
        sign: counted.signOf(tie),
        claims: dating(tie, claims, day),
        otherwise: otherwise.get(tie.id) ?? 'does-not-hold',
      }))
    const { violations, lowerBound, proven, unique } = found
    steps.push({
      date,
      nodes: graph.nodes.length,
      pairs: graph.pairs.length,
      violations,
      lowerBound,
      proven,
      unique,
      camps: all.map((nodes, k) => ({ number: numbered[k]!, nodes })),
      ties: tiesAgainst(graph, found.campOf),
      began: changed(began, date, before),
      ended: changed(ended, dates[i - 1]!, after),
      moved,
    })
    ;[was, campOf] = [now, next]
  }
  return steps
}

/** Of the claims behind a tie, those by whose own dates it holds on a day; where none does, all that affirm it. */
function dating({ properties: { claimIds } }: TieRow, claims: ReadonlyMap<string, ClaimRecord>, day: string): string[] {
  const affirming = claimIds.flatMap((id) => claims.get(id) ?? []).filter(({ polarity }) => polarity === 'affirms')
  const holding = affirming.filter((claim) => claimHoldingAt(claim, day).holding === 'holds')
  return (holding.length > 0 ? holding : affirming).map(({ id }) => id).sort()
}

/** Every day on which it may change whether one of the ties holds: by what claims say of it, and of the lives of its ends. */
async function datesOf(store: GraphStore, ties: readonly TieRow[]): Promise<string[]> {
  const ends = new Set(ties.flatMap(({ subject, object }) => [subject, object]))
  const [{ claims }, events] = await Promise.all([lifeTable(store), eventsAmong(store, [...ends])])
  const spans = [
    ...ties.flatMap(({ properties }) => properties.spans),
    ...claims.filter(({ subject, object }) => ends.has(subject) || (object !== null && ends.has(object))).map(span),
    ...[...events.values()].flatMap(({ date, datePrecision }) =>
      date ? [span({ validFrom: date, validFromPrecision: datePrecision })] : [],
    ),
  ]
  const days = spans.flatMap((text) => {
    const [earliest, heldBy, heldUntil, latest] = text
      .split('|')
      .map((day) => (day === EARLIEST || day === LATEST ? null : existingDay(day)))
    return [earliest, heldBy, heldUntil && dayAfter(heldUntil), latest && dayAfter(latest), heldUntil]
  })
  return [...new Set(days.filter((day) => typeof day === 'string'))].sort()
}

/** The first day of a year, on a day or after it; `to` where that is before. */
function newYearFrom(day: string, to: string): string {
  const found = day.endsWith('-01-01') ? day : `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`
  return found < to ? found : to
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
