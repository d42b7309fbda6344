import { AppError } from '../../model/app-error'
import { Costs, type Cost } from './costs'
import { cancelled } from './rows'

/** How many statements have a turn at the same time. */
export interface Bounds {
  all: number
  /** Of these, such as are not known to be brief: the rest are kept for those that are. */
  costly: number
  /** Of these, such as are known to be long: the rest are kept for those of which nothing is known. */
  long: number
  /** Such as wait. */
  waiting: number
  /** Milliseconds after which one that has no row yet gives its turn to others that wait, to begin again among the long ones. */
  sliceMs: number
}

/** Who waits for a turn, and how long. */
export interface Waiting {
  /** Whose statement it is. Turns go round: who has fewest comes first. */
  client: string
  /** What kind of statement it is: see `kindOf`. */
  kind: string
  /** Milliseconds for which it is waited at most. */
  patienceMs: number
  signal: AbortSignal | undefined
}

/** A statement's leave to run. */
export interface Turn {
  cost: Cost
  /** Aborted when the turn is taken away: the statement is to be stopped, the turn given back, and another one asked for. */
  readonly taken: AbortSignal
  /** Says that the statement cannot begin again any more: its turn is not taken away. */
  keep(): void
  /** What `work` gives. What that takes is not the statement's own time, which begins anew after it. */
  aside<T>(work: Promise<T>): Promise<T>
  /** `whole`: the statement has come to its end, so that what it took tells what its kind costs. */
  giveBack(whole?: boolean): void
}

interface Place extends Omit<Waiting, 'patienceMs' | 'signal'> {
  cost: Cost
  go: (turn: Turn) => void
  /** Sends it away. */
  refuse: (error: AppError) => void
}

interface Running {
  kind: string
  client: string
  /** `stream`: sends rows that are taken slowly, and counts no more among the others. */
  cost: Cost | 'stream'
  /** When its time began, by performance.now(); infinite while it has not. */
  since: number
  kept: boolean
  take: AbortController
}

/** Streams that may go on beside all others. */
const MOST_STREAMS = 2
const ORDER: readonly Cost[] = ['brief', 'unknown', 'long']

/**
 * Gives so many turns at a time, the others in a queue that is bounded. Statements that were brief before have turns of their own, so have those never
 * seen; of two that cost the same the client with fewer turns comes first. So nobody's statements keep everybody else's out, even where all come from one address.
 */
export class Turns {
  readonly #bounds: Bounds
  readonly #costs = new Costs()
  readonly #running = new Set<Running>()
  readonly #queue: Place[] = []
  #closed = false

  constructor(bounds: Bounds) {
    this.#bounds = bounds
  }

  get busy(): number {
    return this.#running.size
  }

