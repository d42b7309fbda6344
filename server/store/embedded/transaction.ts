import type { Transaction } from '@grafeo-db/js'
import { AppError } from '../../../model/app-error'
import type { QueryOptions, QueryRows, QueryTransaction } from '../contract'
import type { CypherMap } from '../cypher-value'
import { isAllowed, refuseUnlessAllowed, type Access } from '../gate/gate'
import { throwIfAborted } from '../rows'
import { bookmarkOf } from './bookmarks'
import { commit, takeBack } from './ending'
import { statementError } from './errors'
import { Limit } from './limit'
import { prepare } from './prepare'
import type { Readers } from './readers'
import type { Rehearsal } from './rehearsal'
import { toEngineParameters } from './typed'
import { Unexplained } from './run'
import { runIn, toRows, type Written } from './in-transaction'

type Options = Pick<QueryOptions, 'timeoutMs' | 'signal'>

/**
 * A transaction of several statements from outside. Until one of them writes, each sees what was committed before it,
 * as on Neo4j, and nobody waits. From the first that may write on, it has its turn in the store's one queue of writes until
 * it ends, and each of its statements is tried in the rehearsal first (see write-runner.ts), also those that only read:
 * they have to see what it wrote.
 */
export class EmbeddedTransaction implements QueryTransaction {
  readonly #store: Written
  readonly #rehearsal: Rehearsal
  readonly #readers: Readers
  readonly #access: Access
  #turn: { tx: Transaction; release: () => void } | null = null
  #underWay: Promise<unknown> = Promise.resolve()
  #ended: Promise<void> | null = null

  constructor(
    store: Written,
    rehearsal: Rehearsal,
    readers: Readers,
    access: Access,
    private readonly client: string | undefined,
  ) {
    this.#store = store
    this.#rehearsal = rehearsal
    this.#readers = readers
    this.#access = access
  }

  get holdsWrites(): boolean {
    return this.#turn !== null && this.#ended === null
  }

  get ended(): boolean {
    return this.#ended !== null
  }

  async query(statement: string, params: CypherMap, options: Options): Promise<QueryRows> {
    this.#refuseEnded()
    try {
      refuseUnlessAllowed(statement, params, this.#access)
      const apart = !this.#turn && isAllowed(statement, params, 'READ')
      const rows = apart
        ? await this.#readers.query(statement, params, { ...options, client: this.client })
        : await this.#write(statement, toEngineParameters(params), options)
      return wholeOr(rows, () => this.rollback())
    } catch (error) {
      void this.rollback() // waits for the engine, which nobody else has to
      throw statementError(error instanceof Unexplained ? await error.explain() : error)
    }
  }

  async commit(): Promise<string[]> {
    this.#refuseEnded()
    if (this.#turn) {
      const { tx, release } = this.#turn
      try {
        this.#store.refuseUnlessWritable()
        commit(tx)
      } catch (error) {
        await this.rollback()
        throw statementError(error)
      }
      const kept = this.#store.committed()
      this.#ended = Promise.all([kept, this.#rehearsal.commit(this.#store.revision())]).then(
        () => release(),
        (error: unknown) => {
          release()
          throw error
        },
      )
    } else {
      this.#ended = Promise.resolve()
    }
    await this.#ended
    return [bookmarkOf(this.#store.revision())]
  }

  rollback(): Promise<void> {
    this.#ended ??= this.#takeBack()
    return this.#ended
  }

  /** The engine cannot stop a statement, so what is under way is waited for. */
  async #takeBack(): Promise<void> {
    await this.#underWay.catch(() => undefined)
    if (!this.#turn) return
    try {
      takeBack(this.#turn.tx)
      await this.#rehearsal.rollback()
    } finally {
      this.#turn.release()
    }
  }

  async #write(statement: string, params: Record<string, unknown>, options: Options): Promise<QueryRows> {
    const limit = new Limit(options)
    try {
      this.#turn ??= await this.#takeTurn(limit)
      this.#underWay = this.#run(this.#turn.tx, statement, params, limit)
      return await limit.on(this.#underWay as Promise<QueryRows>)
    } finally {
      limit.end()
    }
  }

  async #takeTurn(limit: Limit): Promise<{ tx: Transaction; release: () => void }> {
    const coming = this.#store.queue.hold()
    try {
      const release = await limit.on(coming)
      this.#store.refuseUnlessWritable()
      return { tx: this.#store.db.beginTransaction(), release }
    } catch (error) {
      void coming.then((release) => release())
      throw error
    }
  }

  async #run(tx: Transaction, statement: string, params: Record<string, unknown>, limit: Limit): Promise<QueryRows> {
    const prepared = await prepare(statement, params, this.#store.types(), limit.signal)
    const tried = await this.#rehearsal.try(prepared, limit.signal)
    const result = tried.explainOnly ? null : await runIn(tx, prepared)
    throwIfAborted(limit.signal)
    return toRows(result, prepared, tried, [])
  }

  #refuseEnded(): void {
    if (this.#ended) throw new AppError('no-transaction', 'This transaction has ended.')
  }
}

/** The rows, whose last must have been taken when they are closed; else `leave` is called. */
function wholeOr(rows: QueryRows, leave: () => Promise<void>): QueryRows {
  let whole = false
  async function* batches(): QueryRows['batches'] {
    yield* rows.batches
    whole = true
  }
  return {
    columns: rows.columns,
    batches: batches(),
    summary: () => ({ ...rows.summary(), bookmarks: [] }),
    async close() {
      await rows.close()
      if (!whole) await leave()
    },
  }
}
