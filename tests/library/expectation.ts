import type { Row } from './ask'

/** What an answer must and must not hold, in columns that matter. */
export interface Expectation {
  /** The question's name. */
  ask: string
  given?: Record<string, unknown>
  /** For each there is a row with these values. */
  rows?: Row[]
  /** For none of these is there a row with these values. */
  not?: Row[]
  /** How many rows come. */
  count?: number
}
