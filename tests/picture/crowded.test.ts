import { expect, test } from 'vitest'
import { NO_FILTERS } from '../../picture/scene/lens'
import { drawPicture } from '../../picture/scene/picture'
import { buildScene } from '../../picture/scene/scene'
import { dataOf } from '../client/fixture'

/** How many ties bear the sign of what is uncertain, of so many undated ones around a hub. */
function signs(ties: number, selected: string | null = null): number {
  const others = Array.from({ length: ties }, (_, i) => `other-${i}`)
  const data = dataOf(
    others.map((other, i) => ({ id: `c${i}`, subject: 'hub', predicate: 'SUPPORTS', object: other, source: 's', reported: true })),
    [{ id: 's', reliability: 'B', origins: [] }],
  )
  const base = ['hub', ...others]
  const scene = buildScene(data, { base, brought: [], closed: [], kept: new Set(), filters: NO_FILTERS, asOf: '2022-05-01' })
  const positions = new Map(base.map((id, i) => [id, { x: i, y: i }]))
  const selection = selected === null ? null : ({ kind: 'node', id: selected } as const)
  return drawPicture(scene, positions, 'hub', selection, null).ties.filter(({ marks }) => marks.includes('uncertain')).length
}

test('up to forty ties bear the sign of what is uncertain at the date', () => {
  expect(signs(40)).toBe(40)
})

test('of more than forty only those bear it that the reader has chosen', () => {
  expect(signs(41)).toBe(0)
  expect(signs(41, 'other-7')).toBe(1)
})
