import type { QueryOptions, QueryRows, QueryRun } from './contract'
import { kindOf, type Cost } from './costs'
import { throwIfAborted, untilAborted } from './rows'
import type { Turn, Turns } from './turns'

/** What one attempt to run a statement is given: how much of its time is left, and what says that it is to be stopped. */
export interface Attempt extends Pick<Turn, 'keep' | 'aside'> {
  cost: Cost
  timeoutMs: number
  signal: AbortSignal
}

export interface InTurns extends Pick<QueryOptions, 'timeoutMs' | 'signal' | 'client'> {
  statement: string
  /** Whether it may be stopped and begun anew as long as it has given no row. */
  movable: boolean
}

/**
 * Runs a statement when it has a turn, and again from its beginning when the turn was taken from it before its first row. What it
 * waits is part of its time. Closing the run gives the turn back.
 */
export async function inTurns<R extends QueryRows & Partial<QueryRun>>(
  turns: Turns,
  { statement, client = '', timeoutMs, signal, movable }: InTurns,
  run: (attempt: Attempt) => Promise<R>,
): Promise<R> {
  const begun = performance.now()
  const left = () => Math.max(1, Math.round(timeoutMs - (performance.now() - begun)))
  const kind = kindOf(statement)

  /** A run that has begun, and the turn in which it did. */
  const begin = async (): Promise<{ rows: R; turn: Turn }> => {
    for (;;) {
      const turn = await turns.take({ client, kind, patienceMs: left(), signal })
      if (!movable) turn.keep()
      try {
        const stop = signal ? AbortSignal.any([signal, turn.taken]) : turn.taken
        const rows = await run({ cost: turn.cost, keep: turn.keep, aside: turn.aside, timeoutMs: left(), signal: stop })
        if (!turn.taken.aborted) return { rows, turn }
        await rows.close()
        turn.giveBack()
      } catch (error) {
        turn.giveBack()
        if (!turn.taken.aborted || signal?.aborted) throw error
      }
    }
  }

  let current = await begin()
  let closed: Promise<void> | null = null
  let whole = false
  const end = async () => {
    const { rows, turn } = current
    try {
      await rows.close()
    } finally {
      turn.giveBack(whole)
    }
  }
  const close = () => (closed ??= end())
  async function* batches(): QueryRows['batches'] {
    for (;;) {
      const { rows, turn } = current
      const source = rows.batches[Symbol.asyncIterator]()
      let given = false
      try {
        let batch = await untilAborted(source.next(), turn.taken)
        throwIfAborted(turn.taken)
        turn.keep()
        given = true
        for (; !batch.done; batch = await source.next()) yield batch.value
        whole = true
        return
      } catch (error) {
        if (given || !turn.taken.aborted || signal?.aborted) {
          close().catch(() => undefined)
          throw error
        }
        await end()
        current = await begin()
        if (closed) {
          await end()
          return
        }
      }
    }
  }
  return {
    ...current.rows,
    ...(current.rows.idsOf && { idsOf: (elements: readonly string[]) => current.rows.idsOf!(elements) }),
    batches: batches(),
    summary: () => current.rows.summary(),
    close,
  }
}
