import { AppError } from '../../../model/app-error'
import type { QueryOptions, QueryRun } from '../contract'
import type { CypherMap } from '../cypher-value'
import { refuseUnlessAllowed } from '../gate/gate'
import type { Cost } from '../costs'
import { inTurns, type Attempt } from '../in-turns'
import { Turns, type Bounds } from '../turns'
import { bookmarkOf, refuseForeign } from './bookmarks'
import { DIALECT } from './dialect/adapt'
import { statementError } from './errors'
import { Limit } from './limit'
import { prepare, type Prepared } from './prepare'
import { Reader, type Priority } from './reader'
import { beginRun, Unexplained } from './run'
import type { Snapshots } from './snapshots'
import { toEngineParameters } from './typed'

/** Statements from outside that run at the same time, each in a reader that holds a copy of the graph; a reader of a page has given up long before more than those have ended that may wait. */
const BOUNDS: Bounds = { all: 4, costly: 3, long: 2, waiting: 60, sliceMs: 500 }
/** How long a reader without work is kept beside another, and how long the only one: whoever asks thinks between two statements. */
const IDLE_MS = 20_000
const LAST_IDLE_MS = 300_000
/** How long one is kept that a large result has made large: whoever asked for it may ask for another. */
const GROWN_IDLE_MS = 5_000

/** Runs statements from outside in child processes, one statement a process at a time; more wait their turn. */
export class Readers {
  readonly #snapshots: Snapshots
  readonly #revision: () => number
  readonly #types: () => readonly string[]
  readonly #all = new Set<Reader>()
  readonly #idle: Reader[] = []
  readonly #turns = new Turns(BOUNDS)
  #warming: Promise<void> | null = null
  #closed = false

  /** `types` gives the relationship types in the store. */
  constructor(snapshots: Snapshots, revision: () => number, types: () => readonly string[]) {
    this.#snapshots = snapshots
    this.#revision = revision
    this.#types = types
  }

  /** Begins a statement in a reader of its own, which it keeps until it is closed or its time is over. */
  async query(statement: string, params: CypherMap, options: QueryOptions): Promise<QueryRun> {
    refuseUnlessAllowed(statement, params)
    refuseForeign(options.bookmarks ?? [])
    DIALECT.start({ checker: false })
    const parameters = toEngineParameters(params)
    const begun = performance.now()
    const limit = new Limit(options)
    try {
      const prepared = await limit.on(prepare(statement, parameters, this.#types(), limit.signal))
      const timeoutMs = Math.max(1, Math.round(options.timeoutMs - (performance.now() - begun)))
      return await inTurns(this.#turns, { ...options, statement, timeoutMs, movable: true }, (attempt) => this.#attempt(prepared, attempt))
    } catch (error) {
      throw error instanceof Unexplained ? statementError(await limit.on(error.explain())) : error
    } finally {
      limit.end()
    }
  }

  async #attempt(prepared: Prepared, { cost, keep, aside, ...options }: Attempt): Promise<QueryRun> {
    const reader = await aside(this.#take(cost))
    const run = await beginRun(reader, prepared, { ...options, bookmark: bookmarkOf(reader.revision) }, () => {
      if (reader.alive) this.#giveBack(reader)
    })
    keep()
    return run
  }

  /** Has a reader open its copy for the next statement, unless there is one. */
  warm(): void {
    if (this.#turns.busy === 0) this.#ready()
  }

  #ready(): void {
    if (this.#idle.some((reader) => this.#serves(reader, 'usual'))) return
    this.#warming ??= this.#start('usual')
      .then((reader) => this.#giveBack(reader))
      .catch(() => undefined)
      .finally(() => {
        this.#warming = null
      })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#turns.close()
    await this.#warming
    await Promise.all([...this.#all].map((reader) => reader.kill()))
  }

  /** A reader of the store as it is now. Those of the usual priority are for what is brief, and for what runs alone. */
  async #take(cost: Cost): Promise<Reader> {
    const priority = cost === 'brief' || (cost === 'unknown' && this.#turns.busy === 1) ? 'usual' : 'behind'
    for (const reader of this.#idle.filter((each) => each.revision !== this.#revision() || !each.alive)) {
      this.#rouse(reader)
      void reader.kill()
    }
    const idle = this.#idle.findLast((reader) => this.#serves(reader, priority))
    if (idle) this.#rouse(idle)
    if (this.#turns.busy > 1) this.#ready()
    return idle ?? this.#start(priority)
  }

  async #start(priority: Priority): Promise<Reader> {
    const snapshot = await this.#snapshots.acquire()
    if (this.#closed) {
      snapshot.release()
      throw new AppError('cancelled', 'The store was closed before the statement began.')
    }
    const reader = new Reader(snapshot, 'read', priority, () => this.#all.delete(reader))
    this.#all.add(reader)
    await reader.ready
    return reader
  }

  #serves(reader: Reader, priority: Priority): boolean {
    return reader.alive && reader.revision === this.#revision() && reader.priority === priority
  }

  #rouse(reader: Reader): void {
    reader.rest(null)
    this.#idle.splice(this.#idle.indexOf(reader), 1)
  }

  #giveBack(reader: Reader): void {
    const { worth } = reader
    if (worth === 'nothing') return void reader.kill()
    const idleMs = worth === 'passing' ? GROWN_IDLE_MS : this.#idle.length === 0 ? LAST_IDLE_MS : IDLE_MS
    this.#idle.push(reader)
    reader.rest(
      setTimeout(() => {
        this.#rouse(reader)
        void reader.kill()
        if (worth === 'passing') this.warm()
      }, idleMs),
    )
  }
}
