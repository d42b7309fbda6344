import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betweennessOf, brokers } from '../../analysis/brokers'
import { ANY_CAMPS } from '../../analysis/any-camps'
import { blocksOf, graphOf } from '../../analysis/blocks'
import { disjointConflicts } from '../../analysis/camp-rule'
import { againstChance, balanceOf, bridgeCount, frustrationFound, gapCount, violationsFound } from '../../analysis/null-model'
import { edgesOf, signedGraph, type SignedTie } from '../../analysis/signed-graph'
import { openTriadsOf, triadCensus } from '../../analysis/triads'
import { TWO_CAMPS } from '../../analysis/two-camps'
import { campsByHand, frustrationByHand } from './oracle'

const tie = (subject: string, sign: 1 | -1, object: string): SignedTie => ({
  id: `${subject}${sign > 0 ? '+' : '-'}${object}`,
  subject,
  object,
  sign,
})
const someTies = fc
  .array(fc.record({ subject: fc.nat(7), object: fc.nat(7), sign: fc.constantFrom<1 | -1>(1, -1) }), { maxLength: 20 })
  .map((ties) =>
    ties.map(({ subject, object, sign }, i): SignedTie => ({ id: `t${i}`, subject: `n${subject}`, object: `n${object}`, sign })),
  )

test('the order of ties changes nothing, and ties of a node with itself are left out', () => {
  fc.assert(
    fc.property(someTies, fc.nat(), (ties, by) => {
      const turned = ties.map((_, i) => ties[(i + by) % ties.length]!)
      expect(signedGraph(turned)).toEqual(signedGraph(ties))
    }),
  )
  expect(signedGraph([tie('a', 1, 'a')])).toEqual({ nodes: [], pairs: [] })
})

test('triads are those that looking at every three nodes finds', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const graph = signedGraph(ties)
      const sign = new Map(edgesOf(graph).flatMap(({ a, b, sign: s }) => [[`${a} ${b}`, s] as const, [`${b} ${a}`, s] as const]))
      const tied = new Set(graph.pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
      const counts = [0, 0, 0, 0]
      let open = 0
      const size = graph.nodes.length
      for (let a = 0; a < size; a++)
        for (let b = a + 1; b < size; b++)
          for (let c = 0; c < size; c++) {
            const signs = [sign.get(`${a} ${b}`), sign.get(`${b} ${c}`), sign.get(`${a} ${c}`)]
            if (c > b && signs.every((s) => s !== undefined)) counts[signs.filter((s) => s === -1).length]!++
            if (!tied.has(`${a} ${b}`) && c !== a && c !== b && signs[1] && signs[2]) open++
          }
      expect(Object.values(triadCensus(graph))).toEqual(counts)
      expect([...openTriadsOf(graph)]).toHaveLength(open)
    }),
  )
})

test('blocks part the edges, and taking a node away parts no block', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const graph = signedGraph(ties)
      const edges = edgesOf(graph)
      const blocks = blocksOf(graph.nodes.length, edges)
      expect(blocks.flat().sort((a, b) => a - b)).toEqual(edges.map((_, i) => i))
      for (const block of blocks) {
        const nodes = [...new Set(block.flatMap((i) => [edges[i]!.a, edges[i]!.b]))]
        for (const gone of nodes) {
          const rest = nodes.filter((node) => node !== gone)
          const reached = new Set(rest.slice(0, 1))
          for (let grew = true; grew;) {
            grew = false
            for (const i of block) {
              const { a, b } = edges[i]!
              if (a === gone || b === gone || reached.has(a) === reached.has(b)) continue
              reached.add(a).add(b)
              grew = true
            }
          }
          expect(reached.size).toBe(rest.length)
        }
      }
    }),
  )
})

test('betweenness is the share of shortest ways that lead over a node', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const graph = signedGraph(ties)
      const size = graph.nodes.length
      const next = graph.nodes.map((_, n) => graph.pairs.flatMap(({ a, b }) => (a === n ? [b] : b === n ? [a] : [])))
      const expected = new Array<number>(size).fill(0)
      for (let from = 0; from < size; from++)
        for (let to = from + 1; to < size; to++) {
          // Every way without a repeated node, then the shortest of them.
          const ways: number[][] = []
          const walk = (way: number[]) => {
            const at = way[way.length - 1]!
            if (at === to) ways.push(way)
            else for (const node of next[at]!) if (!way.includes(node)) walk([...way, node])
          }
          walk([from])
          const shortest = Math.min(...ways.map((way) => way.length))
          const best = ways.filter((way) => way.length === shortest)
          for (const way of best) for (const node of way.slice(1, -1)) expected[node]! += 1 / best.length
        }
      betweennessOf(graph).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9))
    }),
    { numRuns: 60 },
  )
})

