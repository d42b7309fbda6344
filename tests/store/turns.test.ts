import { describe, expect, test } from 'vitest'
import { kindOf } from '../../server/store/costs'
import { inTurns } from '../../server/store/in-turns'
import { boundsFor } from '../../server/store/neo4j/store'
import { Turns, type Bounds } from '../../server/store/turns'
import { failure } from './contract'

const BOUNDS: Bounds = { all: 1, costly: 1, long: 1, waiting: 10, sliceMs: 60_000 }
const turnsOf = (bounds: Partial<Bounds>) => new Turns({ ...BOUNDS, ...bounds })
const waiting = (
  client: string,
  { kind = 'any', patienceMs = 60_000, signal }: { kind?: string; patienceMs?: number; signal?: AbortSignal } = {},
) => ({
  client,
  kind,
  patienceMs,
  signal,
})

describe('turns', () => {
  test('go round: whoever has fewest statements under way comes first, and among equals who came first', async () => {
    const turns = turnsOf({ all: 2, costly: 2 })
    const order: string[] = []
    const [first, second] = [await turns.take(waiting('greedy')), await turns.take(waiting('greedy'))]
    const asked = ['greedy', 'greedy', 'modest', 'other'].map((client, i) =>
      turns.take(waiting(client)).then((turn) => {
        order.push(`${client} ${i}`)
        return turn
      }),
    )
    first.giveBack()
    ;(await asked[2]!).giveBack()
    ;(await asked[3]!).giveBack()
    ;(await asked[0]!).giveBack()
    second.giveBack()
    ;(await asked[1]!).giveBack()
    expect(order).toEqual(['modest 2', 'other 3', 'greedy 0', 'greedy 1'])
    expect(turns.busy).toBe(0)
  })

  test('are refused when as many wait as may, and there is room again when one has gone', async () => {
    const turns = turnsOf({ waiting: 2 })
    const turn = await turns.take(waiting('a'))
    const leaving = new AbortController()
    const [gone, stays] = [turns.take(waiting('a', { signal: leaving.signal })), turns.take(waiting('b'))]
    expect((await failure(turns.take(waiting('c')))).code).toBe('too-many')
    leaving.abort()
    expect((await failure(gone)).code).toBe('cancelled')
    const late = turns.take(waiting('c'))
    turn.giveBack()
    ;(await stays).giveBack()
    ;(await late).giveBack()
    expect(turns.busy).toBe(0)
  })

  test('are given up when the time of the statement is over, and one whose asker has gone is not waited for', async () => {
    const turns = turnsOf({})
    const turn = await turns.take(waiting('a'))
    expect((await failure(turns.take(waiting('b', { patienceMs: 20 })))).code).toBe('query-timeout')
    expect((await failure(turns.take(waiting('b', { signal: AbortSignal.abort() })))).code).toBe('cancelled')
    turn.giveBack()
    ;(await turns.take(waiting('b'))).giveBack()
    expect(turns.busy).toBe(0)
  })

  test('are kept for statements that were brief before, and for those never seen', async () => {
    const turns = turnsOf({ all: 3, costly: 2, long: 1, sliceMs: 1 })
    ;(await turns.take(waiting('a', { kind: 'brief' }))).giveBack(true)
    const long = await madeLong(turns, 'long')
    const order: string[] = []
    const next = (kind: string) =>
      turns.take(waiting('a', { kind })).then((turn) => {
        order.push(kind)
        return turn
      })
    const [another, unknown, brief] = [next('long'), next('unknown'), next('brief')]
    const begun = [await unknown, await brief]
    expect(order).toEqual(['unknown', 'brief'])
    long.giveBack()
    begun.push(await another)
    for (const turn of begun) turn.giveBack()
    expect(turns.busy).toBe(0)
  })

  test('that are free go to brief statements alone when as many others run as may', async () => {
    const turns = turnsOf({ all: 3, costly: 2 })
    ;(await turns.take(waiting('a', { kind: 'brief' }))).giveBack(true)
    const others = [await turns.take(waiting('a', { kind: 'first' })), await turns.take(waiting('a', { kind: 'second' }))]
    const order: string[] = []
    const [third, brief] = ['third', 'brief'].map((kind) =>
      turns.take(waiting('b', { kind })).then((turn) => {
        order.push(kind)
        return turn
      }),
    )
    others.push(await Promise.race([third!, brief!]))
    for (const turn of others) turn.giveBack()
    ;(await third!).giveBack()
    expect([order, turns.busy]).toEqual([['brief', 'third'], 0])
  })

  test('are taken from what has had its time once something else waits, but not from what cannot begin again', async () => {
    const turns = turnsOf({ sliceMs: 20 })
    const moved = await turns.take(waiting('a', { kind: 'moved' }))
    const waits = turns.take(waiting('b', { kind: 'waits' }))
    await once(moved.taken)
    moved.giveBack()
    const stays = await waits
    stays.keep()
    const behind = turns.take(waiting('c', { kind: 'behind' }))
    // It counts no more among the others, though it goes on.
    ;(await behind).giveBack()
    expect(stays.taken.aborted).toBe(false)
    stays.giveBack()
    expect((await turns.take(waiting('a', { kind: 'moved' }))).cost).toBe('long')
  })
})

