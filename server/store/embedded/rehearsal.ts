import { Reader, type Answer } from './reader'
import type { Snapshots } from './snapshots'

/** How long the process is kept when nothing is written from outside. */
const IDLE_MS = 20_000

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

  constructor(snapshots: Snapshots, revision: () => number) {
    this.#snapshots = snapshots
    this.#revision = revision
  }

  /** Gets the copy ready for statements. */
  async begin(): Promise<void> {
    this.#reader?.rest(null)
    if (this.#reader?.alive && this.#like === this.#revision()) return
    await this.kill()
    const snapshot = await this.#snapshots.own()
    this.#reader = new Reader(snapshot, 'write', () => undefined)
    this.#like = snapshot.revision
    await this.#reader.ready
  }

  /** Runs a statement in the copy's transaction. */
  run(statement: string, params: Record<string, unknown>): Promise<Answer> {
    return this.#reader!.run(statement, params, 1)
  }

  /** Takes back what ran since the transaction began. */
  async rollback(): Promise<void> {
    if (this.#reader?.alive && !this.#reader.busy) await this.#reader.end('rollback')
    this.#rest()
  }

  /** Keeps what ran; the store has committed the same, as `revision`. */
  async commit(revision: number): Promise<void> {
    await this.#reader!.end('commit')
    this.#like = revision
    this.#rest()
  }

  async kill(): Promise<void> {
    await this.#reader?.kill()
    this.#reader = null
  }

  #rest(): void {
    this.#reader?.rest(setTimeout(() => void this.kill(), IDLE_MS))
  }
}
