import type { Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusals } from '../../server/http/refusals'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const connection = (destroyed = false) => ({ destroyed }) as Socket

/** Refuses each connection once; what gives how many have been answered by now. */
function refuse(refusals: Refusals, connections: readonly Socket[]): () => Promise<number> {
  let answered = 0
  for (const socket of connections) void refusals.turn(socket).then(() => answered++)
  return async () => {
    await vi.advanceTimersByTimeAsync(0)
    return answered
  }
}

test('few connections are refused at once, however often', async () => {
  const few = [connection(), connection(), connection(), connection()]
  expect(await refuse(new Refusals(), [...few, ...few, ...few])()).toBe(12)
})

test('twenty connections that are refused are answered one after the other, ten a second, and each is answered', async () => {
  const answered = refuse(
    new Refusals(),
    Array.from({ length: 20 }, () => connection()),
  )
  const before = await answered()
  expect(before).toBeLessThan(8)
  await vi.advanceTimersByTimeAsync(200)
  expect((await answered()) - before).toBeLessThanOrEqual(4)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await answered()).toBe(20)
})

test('who comes when they have gone waits for nothing, and nobody waits for one that has gone', async () => {
  const refusals = new Refusals()
  const gone = refuse(
    refusals,
    Array.from({ length: 50 }, () => connection(true)),
  )
  const answered = refuse(refusals, [connection()])
  await vi.advanceTimersByTimeAsync(100)
  expect([await gone(), await answered()]).toEqual([50, 1])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await refuse(refusals, [connection()])()).toBe(1)
})
