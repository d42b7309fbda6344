import { AppError } from '../../errors'
import type { FreeOptions, FreeResult, Parameters } from '../contract'
import { refuseUnlessReading, withoutPrefix } from '../gate/gate'
import { cancelled } from '../rows'
import { ALLOWED_OPERATORS, operatorsOf } from './allowed-operators'
import { toCell } from './cells'
import { statementError } from './errors'
import { Reader, type Answer } from './reader'
import { Snapshots } from './snapshots'
import { toParameters } from './values'

/** Statements from outside that run at the same time; each reader holds a copy of the graph in memory. */
const MAX_READERS = 3
/** How long a reader without work is kept. */
const IDLE_MS = 60_000

/** Runs statements from outside in child processes, one statement a process at a time; more wait their turn. */
export class Readers {
  readonly #snapshots: Snapshots
  readonly #revision: () => number
  readonly #all = new Set<Reader>()
  readonly #idle: Reader[] = []
  readonly #waiting: (() => void)[] = []
  #busy = 0

  constructor(folder: string, revision: () => number) {
    this.#snapshots = new Snapshots(folder, revision)
    this.#revision = revision
  }

  async run(statement: string, params: Parameters, options: FreeOptions): Promise<FreeResult> {
    refuseUnlessReading(statement)
    const parameters = toParameters(params)
    await this.#turn(options.signal)
    try {
      const reader = await this.#take()
      const { columns, rows, truncated, ids } = await this.#ask(reader, statement, parameters, options)
      return { columns, rows: rows.map((row) => row.map((value) => toCell(value, ids))), truncated }
    } finally {
      this.#busy--
      this.#waiting.shift()?.()
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((reader) => reader.kill()))
    await this.#snapshots.close()
  }

  async #ask(reader: Reader, statement: string, params: Parameters, { timeoutMs, maxRows, signal }: FreeOptions): Promise<Required<Answer>> {
    let stopped: AppError | null = null
    const stop = (error: AppError) => {
      stopped ??= error
      void reader.kill()
    }
    const timer = setTimeout(() => stop(new AppError('query-timeout', `The statement was stopped after ${timeoutMs} ms. Narrow it, or add a LIMIT.`)), timeoutMs)
    const abort = () => stop(cancelled())
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    try {
      const { prefix, statement: proper } = withoutPrefix(statement)
      const plan = await reader.ask(`EXPLAIN ${proper}`, params, 1)
      refuseUnlessAllowed(String(plan.rows[0]?.[0] ?? ''))
      const answer = prefix === 'EXPLAIN' ? plan : await reader.ask(statement, params, maxRows)
      this.#giveBack(reader)
      return answer
    } catch (error) {
      if (reader.alive && !stopped) this.#giveBack(reader)
      throw stopped ?? statementError(error)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    if (this.#busy >= MAX_READERS) {
      await new Promise<void>((resolve, reject) => {
        const go = () => {
          signal?.removeEventListener('abort', leave)
          resolve()
        }
        const leave = () => {
          this.#waiting.splice(this.#waiting.indexOf(go), 1)
          reject(cancelled())
        }
        this.#waiting.push(go)
        signal?.addEventListener('abort', leave, { once: true })
      })
    }
    this.#busy++
  }

  /** A reader of the store as it is now. */
  async #take(): Promise<Reader> {
    for (let reader = this.#idle.pop(); reader; reader = this.#idle.pop()) {
      reader.rest(null)
      if (reader.alive && reader.revision === this.#revision()) return reader
      void reader.kill()
    }
    const snapshot = await this.#snapshots.acquire()
    const reader = new Reader(snapshot, () => this.#all.delete(reader))
    this.#all.add(reader)
    await reader.ready
    return reader
  }

  #giveBack(reader: Reader): void {
    this.#idle.push(reader)
    reader.rest(setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(reader), 1)
      void reader.kill()
    }, IDLE_MS))
  }
}

function refuseUnlessAllowed(plan: string): void {
  const refused = operatorsOf(plan).find((name) => !ALLOWED_OPERATORS.has(name))
  if (refused) throw new AppError('query-refused', `Only statements that read the graph are run here; this one would run the operator ${refused}.`)
}

