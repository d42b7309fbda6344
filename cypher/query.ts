import type { z } from 'zod'

/** A statement the product runs: its text, the parameters it takes and the row it returns. */
export interface Query<P, R> {
  /** Unique; by default the file's name. Used in logs and by "show the Cypher". */
  name: string
  text: string
  params: z.ZodType<P>
  row: z.ZodType<R>
}

/** Declares a statement; rows are parsed with `row` where they enter, and a mismatch throws. */
export function defineQuery<P, R>(query: Query<P, R>): Query<P, R> {
  return query
}
