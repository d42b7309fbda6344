import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjacency, reach, simplePaths, type Step } from '../../server/graph/walk'

const nodes = ['a', 'b', 'c', 'd', 'e', 'f']
const graphs = fc
  .array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 14 })
  .map((ends): Step[] => ends.map(([subject, object], i) => ({ id: `${subject}|T|${object}|${i}`, subject, object })))

/** Every simple path by trying everything: slow and obvious. */
function everyPath(ties: readonly Step[], trail: string[], to: string, maxLength: number): string[][] {
  const here = trail.at(-1)!
  if (here === to) return [trail]
  if (trail.length > maxLength) return []
  const next = new Set(ties.flatMap((tie) => (tie.subject === here ? [tie.object] : tie.object === here ? [tie.subject] : [])))
  return [...next].filter((node) => !trail.includes(node)).flatMap((node) => everyPath(ties, [...trail, node], to, maxLength))
}

test('simple paths are all there are, each once, shortest first', () => {
  fc.assert(
    fc.property(graphs, fc.integer({ min: 1, max: 5 }), (ties, maxLength) => {
      const { paths, bounded } = simplePaths(adjacency(ties), 'a', 'b', maxLength, 1000, 1_000_000)
      const expected = everyPath(ties, ['a'], 'b', maxLength)
      expect(paths.map((path) => path.nodes.join())).toEqual(
        expected.map((path) => path.join()).sort((x, y) => x.length - y.length || (x < y ? -1 : 1)),
      )
      expect(bounded).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('a path names every tie that joins two of its nodes, in either direction', () => {
  const ties = [
    { id: '2', subject: 'b', object: 'a' },
    { id: '1', subject: 'a', object: 'b' },
    { id: '3', subject: 'b', object: 'c' },
  ]
  expect(simplePaths(adjacency(ties), 'a', 'c', 3, 10, 1000).paths).toEqual([
    { nodes: ['a', 'b', 'c'], relationships: [['1', '2'], ['3']] },
  ])
})

test('a search that meets its bound says so', () => {
  const everyPair = nodes.flatMap((subject, i) => nodes.slice(i + 1).map((object) => ({ id: subject + object, subject, object })))
  expect(simplePaths(adjacency(everyPair), 'a', 'b', 5, 1000, 10).bounded).toBe(true)
  expect(simplePaths(adjacency(everyPair), 'a', 'b', 5, 3, 1_000_000)).toMatchObject({ bounded: false, paths: { length: 3 } })
})

test('reach tells how far each node is', () => {
  const chain = [
    { id: '1', subject: 'a', object: 'b' },
    { id: '2', subject: 'c', object: 'b' },
    { id: '3', subject: 'c', object: 'd' },
  ]
  expect(Object.fromEntries(reach(adjacency(chain), ['a'], 2))).toEqual({ a: 0, b: 1, c: 2 })
})
