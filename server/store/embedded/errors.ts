import { AppError } from '../../../model/app-error'
import { failureOf } from './dialect/failures'

/** An error of the engine; `gqlStatus` is its ISO GQL status. */
interface EngineError extends Error {
  gqlStatus?: string
}

const CONFLICT = '40000'
/** What the engine says of a commit that its log did not take. */
const UNWRITTEN = /could not be written to the write-ahead log/i

/** Whether the engine asks for the transaction to be run again. */
export function isConflict(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if ((e as EngineError).gqlStatus === CONFLICT) return !UNWRITTEN.test(e.message)
  return false
}

/** An error of a statement as one of the product's; what already is one stays as it is. */
export function statementError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { message = String(error), gqlStatus } = error as EngineError
  const detail = failureOf(message) ?? readable(message)
  // The engine gives these the status of a conflict.
  if (/no space left|os error 28\b/i.test(message))
    return new AppError(
      'store-not-writable',
      'The disk of the data folder is full, so nothing of this is kept. Free some room and send it again.',
      {},
      { cause: error },
    )
  if (UNWRITTEN.test(message)) return new AppError('store-not-writable', `Nothing of this is kept: ${detail}`, {}, { cause: error })
  if (gqlStatus === CONFLICT)
    return new AppError('conflict', `Another write changed the same data at the same time: ${detail}`, {}, { cause: error })
  const large = /property '([^']*)' value exceeds maximum size of (\d+ \w+)/i.exec(message)
  if (large)
    return new AppError(
      'too-large',
      `The property ${large[1]!} holds more than ${large[2]!}, which is the most that the embedded store keeps of one.`,
      {},
      { cause: error },
    )
  if (/constraint violation/i.test(message)) return new AppError('conflict', detail, {}, { cause: error })
  if (/unsupported (?:exists|count) subquery pattern/i.test(message))
    return new AppError(
      'query-refused',
      'A pattern stands as a condition where the embedded store cannot look into the graph. Name it in a WITH before: WITH n, EXISTS { (n)--(:Actor) } AS found.',
      { rule: 'pattern-comprehension-inside' },
      { cause: error },
    )
  return new AppError('query-failed', detail, {}, { cause: error })
}

/** The engine's message without its prefixes and internal codes; the position it points at stays. */
function readable(message: string): string {
  const at = /--> query:(\d+):(\d+)/.exec(message)
  const hint = /help: (.+)/.exec(message)
  const head = message
    .split('\n')[0]!
    .replace(/GRAFEO-[A-Z]\d{3}: /g, '')
    .replace(/^(?:(?:Query|Database|Transaction) error: )+/, '')
    .replace(/^(?:semantic|syntax) error: (?:\[Cypher\] )?/, '')
  return [head, at && `(line ${at[1]}, column ${at[2]})`, hint && `${hint[1]}`].filter(Boolean).join(' ')
}
