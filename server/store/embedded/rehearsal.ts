import type { QueryPlan } from '../contract'
import { AppError } from '../../../model/app-error'
import { throwIfAborted } from '../rows'
import { toPlan } from './plan'
import type { Prepared } from './prepare'
import { Reader, type Answer } from './reader'
import { checkPlan, explained, textOf } from './run'
import type { Snapshots } from './snapshots'

/** How long the process is kept when nothing is written from outside. */
const IDLE_MS = 20_000

/** What is known of a statement that was tried: its plan where EXPLAIN or PROFILE asked for it, and whether it can write. */
export interface Tried {
  explainOnly: boolean
  plan: QueryPlan | null
  writes: boolean
}

/**
 * A process with a copy of the store of its own, in which a statement that writes is tried before it runs
 * on the store: there it can be stopped at its time and may not use up the memory, as nothing in the
 * engine's own process can. What is committed on the store is committed here, so the copy stays true
 * until somebody else writes; then it is made anew. One at a time may use it.
 */
export class Rehearsal {
  readonly #snapshots: Snapshots
  readonly #revision: () => number
  #reader: Reader | null = null
  /** The revision of the store that the copy is like. */
  #like = -1
  /** Whether the copy's transaction has written. */
  #holds = false

  constructor(snapshots: Snapshots, revision: () => number) {
    this.#snapshots = snapshots
    this.#revision = revision
  }

  /**
   * Tries a statement, after those tried since the last commit or rollback; the copy's transaction then holds
   * what they wrote. An abort ends the process; an error takes back all that the transaction holds.
   */
  async try(prepared: Prepared, signal: AbortSignal): Promise<Tried> {
    const kill = () => void this.kill()
    signal.addEventListener('abort', kill)
    try {
      await this.#begin()
      throwIfAborted(signal)
      const tried = await this.#run(prepared)
      this.#holds ||= tried.writes && !tried.explainOnly
      return tried
    } catch (error) {
      await this.rollback()
      throw error
    } finally {
      signal.removeEventListener('abort', kill)
    }
  }

  async #run(prepared: Prepared): Promise<Tried> {
    const { prefix, statement, parameters } = prepared
    const ask = (question: string): Promise<Answer> => this.#reader!.run(question, parameters, 1)
    const how = await explained(prepared, ask)
    const writes = checkPlan(how, 'WRITE')
    if (prefix === 'EXPLAIN') return { explainOnly: true, plan: toPlan(how), writes }
    let plan: QueryPlan | null = null
    if (prefix === 'PROFILE') {
      // Measuring runs the statement, so what it wrote is taken back before it runs again.
      if (writes && this.#holds)
        throw new AppError(
          'query-refused',
          'PROFILE of a statement that writes is not run on the embedded store after others of a transaction have written. Run it first, or without PROFILE.',
        )
      plan = toPlan(textOf(await ask(`PROFILE ${statement}`)))
      if (writes) await this.#reader!.end('rollback')
    }
    await ask(statement)
    return { explainOnly: false, plan, writes }
  }

  /** Gets the copy ready for statements. */
  async #begin(): Promise<void> {
    this.#reader?.rest(null)
    if (this.#reader?.alive && this.#like === this.#revision()) return
    await this.kill()
    const snapshot = await this.#snapshots.own()
    this.#reader = new Reader(snapshot, 'write', 'behind', () => undefined)
    this.#like = snapshot.revision
    await this.#reader.ready
  }

  /** Takes back what ran since the transaction began. */
  async rollback(): Promise<void> {
    this.#holds = false
    if (this.#reader?.alive && !this.#reader.busy) await this.#reader.end('rollback')
    this.#rest()
  }

  /** Keeps what ran; the store has committed the same, as `revision`. */
  async commit(revision: number): Promise<void> {
    this.#holds = false
    try {
      await this.#reader!.end('commit')
      this.#like = revision
      this.#rest()
    } catch {
      await this.kill() // the next statement begins with a new copy
    }
  }

  async kill(): Promise<void> {
    await this.#reader?.kill()
    this.#reader = null
  }

  #rest(): void {
    this.#reader?.rest(setTimeout(() => void this.kill(), IDLE_MS))
  }
}