test('who has friends on both sides of a rivalry is the broker', () => {
  const graph = signedGraph([tie('m', 1, 'a'), tie('m', 1, 'b'), tie('a', -1, 'b')])
  const [first, second] = brokers(graph, [0, 1, 0])
  expect(graph.nodes[first!.node]).toBe('m')
  expect(first!.bridges.map((pair) => pair.map((i) => graph.nodes[i]))).toEqual([['a', 'b']])
  expect(second!.bridges).toEqual([])
})

test('who has friends in two camps is a broker between those that nothing joins, not between friends of each other', () => {
  const graph = signedGraph([tie('m', 1, 'a'), tie('m', 1, 'b'), tie('m', 1, 'c'), tie('a', 1, 'b')])
  const [first] = brokers(graph, [0, 1, 1, 0])
  expect(graph.nodes[first!.node]).toBe('m')
  expect(first!.bridges.map((pair) => pair.map((i) => graph.nodes[i]))).toEqual([['a', 'c']])
})

test('balance beside chance: all draws alike where all signs are, none as balanced where few are', async () => {
  const balance = (ties: SignedTie[], seed = 1) => {
    const graph = signedGraph(ties)
    return againstChance(graph, balanceOf(graph)!, { draws: 20, seed })
  }
  expect(await balance([tie('a', 1, 'b'), tie('b', 1, 'c'), tie('a', 1, 'c')])).toEqual({
    observed: 1,
    mean: 1,
    deviation: 0,
    atLeast: 1,
    atMost: 1,
    draws: 20,
  })
  const three = [tie('a', 1, 'b'), tie('b', 1, 'c'), tie('a', -1, 'c')]
  expect(await balance(three)).toMatchObject({ observed: 0, mean: 0 })
  expect(balanceOf(signedGraph([tie('a', 1, 'b')]))).toBeNull()
  expect(await balance(three, 2)).toEqual(await balance(three, 2))
  expect(await againstChance(signedGraph([]), () => 0)).toBeNull()
})

test('what a short search finds for signs dealt out by chance is on small graphs the least there is', async () => {
  await fc.assert(
    fc.asyncProperty(someTies, async (ties) => {
      const graph = signedGraph(ties)
      const edges = edgesOf(graph)
      expect(frustrationFound(graph)(edges)).toBe(frustrationByHand(graph))
      expect(violationsFound(graph)(edges)).toBe(campsByHand(graph))
      const observed = await againstChance(graph, frustrationFound(graph), { draws: 5 })
      expect(observed?.observed ?? frustrationByHand(graph)).toBe(frustrationByHand(graph))
    }),
    { numRuns: 40 },
  )
})

test('gaps and bridges are counted for signs dealt out by chance as they are in the graph itself', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const graph = signedGraph(ties)
      const edges = edgesOf(graph)
      const gaps = [...openTriadsOf(graph)].filter(({ signs }) => signs[0] < 0 && signs[1] < 0)
      expect(gapCount(graph)(edges)).toBe(new Set(gaps.map(({ ends }) => ends.join())).size)
      const allTogether = graph.nodes.map(() => 0)
      expect(bridgeCount(graph)(edges)).toBe(brokers(graph, allTogether).reduce((sum, { bridges }) => sum + bridges.length, 0))
    }),
  )
})

test('triads in conflict that share no edge bound the violations from below', () => {
  let reached = 0
  fc.assert(
    fc.property(someTies, (ties) => {
      const graph = signedGraph(ties)
      const local = graphOf(graph.nodes.length, edgesOf(graph))
      const ambivalent = graph.pairs.length - local.edges.length
      const [two, any] = [ambivalent + disjointConflicts(local, TWO_CAMPS), ambivalent + disjointConflicts(local, ANY_CAMPS)]
      expect(two).toBeLessThanOrEqual(frustrationByHand(graph))
      expect(any).toBeLessThanOrEqual(campsByHand(graph))
      if (two > ambivalent && two === frustrationByHand(graph)) reached++
    }),
  )
  expect(reached).toBeGreaterThan(0)
})
