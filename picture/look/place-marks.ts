import type { PictureTie } from '../scene/picture'
import type { Rectangle, Room } from './place-names'
import { pointOn, type Place, type Spot } from './tie-path'

/** Half the size of a sign where the picture is not shrunk. */
const MARK = 7
/** Where along a tie its signs may stand, best first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]

/** Half the size of a sign, at so many pixels for a pixel of the layout. */
export const markSize = (scale: number): number => MARK * Math.min(1, Math.max(0.7, scale))

/**
 * Where a tie's signs, so many of this half-width, stand: in a row near the middle of its line,
 * beside names, nodes and other signs where there is such a place. Null where the line is too short or too pale.
 */
export function placeMarks(tie: PictureTie, count: number, from: Spot, to: Spot, scale: number, half: number, room: Room): Place[] | null {
  if (count === 0 || tie.opacity < 0.15) return null
  const length = Math.hypot(from.x - to.x, from.y - to.y) - from.radius - to.radius
  if (length < half * 3) return null
  const step = (half * 2 + 1) / length
  const points = (middle: number) =>
    Array.from({ length: count }, (_, i) => pointOn(tie, from, to, scale, middle + (i - (count - 1) / 2) * step))
  const around = ({ x, y }: Place): Rectangle => ({ left: x - half, right: x + half, top: y - half, bottom: y + half })
  const places = points(SPOTS.find((middle) => !points(middle).some((point) => room.isTaken(around(point)))) ?? 0.5)
  for (const place of places) room.take(around(place))
  return places
}
