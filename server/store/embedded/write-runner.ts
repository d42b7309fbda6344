import type { QueryOptions, QueryRun, TransactionOptions } from '../contract'
import type { CypherMap } from '../cypher-value'
import { refuseUnlessAllowed } from '../gate/gate'
import { throwIfAborted } from '../rows'
import { bookmarkOf, refuseForeign } from './bookmarks'
import { commit, takeBack } from './ending'
import { statementError } from './errors'
import { runIn, toRows, type Written } from './in-transaction'
import { Limit } from './limit'
import type { Readers } from './readers'
import { prepare, type Prepared } from './prepare'
import { Unexplained } from './run'
import { Rehearsal } from './rehearsal'
import type { Snapshots } from './snapshots'
import { EmbeddedTransaction } from './transaction'
import { toEngineParameters } from './typed'

/**
 * Runs statements from outside that write, each in a transaction of its own and in the store's one queue.
 * The engine can neither stop a statement nor bound its memory, so each is tried first in a process that can
 * be killed (rehearsal.ts), and runs on the store only when it has ended there in its time. Should it take
 * longer on the store than it may, the caller gets `query-timeout` at once; the queue waits for its end and
 * takes back what it did. Nothing of a statement that failed or was given up is ever committed.
 */
export class WriteRunner {
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
      const prepared = await limit.on(prepare(statement, parameters, this.#store.types(), limit.signal))
      return await limit.on(this.#store.queue.run(() => this.#run(prepared, limit)))
    } catch (error) {
      throw statementError(error instanceof Unexplained ? await limit.on(error.explain()) : error)
    } finally {
      limit.end()
    }
  }

  async close(): Promise<void> {
    await this.#rehearsal.kill()
  }

  /** A transaction of several statements; see transaction.ts. */
  begin(readers: Readers, options: TransactionOptions): EmbeddedTransaction {
    refuseForeign(options.bookmarks ?? [])
    return new EmbeddedTransaction(this.#store, this.#rehearsal, readers, options.access ?? 'READ', options.client)
  }

  async #run(prepared: Prepared, limit: Limit): Promise<QueryRun> {
    throwIfAborted(limit.signal)
    const { db } = this.#store
    const tried = await this.#rehearsal.try(prepared, limit.signal)
    if (tried.explainOnly) return { ...toRows(null, prepared, tried, [bookmarkOf(this.#store.revision())]), idsOf: async () => new Map() }
    const tx = db.beginTransaction()
    try {
      const result = await runIn(tx, prepared)
      throwIfAborted(limit.signal)
      this.#store.refuseUnlessWritable()
      commit(tx)
      limit.end()
      await this.#store.committed()
      await this.#rehearsal.commit(this.#store.revision())
      return {
        ...toRows(result, prepared, tried, [bookmarkOf(this.#store.revision())]),
        idsOf: async (elements) =>
          new Map(
            elements.map((element) => {
              const id = db.getNode(Number(element))?.get('id')
              return [element, typeof id === 'string' ? id : '']
            }),
          ),
      }
    } catch (error) {
      takeBack(tx)
      await this.#rehearsal.rollback()
      throw error
    }
  }
}
