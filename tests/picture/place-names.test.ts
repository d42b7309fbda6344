import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNames, type NameWish } from '../../picture/look/place-names'

const wish = (id: string, more: Partial<NameWish>): NameWish => ({
  id,
  x: 200,
  y: 150,
  radius: 8,
  sizes: [{ width: 60, height: 14 }],
  emphasis: 'normal',
  focus: false,
  ties: 1,
  ...more,
})
const wishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -50, max: 450 }),
      y: fc.integer({ min: -50, max: 350 }),
      radius: fc.integer({ min: 4, max: 20 }),
      width: fc.integer({ min: 10, max: 120 }),
      ties: fc.nat(30),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ width, ...rest }, i) => wish(`n${i}`, { ...rest, sizes: [{ width, height: 14 }] })))

test('no name covers another name, a node or the edge, however crowded it is', () => {
  fc.assert(
    fc.property(wishes, (given) => {
      const { names } = placeNames(given, [], 400, 300)
      const boxes = names.map((name) => ({
        ...name,
        right: name.left + given.find((w) => w.id === name.id)!.sizes[0]!.width,
        bottom: name.top + 14,
      }))
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= 400 && a.bottom <= 300).toBe(true)
        for (const b of boxes.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
        for (const { x, y, radius } of given)
          expect(a.left < x + radius && x - radius < a.right && a.top < y + radius && y - radius < a.bottom).toBe(false)
      }
    }),
  )
})

test('a name in the open stands below its node, and aside where that is taken', () => {
  expect(placeNames([wish('a', {})], [], 400, 300).names[0]).toMatchObject({ align: 'center', top: 161 })
  expect(placeNames([wish('a', {})], [{ left: 150, right: 250, top: 160, bottom: 180 }], 400, 300).names[0]).toMatchObject({
    align: 'left',
  })
})

test('when two names want the same room, the better tied node has it; what stands out is always named, in short if need be', () => {
  const crowd = Array.from({ length: 12 }, (_, i) => wish(`n${i}`, { ties: i }))
  expect(placeNames(crowd, [], 400, 300).names[0]!.id).toBe('n11')
  const strong = wish('s', {
    emphasis: 'strong',
    sizes: [
      { width: 500, height: 14 },
      { width: 40, height: 14 },
    ],
  })
  expect(placeNames([...crowd, strong], [], 400, 300).names.find((name) => name.id === 's')).toMatchObject({ size: 1 })
})

test("a lesser name is left out rather than stand under a better tied node, where it would be read as that one's", () => {
  // The lesser node lies under the greater one, with room for its name only above itself.
  const walls = [
    { left: 100, right: 300, top: 183, bottom: 230 },
    { left: 211, right: 300, top: 160, bottom: 190 },
    { left: 100, right: 189, top: 160, bottom: 190 },
    { left: 100, right: 189, top: 120, bottom: 160 },
    { left: 211, right: 300, top: 120, bottom: 160 },
  ]
  const [greater, lesser] = [
    wish('greater', { y: 140, ties: 9 }),
    wish('lesser', { y: 175, radius: 8, ties: 2, sizes: [{ width: 20, height: 12 }] }),
  ]
  expect(placeNames([lesser], walls, 400, 300).names).toMatchObject([{ id: 'lesser', top: 152 }])
  expect(placeNames([greater, lesser], walls, 400, 300).names.map(({ id }) => id)).not.toContain('lesser')
})
