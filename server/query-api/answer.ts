import type { QueryCounters, QueryNotification, QueryPlan, QueryRows, QuerySummary } from '../store/contract'
import type { CypherValue } from '../store/cypher-value'
import { toApiError } from './errors'
import type { NotificationFilter } from './notifications'
import { plainMap, plainValue } from './values-plain'
import { typedValue } from './values-typed'

/** How an answer is written: which format of values, one document or a line a row. */
export interface Format {
  typed: boolean
  lines: boolean
}

/** How a statement ended, and in how many milliseconds its first and last row were there. */
export interface Ended {
  summary: QuerySummary
  includeCounters: boolean
  available: number
  consumed: number
}

/** What an answer ends with: bookmarks of what is committed, or the transaction that goes on. */
export type Tail = { bookmarks: string[] } | { transaction: { id: string; expires: string } }

/** The pieces of an answer, in the order in which they are sent. */
export interface AnswerWriter {
  head(columns: readonly string[]): string
  rows(batch: readonly (readonly CypherValue[])[]): string
  end(ended: Ended, tail: Tail): string
  /** In place of the end, when something went wrong after the head. */
  broken(error: unknown): string
  /** The whole of an answer where no statement was sent. */
  alone(tail: Tail): string
}

/** A writer for one answer. */
export function writerFor(format: Format): AnswerWriter {
  const value = format.typed ? typedValue : plainValue
  return format.lines ? lines(value) : document(value)
}

type WriteValue = (value: CypherValue) => string

function document(value: WriteValue): AnswerWriter {
  let first = true
  return {
    head: (columns) => `{"data":{"fields":${JSON.stringify(columns)},"values":[`,
    rows(batch) {
      const text = batch.map((row) => `[${row.map(value).join(',')}]`).join(',')
      const before = first ? '' : ','
      first = false
      return before + text
    },
    end: (ended, tail) => `]},${[...summaryFields(ended), tailField(tail)].join(',')}}`,
    broken: (error) => `]},"errors":${errors(error)}}`,
    alone: (tail) => `{${tailField(tail)}}`,
  }
}

function lines(value: WriteValue): AnswerWriter {
  const line = (event: string, body: string) => `{"$event":"${event}","_body":${body}}\n`
  return {
    head: (columns) => line('Header', `{"fields":${JSON.stringify(columns)}}`),
    rows: (batch) => batch.map((row) => line('Record', `[${row.map(value).join(',')}]`)).join(''),
    end: (ended, tail) => line('Summary', `{${[...summaryFields(ended), tailField(tail)].join(',')}}`),
    broken: (error) => line('Error', errors(error)),
    alone: (tail) => line('Header', '{}') + line('Summary', `{${tailField(tail)}}`),
  }
}

/** The body of an answer that is an error and nothing else. */
export function onlyError(error: unknown, format: Format): string {
  return format.lines ? lines(plainValue).broken(error) : `{"errors":${errors(error)}}`
}

function errors(error: unknown): string {
  const { code, message } = toApiError(error)
  return JSON.stringify([{ code, message }])
}

function summaryFields({ summary, includeCounters, available, consumed }: Ended): string[] {
  const { plan, notifications } = summary
  return [
    ...(includeCounters ? [`"counters":${JSON.stringify(countersOf(summary.counters))}`] : []),
    ...(notifications.length > 0
      ? [`"notifications":${JSON.stringify(notifications.map(({ position, ...rest }) => (position ? { ...rest, position } : rest)))}`]
      : []),
    ...(plan ? [`"${plan.profile ? 'profiledQueryPlan' : 'queryPlan'}":${planText(plan)}`] : []),
    `"queryType":"${summary.type}"`,
    `"resultAvailableAfter":${Math.round(available)}`,
    `"resultConsumedAfter":${Math.round(consumed)}`,
  ]
}

function tailField(tail: Tail): string {
  return JSON.stringify(tail).slice(1, -1)
}

function countersOf(counters: QueryCounters): Record<string, number | boolean> {
  const { systemUpdates, ...updates } = counters
  return {
    containsUpdates: Object.values(updates).some((count) => count > 0),
    ...updates,
    containsSystemUpdates: systemUpdates > 0,
    systemUpdates,
  }
}

function planText({ operatorType, arguments: details, identifiers, children, profile }: QueryPlan): string {
  const measured = profile ? `,${plainMap(profile).slice(1, -1)}` : ''
  return `{"operatorType":${JSON.stringify(operatorType)},"arguments":${plainMap(details)},"identifiers":${JSON.stringify(identifiers)}${measured},"children":[${children.map(planText).join(',')}]}`
}

/** How an answer is made of a run. */
export interface Answering {
  writer: AnswerWriter
  /** When the request came, by performance.now(). */
  begun: number
  includeCounters: boolean
  wanted: NotificationFilter
  /** What to say where a statement that reads gave no row. */
  hints?(): Promise<QueryNotification[]>
  /** The error for so many rows, or null. */
  tooMany(rows: number): Error | null
  /** What comes at the end; here a transaction is committed. */
  tail(summary: QuerySummary): Tail | Promise<Tail>
  /** Called with what went wrong after the head. */
  failed(error: unknown): void | Promise<void>
}

/** The pieces of a run's answer as they come. */
export async function* answerPieces(
  run: QueryRows,
  { writer, begun, includeCounters, wanted, hints, tooMany, tail, failed }: Answering,
): AsyncGenerator<string> {
  const available = performance.now() - begun
  yield writer.head(run.columns)
  let count = 0
  try {
    for await (const batch of run.batches) {
      count += batch.length
      const fault = tooMany(count)
      if (fault) throw fault
      yield writer.rows(batch)
    }
    const consumed = performance.now() - begun
    const summary = run.summary()
    const notifications = [...summary.notifications, ...(count === 0 && summary.type === 'r' && hints ? await hints() : [])].filter(wanted)
    yield writer.end({ summary: { ...summary, notifications }, includeCounters, available, consumed }, await tail(summary))
  } catch (error) {
    await failed(error)
    yield writer.broken(error)
  }
}
