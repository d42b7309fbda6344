import { z } from 'zod'
import { FORMATS, format } from '../results'
import type { StoreCommand } from './command'

const TIMEOUT_MS = 60_000
const MAX_ROWS = 100_000

const options = z.object({ statement: z.string(), params: z.record(z.string(), z.unknown()), format: z.enum(FORMATS) })

/** Runs a reading statement and prints its rows. */
export const query: StoreCommand<z.infer<typeof options>> = {
  name: 'query',
  options,
  async run(store, { statement, params, format: as }, io) {
    const result = await store.free(statement, params, { timeoutMs: TIMEOUT_MS, maxRows: MAX_ROWS, signal: io.stop })
    for (const text of format(as, result.columns, result.rows)) await io.out(text)
    if (result.truncated) io.err(`Only the first ${MAX_ROWS} rows are shown. Narrow the statement, or page with ORDER BY, SKIP and LIMIT.\n`)
    return 0
  },
}
