import { expect, test } from 'vitest'
import { drawPicture } from '../../picture/scene/picture'
import { NO_FILTERS } from '../../picture/scene/lens'
import { buildScene, hanging, type Request } from '../../picture/scene/scene'
import { dataOf } from '../client/fixture'

const data = dataOf(
  [
    { id: 'c1', subject: 'hub', predicate: 'FIGHTS', object: 'leaf', source: 's', validFrom: '2014-01-01', validTo: '2016-01-01' },
    { id: 'c2', subject: 'hub', predicate: 'SUPPORTS', object: 'friend', source: 's', asOf: '2022-05-01' },
    { id: 'c3', subject: 'friend', predicate: 'SUPPORTS', object: 'third', source: 's', reported: true },
    { id: 'c4', subject: 'third', predicate: 'SUPPORTS', object: 'hub', source: 's', stance: 'projected' },
  ],
  [{ id: 's', reliability: 'B', origins: [] }],
)
const request: Request = {
  base: ['hub', 'leaf', 'friend', 'third'],
  brought: [],
  closed: [],
  kept: new Set(['hub']),
  filters: NO_FILTERS,
  asOf: null,
}
const positions = new Map(request.base.map((id, i) => [id, { x: i, y: i }]))

test('a node that loses its last tie to a filter leaves the screen, unless it is kept', () => {
  const filters = { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, type: new Set(['FIGHTS']) } }
  expect(buildScene(data, { ...request, filters }).nodes.map((n) => n.id)).toEqual(['hub', 'friend', 'third'])
  expect(buildScene(data, { ...request, filters, kept: new Set(['hub', 'leaf']) }).nodes.map((n) => n.id)).toContain('leaf')
})

test('a node without any tie on the screen stays: no filter took one from it', () => {
  const alone = { ...data, nodes: new Map([...data.nodes, ['alone', { ...data.nodes.get('leaf')!, id: 'alone' }]]) }
  expect(buildScene(alone, { ...request, base: [...request.base, 'alone'] }).nodes.map((n) => n.id)).toContain('alone')
})

test('closing a node takes off what hangs on it alone', () => {
  const open = buildScene(data, request)
  expect(hanging('hub', open.tiesOf, request.kept)).toEqual(['leaf'])
  expect(buildScene(data, { ...request, closed: ['hub'] }).nodes.map((n) => n.id)).toEqual(['hub', 'friend', 'third'])
})

test('at a date ties hold, may hold in one way or another, or do not, and the picture shows which', () => {
  const scene = buildScene(data, { ...request, asOf: '2022-05-01' })
  expect(Object.fromEntries(scene.holding!)).toMatchObject({
    'hub|FIGHTS|leaf': { holding: 'does-not-hold', reason: { rule: 'ended', to: '2016-01-01' } },
    'hub|SUPPORTS|friend': { holding: 'holds' },
    'friend|SUPPORTS|third': { holding: 'uncertain', reason: { rule: 'undated' } },
  })
  const drawn = new Map(drawPicture(scene, positions, 'hub', null, null).ties.map((tie) => [tie.id, tie]))
  expect(drawn.get('hub|FIGHTS|leaf')!.opacity).toBeLessThan(drawn.get('friend|SUPPORTS|third')!.opacity)
  expect(drawn.get('friend|SUPPORTS|third')!.opacity).toBeLessThan(drawn.get('hub|SUPPORTS|friend')!.opacity)
  expect(drawn.get('friend|SUPPORTS|third')!.marks).toContain('uncertain')
})

test('an answer at a date can be left out; the counts go on counting it', () => {
  const filters = { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, holding: new Set(['does-not-hold']) } }
  const scene = buildScene(data, { ...request, filters, asOf: '2022-05-01' })
  expect(scene.ties.map(({ id }) => id)).not.toContain('hub|FIGHTS|leaf')
  expect(scene.nodes.map(({ id }) => id)).not.toContain('leaf')
  expect(scene.holdings).toMatchObject({ holds: 1, 'does-not-hold': 1 })
  expect(buildScene(data, { ...request, filters }).ties).toHaveLength(4)
})

