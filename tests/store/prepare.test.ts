import { expect, test } from 'vitest'
import { prepare } from '../../server/store/embedded/prepare'
import { failure } from './contract'

const long = (n: number) => `RETURN ${'1 + '.repeat(500)}${n} AS x`

test('a long statement that waits for others is left alone when nobody waits for it any more', async () => {
  const signal = new AbortController().signal
  const first = prepare(long(1), {}, [], signal)
  const gone = new AbortController()
  const left = failure(prepare(long(2), {}, [], gone.signal))
  const last = prepare(long(3), {}, [], signal)
  gone.abort()
  expect((await left).code).toBe('cancelled')
  expect([(await first).statement.endsWith('1 AS x'), (await last).statement.endsWith('3 AS x')]).toEqual([true, true])
})
