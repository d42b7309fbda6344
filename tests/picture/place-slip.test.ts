import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PictureTie } from '../../picture/scene/picture'
import { placeNames, type NameWish } from '../../picture/look/place-names'
import { placeSlip } from '../../picture/look/place-slip'

const end = (id: string, x: number, y: number): NameWish => ({
  id,
  x,
  y,
  radius: 10,
  sizes: [{ width: 80, height: 14 }],
  emphasis: 'strong',
  focus: false,
  ties: 1,
})
const tie = { subject: 'a', object: 'b', bend: 0 } as PictureTie

test('the words of a tie stand on the middle of its line where nothing is in the way', () => {
  expect(placeSlip(tie, 60, [end('a', 100, 100), end('b', 400, 100)], 1, 500, 300)).toEqual({ left: 212, right: 288, top: 88, bottom: 112 })
})

test('the words of a short tie stand aside, so that both its ends are seen and named, wherever they are', () => {
  fc.assert(
    fc.property(fc.float({ min: 0, max: 6, noNaN: true }), fc.integer({ min: 60, max: 200 }), (angle, length) => {
      const wishes = [end('a', 250, 250), end('b', 250 + length * Math.cos(angle), 250 + length * Math.sin(angle))]
      const slip = placeSlip(tie, 50, wishes, 1, 500, 500)!
      for (const { x, y, radius } of wishes)
        expect(slip.left < x + radius && x - radius < slip.right && slip.top < y + radius && y - radius < slip.bottom).toBe(false)
      const { names } = placeNames(wishes, [slip], 500, 500)
      for (const { left, top } of names)
        expect(slip.left < left + 80 && left < slip.right && slip.top < top + 14 && top < slip.bottom).toBe(false)
      expect(names).toHaveLength(2)
    }),
  )
})
