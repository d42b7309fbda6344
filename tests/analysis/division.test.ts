import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { blocksOf } from '../../analysis/blocks'
import { camps } from '../../analysis/camps'
import { tiesAgainst } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { edgesOf, signedGraph, type SignedGraph, type SignedTie } from '../../analysis/signed-graph'
import { Solver } from '../../analysis/solver'
import { FAMILIES } from './random-networks'
import { campsByHand, frustrationByHand, unsettledByHand, violationsOf } from './oracle'

/** Ties among up to `size` nodes, some pairs of both signs, some ties of a node with itself. */
const someTies = (size: number) =>
  fc
    .array(fc.record({ subject: fc.nat(size - 1), object: fc.nat(size - 1), sign: fc.constantFrom<1 | -1>(1, -1) }), {
      maxLength: 3 * size,
    })
    .map((ties) =>
      ties.map(({ subject, object, sign }, i): SignedTie => ({ id: `t${i}`, subject: `n${subject}`, object: `n${object}`, sign })),
    )

const tie = (subject: string, sign: 1 | -1, object: string): SignedTie => ({
  id: `${subject}${sign > 0 ? '+' : '-'}${object}`,
  subject,
  object,
  sign,
})

describe('two camps', () => {
  test('the least violations are those found by trying every division', async () => {
    await Solver.with({ seconds: 100 }, (solver) =>
      fc.assert(
        fc.asyncProperty(someTies(14), async (ties) => {
          const graph = signedGraph(ties)
          const { violations, lowerBound, proven, campOf } = await frustration(graph, solver)
          expect({ violations, lowerBound, proven }).toEqual({ violations: frustrationByHand(graph), lowerBound: violations, proven: true })
          expect(violationsOf(graph, campOf)).toBe(violations)
        }),
        { numRuns: 60 },
      ),
    )
  })

  test('three who are all at odds leave one tie against the camps, and any of them may be the one', async () => {
    const graph = signedGraph([tie('a', -1, 'b'), tie('b', -1, 'c'), tie('a', -1, 'c')])
    const { violations, unique, moving } = await frustration(graph)
    expect({ violations, unique }).toEqual({ violations: 1, unique: false })
    expect(moving.length).toBeGreaterThan(0)
  })

  test('a pair with ties of both signs is counted once, and the ties on its wrong side are named', async () => {
    const graph = signedGraph([tie('a', 1, 'b'), tie('a', -1, 'b'), tie('b', 1, 'c')])
    const { violations, unique, campOf } = await frustration(graph)
    expect({ violations, unique }).toEqual({ violations: 1, unique: true })
    expect(tiesAgainst(graph, campOf)).toHaveLength(1)
  })
})

describe('any number of camps', () => {
  test('the least violations are those found by trying every partition', async () => {
    await Solver.with({ seconds: 100 }, (solver) =>
      fc.assert(
        fc.asyncProperty(someTies(14), async (ties) => {
          const graph = signedGraph(ties)
          const { violations, proven, campOf } = await camps(graph, solver)
          expect({ violations, proven }).toEqual({ violations: campsByHand(graph), proven: true })
          expect(violationsOf(graph, campOf)).toBe(violations)
        }),
        { numRuns: 60 },
      ),
    )
  })

  test('three who are all at odds are three camps', async () => {
    const { violations, unique, campOf } = await camps(signedGraph([tie('a', -1, 'b'), tie('b', -1, 'c'), tie('a', -1, 'c')]))
    expect({ violations, unique, camps: new Set(campOf).size }).toEqual({ violations: 0, unique: true, camps: 3 })
  })
})

test.each([
  ['two camps', frustration],
  ['any number of camps', camps],
])('the division into %s is not the only one where some part of the graph can be divided otherwise as well', async (_what, divide) => {
  const several = [tie('a', 1, 'b'), tie('b', 1, 'c'), tie('a', -1, 'c')]
  const { unique, moving } = await divide(signedGraph([...several, tie('x', 1, 'y'), tie('0', -1, '1')]))
  expect(unique).toBe(false)
  expect(moving.length).toBeGreaterThan(0)
})

