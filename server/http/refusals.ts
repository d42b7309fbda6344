import type { Socket } from 'node:net'
import type { ErrorRequestHandler } from 'express'
import { AppError } from '../../model/app-error'

/** Milliseconds for which a connection that was refused counts. */
const RECENT_MS = 1_000
/** Connections that may be refused in that time and cost nothing: a program that tries things out has no more. */
const FREE = 4
/** Milliseconds that the next refusal waits after one, for each further connection, and at most. */
const REST_MS = 5
const LONGEST_REST_MS = 100

/**
 * Answers refused requests one after the other, the slower the more connections were refused lately. Refusing costs little, so that whoever
 * gets nothing else comes again at once: twenty such clients would keep the thread that answers everybody.
 */
export class Refusals {
  readonly #recent = new Map<Socket, number>()
  readonly #line: { socket: Socket; go: () => void }[] = []
  #resting = false

  /** Resolves when the request of a connection may be refused. One that has gone is not waited for. */
  turn(socket: Socket): Promise<void> {
    this.#recent.delete(socket)
    this.#recent.set(socket, performance.now())
    return new Promise((go) => {
      this.#line.push({ socket, go })
      if (!this.#resting) this.#next()
    })
  }

  #next(): void {
    for (let first = this.#line.shift(); first; first = this.#line.shift()) {
      first.go()
      if (!first.socket.destroyed) break
    }
    const rest = this.#rest()
    this.#resting = this.#line.length > 0 || rest > 0
    if (this.#resting) setTimeout(() => this.#next(), rest)
  }

  #rest(): number {
    for (const [socket, since] of this.#recent) {
      if (performance.now() - since < RECENT_MS) break
      this.#recent.delete(socket)
    }
    const connections = new Set([...this.#recent.keys(), ...this.#line.map(({ socket }) => socket)]).size
    return Math.min(LONGEST_REST_MS, REST_MS * Math.max(0, connections - FREE))
  }

  /** Handles errors that are the request's own fault, before they are answered. */
  handler(): ErrorRequestHandler {
    return (error: unknown, req, res, next) => {
      const status = error instanceof AppError ? error.status : (error as { status?: unknown } | null)?.status
      if (res.headersSent || typeof status !== 'number' || status >= 500) return next(error)
      void this.turn(req.socket).then(() => next(error))
    }
  }
}
