import type { CypherParameters } from './parameters'
import { readTyped, writeTyped, type Value } from './values'
import { t } from '../../../model/words/english/console'

/** Something to know about a statement that ran, as the server says it; positions count from 1. */
export interface Notification {
  code: string
  title: string
  description: string
  severity: string
  position?: { offset: number; line: number; column: number }
}

/** An operator of a plan, with those it takes rows from. */
export interface Plan {
  operatorType: string
  arguments: Record<string, unknown>
  identifiers: string[]
  children: Plan[]
  dbHits?: number
  rows?: number
}

export interface Summary {
  notifications: Notification[]
  plan: Plan | null
  /** Milliseconds until the server had taken the last row. */
  took: number
}

/** What comes while a statement runs. */
export interface RunEvents {
  columns(names: readonly string[]): void
  /** The rows that have come since the last call. */
  rows(rows: readonly Value[][]): void
  done(summary: Summary): void
  /** More rows than wanted: the statement was stopped there. */
  cut(): void
  failed(error: { code: string; message: string }): void
}

const ROWS = 'application/vnd.neo4j.query.v1.0+jsonl'

type Line =
  | { $event: 'Header'; _body: { fields: string[] } }
  | { $event: 'Record'; _body: Parameters<typeof readTyped>[0][] }
  | {
      $event: 'Summary'
      _body: { notifications?: Notification[]; queryPlan?: Plan; profiledQueryPlan?: Plan; resultConsumedAfter?: number }
    }
  | { $event: 'Error'; _body: { code: string; message: string }[] }

/**
 * Runs a statement through the server's Query API and hands its rows over as they come, `mostRows`
 * of them at most. Resolves when nothing more comes; stopping is aborting the signal.
 */
export async function runStatement(
  database: string,
  statement: string,
  parameters: CypherParameters,
  mostRows: number,
  events: RunEvents,
  signal: AbortSignal,
): Promise<void> {
  const stop = new AbortController()
  const both = AbortSignal.any([signal, stop.signal])
  const response = await fetch(`/db/${encodeURIComponent(database)}/query/v2`, {
    method: 'POST',
    signal: both,
    headers: { 'content-type': 'application/vnd.neo4j.query', accept: ROWS },
    body: JSON.stringify({
      statement,
      parameters: Object.fromEntries(Object.entries(parameters).map(([name, { value, float }]) => [name, writeTyped(value, float)])),
      accessMode: 'READ',
    }),
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    return null
  })
  if (!response) return events.failed({ code: '', message: t('noAnswer') })
  if (!response.body || !response.headers.get('content-type')?.startsWith(ROWS)) return events.failed(await plainError(response))
  let count = 0
  for await (const lines of linesOf(response.body)) {
    const rows: Value[][] = []
    const end: Line[] = []
    for (const line of lines) {
      if (line.$event === 'Header') events.columns(line._body.fields)
      else if (line.$event === 'Record') rows.push(line._body.map(readTyped))
      else end.push(line)
    }
    const over = count + rows.length > mostRows
    if (over) rows.length = mostRows - count
    count += rows.length
    if (rows.length > 0) events.rows(rows)
    if (over) {
      stop.abort()
      return events.cut()
    }
    for (const line of end) {
      if (line.$event === 'Error') return events.failed(line._body[0] ?? { code: '', message: t('statementFailed') })
      if (line.$event === 'Summary') {
        const { notifications = [], queryPlan, profiledQueryPlan, resultConsumedAfter = 0 } = line._body
        return events.done({ notifications, plan: queryPlan ?? profiledQueryPlan ?? null, took: resultConsumedAfter })
      }
    }
  }
  events.failed({ code: '', message: t('cutOff') })
}

/** The complete lines of each piece that arrives, parsed. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line[]> {
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const lines = (rest + value).split('\n')
    rest = done ? '' : lines.pop()!
    yield lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line)
    if (done) return
  }
}

async function plainError(response: Response): Promise<{ code: string; message: string }> {
  const body = (await response.json().catch(() => null)) as { errors?: { code: string; message: string }[]; detail?: string } | null
  return body?.errors?.[0] ?? { code: '', message: body?.detail ?? t('noStatus', { status: String(response.status) }) }
}