test('what is projected is outlined and signed, what is reported is thin, a statement is neither', () => {
  const projected = 'third|SUPPORTS|hub|projected'
  const picture = drawPicture(buildScene(data, request), positions, 'hub', { kind: 'tie', id: projected }, null)
  const drawn = new Map(picture.ties.map((tie) => [tie.id, tie]))
  expect(drawn.get(projected)).toMatchObject({ hollow: true, thin: false, marks: ['projected'], words: 'is expected to support' })
  expect(drawn.get('friend|SUPPORTS|third')).toMatchObject({ hollow: false, thin: true, marks: [] })
  expect(drawn.get('hub|FIGHTS|leaf')).toMatchObject({ hollow: false, thin: false, marks: [] })
})

test('a tie that is denied bears the sign of that, one that is disputed the sign of that', () => {
  const contested = dataOf(
    [
      { id: 'd1', subject: 'hub', predicate: 'FIGHTS', object: 'leaf', source: 's' },
      { id: 'd2', subject: 'hub', predicate: 'FIGHTS', object: 'leaf', source: 's', polarity: 'denies' },
      { id: 'd3', subject: 'hub', predicate: 'SUPPORTS', object: 'friend', source: 's', polarity: 'denies' },
    ],
    [{ id: 's', reliability: 'B', origins: [] }],
  )
  const filters = { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set<string>() } }
  const { ties } = drawPicture(buildScene(contested, { ...request, filters }), positions, 'hub', null, null)
  expect(Object.fromEntries(ties.map(({ id, marks }) => [id, marks]))).toEqual({
    'hub|FIGHTS|leaf': ['disputed'],
    'hub|SUPPORTS|friend': ['denied'],
  })
})

test('lines between the same two nodes part to both sides, whichever way they point, and a single one is straight', () => {
  const pair = dataOf(
    [
      { id: 'p1', subject: 'hub', predicate: 'FIGHTS', object: 'leaf', source: 's' },
      { id: 'p2', subject: 'leaf', predicate: 'FIGHTS', object: 'hub', source: 's' },
      { id: 'p3', subject: 'hub', predicate: 'SUPPORTS', object: 'friend', source: 's' },
    ],
    [{ id: 's', reliability: 'B', origins: [] }],
  )
  const { ties } = drawPicture(buildScene(pair, request), positions, 'hub', null, null)
  const bend = new Map(ties.map((tie) => [tie.id, tie.bend]))
  expect(bend.get('hub|SUPPORTS|friend')).toBeCloseTo(0)
  // To the left of the one way is to the right of the other: with the same bend they lie on either side.
  expect(bend.get('hub|FIGHTS|leaf')).not.toBe(0)
  expect(bend.get('leaf|FIGHTS|hub')).toBe(bend.get('hub|FIGHTS|leaf'))
})

test('under the pointer a node keeps its neighbourhood and the rest steps aside', () => {
  const { nodes, ties } = drawPicture(buildScene(data, request), positions, 'hub', null, { kind: 'node', id: 'leaf' })
  expect(Object.fromEntries(nodes.map((n) => [n.id, n.emphasis]))).toEqual({
    leaf: 'strong',
    hub: 'normal',
    friend: 'faded',
    third: 'faded',
  })
  expect(ties.filter((tie) => tie.emphasis !== 'faded').map((tie) => tie.id)).toEqual(['hub|FIGHTS|leaf'])
})

test('at a date on which none of its ties holds, a node steps aside, and stands out when it is chosen', () => {
  const scene = buildScene(data, { ...request, asOf: '2022-05-01' })
  const emphasis = (chosen: string | null) =>
    Object.fromEntries(
      drawPicture(scene, positions, 'hub', chosen === null ? null : { kind: 'node', id: chosen }, null).nodes.map((n) => [
        n.id,
        n.emphasis,
      ]),
    )
  expect(emphasis(null)).toEqual({ hub: 'normal', leaf: 'faded', friend: 'normal', third: 'normal' })
  expect(emphasis('leaf')).toEqual({ hub: 'normal', leaf: 'strong', friend: 'normal', third: 'normal' })
  expect(emphasis('third')).toMatchObject({ leaf: 'faded' })
})
