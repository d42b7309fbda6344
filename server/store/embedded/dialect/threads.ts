import type { SimpleTree } from '@neo4j-cypher/language-support'
import { Thread } from './thread'

/** Neo4j's parser and its semantic checker, in threads of their own. */
export interface Parser {
  /** Gets ready in the background, so that the first statement need not wait for that; with `checker`, a mistake in it neither. */
  start(what: { checker: boolean }): void
  /** The parse tree of a statement, which may have mistakes. Rejects where there is none, with a ThreadError where reading it takes too long. */
  tree(source: string): Promise<SimpleTree>
  /** What Neo4j says is wrong with a statement, given its parameters' names; null where nothing is, or where it does not say. */
  fault(source: string, parameters: readonly string[]): Promise<{ message: string; offset: number } | null>
}

/** Reading takes milliseconds, a hundred times as long on a machine that is busy; some statements would take hours. */
const PARSER_MS = 5000
const CHECKER_MS = 8000
/** Mistakes that are looked for at the same time: whoever comes after gets the engine's words. */
const MOST_FAULTS = 4
/** How long the checker is kept without work: it is large, and mistakes are few. While statements are being written it stays for longer. */
const CHECKER_IDLE_MS = 10_000
const CHECKER_KEPT_MS = 300_000

// Beside this module in the sources, beside the bundle in dist/server.
const parser = new Thread(new URL('./parser-worker.js', import.meta.url), PARSER_MS)
const checker = new Thread(new URL('./checker-worker.js', import.meta.url), CHECKER_MS, CHECKER_IDLE_MS)

/**
 * One for the process. Measured on Node 20: either takes 1.1 s and 90 to 110 MB to load. Then the parser takes 2 ms a statement, the
 * checker 30 to 100 ms, and seconds for long ones, so it is asked only where there is a mistake.
 */
export const PARSER: Parser = {
  start({ checker: both }) {
    parser.start()
    if (both) checker.start(CHECKER_KEPT_MS)
  },
  tree(source) {
    checker.stay()
    return parser.ask<SimpleTree>({ source })
  },
  async fault(source, parameters) {
    if (checker.waiting >= MOST_FAULTS) return null
    try {
      return await checker.ask<{ message: string; offset: number } | null>({
        source,
        parameters: Object.fromEntries(parameters.map((name) => [name, null])),
      })
    } catch {
      return null
    }
  },
}
