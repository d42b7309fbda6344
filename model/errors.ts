import { z } from 'zod'

/** Every error the product gives: its HTTP status and its title. The detail says what, where and what to do. */
export const ERRORS = {
  'bad-request': { status: 400, title: 'The request cannot be understood' },
  'invalid-parameter': { status: 400, title: 'A parameter is not valid' },
  'query-refused': { status: 400, title: 'This statement is not allowed here' },
  'invalid-bookmark': { status: 400, title: 'This bookmark is not of this store' },
  'query-failed': { status: 400, title: 'The statement failed' },
  unauthorised: { status: 401, title: 'This server asks for a token' },
  'forbidden-origin': { status: 403, title: 'Requests from this host or origin are refused' },
  'no-transaction': { status: 404, title: 'There is no such transaction' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'no-database': { status: 404, title: 'There is no such database' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'not-acceptable': { status: 406, title: 'None of the formats asked for is given' },
  'transaction-in-use': { status: 409, title: 'Another request is using this transaction' },
  conflict: { status: 409, title: 'The change conflicts with another' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'This content type is not understood' },
  'invalid-graph': { status: 422, title: 'The graph breaks the model' },
  'not-in-format': { status: 422, title: 'This format cannot carry the graph' },
  'mapping-needed': { status: 422, title: 'What the columns of this table mean has to be said' },
  'unreadable-file': { status: 422, title: 'The file cannot be read' },
  'too-many': { status: 429, title: 'There are too many of these at a time' },
  cancelled: { status: 499, title: 'The request was cancelled' },
  internal: { status: 500, title: 'Something went wrong on this side' },
  'query-timeout': { status: 504, title: 'The statement took too long' },
  'store-unreachable': { status: 503, title: 'The store cannot be reached' },
  'store-busy': { status: 503, title: 'The store is busy' },
  'store-auth': { status: 503, title: 'The store refuses these credentials' },
  'store-too-old': { status: 503, title: "The store's version is too old" },
  'store-locked': { status: 503, title: 'The store is in use by another process' },
  'store-damaged': { status: 503, title: 'The store is damaged' },
  'store-not-writable': { status: 503, title: 'The store cannot be written' },
  'schema-newer': { status: 503, title: 'The store was written by a newer version' },
  'out-of-memory': { status: 503, title: 'The statement needed too much memory' },
} as const
export type ErrorCode = keyof typeof ERRORS

/** Seconds after which a request is worth sending again, for errors that pass by themselves; null for all others. */
export function retryAfter(code: ErrorCode): number | null {
  return code === 'too-many' || code === 'store-busy' ? 5 : null
}

/** RFC 9457 problem document. */
export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .catchall(z.unknown())
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>
