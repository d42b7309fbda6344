import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../server/formats/reading/text'
import { failure } from '../store/contract'

async function* pieces(of: readonly string[]): AsyncIterable<string> {
  yield* of
}
async function read(of: readonly string[], longest?: number): Promise<{ first: number; lines: string[] }[]> {
  const all = []
  for await (const batch of linesOf(pieces(of), longest)) all.push(batch)
  return all
}

test('the lines are those of the whole text, wherever it is cut, and numbered from 1', async () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r'), maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (of) => {
      const whole = of.join('').split(/\r\n|\n|\r/)
      if (whole.at(-1) === '') whole.pop()
      const batches = await read(of)
      expect(batches.flatMap(({ lines }) => lines)).toEqual(whole)
      let number = 1
      for (const { first, lines } of batches) {
        expect(first).toBe(number)
        number += lines.length
      }
    }),
  )
})

test('a line that goes on without an end is refused with its number', async () => {
  const error = await failure(read(['one\ntwo', 'three', 'four'], 10))
  expect([error.code, error.message]).toEqual(['unreadable-file', expect.stringMatching(/line 2\b/i)])
})
