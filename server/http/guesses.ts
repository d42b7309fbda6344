import type { ErrorRequestHandler, Request } from 'express'
import type { Logger } from 'pino'
import { AppError } from '../../model/app-error'

/** Wrong tokens from an address that cost nothing: whoever mistypes does not wait. */
const FREE = 10
/** Milliseconds that the next one costs, and one at most; each further one doubles them. */
const FIRST_MS = 250
const LONGEST_MS = 8_000
/** Milliseconds without a wrong token after which an address starts anew. */
const FORGET_MS = 300_000
/** Addresses that are remembered at most: the oldest is forgotten first. */
const MOST = 10_000

/** Slows down whoever guesses the token: the more wrong ones came from an address, the later the next is answered. Each is logged, without what was sent. */
export class Guesses {
  readonly #log: Logger
  readonly #wrong = new Map<string, { count: number; last: number }>()

  constructor(log: Logger) {
    this.#log = log
  }

  /** Counts a wrong token; resolves when it may be answered. */
  async wrong(req: Request): Promise<void> {
    const address = req.socket.remoteAddress ?? ''
    const now = Date.now()
    const before = this.#wrong.get(address)
    const count = before && now - before.last < FORGET_MS ? before.count + 1 : 1
    this.#wrong.delete(address)
    this.#wrong.set(address, { count, last: now })
    if (this.#wrong.size > MOST) this.#wrong.delete(this.#wrong.keys().next().value!)
    this.#log.warn({ address, count }, 'a wrong token')
    await new Promise((resolve) => setTimeout(resolve, costOf(count)))
  }

  /** Handles the errors of a request that carried a wrong token, before they are answered. */
  handler(): ErrorRequestHandler {
    return (error: unknown, req, _res, next) => {
      if (!(error instanceof AppError) || error.code !== 'unauthorised' || req.headers.authorization === undefined) return next(error)
      void this.wrong(req).then(() => next(error))
    }
  }
}

/** Milliseconds that the nth wrong token of an address costs. */
export function costOf(nth: number): number {
  return nth <= FREE ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (nth - FREE - 1))
}
