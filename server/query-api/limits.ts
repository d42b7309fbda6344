export interface QueryApiOptions {
  /** Milliseconds after which a statement is stopped. */
  timeoutMs: number
  /** Rows after which an answer is cut, with an error that says so. */
  maxRows: number
  /** Milliseconds for which a transaction is kept open while nothing is asked of it; by default a minute. */
  idleMs?: number
}

/** What a served store grants a statement. */
export const QUERY_LIMITS: QueryApiOptions = { timeoutMs: 30_000, maxRows: 1_000_000 }
