import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn. */
const TURN_MS = 15

/**
 * Lets requests of others be answered while a long calculation goes on: what this gives is to be awaited between its steps. Throws the
 * signal's reason once it is aborted.
 */
export function turns(signal?: AbortSignal): () => Promise<void> {
  let until = performance.now() + TURN_MS
  return async () => {
    if (performance.now() < until) return
    await nextTurn()
    signal?.throwIfAborted()
    until = performance.now() + TURN_MS
  }
}
