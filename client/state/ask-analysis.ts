import type { z } from 'zod'
import type { ROUTES, RouteAnswer } from '../../model/api/routes'
import { ask } from './api'
import { lensQuery } from './lens-address'
import type { Loaded } from './load'
import type { ViewState } from './url-state'

/** What an analysis found, by what was asked. */
export type Found =
  | { question: 'frustration'; answer: RouteAnswer<'analysisFrustration'> }
  | { question: 'camps'; answer: RouteAnswer<'analysisCamps'> }
  | { question: 'triads'; answer: RouteAnswer<'analysisTriads'> }
  | { question: 'gaps'; answer: RouteAnswer<'analysisGaps'> }
  | { question: 'brokers'; answer: RouteAnswer<'analysisBrokers'> }
/** A division of the nodes into camps. */
export type Divided = Extract<Found, { question: 'frustration' | 'camps' }>
export type Question = Found['question']

type Query = z.input<(typeof ROUTES)['analysisCamps']['query']>

const ASK: { [Q in Question]: (query: Query, signal: AbortSignal) => Promise<Extract<Found, { question: Q }>> } = {
  frustration: async (query, signal) => ({ question: 'frustration', answer: await ask('analysisFrustration', {}, query, signal) }),
  camps: async (query, signal) => ({ question: 'camps', answer: await ask('analysisCamps', {}, query, signal) }),
  triads: async (query, signal) => ({ question: 'triads', answer: await ask('analysisTriads', {}, query, signal) }),
  gaps: async (query, signal) => ({ question: 'gaps', answer: await ask('analysisGaps', {}, query, signal) }),
  brokers: async (query, signal) => ({ question: 'brokers', answer: await ask('analysisBrokers', {}, query, signal) }),
}

/** What of the filters' choice is counted: asserted ties, stated or reported; at a date those that hold then. */
export const COUNTED = { modality: ['actual'], status: ['stated', 'reported'], holding: ['holds'] } as const

/** What is asked of a route of analyses to look at the dossier on the screen as date and filters leave it; without a dossier, at everything. */
export function analysisQuery(
  { dossier, data }: Pick<Loaded, 'dossier' | 'data'>,
  { filters, asOf }: Pick<ViewState, 'filters' | 'asOf'>,
): Query {
  return { dossier: dossier?.id, ...lensQuery(data, filters, asOf, COUNTED) }
}

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
 * the last of them has lost interest; an answer is kept until something else is loaded. Rejects with ApiError, or as aborted.
 */
export function askAnalysis(
  question: Question,
  loaded: Loaded,
  view: Pick<ViewState, 'filters' | 'asOf'>,
  signal: AbortSignal,
): Promise<Found> {
  if (asked.of !== loaded.baseTies) asked = { of: loaded.baseTies, by: new Map() }
  const { by } = asked
  const query = analysisQuery(loaded, view)
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
  const entry: Asked = { found: ASK[question](query, stop.signal), stop, waiting: 0, done: false }
  entry.found.then(() => {
    entry.done = true
  }, forget)
  return entry
}

/** The camp of each node by number, 1 for the largest; a node that shares its camp with no other has none. `camps` stand the largest first. */
export function campNumbers({ camps }: { camps: readonly (readonly string[])[] }): ReadonlyMap<string, number> {
  return new Map(camps.flatMap((camp, i) => (camp.length > 1 ? camp.map((id) => [id, i + 1] as const) : [])))
}
