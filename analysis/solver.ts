import { Worker } from 'node:worker_threads'
import { turns } from './turns'

/** A row `low ≤ Σ values[k]·x[indexes[k]] ≤ high`; a bound left out is none. */
export interface Row {
  indexes: readonly number[]
  values: readonly number[]
  low?: number
  high?: number
}

export interface Minimum {
  /** The least value, so that no x gives less: infinite where nothing keeps to the rows, −∞ where the time did not suffice. */
  bound: number
  /** What gives the least value, and what each value would add to it per unit that it moved away from 0 or 1. */
  x: readonly number[]
  reduced: readonly number[]
}

/** What the least value at least becomes once a column is 0 and once it is 1; `isSure` where that was settled in the steps allowed. */
export type Trial = Record<'zero' | 'one', { bound: number; isSure: boolean }>

/** How long an analysis may take, and what stops it before. */
export interface Limits {
  /** Seconds; what is found by then stands, with the bound proven by then. */
  seconds?: number
  signal?: AbortSignal
}

const DEFAULT_SECONDS = 20

/**
 * Solves linear programs by HiGHS' dual simplex method in a thread of its own, so that nothing else waits for it. The thread starts with
 * the first program and holds one at a time. To minimise is Σ cost·x, every x between 0 and 1. Throws the signal's reason once it is aborted.
 */
export class Solver {
  /** Lets others go on: see `turns`. */
  readonly turn: () => Promise<void>
  private readonly until: number
  private readonly signal: AbortSignal | undefined
  private worker: Worker | undefined

  private constructor({ seconds = DEFAULT_SECONDS, signal }: Limits) {
    this.until = Date.now() + 1000 * seconds
    this.signal = signal
    this.turn = turns(signal)
  }

  /** Gives a solver to `use`, and ends its thread afterwards; one that is given instead of limits is used, and goes on. */
  static async with<T>(limits: Limits | Solver, use: (solver: Solver) => Promise<T>): Promise<T> {
    if (limits instanceof Solver) return use(limits)
    const solver = new Solver(limits)
    try {
      return await use(solver)
    } finally {
      await solver.worker?.terminate()
    }
  }

  /** Seconds that are left. Throws the signal's reason once it is aborted. */
  left(): number {
    this.signal?.throwIfAborted()
    return (this.until - Date.now()) / 1000
  }

  /** Takes a program without rows in the place of the one before. */
  async open(cost: readonly number[]): Promise<void> {
    await this.ask('open', { cost })
  }

  async add(rows: readonly Row[]): Promise<void> {
    await this.ask('add', { rows })
  }

  /** Bounds for each x in the place of those before. */
  async bound(low: ArrayLike<number>, high: ArrayLike<number>): Promise<void> {
    await this.ask('bound', { low, high })
  }

  async least(): Promise<Minimum> {
    return (await this.ask('least', { seconds: this.left() })) as Minimum
  }

  /** What fixing each of some columns would do, each tried with few steps. */
  async trials(columns: readonly number[]): Promise<Trial[]> {
    return (await this.ask('trials', { columns })) as Trial[]
  }

  private ask(command: string, input: object): Promise<unknown> {
    this.signal?.throwIfAborted()
    const worker = (this.worker ??= new Worker(new URL('./solver-worker.js', import.meta.url)))
    return new Promise((resolve, reject) => {
      const done = () => {
        worker.off('message', answered)
        worker.off('error', failed)
        this.signal?.removeEventListener('abort', aborted)
      }
      const answered = ({ answer, fault }: { answer?: unknown; fault?: string }) => {
        done()
        if (fault === undefined) resolve(answer)
        else reject(new Error(`The solver failed: ${fault}`))
      }
      const failed = (error: Error) => {
        done()
        reject(error)
      }
      const aborted = () => {
        done()
        reject(this.signal!.reason as Error)
      }
      worker.on('message', answered)
      worker.on('error', failed)
      this.signal?.addEventListener('abort', aborted)
      worker.postMessage({ command, ...input })
    })
  }
}
