import { expect, test } from 'vitest'
import { NO_FILTERS, type Filters } from '../../picture/scene/lens'
import { drawPicture } from '../../picture/scene/picture'
import { buildScene } from '../../picture/scene/scene'
import { pathsQuery, tellChains, tiesAlong } from '../../client/panels/paths/chains'
import { columnsOf, dataOf } from './fixture'

const rows = [
  { id: 'c1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 's' },
  { id: 'c2', subject: 'b', predicate: 'SUPPORTS', object: 'a', source: 's', stance: 'projected' as const },
  { id: 'c3', subject: 'c', predicate: 'SUPPORTS', object: 'b', source: 's' },
  { id: 'c4', subject: 'a', predicate: 'SUPPORTS', object: 'd', source: 's' },
]
const sources = [{ id: 's', reliability: 'B', origins: [] }]
const answer = {
  graph: columnsOf(rows, sources),
  paths: [{ nodes: ['a', 'b', 'c'], relationships: [['b|SUPPORTS|a|projected', 'a|FIGHTS|b'], ['c|SUPPORTS|b']] }],
}
const hiding = (facet: 'type' | 'label' | 'source', value: string): Filters => ({
  ...NO_FILTERS,
  hidden: { ...NO_FILTERS.hidden, [facet]: new Set([value]) },
})
const paths = { from: 'a', to: 'c', steps: 3, via: null }

test('a step is told by its plainest tie', () => {
  const [chain] = tellChains(answer, NO_FILTERS)
  expect(chain!.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(chain!.steps.map((step) => step.map(({ id }) => id))).toEqual([['a|FIGHTS|b', 'b|SUPPORTS|a|projected'], ['c|SUPPORTS|b']])
})

test('a chain that loses every tie of a step to a filter is not told', () => {
  expect(tellChains(answer, hiding('type', 'FIGHTS'))).toHaveLength(1)
  expect(tellChains(answer, hiding('type', 'SUPPORTS'))).toEqual([])
  expect(tellChains(answer, hiding('label', 'ArmedGroup'))).toEqual([])
})

test('chains are asked for through the lens of the picture', () => {
  expect(pathsQuery({ paths: { ...paths, to: null }, asOf: null, filters: NO_FILTERS })).toBeNull()
  expect(pathsQuery({ paths, asOf: '2021-08-15', filters: { ...hiding('source', 'abbas-2022'), knownBy: '2022-01-01' } })).toMatchObject({
    from: 'a',
    to: 'c',
    maxLength: 3,
    limit: 10,
    asOf: '2021-08-15',
    holding: 'holds,attested-earlier,unknown-start,uncertain',
    knownBy: '2022-01-01',
    without: 'abbas-2022',
    statuses: 'stated,reported',
  })
  expect(pathsQuery({ paths, asOf: null, filters: hiding('type', 'FIGHTS') })).toMatchObject({ limit: 100 })
})

test('the chain stands out, with every tie along it, and the rest steps aside', () => {
  const nodes = ['a', 'b', 'c', 'd']
  const scene = buildScene(dataOf(rows, sources), {
    base: nodes,
    brought: [],
    closed: [],
    kept: new Set(),
    filters: NO_FILTERS,
    asOf: null,
  })
  const drawn = drawPicture(
    scene,
    new Map(nodes.map((id, i) => [id, { x: i, y: i }])),
    'a',
    { kind: 'chain', nodes: ['a', 'b', 'c'] },
    null,
  )
  expect(drawn.nodes.filter(({ emphasis }) => emphasis === 'strong').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(drawn.ties.filter(({ emphasis }) => emphasis === 'faded').map(({ id }) => id)).toEqual(['a|SUPPORTS|d'])
  expect(tiesAlong(['a', 'b', 'c'], scene.tiesOf).map(({ tie, from }) => [from, tie.id])).toEqual([
    ['a', 'a|FIGHTS|b'],
    ['a', 'b|SUPPORTS|a|projected'],
    ['b', 'c|SUPPORTS|b'],
  ])
})
