import { setTimeout as passed } from 'node:timers/promises'
import { AppError } from '../../../model/app-error'
import type { QueryNotification } from '../contract'
import { withoutPrefix } from '../gate/gate'
import { Queue } from '../queue'
import { DIALECT, type Adapted, type Notification } from './dialect/adapt'
import type { ResultPlan } from './dialect/finish'
import { throwIfAborted } from '../rows'
import { statementError } from './errors'

/** A statement from outside as the engine is to run it. */
export interface Prepared {
  /** EXPLAIN or PROFILE, which the statement began with. */
  prefix: string | null
  statement: string
  parameters: Record<string, unknown>
  notifications: QueryNotification[]
  /** How to read the engine's rows (dialect/finish.ts). */
  result: ResultPlan
  /** The engine's no to the statement, in Neo4j's words and with the place in the text that was sent. */
  explain(error: unknown): Promise<Error>
}

/**
 * Makes a statement one that the engine answers as Neo4j does (dialect/adapt.ts). Rejects with `query-failed` where Neo4j would refuse it too,
 * with `query-refused` where the engine's answer would be wrong. `parameters` are as the engine takes them, `types` the relationship types in the store.
 * A long one that waits for others is left alone once `signal` is aborted.
 */
export async function prepare(
  text: string,
  parameters: Record<string, unknown>,
  types: readonly string[],
  signal: AbortSignal,
): Promise<Prepared> {
  if (text.length <= LONG_TEXT) return prepareNow(text, parameters, types)
  return inTurn(async () => {
    throwIfAborted(signal)
    return prepareNow(text, parameters, types)
  })
}

/** Characters beyond which a statement takes long to look at, in the thread that answers all requests. */
const LONG_TEXT = 1500
const MOST_WAITING = 60
/** Long statements are looked at one by one, and after each others have twice its time, but no more than this many milliseconds. */
const LONGEST_REST_MS = 500
const longTexts = new Queue()
let waiting = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING)
    throw new AppError('too-many', `${waiting} long statements wait, as many as may. Send this one again in a few seconds.`)
  waiting++
  return new Promise<T>(
    (resolve, reject) =>
      void longTexts.run(async () => {
        const begun = performance.now()
        await work().then(resolve, reject)
        waiting--
        await passed(Math.min(LONGEST_REST_MS, 2 * (performance.now() - begun)))
      }),
  )
}

async function prepareNow(text: string, parameters: Record<string, unknown>, types: readonly string[]): Promise<Prepared> {
  const { prefix, statement: source } = withoutPrefix(text)
  const adapted = await DIALECT.adapt(source, parameters, types)
  return {
    prefix,
    statement: adapted.statement,
    parameters: adapted.parameters,
    result: adapted.result,
    notifications: adapted.notifications.map(toNotification),
    explain: async (error) => (await DIALECT.explain(source, parameters)) ?? ownError(error, adapted, source),
  }
}

/** The engine's own error; its place is one of the text that it was given. */
function ownError(error: unknown, { statement }: Adapted, source: string): Error {
  const own = statementError(error)
  if (statement !== source) own.message = own.message.replace(/ \(line \d+, column \d+\)/, '')
  return own
}

function toNotification({ code, title, description, position }: Notification): QueryNotification {
  return {
    code: `Allegiance.ClientNotification.Statement.${code}`,
    title,
    description,
    severity: 'WARNING',
    category: 'UNSUPPORTED',
    position,
  }
}
