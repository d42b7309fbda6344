import { AppError } from '../../model/app-error'
import type { ErrorCode } from '../../model/errors'

/** An error as the Query API gives it. */
export interface QueryApiError {
  status: number
  code: string
  message: string
}

/** Codes of Neo4j for errors of ours; the status is Neo4j's where it is not the product's own. */
const CODES: Partial<Record<ErrorCode, { code: string; status?: number }>> = {
  'bad-request': { code: 'Neo.ClientError.Request.Invalid' },
  'invalid-parameter': { code: 'Neo.ClientError.Request.Invalid' },
  'not-acceptable': { code: 'Neo.ClientError.Request.Invalid' },
  'method-not-allowed': { code: 'Neo.ClientError.Request.Invalid' },
  'too-large': { code: 'Neo.ClientError.Request.Invalid' },
  'unsupported-media-type': { code: 'Neo.ClientError.Request.Invalid' },
  'not-found': { code: 'Neo.ClientError.Request.Invalid' },
  'no-database': { code: 'Neo.ClientError.Database.DatabaseNotFound' },
  'no-transaction': { code: 'Neo.ClientError.Request.Invalid' },
  'transaction-in-use': { code: 'Neo.ClientError.Transaction.TransactionAccessedConcurrently', status: 400 },
  'too-many': { code: 'Neo.TransientError.Transaction.MaximumTransactionLimitReached' },
  unauthorised: { code: 'Neo.ClientError.Security.Unauthorized' },
  'forbidden-origin': { code: 'Neo.ClientError.Security.Forbidden' },
  'query-refused': { code: 'Neo.ClientError.Security.Forbidden' },
  'query-failed': { code: 'Neo.ClientError.Statement.SyntaxError' },
  'query-timeout': { code: 'Neo.ClientError.Transaction.TransactionTimedOut', status: 400 },
  'invalid-bookmark': { code: 'Neo.DatabaseError.General.UnknownError', status: 500 },
  'out-of-memory': { code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' },
  'store-busy': { code: 'Neo.TransientError.General.DatabaseUnavailable' },
  'store-unreachable': { code: 'Neo.TransientError.General.DatabaseUnavailable' },
  conflict: { code: 'Neo.ClientError.Schema.ConstraintValidationFailed', status: 400 },
}

/** An error in the words of the Query API. A code of the server itself stays as it is; what is not an AppError is a fault of ours and tells nothing. */
export function toApiError(error: unknown): QueryApiError {
  if (!(error instanceof AppError))
    return {
      status: 500,
      code: 'Neo.DatabaseError.General.UnknownError',
      message: "This is a fault of the server, not of the request. The server's log has it.",
    }
  const { code, status } = CODES[error.code] ?? { code: 'Neo.DatabaseError.General.UnknownError' }
  const own = ownCode(error) ?? code
  return { status: own.startsWith('Neo.DatabaseError.') ? 500 : (status ?? error.status), code: own, message: error.message }
}

/** What the server behind the store called it, and the words in which it differs from the general code. */
function ownCode(error: AppError): string | undefined {
  const { cause, extra } = error
  if (error.code === 'query-refused' && extra.writes === true) return 'Neo.ClientError.Statement.AccessMode'
  if (error.code === 'query-refused' && extra.unknown === true) return 'Neo.ClientError.Statement.SyntaxError'
  if (typeof extra.neo4jCode === 'string') return extra.neo4jCode
  const stated = (cause as { code?: unknown } | undefined)?.code
  return typeof stated === 'string' && /^Neo\.\w+\.\w+\.\w+$/.test(stated) ? stated : undefined
}

/** A request that cannot be understood, for the reason given. */
export function invalid(message: string): AppError {
  return new AppError('bad-request', message)
}