describe('turns where brief statements come without end', () => {
  test('are left to others too, one at least', async () => {
    const turns = turnsOf({ all: 2 })
    ;(await turns.take(waiting('a', { kind: 'brief' }))).giveBack(true)
    const running = [await turns.take(waiting('a', { kind: 'brief' })), await turns.take(waiting('a', { kind: 'brief' }))]
    const order: string[] = []
    const [brief, other] = ['brief', 'other'].map((kind) =>
      turns.take(waiting('a', { kind })).then((turn) => {
        order.push(kind)
        return turn
      }),
    )
    running[0]!.giveBack()
    running[0] = await Promise.race([brief!, other!])
    expect(order).toEqual(['other'])
    for (const turn of running) turn.giveBack()
    ;(await brief!).giveBack()
    expect(turns.busy).toBe(0)
  })
})

describe('turns where long statements wait', () => {
  test('are not all had by those of which nothing is known', async () => {
    const turns = turnsOf({ all: 4, costly: 2, sliceMs: 20 })
    const first = await madeLong(turns, 'long')
    const second = await turns.take(waiting('b', { kind: 'second' }))
    const order: string[] = []
    const next = (kind: string) =>
      turns.take(waiting('c', { kind })).then((turn) => {
        order.push(kind)
        return turn
      })
    const [third, long] = [next('third'), next('long')]
    first.giveBack()
    const begun = await Promise.race([long, third])
    expect(order).toEqual(['long'])
    second.giveBack()
    ;(await third).giveBack()
    begun.giveBack()
    expect(turns.busy).toBe(0)
  })
})

test('whoever waits for a turn when the store is closed is sent away, and so is who comes later', async () => {
  const turns = turnsOf({})
  const turn = await turns.take(waiting('a'))
  const waits = failure(turns.take(waiting('b')))
  turns.close()
  turn.giveBack()
  expect([(await waits).code, (await failure(turns.take(waiting('c')))).code, turns.busy]).toEqual(['cancelled', 'cancelled', 0])
})

test('the time that something else takes is none of the statement that waits for it', async () => {
  const turns = turnsOf({ sliceMs: 20 })
  const turn = await turns.take(waiting('a', { kind: 'first' }))
  let ready = () => {}
  const work = turn.aside(new Promise<void>((resolve) => (ready = resolve)))
  expect((await failure(turns.take(waiting('b', { kind: 'other', patienceMs: 60 })))).code).toBe('query-timeout')
  expect(turn.taken.aborted).toBe(false)
  ready()
  await work
  const other = turns.take(waiting('b', { kind: 'other' }))
  await once(turn.taken)
  turn.giveBack()
  ;(await other).giveBack()
  expect(turns.busy).toBe(0)
})

test('one statement is stopped for one that waits, though more have had their time', async () => {
  const turns = turnsOf({ all: 2, costly: 2, sliceMs: 5 })
  const running = [await turns.take(waiting('a', { kind: 'first' })), await turns.take(waiting('a', { kind: 'second' }))]
  expect((await failure(turns.take(waiting('b', { kind: 'waits', patienceMs: 60 })))).code).toBe('query-timeout')
  expect(running.map(({ taken }) => taken.aborted)).toEqual([true, false])
  for (const turn of running) turn.giveBack()
  expect(turns.busy).toBe(0)
})

/** The turn of a statement that is known to be long. */
async function madeLong(turns: Turns, kind: string) {
  const [first, second] = [await turns.take(waiting('a', { kind })), await turns.take(waiting('a', { kind: 'beside' }))]
  const waits = turns.take(waiting('a', { kind: 'waits' }))
  await once(first.taken)
  first.giveBack()
  ;(await waits).giveBack()
  second.giveBack()
  return turns.take(waiting('a', { kind }))
}

