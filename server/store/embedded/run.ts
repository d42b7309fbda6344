import { AppError } from '../../errors'
import type { QueryCounters, QueryOptions, QueryPlan, QueryRun } from '../contract'
import type { CypherValue } from '../cypher-value'
import { withoutPrefix, type Access } from '../gate/gate'
import { ALLOWED_OPERATORS, operatorsOf, WRITING_OPERATORS } from './allowed-operators'
import { statementError } from './errors'
import { Limit } from './limit'
import { toPlan } from './plan'
import type { Answer, Reader } from './reader'
import { toCypher } from './typed'

/** Rows that come over from the reader at a time. */
const BATCH = 1000

/** Begins a statement in a reader. `release` is called once, when the reader is done with or dead. */
export async function beginRun(reader: Reader, statement: string, params: Record<string, unknown>, options: QueryOptions & { bookmark: string }, release: () => void): Promise<QueryRun> {
  const limit = new Limit(options)
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    limit.end()
    if (reader.busy) void reader.kill()
    release()
  }
  limit.signal.addEventListener('abort', () => {
    void reader.kill()
    end()
  })
  try {
    const { prefix, statement: proper } = withoutPrefix(statement)
    const plan = textOf(await limit.on(reader.run(`EXPLAIN ${proper}`, params, 1)))
    checkPlan(plan, 'READ')
    const profile = prefix === 'PROFILE' ? textOf(await limit.on(reader.run(`PROFILE ${proper}`, params, 1))) : null
    const first = prefix === 'EXPLAIN' ? { columns: [], count: 0, rows: [] } : await limit.on(reader.run(proper, params, BATCH))
    return toRun(reader, limit, end, first, profile !== null ? toPlan(profile) : prefix === 'EXPLAIN' ? toPlan(plan) : null, options.bookmark)
  } catch (error) {
    end()
    throw statementError(error)
  }
}

function toRun(reader: Reader, limit: Limit, end: () => void, first: Answer, plan: QueryPlan | null, bookmark: string): QueryRun {
  let coming: Promise<unknown[][]> | null = null
  async function* batches(): AsyncIterable<CypherValue[][]> {
    try {
      let rows = first.rows
      first.rows = []
      for (let from = 0; from < first.count;) {
        const next = from + rows.length
        // The next rows are made ready while these are used.
        coming = next < first.count ? limit.on(reader.more(next, BATCH)) : null
        coming?.catch(() => undefined)
        yield rows.map((row) => row.map(toCypher))
        from = next
        rows = await coming ?? []
      }
    } catch (error) {
      throw statementError(error)
    }
  }
  return {
    columns: first.columns,
    batches: batches(),
    summary: () => ({ type: 'r', counters: NO_CHANGES, notifications: [], plan, bookmarks: [bookmark] }),
    idsOf: async (elements) => {
      if (elements.length === 0) return new Map()
      await coming?.catch(() => undefined)
      const ids = await limit.on(reader.idsOf(elements.map(Number)))
      return new Map(elements.map((element, i) => [element, typeof ids[i] === 'string' ? ids[i] : '']))
    },
    close: async () => end(),
  }
}

export const NO_CHANGES: QueryCounters = {
  nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0, labelsAdded: 0, labelsRemoved: 0,
  indexesAdded: 0, indexesRemoved: 0, constraintsAdded: 0, constraintsRemoved: 0, systemUpdates: 0,
}

/** The text of an answer that is a plan. */
export function textOf(answer: Answer): string {
  return String(answer.rows[0]?.[0] ?? '')
}

/** Throws `query-refused` for a plan with an operator that `access` does not allow. True where one of them writes. */
export function checkPlan(plan: string, access: Access): boolean {
  const operators = operatorsOf(plan)
  const writes = operators.some((name) => WRITING_OPERATORS.has(name))
  const refused = operators.find((name) => !ALLOWED_OPERATORS.has(name) && !(access === 'WRITE' && WRITING_OPERATORS.has(name)))
  if (refused) throw new AppError('query-refused', `Only statements that ${access === 'WRITE' ? 'read and write' : 'read'} the graph are run here; this one would run the operator ${refused}.`, { writes })
  return writes
}
