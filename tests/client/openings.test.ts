import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { dropOpening, loadOpening, requestsBetween, type Brought, type Loaded } from '../../client/state/load'
import { openable } from '../../client/state/openings'
import { explorer } from '../../client/state/store'
import { FIRST_VIEW } from '../../client/state/url-state'
import { merge, NO_DATA, type GraphData } from '../../picture/scene/graph-data'
import { columnsOf, dataOf } from './fixture'

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
/** A picture of these nodes, and of what was opened beside them. */
const standing = (data: GraphData, base: readonly string[], openings: readonly Brought[] = []): Loaded => ({
  asked: '',
  dossier: null,
  home: null,
  focus: 'hub',
  layout: 'camps',
  data,
  base,
  openings,
  baseTies: new Set(),
  positions: new Map([...base, ...openings.flatMap(({ nodes }) => nodes)].map((id, i) => [id, { x: i, y: -i }])),
  leftOut: 0,
})

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
  await loadOpening(standing(merge(NO_DATA, shown), shown.nodes.id), 'hub', 1, new AbortController().signal)
  const between = asked.filter(({ route }) => route === 'subgraph').map(({ ids }) => ids)
  expect(Math.max(...between.map((ids) => ids.length))).toBeLessThanOrEqual(350)
  expect(new Set(between.flat())).toEqual(new Set([...shown.nodes.id, ...OPENED.nodes.id]))
})

const supports = (subject: string, object: string) => ({ id: `${subject}-${object}`, subject, predicate: 'SUPPORTS', object, source: 's' })
const opened = (id: string, nodes: string[], holds: string[], ties: string[], more = false): Brought => ({
  id,
  pages: 1,
  nodes,
  more,
  holds: { nodes: new Set([id, ...holds]), ties: new Set(ties.map((tie) => tie.replace(' ', '|SUPPORTS|'))) },
})

test('what is closed takes along what it alone brought, and leaves what something else that is open brought too', () => {
  const data = dataOf([supports('hub', 'x'), supports('hub', 'y'), supports('z', 'x'), supports('hub', 'z')], SOURCES)
  const first = opened('hub', ['x', 'y'], ['x', 'y'], ['hub x', 'hub y'])
  const second = opened('z', [], ['x', 'hub'], ['z x', 'hub x', 'hub z'])
  const left = dropOpening(standing(data, ['hub', 'z'], [first, second]), 'hub')
  expect([...left.data.ties.keys()].sort()).toEqual(['hub|SUPPORTS|x', 'hub|SUPPORTS|z', 'z|SUPPORTS|x'])
  expect([...left.positions.keys()].sort()).toEqual(['hub', 'x', 'z'])
  expect(dropOpening(left, 'z').positions.has('x')).toBe(false)
})

test('a node offers the ties that opening it would bring, and none once all of its pages are open', () => {
  const data = dataOf([supports('hub', 'x'), supports('hub', 'y'), supports('hub', 'z')], SOURCES)
  const offered = (openings: readonly Brought[], closed: string[] = []) => {
    explorer.setState({ loaded: standing(data, ['hub', 'x'], openings), view: { ...FIRST_VIEW, closed } })
    return openable('hub')
  }
  expect(offered([])).toBe(2)
  expect(offered([opened('hub', ['y'], ['y'], ['hub y'], true)])).toBe(1)
  expect(offered([opened('hub', ['y'], ['y'], ['hub y'])])).toBe(0)
  expect(offered([opened('hub', ['y', 'z'], ['y', 'z'], ['hub y', 'hub z'])], ['hub'])).toBe(1)
})
