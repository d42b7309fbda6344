import fc from 'fast-check'
import type { GraphStore } from '../../server/store/contract'
import { graphOf } from './graph'
import { differenceOf, outcomeOf } from './outcome'
import { statementOf, type Written } from './statements'
import { tapes, type Tape } from './tape'

/** Statements that are asked of one graph. */
const ON_ONE_GRAPH = 250
/** How many are asked at once, and how long one that differs is made smaller, in milliseconds. */
const AT_ONCE = 3
const SHRINKING_MS = 8000
/** One in so many statements writes. */
const WRITING = 5

export interface Difference {
  /** The smallest statement found that differs. */
  statement: string
  what: string
  /** What draws it again: the seed of its graph and its place among the statements on it. */
  seed: number
  path: number
}

export interface Report {
  statements: number
  /** Statements for which both stores gave rows, alike. */
  alike: number
  /** Statements for which both gave an error. */
  errors: number
  refused: Record<string, number>
  differences: Difference[]
}

/**
 * Asks the same random statements of both stores, on random graphs, and makes what differs smaller. The stores are emptied. `told` hears of each
 * difference as it is found. Statement `path` of `seed` alone is asked where a path is given.
 */
export async function fuzz(
  ours: GraphStore,
  theirs: GraphStore,
  { seed, statements, path }: { seed: number; statements: number; path?: number },
  told: (difference: Difference) => void = () => undefined,
): Promise<Report> {
  const report: Report = { statements: 0, alike: 0, errors: 0, refused: {}, differences: [] }
  for (let done = 0, graph = seed; done < statements; done += ON_ONE_GRAPH, graph++) {
    await Promise.all([ours, theirs].map((store) => fill(store, graph)))
    const drawn = fc.sample(tapes, { numRuns: path === undefined ? Math.min(ON_ONE_GRAPH, statements - done) : path + 1, seed: graph })
    const wanted = [...drawn.keys()].filter((i) => path === undefined || i === path)
    const differing: number[] = []
    const next = async (): Promise<void> => {
      for (let i = wanted.shift(); i !== undefined; i = wanted.shift()) if (await differs(drawn[i]!, i)) differing.push(i)
    }
    const differs = async (tape: Tape, i: number): Promise<boolean> => {
      const written = statementAt(tape, i)
      const [a, b] = await Promise.all([outcomeOf(ours, written), outcomeOf(theirs, written)])
      report.statements++
      if (a.kind === 'refused') report.refused[a.rule] = (report.refused[a.rule] ?? 0) + 1
      else if (a.kind === 'error' && b.kind === 'error') report.errors++
      else if (differenceOf(a, b) === null) report.alike++
      return differenceOf(a, b) !== null
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    for (const i of differing.sort((a, b) => a - b)) {
      const difference = await smallest(ours, theirs, graph, i)
      report.differences.push(difference)
      told(difference)
    }
  }
  return report
}

function statementAt(tape: Tape, i: number): Written {
  return statementOf(tape, { writing: i % WRITING === WRITING - 1 })
}

async function fill(store: GraphStore, seed: number): Promise<void> {
  await store.write(async (tx) => {
    for (const statement of ['MATCH (n) DETACH DELETE n', ...graphOf(seed)]) await tx.execute(statement)
  })
}

/** The smallest statement that still differs, as far as the time for it goes. */
async function smallest(ours: GraphStore, theirs: GraphStore, seed: number, i: number): Promise<Difference> {
  let found = { statement: '', what: 'it differed once, and not when it was asked again' }
  const property = fc.asyncProperty(tapes, async (tape) => {
    const written = statementAt(tape, i)
    const what = differenceOf(await outcomeOf(ours, written), await outcomeOf(theirs, written))
    if (what !== null) found = { statement: written.text, what }
    return what === null
  })
  await fc.check(property, { seed, path: String(i), numRuns: 1, endOnFailure: false, interruptAfterTimeLimit: SHRINKING_MS })
  return { ...found, seed, path: i }
}
