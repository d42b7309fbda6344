import type { GrafeoDB, QueryResult } from '@grafeo-db/js'
import type { QueryCounters, QueryOptions, QueryPlan, QueryRun } from '../contract'
import type { CypherMap, CypherValue } from '../cypher-value'
import { refuseUnlessAllowed, withoutPrefix } from '../gate/gate'
import type { Queue } from '../queue'
import { throwIfAborted } from '../rows'
import { bookmarkOf, refuseForeign } from './bookmarks'
import { statementError } from './errors'
import { Limit } from './limit'
import { toPlan } from './plan'
import { Rehearsal } from './rehearsal'
import { checkPlan, NO_CHANGES, textOf } from './run'
import type { Snapshots } from './snapshots'
import { toCypher, toEngineParameters } from './typed'

/** Rows handed out at a time. */
const BATCH = 1000

/** What the writer needs of the store it writes to. */
export interface Written {
  db: GrafeoDB
  /** The store's one queue of writes. */
  queue: Queue
  revision(): number
  /** Called when a statement has been committed. */
  committed(): void
}

/**
 * Runs statements from outside that write, each in a transaction of its own and in the store's one queue.
 * The engine can neither stop a statement nor bound its memory, so each is tried first in a process that can
 * be killed (rehearsal.ts), and runs on the store only when it has ended there in its time. Should it take
 * longer on the store than it may, the caller gets `query-timeout` at once; the queue waits for its end and
 * takes back what it did. Nothing of a statement that failed or was given up is ever committed.
 */
export class Writer {
  readonly #store: Written
  readonly #rehearsal: Rehearsal

  constructor(store: Written, snapshots: Snapshots) {
    this.#store = store
    this.#rehearsal = new Rehearsal(snapshots, () => store.revision())
  }

  /** Runs a statement and commits it; its rows are all there when this resolves. Time spent waiting for other writes counts. */
  async query(statement: string, params: CypherMap, options: QueryOptions): Promise<QueryRun> {
    refuseUnlessAllowed(statement, params, 'WRITE')
    refuseForeign(options.bookmarks ?? [])
    const parameters = toEngineParameters(params)
    const limit = new Limit(options)
    try {
      return await limit.on(this.#store.queue.run(() => this.#run(statement, parameters, limit)))
    } catch (error) {
      throw statementError(error)
    } finally {
      limit.end()
    }
  }

  async close(): Promise<void> {
    await this.#rehearsal.kill()
  }

  async #run(statement: string, params: Record<string, unknown>, limit: Limit): Promise<QueryRun> {
    throwIfAborted(limit.signal)
    const { prefix, statement: proper } = withoutPrefix(statement)
    const { plan, writes } = await this.#rehearse(prefix, proper, params, limit.signal)
    if (prefix === 'EXPLAIN') return this.#toRun(null, writes, plan)
    const tx = this.#store.db.beginTransaction()
    try {
      const result = await tx.executeCypher(proper, params)
      throwIfAborted(limit.signal)
      tx.commit()
      limit.end()
      this.#store.committed()
      await this.#rehearsal.commit(this.#store.revision())
      return this.#toRun(result, writes, plan)
    } catch (error) {
      if (tx.isActive) tx.rollback()
      await this.#rehearsal.rollback()
      throw error
    }
  }

  /** Tries the statement on the copy, whose transaction then holds what it wrote. */
  async #rehearse(prefix: string | null, statement: string, params: Record<string, unknown>, signal: AbortSignal): Promise<{ plan: QueryPlan | null; writes: boolean }> {
    const rehearsal = this.#rehearsal
    const kill = () => void rehearsal.kill()
    signal.addEventListener('abort', kill)
    try {
      await rehearsal.begin()
      throwIfAborted(signal)
      const explained = textOf(await rehearsal.run(`EXPLAIN ${statement}`, params))
      const writes = checkPlan(explained, 'WRITE')
      if (prefix === 'EXPLAIN') return { plan: toPlan(explained), writes }
      const profiled = prefix === 'PROFILE' ? textOf(await rehearsal.run(`PROFILE ${statement}`, params)) : null
      if (profiled !== null) await rehearsal.rollback()
      await rehearsal.run(statement, params)
      return { plan: profiled === null ? null : toPlan(profiled), writes }
    } catch (error) {
      await rehearsal.rollback()
      throw error
    } finally {
      signal.removeEventListener('abort', kill)
    }
  }

  #toRun(result: QueryResult | null, writes: boolean, plan: QueryPlan | null): QueryRun {
    const { db } = this.#store
    const columns = result?.columns ?? []
    const bookmarks = [bookmarkOf(this.#store.revision())]
    return {
      columns,
      batches: result && columns.length > 0 ? batches(result) : none(),
      summary: () => ({ type: !writes ? 'r' : columns.length > 0 ? 'rw' : 'w', counters: result ? countersOf(result) : NO_CHANGES, notifications: [], plan, bookmarks }),
      idsOf: async (elements) => new Map(elements.map((element) => {
        const id = db.getNode(Number(element))?.get('id')
        return [element, typeof id === 'string' ? id : '']
      })),
      close: async () => undefined,
    }
  }
}

async function* batches(result: QueryResult): AsyncIterable<CypherValue[][]> {
  const { columns, length } = result
  for (let from = 0; from < length; from += BATCH) {
    const rows: CypherValue[][] = []
    for (let i = from; i < Math.min(from + BATCH, length); i++) {
      const row = result.get(i)
      rows.push(columns.map((column) => toCypher(row[column])))
    }
    yield rows
  }
}

async function* none(): AsyncIterable<CypherValue[][]> {}

function countersOf({ counters: c }: QueryResult): QueryCounters {
  return {
    ...NO_CHANGES,
    nodesCreated: c.nodesCreated, nodesDeleted: c.nodesDeleted, relationshipsCreated: c.edgesCreated, relationshipsDeleted: c.edgesDeleted,
    propertiesSet: c.propertiesSet, labelsAdded: c.labelsAdded, labelsRemoved: c.labelsRemoved,
  }
}
