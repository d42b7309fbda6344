import { describe, expect, test } from 'vitest'
import { Turns } from '../../server/store/turns'
import { failure } from './contract'

const waiting = (client: string, patienceMs = 60_000, signal?: AbortSignal) => ({ client, patienceMs, signal })

describe('turns', () => {
  test('go round: whoever has fewest statements under way comes first, and among equals who came first', async () => {
    const turns = new Turns(2, 10)
    const order: string[] = []
    const [first, second] = [await turns.take(waiting('greedy')), await turns.take(waiting('greedy'))]
    const asked = ['greedy', 'greedy', 'modest', 'other'].map((client, i) =>
      turns.take(waiting(client)).then((giveBack) => {
        order.push(`${client} ${i}`)
        return giveBack
      }),
    )
    first()
    ;(await asked[2]!)()
    ;(await asked[3]!)()
    ;(await asked[0]!)()
    second()
    ;(await asked[1]!)()
    expect(order).toEqual(['modest 2', 'other 3', 'greedy 0', 'greedy 1'])
    expect(turns.busy).toBe(0)
  })

  test('are refused when as many wait as may, and there is room again when one has gone', async () => {
    const turns = new Turns(1, 2)
    const giveBack = await turns.take(waiting('a'))
    const leaving = new AbortController()
    const [gone, stays] = [turns.take(waiting('a', 60_000, leaving.signal)), turns.take(waiting('b'))]
    expect((await failure(turns.take(waiting('c')))).code).toBe('too-many')
    leaving.abort()
    expect((await failure(gone)).code).toBe('cancelled')
    const late = turns.take(waiting('c'))
    giveBack()
    ;(await stays)()
    ;(await late)()
    expect(turns.busy).toBe(0)
  })

  test('are given up when the time of the statement is over, and one whose asker has gone is not waited for', async () => {
    const turns = new Turns(1, 2)
    const giveBack = await turns.take(waiting('a'))
    expect((await failure(turns.take(waiting('b', 20)))).code).toBe('query-timeout')
    expect((await failure(turns.take(waiting('b', 60_000, AbortSignal.abort())))).code).toBe('cancelled')
    giveBack()
    ;(await turns.take(waiting('b')))()
    expect(turns.busy).toBe(0)
  })
})
