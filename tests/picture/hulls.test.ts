import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../../picture/layout/layout'
import { PALETTES } from '../../picture/look/palette'
import { hullsOf, type Hull } from '../../picture/scene/hulls'
import { NO_FILTERS } from '../../picture/scene/lens'
import { drawPicture } from '../../picture/scene/picture'
import { buildScene, EMPTY_SCENE } from '../../picture/scene/scene'
import { drawing } from '../../picture/svg/drawing'
import { dataOf } from '../client/fixture'

const data = dataOf(
  [
    { id: 'c1', subject: 'hub', predicate: 'FIGHTS', object: 'leaf', source: 's' },
    { id: 'c2', subject: 'hub', predicate: 'SUPPORTS', object: 'friend', source: 's' },
    { id: 'c3', subject: 'friend', predicate: 'SUPPORTS', object: 'third', source: 's' },
  ],
  [{ id: 's', reliability: 'B', origins: [] }],
)
const ids = ['hub', 'leaf', 'friend', 'third']
const scene = buildScene(data, { base: ids, brought: [], closed: [], kept: new Set(['hub']), filters: NO_FILTERS, asOf: null })
const positions = new Map(ids.map((id, i) => [id, { x: 40 * i, y: 30 * i }]))
const camps = new Map([
  ['hub', 1],
  ['friend', 1],
  ['third', 1],
  ['leaf', 2],
])

test('a camp of two or more has a hull behind everything else, where it is wanted', () => {
  const picture = drawPicture(scene, positions, 'hub', null, null, camps)
  expect(picture.hulls.map(({ camp, links }) => [camp, links.length])).toEqual([[1, 2]])
  const { svg } = drawing(picture, new Map(), PALETTES.dark)
  expect(svg.match(/data-camp="\d+"/g)).toEqual(['data-camp="1"'])
  expect(svg.indexOf('data-camp')).toBeLessThan(svg.indexOf('data-tie'))
  for (const without of [drawPicture(scene, positions, 'hub', null, null, camps, false), drawPicture(scene, positions, 'hub', null, null)])
    expect([without.hulls, drawing(without, new Map(), PALETTES.dark).svg.includes('data-camp')]).toEqual([[], false])
})

test('the pointer makes no hull anew', () => {
  const first = drawPicture(scene, positions, 'hub', null, null, camps)
  expect(drawPicture(scene, positions, 'hub', null, { kind: 'node', id: 'leaf' }, camps).hulls).toBe(first.hulls)
  const elsewhere = new Map([...positions].map(([id, { x, y }]) => [id, { x: -x * x, y }]))
  expect(drawPicture(scene, elsewhere, 'hub', null, null, camps).hulls).not.toBe(first.hulls)
})

/** The length of the shortest links that hold all points together, by taking the shortest link first that joins two parts (Kruskal 1956). */
function shortest(points: readonly Point[]): number {
  const part = points.map((_, i) => i)
  const links = points
    .flatMap((p, i) => points.slice(0, i).map((q, j) => ({ i, j, length: Math.hypot(p.x - q.x, p.y - q.y) })))
    .sort((one, other) => one.length - other.length)
  let sum = 0
  for (const { i, j, length } of links) {
    const [from, to] = [part[i]!, part[j]!]
    if (from === to) continue
    sum += length
    part.forEach((at, k) => at === from && (part[k] = to))
  }
  return sum
}

test('a hull joins all its nodes by links that are together as short as can be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }), { minLength: 2 }),
      (points) => {
        const at = new Map(points.map((point, i) => [`n${i}`, point]))
        const nodes = points.map((_, i) => ({ ...scene.nodes[0]!, id: `n${i}` }))
        const [{ links }] = hullsOf({ ...EMPTY_SCENE, nodes }, at, new Map(nodes.map(({ id }) => [id, 1]))) as [Hull]
        const joined = new Set([links[0]![0]])
        for (const [from, to] of links) {
          expect(joined.has(from)).toBe(true)
          joined.add(to)
        }
        expect(joined.size).toBe(points.length)
        const length = links.reduce((sum, [p, q]) => sum + Math.hypot(at.get(p)!.x - at.get(q)!.x, at.get(p)!.y - at.get(q)!.y), 0)
        expect(length).toBeCloseTo(shortest(points), 6)
      },
    ),
  )
})
