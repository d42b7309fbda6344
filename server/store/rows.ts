import { z } from 'zod'
import type { Query } from '../../cypher/query'
import { AppError } from '../../model/app-error'

/** Parameters of a product statement, checked where they leave. */
export function checkParams<P, R>(query: Query<P, R>, params: P): P {
  const result = query.params.safeParse(params)
  if (result.success) return result.data
  throw new AppError('internal', `The statement ${query.name} was given parameters it does not take: ${z.prettifyError(result.error)}`)
}

/** Rows of a product statement, parsed where they enter; a mismatch is a fault of ours and names the statement. */
export function parseRows<P, R>(query: Query<P, R>, rows: readonly unknown[]): R[] {
  return rows.map((row) => {
    const result = query.row.safeParse(row)
    if (result.success) return result.data
    throw new AppError('internal', `The statement ${query.name} returned a row that does not fit: ${z.prettifyError(result.error)}`)
  })
}

/** A failing product statement is a fault of ours: said with its name, not blamed on the one who asked. */
export function productError<P, R>(query: Query<P, R>, error: AppError): AppError {
  if (error.code !== 'query-failed') return error
  return new AppError('internal', `The statement ${query.name} failed: ${error.message}`, {}, { cause: error })
}

/** Rejects as soon as `signal` is aborted, with the AppError that it was aborted with, or `cancelled`; the work itself may go on unseen. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  throwIfAborted(signal)
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(reasonOf(signal))
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal)
}

function reasonOf({ reason }: AbortSignal): AppError {
  return reason instanceof AppError ? reason : cancelled()
}

export function cancelled(): AppError {
  return new AppError('cancelled', 'The request was cancelled before the statement had finished.')
}
