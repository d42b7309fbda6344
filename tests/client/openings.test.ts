import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestsBetween } from '../../client/state/load'

test('each new node is asked about together with each other one, however many stand on the screen, in lists that fit into a request', () => {
  const sizes = fc.record({ fresh: fc.nat(30), standing: fc.nat(60), most: fc.integer({ min: 2, max: 20 }) })
  fc.assert(
    fc.property(sizes, ({ fresh, standing, most }) => {
      const news = Array.from({ length: fresh }, (_, i) => `new-${i}`)
      const olds = Array.from({ length: standing }, (_, i) => `old-${i}`)
      const lists = requestsBetween(news, olds, most)
      expect(lists.every((ids) => ids.length <= most)).toBe(true)
      const together = new Set(lists.flatMap((ids) => ids.flatMap((a) => ids.map((b) => `${a} ${b}`))))
      for (const a of news) for (const b of [...news, ...olds]) expect(together.has(`${a} ${b}`)).toBe(true)
    }),
  )
})

test('what fits is asked for in one request', () => {
  expect(requestsBetween(['a', 'b'], ['c'], 350)).toEqual([['a', 'b', 'c']])
  expect(requestsBetween([], ['c'], 350)).toEqual([])
})