  /** Throws `too-many` where the queue is full, `query-timeout` where patience ends, `cancelled` where the signal does or the store is closed. */
  async take(waiting: Waiting): Promise<Turn> {
    if (this.#closed) throw storeClosed()
    const cost = this.#costs.of(waiting.kind)
    return !this.#queue.some((place) => ORDER.indexOf(place.cost) <= ORDER.indexOf(cost)) && this.#hasRoom(cost)
      ? this.#begin({ ...waiting, cost })
      : this.#wait(waiting, cost)
  }

  /** Gives no more turns: whoever waits is sent away. */
  close(): void {
    this.#closed = true
    for (const place of [...this.#queue]) place.refuse(storeClosed())
  }

  #begin({ kind, client, cost }: Pick<Place, 'kind' | 'client' | 'cost'>): Turn {
    const running: Running = { kind, client, cost, since: Infinity, kept: false, take: new AbortController() }
    this.#running.add(running)
    let over: NodeJS.Timeout | undefined
    const start = () => {
      running.since = performance.now()
      over = setTimeout(() => this.#makeRoom(), this.#bounds.sliceMs + 1).unref()
    }
    start()
    return {
      cost,
      taken: running.take.signal,
      keep: () => {
        running.kept = true
      },
      aside: async (work) => {
        clearTimeout(over)
        running.since = Infinity
        try {
          return await work
        } finally {
          if (this.#running.has(running)) start()
        }
      },
      giveBack: (whole = false) => {
        clearTimeout(over)
        if (!this.#running.delete(running)) return
        if (whole && !running.take.signal.aborted && running.cost !== 'stream') this.#costs.ended(kind, performance.now() - running.since)
        this.#goOn()
      },
    }
  }

  #hasRoom(cost: Cost): boolean {
    const count = (...costs: Running['cost'][]) => [...this.#running].filter((running) => costs.includes(running.cost)).length
    const { all, costly, long } = this.#bounds
    if (count(...ORDER) >= all) return false
    // Where others wait, one turn is left to them, however many brief ones come.
    if (cost === 'brief') return count('brief') < Math.max(1, all - 1) || !this.#queue.some((place) => place.cost !== 'brief')
    if (count('unknown', 'long') >= costly) return false
    if (cost === 'long') return count('long') < long
    // Where long ones wait, one turn is left to them, however many come of which nothing is known.
    return count('unknown') < Math.max(1, costly - 1) || !this.#queue.some((place) => place.cost === 'long')
  }

  /** Lets those begin for whom there is room. */
  #goOn(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      this.#leave(next)
      next.go(this.#begin(next))
    }
    this.#makeRoom()
  }

  /** Of those there is room for, the first by cost, then by fewest turns of its client, then by when it came. */
  #next(): Place | undefined {
    const turns = (place: Place) => [...this.#running].filter(({ client }) => client === place.client).length
    for (const cost of ORDER) {
      if (!this.#hasRoom(cost)) continue
      const best = this.#queue
        .filter((place) => place.cost === cost)
        .reduce<Place | undefined>((least, place) => (least && turns(least) <= turns(place) ? least : place), undefined)
      if (best) return best
    }
    return undefined
  }

  /** Takes the turn of one that has had its time from it, where one waits that costs less than a long one and for which none is being stopped yet. */
  #makeRoom(): void {
    const places = this.#queue.filter(({ cost }) => cost !== 'long')
    const stopping = [...this.#running].filter(({ take }) => take.signal.aborted).length
    if (stopping >= places.length) return
    const waiting = places.some(({ cost }) => cost === 'brief') ? 'brief' : 'unknown'
    const now = performance.now()
    const overdue = [...this.#running].filter(
      ({ cost, since, take }) => (cost === 'unknown' || cost === waiting) && now - since >= this.#bounds.sliceMs && !take.signal.aborted,
    )
    const movable = overdue.find(({ kept }) => !kept)
    if (movable) {
      this.#costs.lasted(movable.kind)
      movable.take.abort()
      return
    }
    const [stream] = overdue
    if (!stream || [...this.#running].filter(({ cost }) => cost === 'stream').length >= MOST_STREAMS) return
    this.#costs.lasted(stream.kind)
    stream.cost = 'stream'
    this.#goOn()
  }

  #wait({ client, kind, patienceMs, signal }: Waiting, cost: Cost): Promise<Turn> {
    if (this.#queue.length >= this.#bounds.waiting)
      throw new AppError(
        'too-many',
        `${this.#running.size} statements run and ${this.#bounds.waiting} wait, as many as may. Send this one again in a few seconds.`,
      )
    return new Promise<Turn>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      }
      const place: Place = {
        client,
        kind,
        cost,
        go: (turn) => {
          end()
          resolve(turn)
        },
        refuse: (error) => {
          end()
          this.#leave(place)
          reject(error)
        },
      }
      const abort = () => place.refuse(cancelled())
      const timer = setTimeout(
        () =>
          place.refuse(
            new AppError('query-timeout', `The statement waited ${patienceMs} ms for others to end, its whole time. Send it again later.`),
          ),
        patienceMs,
      )
      signal?.addEventListener('abort', abort, { once: true })
      this.#queue.push(place)
      if (signal?.aborted) abort()
      else this.#makeRoom()
    })
  }

  #leave(place: Place): void {
    const at = this.#queue.indexOf(place)
    if (at >= 0) this.#queue.splice(at, 1)
  }
}

function storeClosed(): AppError {
  return new AppError('cancelled', 'The store was closed before the statement had its turn.')
}
