import { expect, test } from 'vitest'
import { turns } from '../../analysis/turns'

/** Works for longer than one may without giving others a turn. */
function work(): void {
  const until = performance.now() + 20
  while (performance.now() < until);
}

test('a long calculation lets others go on between its steps, and ends when it is stopped', async () => {
  const stop = new AbortController()
  const turn = turns(stop.signal)
  let others = 0
  const other = (): void => {
    others++
    if (!stop.signal.aborted) setImmediate(other)
  }
  setImmediate(other)
  for (let step = 1; step <= 3; step++) {
    work()
    await turn()
    expect(others).toBeGreaterThanOrEqual(step)
  }
  stop.abort(new Error('stopped'))
  work()
  await expect(turn()).rejects.toThrow('stopped')
})