test.each([
  ['two camps', frustration, 2],
  ['any number of camps', camps, 9],
])(
  'which ties and nodes stand otherwise in another best division into %s is what trying every division says',
  async (_what, divide, most) => {
    await fc.assert(
      fc.asyncProperty(someTies(9), async (ties) => {
        const graph = signedGraph(ties)
        const { unique, moving } = await divide(graph)
        const unsettled = unsettledByHand(graph, most)
        expect({ unique, moving }).toEqual({ unique: unsettled.size === 0, moving: movedBy(graph, unsettled) })
      }),
      { numRuns: 40 },
    )
  },
)

/** In each block, the nodes of which more edges are unsettled than not, or else every end of such an edge. */
function movedBy(graph: SignedGraph, unsettled: ReadonlySet<number>): number[] {
  const edges = edgesOf(graph)
  const moving = blocksOf(graph.nodes.length, edges).flatMap((block) => {
    const ends = [...new Set(block.filter((i) => unsettled.has(i)).flatMap((i) => [edges[i]!.a, edges[i]!.b]))]
    const share = (node: number) => {
      const around = block.filter((i) => edges[i]!.a === node || edges[i]!.b === node)
      return around.filter((i) => unsettled.has(i)).length / around.length
    }
    const most = ends.filter((node) => share(node) > 0.5)
    return most.length > 0 ? most : ends
  })
  return [...new Set(moving)].sort((a, b) => a - b)
}

test('an analysis that is stopped ends with the reason why', async () => {
  const stop = new AbortController()
  const graph = signedGraph([tie('a', -1, 'b'), tie('b', -1, 'c'), tie('a', -1, 'c')])
  const asked = frustration(graph, { signal: stop.signal })
  stop.abort(new Error('stopped'))
  await expect(asked).rejects.toThrow('stopped')
})

test.each([
  ['two camps', frustration],
  ['any number of camps', camps],
])('others get their turn while %s are searched for, without the thread of the solver', async (_what, divide) => {
  // More nodes than the solver is given, so that no answer of its thread gives others a turn.
  const graph = FAMILIES[0]!.draw(1800, 6000, 1)
  let turns = 0
  const another = () => {
    turns++
    next = setImmediate(another)
  }
  let next = setImmediate(another)
  await divide(graph)
  clearImmediate(next)
  expect(turns).toBeGreaterThan(1)
})

test('when the time is over, what was found stands with a bound that holds', async () => {
  const random = fc.sample(
    fc.array(fc.record({ subject: fc.nat(59), object: fc.nat(59), sign: fc.constantFrom<1 | -1>(1, -1) }), {
      minLength: 300,
      maxLength: 300,
    }),
    { numRuns: 1, seed: 7 },
  )[0]!
  const graph = signedGraph(random.map((t, i) => ({ ...t, id: `t${i}`, subject: `n${t.subject}`, object: `n${t.object}` })))
  for (const divide of [frustration, camps]) {
    const { violations, lowerBound, proven, campOf } = await divide(graph, { seconds: 0.3 })
    expect(violationsOf(graph, campOf)).toBe(violations)
    expect(lowerBound).toBeLessThanOrEqual(violations)
    expect(proven).toBe(lowerBound === violations)
  }
})

test('whenever the time is over, nothing is called proven that is not', () =>
  Solver.with({}, async (solver) => {
    // So large that what the first searches find is not the best.
    const graph = FAMILIES[0]!.draw(150, 330, 2)
    const better = (await camps(graph, { seconds: 3 })).violations
    let asked = 0
    let last = 30
    const left = vi.spyOn(Solver.prototype, 'left').mockImplementation(() => (++asked > last ? 0 : 20))
    try {
      for (; last < 46; last++) {
        asked = 0
        const { violations, lowerBound, proven } = await camps(graph, solver)
        expect(violations).toBeGreaterThan(better)
        expect(lowerBound).toBeLessThanOrEqual(better)
        expect(proven).toBe(false)
      }
    } finally {
      left.mockRestore()
    }
  }))