const once = (signal: AbortSignal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

describe('a statement whose turn is taken', () => {
  const summary = () => ({ type: 'r', counters: {}, notifications: [], plan: null, bookmarks: [] }) as never
  const asked = { statement: 'MATCH (n) RETURN n', client: 'a', timeoutMs: 60_000, movable: true }

  test('begins again, gives each row once, and gives every turn back', async () => {
    const turns = turnsOf({ sliceMs: 20 })
    let attempts = 0
    const run = await inTurns(turns, asked, async ({ signal }) => {
      const attempt = ++attempts
      async function* batches() {
        if (attempt === 1) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
        yield [[1n]]
        yield [[2n]]
      }
      return { columns: ['n'], batches: batches(), summary, close: async () => {} }
    })
    const other = turns.take(waiting('b', { kind: 'other' })).then((turn) => turn.giveBack())
    const rows: unknown[] = []
    for await (const batch of run.batches) rows.push(...batch)
    await other
    await run.close()
    expect([attempts, rows, turns.busy]).toEqual([2, [[1n], [2n]], 0])
  })

  test('is not run again once it has given a row, and gives its turn back when it has ended, closed or not', async () => {
    const turns = turnsOf({ sliceMs: 20 })
    let [attempts, stopped] = [0, () => {}]
    const run = await inTurns(turns, asked, async () => {
      attempts++
      async function* batches() {
        yield [[1n]]
        await once(seen.signal)
        throw new Error('broken off')
      }
      return { columns: ['n'], batches: batches(), summary, close: () => new Promise<void>((resolve) => (stopped = resolve)) }
    })
    const seen = new AbortController()
    const rows: unknown[] = []
    await expect(
      (async () => {
        for await (const batch of run.batches) {
          rows.push(...batch)
          // Another waits longer than the slice: it goes on beside this one.
          ;(await turns.take(waiting('b', { kind: 'other' }))).giveBack()
          queueMicrotask(() => seen.abort())
        }
      })(),
    ).rejects.toThrow('broken off')
    expect([attempts, rows, turns.busy]).toEqual([1, [[1n]], 1])
    stopped()
    await run.close()
    expect(turns.busy).toBe(0)
  })

  test('is known to be brief when it has come to its end, not when it failed or was left before', async () => {
    const turns = turnsOf({})
    const ended = async (kind: string, how: 'whole' | 'left' | 'failed') => {
      const statement = `RETURN ${kind}`
      async function* batches() {
        yield [[1n]]
        if (how === 'failed') throw new Error('broken off')
      }
      const run = await inTurns(turns, { ...asked, statement }, async () => ({
        columns: ['n'],
        batches: batches(),
        summary,
        close: async () => {},
      }))
      try {
        for await (const _ of run.batches) if (how === 'left') break
      } catch {
        // What went wrong is not looked at here.
      }
      await run.close()
      const turn = await turns.take(waiting('a', { kind: kindOf(statement) }))
      turn.giveBack()
      return turn.cost
    }
    expect([await ended('a', 'whole'), await ended('b', 'left'), await ended('c', 'failed')]).toEqual(['brief', 'unknown', 'unknown'])
  })

  test('names nodes by the attempt that gave the rows', async () => {
    const turns = turnsOf({ sliceMs: 20 })
    const run = await inTurns(turns, asked, movedOnce())
    const other = turns.take(waiting('b', { kind: 'other' })).then((turn) => turn.giveBack())
    for await (const _ of run.batches);
    await other
    expect([...(await run.idsOf(['e'])).values()]).toEqual(['of attempt 2'])
    await run.close()
  })

  test('that is closed while it waits to begin again does not keep the turn that it gets', async () => {
    const turns = turnsOf({ sliceMs: 20 })
    const run = await inTurns(turns, asked, movedOnce())
    const other = turns.take(waiting('b', { kind: 'other' }))
    const rows = (async () => {
      const given: unknown[] = []
      for await (const batch of run.batches) given.push(...batch)
      return given
    })()
    const turn = await other
    await run.close()
    turn.giveBack()
    expect([await rows, turns.busy]).toEqual([[], 0])
  })

  /** A run whose first attempt gives nothing until it is stopped. */
  function movedOnce() {
    let attempts = 0
    return async ({ signal }: { signal: AbortSignal }) => {
      const attempt = ++attempts
      async function* batches() {
        if (attempt === 1) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
        yield [[1n]]
      }
      const idsOf = async (elements: readonly string[]) => new Map(elements.map((element) => [element, `of attempt ${attempt}`]))
      return { columns: ['n'], batches: batches(), summary, idsOf, close: async () => {} }
    }
  }
})

test.each([1, 2, 17, 128])('on %i processors long statements leave turns to those not known, and these to brief ones', (processors) => {
  const { all, costly, long } = boundsFor(processors)
  expect([long >= 1, long < costly, costly < all]).toEqual([true, true, true])
})

test('statements that differ in numbers, texts, space and comments only are of one kind', () => {
  expect(kindOf("MATCH (n {id: 'a'}) RETURN n LIMIT 5")).toBe(kindOf('MATCH (n {id: "b"})  // x\n RETURN n LIMIT 25'))
  expect(kindOf('MATCH (n) RETURN n')).not.toBe(kindOf('MATCH (m) RETURN m, m'))
  const [long, other] = ['a', 'b'].map((name) => `RETURN ${'1 + '.repeat(5_000)}${name}`)
  expect(kindOf(long!)).not.toBe(kindOf(other!))
  expect(kindOf(long!).length).toBeLessThan(100)
})
