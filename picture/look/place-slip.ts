import type { PictureTie } from '../scene/picture'
import { placeNames, type NameWish, type Rectangle } from './place-names'
import { pointOn, type Place, type Spot } from './tie-path'

const HALF_HEIGHT = 12
/** Pixels left of the words, and right of them. */
const PADDING = 8
/** Where along a tie its words may stand, best first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66]
/** How far beside the line, in pixels; on it is best. */
const ASIDE = [0, 24, -24, 44, -44]

/**
 * The room for the words, so many pixels wide, of the tie that stands out: on the middle of its line, or where they
 * cover least of the nodes and of the names of the tie's ends. Null where an end is not there.
 */
export function placeSlip(
  tie: PictureTie,
  wordsWidth: number,
  wishes: readonly NameWish[],
  scale: number,
  width: number,
  height: number,
): Rectangle | null {
  const [from, to] = [tie.subject, tie.object].map((id) => wishes.find((wish) => wish.id === id))
  if (!from || !to) return null
  const { names } = placeNames(
    wishes.map((wish) => (wish === from || wish === to ? wish : { ...wish, sizes: [] })),
    [],
    width,
    height,
  )
  const taken = [
    ...wishes.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })),
    ...names.map(({ id, size, left, top }) => {
      const { width: wide, height: high } = (id === from.id ? from : to).sizes[size]!
      return { left, top, right: left + wide, bottom: top + high }
    }),
  ]
  let best: { room: Rectangle; covered: number } | null = null
  for (const aside of ASIDE) {
    for (const along of ALONG) {
      const room = around(beside(tie, from, to, scale, along, aside), wordsWidth)
      const covered = taken.reduce((sum, other) => sum + overlap(room, other), 0)
      if (covered === 0) return room
      if (!best || covered < best.covered) best = { room, covered }
    }
  }
  return best!.room
}

function beside(tie: PictureTie, from: Spot, to: Spot, scale: number, along: number, aside: number): Place {
  const { x, y } = pointOn(tie, from, to, scale, along)
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: x + ((to.y - from.y) / length) * aside, y: y - ((to.x - from.x) / length) * aside }
}

function around({ x, y }: Place, width: number): Rectangle {
  const half = width / 2 + PADDING
  return { left: x - half, right: x + half, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT }
}

/** Square pixels that two have in common. */
function overlap(a: Rectangle, b: Rectangle): number {
  return (
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  )
}
