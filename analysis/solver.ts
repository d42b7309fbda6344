import { Worker } from 'node:worker_threads'

/** A row `low ≤ Σ values[k]·x[indexes[k]] ≤ high`; a bound left out is none. */
export interface Row {
  indexes: readonly number[]
  values: readonly number[]
  low?: number
  high?: number
}

/** A program to minimise: Σ cost·x with every x between 0 and 1, whole where `whole` says so. Costs are whole numbers. */
export interface Program {
  cost: readonly number[]
  whole: readonly boolean[]
  rows: readonly Row[]
}

export interface Minimum {
  /** Whether `x` is proven to give the least value. */
  proven: boolean
  /** What gives the least value found; null when nothing was found, or nothing keeps to the rows. */
  x: readonly number[] | null
  /** No x gives less than this. */
  bound: number
}

/** How long an analysis may take, and what stops it before. */
export interface Limits {
  /** Seconds; what is found by then stands, with the bound proven by then. */
  seconds?: number
  signal?: AbortSignal
}

const DEFAULT_SECONDS = 20

/**
 * Solves mixed-integer programs by HiGHS in a thread of its own, so that nothing else waits for it. The thread starts with
 * the first program and holds one at a time. Throws the signal's reason once it is aborted.
 */
export class Solver {
  private readonly until: number
  private readonly signal: AbortSignal | undefined
  private worker: Worker | undefined
  private columns = 0

  private constructor({ seconds = DEFAULT_SECONDS, signal }: Limits) {
    this.until = Date.now() + 1000 * seconds
    this.signal = signal
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

  /** Takes a program in the place of the one before. */
  async open(program: Program): Promise<void> {
    this.columns = program.cost.length
    await this.ask('open', program)
  }

  async add(rows: readonly Row[]): Promise<void> {
    await this.ask('add', { rows, columns: this.columns })
  }

  async setCost(cost: readonly number[]): Promise<void> {
    await this.ask('cost', { cost })
  }

  /** The least value when x need not be whole: a bound for when it must. */
  async relaxed(): Promise<Minimum> {
    return (await this.ask('run', { seconds: this.left(), isRelaxed: true })) as Minimum
  }

  /** The least value with whole x, looked for as long as there is time; from `start` on, where one is input. */
  async whole(start?: readonly number[]): Promise<Minimum> {
    return (await this.ask('run', { seconds: this.left(), isRelaxed: false, start })) as Minimum
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
