import { AppError } from '../../model/app-error'
import { cancelled } from './rows'

/** Who waits for a turn, and how long. */
export interface Waiting {
  /** Whose statement it is. Turns go round: who has fewest comes first. */
  client: string
  /** Milliseconds for which it is waited at most. */
  patienceMs: number
  signal: AbortSignal | undefined
}

interface Place {
  client: string
  go: () => void
}

/** Gives so many turns at a time, the others in a queue that is bounded, so that nobody's statements keep everybody else's out. */
export class Turns {
  readonly #most: number
  readonly #mostWaiting: number
  readonly #taken = new Map<string, number>()
  readonly #queue: Place[] = []
  #busy = 0

  constructor(most: number, mostWaiting: number) {
    this.#most = most
    this.#mostWaiting = mostWaiting
  }

  get busy(): number {
    return this.#busy
  }

  /** Resolves with what gives the turn back, to be called once. Throws `too-many` where the queue is full, `query-timeout` where patience ends, `cancelled` where the signal does. */
  async take({ client, patienceMs, signal }: Waiting): Promise<() => void> {
    if (this.#busy >= this.#most) await this.#wait({ client, patienceMs, signal })
    this.#busy++
    this.#taken.set(client, (this.#taken.get(client) ?? 0) + 1)
    return () => this.#giveBack(client)
  }

  #giveBack(client: string): void {
    this.#busy--
    const left = this.#taken.get(client)! - 1
    if (left === 0) this.#taken.delete(client)
    else this.#taken.set(client, left)
    const next = this.#next()
    if (!next) return
    this.#leave(next)
    next.go()
  }

  /** The first in the queue of those whose client has fewest turns. */
  #next(): Place | undefined {
    const turns = (place: Place) => this.#taken.get(place.client) ?? 0
    return this.#queue.reduce<Place | undefined>((best, place) => (best && turns(best) <= turns(place) ? best : place), undefined)
  }

  #wait({ client, patienceMs, signal }: Waiting): Promise<void> {
    if (this.#queue.length >= this.#mostWaiting)
      throw new AppError(
        'too-many',
        `${this.#most} statements run and ${this.#mostWaiting} wait, as many as may. Send this one again in a few seconds.`,
      )
    return new Promise<void>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      }
      const place: Place = {
        client,
        go: () => {
          end()
          resolve()
        },
      }
      const leave = (error: AppError) => {
        end()
        this.#leave(place)
        reject(error)
      }
      const abort = () => leave(cancelled())
      const timer = setTimeout(
        () =>
          leave(
            new AppError('query-timeout', `The statement waited ${patienceMs} ms for others to end, its whole time. Send it again later.`),
          ),
        patienceMs,
      )
      signal?.addEventListener('abort', abort, { once: true })
      this.#queue.push(place)
      if (signal?.aborted) abort()
    })
  }

  #leave(place: Place): void {
    const at = this.#queue.indexOf(place)
    if (at >= 0) this.#queue.splice(at, 1)
  }
}
