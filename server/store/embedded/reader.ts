import { spawn, type ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../../model/app-error'
import type { RawEntity } from './dialect/finish'
import type { Snapshot } from './snapshots'

/** Beside this module in the sources, beside the bundle in dist/server. */
const CHILD = fileURLToPath(new URL('./reader-child.js', import.meta.url))

/**
 * Address space of a reader, in bytes: what Node.js reserves by itself and room for a result, and
 * for the graph, which takes about ten times its file. Beyond it only the reader dies.
 */
const BASE_MEMORY = 3 * 1024 ** 3
const MEMORY_PER_BYTE = 16
/** What statements may leave behind in a reader that is kept, and in one that is kept for a moment, in bytes: the engine keeps memory that a result has taken, and uses it again. */
const MOST_GROWTH = { lasting: 64 * 1024 ** 2, passing: 512 * 1024 ** 2 }

/** How its process stands against others: one that runs what may be long takes a tenth of what a brief one gets. */
export type Priority = 'usual' | 'behind'
const NICE: Readonly<Record<Priority, number>> = { usual: 0, behind: 10 }

/** A reader's answer: some of the rows of a result of `count`. */
export interface Answer {
  columns: string[]
  count: number
  rows: unknown[][]
}

/** What a reader is asked; one thing at a time. */
type Question =
  | { statement: string; params: Record<string, unknown>; size: number }
  | { from: number; size: number }
  | { nodes: number[] }
  | { entities: { nodes: number[]; relationships: number[] } }
  | { end: 'commit' | 'rollback' }

interface Message extends Partial<Answer> {
  id?: number
  /** Memory that the process holds, in bytes. */
  resident?: number
  ready?: true
  ids?: unknown[]
  entities?: RawEntity[]
  failed?: { message: string; gqlStatus?: string }
}

/** A child process with a copy of the store, for reading, or for trying what a statement would write. */
export class Reader {
  readonly revision: number
  /** Resolves when it has opened its copy. */
  readonly ready: Promise<void>
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  readonly #memory: number
  #answer: { id: number; resolve: (message: Message) => void; reject: (error: Error) => void } | null = null
  #lastId = 0
  /** Memory held when its copy was open, and after the last statement. */
  #opened = 0
  #resident = 0
  #idleTimer: NodeJS.Timeout | null = null

  constructor(
    snapshot: Snapshot,
    mode: 'read' | 'write',
    readonly priority: Priority,
    onEnd: () => void,
  ) {
    this.revision = snapshot.revision
    this.#memory = BASE_MEMORY + MEMORY_PER_BYTE * snapshot.bytes
    this.#child = spawn(
      'sh',
      [
        '-c',
        'ulimit -v "$1"; shift; exec "$@"',
        'sh',
        String(Math.ceil(this.#memory / 1024)),
        process.execPath,
        CHILD,
        snapshot.file,
        mode,
        String(NICE[priority]),
      ],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        serialization: 'advanced',
        // What the engine puts on disk goes with the copy: a killed process removes nothing itself.
        env: { ...process.env, TMPDIR: dirname(snapshot.file) },
      },
    )
    this.#ended = new Promise((resolve) => {
      const end = () => {
        snapshot.release()
        onEnd()
        this.#answer?.reject(this.#died())
        resolve()
      }
      this.#child.once('exit', end)
      this.#child.once('error', end)
    })
    this.ready = new Promise<void>((resolve, reject) => {
      this.#answer = { id: 0, resolve: () => resolve(), reject }
    })
      .catch((error: Error) => {
        throw new AppError('internal', `The copy of the store for reading cannot be opened: ${error.message}`, {}, { cause: error })
      })
      .finally(() => this.#child.channel?.unref())
    this.#child.on('message', (message: Message) => this.#receive(message))
    this.#child.unref()
  }

  get alive(): boolean {
    return !this.#child.killed && this.#child.exitCode === null && this.#child.signalCode === null && this.#child.connected
  }

  /** How long it is worth keeping, after what it ran has made it larger than it began: as long as any, for a moment, or not at all. */
  get worth(): 'lasting' | 'passing' | 'nothing' {
    const growth = this.#resident - this.#opened
    return growth <= MOST_GROWTH.lasting ? 'lasting' : growth <= MOST_GROWTH.passing ? 'passing' : 'nothing'
  }

  /** Whether it still works on what it was asked. */
  get busy(): boolean {
    return this.#answer !== null
  }

  /** Runs a statement and gives its first `size` rows. Rejects with the engine's error, or `out-of-memory` when the process dies of it. */
  async run(statement: string, params: Record<string, unknown>, size: number): Promise<Answer> {
    return (await this.#ask({ statement, params, size })) as Answer
  }

  /** `size` more rows of the last statement's result. */
  async more(from: number, size: number): Promise<unknown[][]> {
    return (await this.#ask({ from, size })).rows!
  }

  /** The model's ids of nodes, given the engine's; null where there is none. */
  async idsOf(nodes: number[]): Promise<unknown[]> {
    return (await this.#ask({ nodes })).ids!
  }

  /** Nodes and relationships by the engine's ids, as the engine gives them in rows; those there are. */
  async entities(ids: { nodes: number[]; relationships: number[] }): Promise<RawEntity[]> {
    return (await this.#ask({ entities: ids })).entities!
  }

  /** Ends the transaction that the statements since the last end ran in, on a copy opened for writing. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#ask({ end: how })
  }

  #ask(question: Question): Promise<Message> {
    const id = ++this.#lastId
    this.#child.channel?.ref()
    return new Promise<Message>((resolve, reject) => {
      this.#answer = { id, resolve, reject }
      if (!this.alive) return reject(this.#died())
      this.#child.send({ id, ...question })
    }).finally(() => this.#child.channel?.unref())
  }

  /** Keeps the timer that ends it when it stays idle; null: it has work again. */
  rest(timer: NodeJS.Timeout | null): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    this.#idleTimer = timer?.unref() ?? null
  }

  async kill(): Promise<void> {
    this.rest(null)
    this.#child.ref() // or nothing would keep this process waiting for the end of the other
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  #receive(message: Message): void {
    const waiting = this.#answer
    if (!waiting || (message.id ?? 0) !== waiting.id) return
    this.#answer = null
    if (message.ready) this.#opened = message.resident!
    this.#resident = message.resident ?? this.#resident
    if (!message.failed) return waiting.resolve(message)
    waiting.reject(Object.assign(new Error(message.failed.message), { gqlStatus: message.failed.gqlStatus }))
  }

  #died(): AppError {
    return new AppError(
      'out-of-memory',
      `The statement needed more than the ${(this.#memory / 1024 ** 3).toFixed(1)} GB of memory that one gets here. Narrow it, or add a LIMIT.`,
    )
  }
}
