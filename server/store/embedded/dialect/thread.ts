import { Worker } from 'node:worker_threads'

interface Message {
  ready?: true
  id?: number
  answer?: unknown
  failed?: string
}
interface Waiting {
  id: number
  question: object
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** Memory that a thread's heap may take, in megabytes; beyond it only the thread ends. What is young is kept small: it is rubbish in the main. */
const HEAP = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 8 }

/** The thread did not answer in its time, or died. */
export class ThreadError extends Error {}

/**
 * A script in a thread of its own that answers one question after another. It is started with the first,
 * and ended and started anew when one takes longer than `limitMs`, not counting the start; so that a
 * question that never ends costs the others no more than that. It does not keep the process alive while
 * nothing is asked.
 */
export class Thread {
  readonly #script: URL
  readonly #limitMs: number
  readonly #idleMs: number | null
  readonly #queue: Waiting[] = []
  #worker: Worker | null = null
  #ready = false
  #timer: NodeJS.Timeout | null = null
  #lastId = 0
  #keptMs = 0
  #keptUntil = 0

  /** `idleMs`: how long it is kept without work; null: for good. */
  constructor(script: URL, limitMs: number, idleMs: number | null = null) {
    this.#script = script
    this.#limitMs = limitMs
    this.#idleMs = idleMs
  }

  /** Questions that have no answer yet. */
  get waiting(): number {
    return this.#queue.length
  }

  /** Starts it, so that the first question need not wait for that, and keeps it for `keptMs` at least. */
  start(keptMs = 0): void {
    this.#worker ??= this.#begin()
    this.#keptMs = Math.max(this.#keptMs, keptMs)
    this.#keep()
  }

  /** Keeps one that was started to be kept for as long again, from now on. */
  stay(): void {
    if (this.#keptUntil > performance.now()) this.#keep()
  }

  #keep(): void {
    this.#keptUntil = performance.now() + this.#keptMs
    if (this.#queue.length === 0) this.#rest()
  }

  /** Rejects with a ThreadError where there is no answer, with another error where the script says that it failed. */
  ask<T>(question: object): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ id: ++this.#lastId, question, resolve: resolve as (answer: unknown) => void, reject })
      if (this.#queue.length === 1) this.#next()
    })
  }

  #begin(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: HEAP })
    this.#ready = false
    worker.unref()
    worker.on('message', (message: Message) => {
      if (worker === this.#worker) this.#receive(message)
    })
    worker.once('error', (error) => {
      if (worker === this.#worker) void this.#end(new ThreadError(error.message))
    })
    return worker
  }

  #next(): void {
    this.#wait(null)
    const [first] = this.#queue
    if (!first) return this.#rest()
    this.#worker ??= this.#begin()
    this.#worker.ref()
    this.#worker.postMessage({ id: first.id, ...first.question })
    if (this.#ready) this.#watch()
  }

  #receive({ ready, id, answer, failed }: Message): void {
    if (ready) {
      this.#ready = true
      if (this.#queue.length > 0) this.#watch()
      return
    }
    const [first] = this.#queue
    if (first?.id !== id) return
    this.#queue.shift()
    if (failed === undefined) first!.resolve(answer)
    else first!.reject(new Error(failed))
    this.#next()
  }

  #watch(): void {
    this.#wait(setTimeout(() => void this.#end(new ThreadError(`it took longer than ${this.#limitMs} ms`)), this.#limitMs))
  }

  #rest(): void {
    this.#worker?.unref()
    if (this.#idleMs !== null && this.#worker)
      this.#wait(setTimeout(() => void this.#end(null), Math.max(this.#idleMs, this.#keptUntil - performance.now())).unref())
  }

  async #end(error: ThreadError | null): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#wait(null)
    if (error) this.#queue.shift()?.reject(error)
    await worker?.terminate()
    if (!this.#worker && this.#queue.length > 0) this.#next()
  }

  #wait(timer: NodeJS.Timeout | null): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = timer
  }
}
