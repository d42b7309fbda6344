import type { z } from 'zod'
import { SENSITIVE, type Sensitive } from '../../model/api/analysis'
import type { ROUTES, RouteAnswer } from '../../model/api/routes'
import { t } from '../../model/words/english/analysis'
import { ask } from './api'
import { SIGNS } from './counted'
import { lensQuery } from './lens-address'
import type { Loaded } from './load'
import type { ViewState } from './url-state'

/** What an analysis found, by what was asked. */
export type Found =
  | { question: 'frustration'; answer: RouteAnswer<'analysisFrustration'> }
  | { question: 'camps'; answer: RouteAnswer<'analysisCamps'> }
  | { question: 'series'; answer: RouteAnswer<'analysisSeries'> }
  | { question: 'triads'; answer: RouteAnswer<'analysisTriads'> }
  | { question: 'gaps'; answer: RouteAnswer<'analysisGaps'> }
  | { question: 'brokers'; answer: RouteAnswer<'analysisBrokers'> }
  | { question: 'similarity'; answer: RouteAnswer<'analysisSimilarity'> }
  | { question: 'communities'; answer: RouteAnswer<'analysisCommunities'> }
  | { question: `sensitivity.${Sensitive}`; answer: RouteAnswer<'analysisSensitivity'> }
/** What an analysis of the ties themselves found, and not how far that holds. */
export type Structural = Exclude<Found, { question: `sensitivity.${Sensitive}` }>
/** A division of the nodes into camps. */
export type Divided = Extract<Found, { question: 'frustration' | 'camps' }>
export type Question = Found['question']

export function isSensitivity(found: Found): found is Exclude<Found, Structural> {
  return found.question.startsWith('sensitivity.')
}

type Query = z.input<(typeof ROUTES)['analysisCamps']['query']>
type Asking = (query: Query, signal: AbortSignal) => Promise<Found>

const ASK: Record<Structural['question'], Asking> = {
  frustration: async (query, signal) => ({ question: 'frustration', answer: await ask('analysisFrustration', {}, query, signal) }),
  camps: async (query, signal) => ({ question: 'camps', answer: await ask('analysisCamps', {}, query, signal) }),
  series: async ({ asOf: _asOf, draws: _draws, ...query }, signal) => ({
    question: 'series',
    answer: await ask('analysisSeries', {}, query, signal),
  }),
  triads: async (query, signal) => ({ question: 'triads', answer: await ask('analysisTriads', {}, query, signal) }),
  gaps: async (query, signal) => ({ question: 'gaps', answer: await ask('analysisGaps', {}, query, signal) }),
  brokers: async (query, signal) => ({ question: 'brokers', answer: await ask('analysisBrokers', {}, query, signal) }),
  similarity: async (query, signal) => ({ question: 'similarity', answer: await ask('analysisSimilarity', {}, query, signal) }),
  communities: async ({ draws: _draws, ...query }, signal) => ({
    question: 'communities',
    answer: await ask('analysisCommunities', {}, query, signal),
  }),
}

const askSensitivity =
  (of: Sensitive): Asking =>
  async ({ draws: _draws, ...query }, signal) => ({
    question: `sensitivity.${of}`,
    answer: await ask('analysisSensitivity', {}, { ...query, of }, signal),
  })

function asking(question: Question): Asking {
  const of = SENSITIVE.find((name) => question === `sensitivity.${name}`)
  return of ? askSensitivity(of) : ASK[question as keyof typeof ASK]
}

/** What of a view an analysis looks at. */
export type Looked = Pick<ViewState, 'filters' | 'asOf' | 'counted'>

/** Nodes on the canvas that an analysis can be kept to: their ids must fit into an address. */
export const MOST_ON_CANVAS = 250

/**
 * What is asked of a route of analyses to look at what the reader chose, as date and filters leave it. `canvas` are the nodes on
 * the canvas. Over time, all dates are looked at.
 */
export function analysisQuery(
  { dossier, data }: Pick<Loaded, 'dossier' | 'data'>,
  { filters, asOf, counted }: Looked,
  canvas: readonly string[],
  question: Question,
): Query {
  const { where, signs, ...only } = counted
  const overTime = question === 'series'
  const named = Object.fromEntries(
    SIGNS.flatMap((sign) => {
      const families = Object.entries(signs).flatMap(([family, as]) => (as === sign ? [family] : []))
      return families.length > 0 ? [[sign, families.join(',')]] : []
    }),
  )
  const lens = lensQuery(data, filters, overTime ? LAST_DAY : asOf, only)
  return {
    ...lens,
    dossier: where === 'dossier' ? dossier?.id : undefined,
    among: where === 'canvas' ? [...canvas].sort().join(',') : undefined,
    ...named,
    asOf: overTime ? undefined : lens.asOf,
  }
}

/** Stands for a date where answers about dates are chosen without one. */
const LAST_DAY = '9999-12-31'

interface Asked {
  found: Promise<Found>
  stop: AbortController
  waiting: number
  done: boolean
}

/** Answers to what was asked of one state of the store, which `of` stands for. */
let asked: { of: unknown; by: Map<string, Asked> } = { of: null, by: new Map() }

/**
 * What an analysis finds for what is on the screen. Who asks the same at the same time shares one request, which is aborted when
 * the last of them has lost interest; an answer is kept until something else is loaded. Rejects with ApiError, as aborted, or where
 * the canvas has more nodes than can be asked about.
 */
export function askAnalysis(
  question: Question,
  loaded: Loaded,
  view: Looked,
  canvas: readonly string[],
  signal: AbortSignal,
): Promise<Found> {
  if (view.counted.where === 'canvas' && canvas.length > MOST_ON_CANVAS)
    return Promise.reject(new Error(t('canvasAsked', { most: MOST_ON_CANVAS })))
  if (asked.of !== loaded.baseTies) asked = { of: loaded.baseTies, by: new Map() }
  const { by } = asked
  const query = analysisQuery(loaded, view, canvas, question)
  const key = JSON.stringify([question, query])
  const entry = by.get(key) ?? start(question, query, () => by.delete(key))
  by.set(key, entry)
  entry.waiting++
  signal.addEventListener('abort', () => {
    entry.waiting--
    if (entry.waiting > 0 || entry.done) return
    by.delete(key)
    entry.stop.abort()
  })
  return entry.found
}

function start(question: Question, query: Query, forget: () => void): Asked {
  const stop = new AbortController()
  const entry: Asked = { found: asking(question)(query, stop.signal), stop, waiting: 0, done: false }
  entry.found.then(() => {
    entry.done = true
  }, forget)
  return entry
}

/** The step of camps over time that a date lies in; without a date the last. */
export function stepAt({ steps }: RouteAnswer<'analysisSeries'>, asOf: string | null) {
  return steps.findLast(({ date }) => asOf === null || date <= asOf)
}

/** The camps of a step, as `campNumbers` gives them. */
export function stepNumbers(step: NonNullable<ReturnType<typeof stepAt>>): ReadonlyMap<string, number> {
  return new Map(step.camps.flatMap(({ number, nodes }) => (number === null ? [] : nodes.map((id) => [id, number] as const))))
}
