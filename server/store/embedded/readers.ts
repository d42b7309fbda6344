import type { QueryOptions, QueryRun } from '../contract'
import type { CypherMap } from '../cypher-value'
import { refuseUnlessAllowed } from '../gate/gate'
import { Turns } from '../turns'
import { bookmarkOf, refuseForeign } from './bookmarks'
import { DIALECT } from './dialect/adapt'
import { Reader } from './reader'
import { beginRun } from './run'
import type { Snapshots } from './snapshots'
import { toEngineParameters } from './typed'

/** Statements from outside that run at the same time; each reader holds a copy of the graph in memory. */
const MAX_READERS = 3
/** Statements that wait at most: a reader of a page has given up long before so many have ended. */
const MOST_WAITING = 60
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
  readonly #turns = new Turns(MAX_READERS, MOST_WAITING)
  #warming: Promise<void> | null = null

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
    const parameters = toEngineParameters(params)
    DIALECT.start({ checker: false })
    const begun = performance.now()
    const giveBack = await this.#turns.take({ client: options.client ?? '', patienceMs: options.timeoutMs, signal: options.signal })
    // What it waited is part of its time.
    const timeoutMs = Math.max(1, Math.round(options.timeoutMs - (performance.now() - begun)))
    let reader: Reader | null = null
    const release = () => {
      if (reader?.alive) this.#giveBack(reader)
      giveBack()
    }
    try {
      reader = await this.#take()
    } catch (error) {
      release()
      throw error
    }
    return beginRun(
      reader,
      statement,
      parameters,
      { ...options, timeoutMs, bookmark: bookmarkOf(reader.revision), types: this.#types() },
      release,
    )
  }

  /** Has a reader open its copy for the next statement, unless there is one. */
  warm(): void {
    if (this.#turns.busy > 0 || this.#idle.some((reader) => this.#serves(reader))) return
    this.#warming ??= this.#take()
      .then((reader) => this.#giveBack(reader))
      .catch(() => undefined)
      .finally(() => {
        this.#warming = null
      })
  }

  async close(): Promise<void> {
    await this.#warming
    await Promise.all([...this.#all].map((reader) => reader.kill()))
  }

  /** A reader of the store as it is now. */
  async #take(): Promise<Reader> {
    for (let reader = this.#idle.pop(); reader; reader = this.#idle.pop()) {
      reader.rest(null)
      if (this.#serves(reader)) return reader
      void reader.kill()
    }
    const snapshot = await this.#snapshots.acquire()
    const reader = new Reader(snapshot, 'read', () => this.#all.delete(reader))
    this.#all.add(reader)
    await reader.ready
    return reader
  }

  #serves(reader: Reader): boolean {
    return reader.alive && reader.revision === this.#revision()
  }

  #giveBack(reader: Reader): void {
    const { worth } = reader
    if (worth === 'nothing') return void reader.kill()
    const idleMs = worth === 'passing' ? GROWN_IDLE_MS : this.#idle.length === 0 ? LAST_IDLE_MS : IDLE_MS
    this.#idle.push(reader)
    reader.rest(
      setTimeout(() => {
        this.#idle.splice(this.#idle.indexOf(reader), 1)
        void reader.kill()
        if (worth === 'passing') this.warm()
      }, idleMs),
    )
  }
}
