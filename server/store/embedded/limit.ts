import { AppError } from '../../../model/app-error'
import type { QueryOptions } from '../contract'
import { cancelled, untilAborted } from '../rows'

/** The time granted to a statement from outside and the patience of the one who asked. */
export class Limit {
  readonly #stopping = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly #signal: AbortSignal | undefined
  readonly #cancel = () => this.#stop(cancelled())

  constructor({ timeoutMs, signal }: Pick<QueryOptions, 'timeoutMs' | 'signal'>) {
    this.#timer = setTimeout(
      () => this.#stop(new AppError('query-timeout', `The statement was stopped after ${timeoutMs} ms. Narrow it, or add a LIMIT.`)),
      timeoutMs,
    )
    this.#signal = signal
    signal?.addEventListener('abort', this.#cancel, { once: true })
    if (signal?.aborted) this.#cancel()
  }

  /** Aborted when either is over before `end`, with the error that says which. */
  get signal(): AbortSignal {
    return this.#stopping.signal
  }

  /** What `work` gives, or at once the reason why it is no longer waited for. */
  async on<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined)
    return untilAborted(work, this.#stopping.signal)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.#cancel)
  }

  #stop(error: AppError): void {
    this.end()
    this.#stopping.abort(error)
  }
}
