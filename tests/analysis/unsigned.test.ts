import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { communities, modularityOf } from '../../analysis/communities'
import { alikeCount, alikePairs } from '../../analysis/similarity'
import { edgesOf, signedGraph, type SignedGraph, type SignedTie } from '../../analysis/signed-graph'
import { pythonMissing, pythonReads, scratch } from '../export/read'
import { leftOut } from '../support/left-out'

const tie = (subject: string, sign: 1 | -1, object: string): SignedTie => ({ id: `${subject}${sign}${object}`, subject, object, sign })
const someTies = fc
  .array(fc.record({ subject: fc.nat(9), object: fc.nat(9), sign: fc.constantFrom<1 | -1>(1, -1) }), { minLength: 1, maxLength: 40 })
  .map((ties) =>
    ties.map(({ subject, object, sign }, i): SignedTie => ({ id: `t${i}`, subject: `n${subject}`, object: `n${object}`, sign })),
  )

/** What ties each pair, ambivalent ones by both signs. */
const relations = ({ pairs }: SignedGraph) =>
  pairs.flatMap(({ a, b, positive, negative }) => [
    ...(positive.length > 0 ? [[a, b, 1] as const] : []),
    ...(negative.length > 0 ? [[a, b, -1] as const] : []),
  ])

test('two nodes are alike by the friends and adversaries they share; where they differ, and what joins the two, is no likeness', () => {
  const graph = signedGraph([
    ...[tie('a', 1, 'f'), tie('b', 1, 'f'), tie('a', -1, 'x'), tie('x', -1, 'b')],
    ...[tie('a', 1, 'd'), tie('b', -1, 'd'), tie('a', -1, 'b'), tie('a', 1, 'own')],
  ])
  const names = (nodes: readonly number[]) => nodes.map((node) => graph.nodes[node])
  const [first] = alikePairs(graph)
  expect(names([first!.a, first!.b])).toEqual(['a', 'b'])
  expect([first!.friends, first!.adversaries, first!.differ].map(names)).toEqual([['f'], ['x'], ['d']])
  // f and x are shared; d counts for a as for b, since they differ; and a alone has a tie with own.
  expect([first!.all, first!.similarity]).toEqual([5, 2 / 5])
})

test('a pair with ties of both signs counts as both: it makes no two alike by one of them alone', () => {
  const both = [tie('a', 1, 'm'), tie('a', -1, 'm')]
  const shared = (ties: SignedTie[]) => alikePairs(signedGraph([...both, ...ties, tie('a', 1, 'f'), tie('b', 1, 'f')]))[0]
  expect(shared([tie('b', 1, 'm'), tie('b', -1, 'm')])).toMatchObject({ all: 3, similarity: 1 })
  expect(shared([tie('b', 1, 'm')])).toMatchObject({ all: 3, similarity: 2 / 3, differ: [] })
})

test('alike pairs are counted for signs dealt out by chance as they are in the graph itself', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const graph = signedGraph(ties)
      expect(alikeCount(graph)(edgesOf(graph))).toBe(alikePairs(graph).length)
    }),
  )
})

test('the same graph falls into the same communities each time', async () => {
  const ring = Array.from({ length: 30 }, (_, i) => tie(`n${i}`, 1, `n${(i + 1) % 30}`))
  const graph = signedGraph(ring)
  const first = await communities(graph)
  expect(await communities(graph)).toEqual(first)
  expect(first.searches).toBe(20)
  expect(await communities(signedGraph([]))).toEqual({ communityOf: [], modularity: 0, searches: 0 })
})

test('no division of a small graph has a higher modularity than every one that is tried has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 12 }).filter((all) => all.some(([a, b]) => a !== b)),
      async (all) => {
        const graph = signedGraph(all.map(([a, b], i) => ({ ...tie(`n${a}`, 1, `n${b}`), id: `t${i}` })))
        const { modularity, communityOf } = await communities(graph)
        expect(modularity).toBe(modularityOf(graph, communityOf))
        const most = Math.max(...divisions(graph.nodes.length).map((of) => modularityOf(graph, of)))
        expect(modularity).toBeLessThanOrEqual(most + 1e-9)
        expect(modularity).toBeGreaterThan(most - 0.05)
      },
    ),
    { numRuns: 40 },
  )
})

/** Every division of some nodes. */
function divisions(size: number): number[][] {
  let all: number[][] = [[]]
  for (let node = 0; node < size; node++)
    all = all.flatMap((of) => Array.from({ length: Math.max(-1, ...of) + 2 }, (_, community) => [...of, community]))
  return all
}

describe('beside networkx', () => {
  const missing = pythonMissing('networkx')
  if (missing) return leftOut(missing)
  const data = process.env.ALLEGIANCE_TEST_DATA
  const write = scratch()

  test('the Highland tribes, the monks of Sampson and graphs dealt out by chance: alike pairs, modularity, and no better search', async () => {
    const graphs = [
      ...(data ? ['highlandtribes.csv', 'sampson-cloister.csv'].map((name) => fromFile(`${data}/data/signed/${name}`)) : []),
      ...fc.sample(someTies, 30).map(signedGraph),
    ].filter(({ pairs }) => pairs.length > 0)
    const found = await Promise.all(graphs.map((graph) => communities(graph)))
    const lines = graphs.map((graph, i) =>
      JSON.stringify({ nodes: graph.nodes.length, edges: relations(graph), communities: found[i]!.communityOf }),
    )
    const told = pythonReads('../../analysis/with_networkx.py', [write('graphs.json', lines.join('\n'))]) as {
      alike: [number, number, number, number][]
      modularity: number
      best: number
    }[]
    told.forEach(({ alike, modularity, best }, i) => {
      const pairs = alikePairs(graphs[i]!).sort((p, q) => p.a - q.a || p.b - q.b)
      expect(pairs.map(({ a, b, friends, adversaries }) => [a, b, friends.length + adversaries.length])).toEqual(
        alike.map(([a, b, shared]) => [a, b, shared]),
      )
      pairs.forEach(({ similarity }, k) => expect(similarity).toBeCloseTo(alike[k]![3], 12))
      expect(found[i]!.modularity).toBeCloseTo(modularity, 12)
      expect(found[i]!.modularity).toBeGreaterThanOrEqual(best - 1e-9)
    })
    expect(told).toHaveLength(graphs.length)
  })
})

/** A file of lines `node,node,sign`. */
function fromFile(path: string): SignedGraph {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return signedGraph(
    lines
      .filter((line) => line !== '')
      .map((line, i) => {
        const [subject, object, sign] = line.split(/[,\t ]+/)
        return { id: String(i), subject: subject!, object: object!, sign: Number(sign) > 0 ? 1 : -1 }
      }),
  )
}
