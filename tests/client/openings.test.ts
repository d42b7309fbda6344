import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { loadOpening, requestsBetween, type Loaded } from '../../client/state/load'
import { merge, NO_DATA } from '../../picture/scene/graph-data'
import { columnsOf } from './fixture'

const { asked } = vi.hoisted(() => ({ asked: [] as { route: string; ids: string[] }[] }))
vi.mock('../../client/state/api', () => ({
  ask: async (route: string, _params: object, query: { ids?: string }) => {
    asked.push({ route, ids: query.ids?.split(',') ?? [] })
    return route === 'neighbours' ? { graph: OPENED, next: null } : columnsOf([], [])
  },
}))
const SOURCES = [{ id: 's', reliability: 'B', origins: [] }]
const around = (hub: string, others: number, prefix: string) =>
  columnsOf(
    Array.from({ length: others }, (_, i) => ({
      id: `${prefix}-c${i}`,
      subject: hub,
      predicate: 'SUPPORTS',
      object: `${prefix}-${i}`,
      source: 's',
    })),
    SOURCES,
  )
const OPENED = around('hub', 30, 'new')

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

test('opening a node beside very many others asks in requests of at most 350 ids, about all of them', async () => {
  const shown = around('hub', 500, 'old')
  const loaded: Loaded = {
    asked: '',
    dossier: null,
    home: null,
    focus: 'hub',
    data: merge(NO_DATA, shown),
    base: shown.nodes.id,
    openings: [],
    baseTies: new Set(),
    positions: new Map(shown.nodes.id.map((id, i) => [id, { x: i, y: -i }])),
    leftOut: 0,
  }
  await loadOpening(loaded, 'hub', 1, new AbortController().signal)
  const between = asked.filter(({ route }) => route === 'subgraph').map(({ ids }) => ids)
  expect(Math.max(...between.map((ids) => ids.length))).toBeLessThanOrEqual(350)
  expect(new Set(between.flat())).toEqual(new Set([...shown.nodes.id, ...OPENED.nodes.id]))
})
