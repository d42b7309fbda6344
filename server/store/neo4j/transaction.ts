import type { Session, Transaction } from 'neo4j-driver'
import { AppError } from '../../../model/app-error'
import type { QueryOptions, QueryRows, QueryTransaction, TransactionOptions } from '../contract'
import type { CypherMap } from '../cypher-value'
import { refuseUnlessAllowed, type Access } from '../gate/gate'
import { inTurns } from '../in-turns'
import { untilAborted } from '../rows'
import type { Turns } from '../turns'
import { storeError, type Place } from './errors'
import type { PlanGate } from './plan-gate'
import { runInTransaction } from './query'
import { toDriverParameters } from './typed'

/** What a transaction needs of its store. */
export interface Surroundings {
  plans: PlanGate
  turns: Turns
  place: Place
  access: Access
  /** Called once when it has ended, and whether it was committed. */
  ended(committed: boolean): void
}

/** Begins a transaction in a session of its own. */
export async function beginTransaction(
  session: Session,
  { metadata, signal, client }: TransactionOptions,
  surroundings: Surroundings,
): Promise<QueryTransaction> {
  try {
    const tx = await untilAborted(session.beginTransaction({ metadata: metadata && toDriverParameters(metadata) }), signal)
    return new Open(session, tx, surroundings, client)
  } catch (error) {
    await session.close()
    surroundings.ended(false)
    throw storeError(error, surroundings.place)
  }
}

class Open implements QueryTransaction {
  readonly holdsWrites = false
  readonly #session: Session
  readonly #tx: Transaction
  readonly #surroundings: Surroundings
  #ended = false
  /** Whether it may hold locks. Who waits for one keeps a turn meanwhile, so its end must not hang on another turn. */
  #holdsLocks = false

  constructor(
    session: Session,
    tx: Transaction,
    surroundings: Surroundings,
    private readonly client: string | undefined,
  ) {
    this.#session = session
    this.#tx = tx
    this.#surroundings = surroundings
  }

  async query(statement: string, params: CypherMap, options: { timeoutMs: number; signal?: AbortSignal }): Promise<QueryRows> {
    this.#refuseEnded()
    const { plans, turns, place, access } = this.#surroundings
    const run = (limits: Pick<QueryOptions, 'timeoutMs' | 'signal'>) =>
      runInTransaction(this.#tx, () => this.rollback(), plans, place, statement, params, { ...limits, access })
    try {
      refuseUnlessAllowed(statement, params, access)
      if (this.#holdsLocks) return await run(options)
      this.#holdsLocks = access === 'WRITE'
      return await inTurns(turns, { ...options, client: this.client, statement, movable: false }, ({ timeoutMs, signal }) =>
        run({ timeoutMs, signal }),
      )
    } catch (error) {
      await this.rollback()
      throw error
    }
  }

  async commit(): Promise<string[]> {
    this.#refuseEnded()
    try {
      await this.#tx.commit()
      const bookmarks = this.#session.lastBookmarks()
      await this.#end(true)
      return bookmarks
    } catch (error) {
      await this.rollback()
      throw storeError(error, this.#surroundings.place)
    }
  }

  async rollback(): Promise<void> {
    await this.#end(false)
  }

  /** Closing the session takes back what was not committed, and tells the server to stop what it still runs. */
  async #end(committed: boolean): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    this.#surroundings.ended(committed)
    await this.#session.close().catch(() => undefined)
  }

  #refuseEnded(): void {
    if (this.#ended) throw new AppError('no-transaction', 'This transaction has ended.')
  }
}
