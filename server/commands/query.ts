import { z } from 'zod'
import { libraryQuestion, questionParameters } from '../../cypher/library'
import { meantTexts, parametersNamed } from '../graph/named'
import { FORMATS, format } from './results'
import type { StoreCommand } from './command'

const TIMEOUT_MS = 60_000
const MAX_ROWS = 100_000

const options = z.object({
  statement: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** The question of the library that the statement is of, whose parameters may name nodes and sources. */
  saved: z.string().optional(),
  /** What to say where no row comes. */
  empty: z.string().optional(),
  format: z.enum(FORMATS),
})

type StatementToRun = Omit<z.infer<typeof options>, 'format'>

/** A statement as given, or a question of the library by name with its parameters filled in. Throws as libraryQuestion and questionParameters do. */
export function asked(statement: string | undefined, saved: string | undefined, params: Record<string, unknown>): StatementToRun {
  if (saved === undefined) return { statement: statement ?? '', params }
  const question = libraryQuestion(saved)
  return { statement: question.text, params: questionParameters(question, params), saved, empty: question.empty }
}

/** Runs a reading statement and prints its rows. */
export const query: StoreCommand<z.infer<typeof options>> = {
  name: 'query',
  options,
  async run(store, { statement, params: values, saved, empty, format: as }, io) {
    const params = saved === undefined ? values : await parametersNamed(store, libraryQuestion(saved).params, values)
    const result = await store.free(statement, params, { timeoutMs: TIMEOUT_MS, maxRows: MAX_ROWS, signal: io.stop })
    for (const text of format(as, result.columns, result.rows)) await io.out(text)
    if (result.rows.length === 0 && empty !== undefined) io.err(`${empty}\n`)
    // What found nothing may ask for a name that its node does not bear.
    if (result.rows.length === 0 && saved === undefined) for (const hint of await meantTexts(store, statement, params)) io.err(`${hint}\n`)
    if (result.truncated)
      io.err(`Only the first ${MAX_ROWS} rows are shown. Narrow the statement, or page with ORDER BY, SKIP and LIMIT.\n`)
    return 0
  },
}
