import type { Emphasis } from '../scene/picture'

/** A name that wants room beside its node, in pixels of the screen, y downwards. */
export interface NameWish {
  id: string
  x: number
  y: number
  radius: number
  /** Sizes of the ways to write it, best first: the whole name, say, and then its abbreviation. */
  sizes: readonly { width: number; height: number }[]
  emphasis: Emphasis
  focus: boolean
  ties: number
}

export interface PlacedName {
  id: string
  /** Which of the wish's sizes. */ size: number
  left: number
  top: number
  align: 'center' | 'left' | 'right'
}

export interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/** What is taken of the picture once the names have their places. */
export interface Room {
  isTaken(place: Rectangle): boolean
  take(place: Rectangle): void
}

const CELL = 64
const GAP = 3
/** Pixels under a node that are its own name's, wherever that stands. */
const SEAT = 8

/**
 * Gives each name the first free of four places (below, right, left, above its node), so that no
 * name covers another, a node or an obstacle, or stands where it would be read as another node's. Names that stand out choose first, then the focus,
 * then well-tied nodes; a name without a free place is left out, unless it stands out. Gives the
 * names their places, and the room that is left for what comes after.
 */
export function placeNames(
  wishes: readonly NameWish[],
  obstacles: readonly Rectangle[],
  width: number,
  height: number,
): { names: PlacedName[]; room: Room } {
  const taken = new Map<number, Rectangle[]>()
  const cells = (r: Rectangle, visit: (key: number) => boolean | void): boolean => {
    for (let cx = Math.floor(r.left / CELL); cx <= Math.floor(r.right / CELL); cx++) {
      for (let cy = Math.floor(r.top / CELL); cy <= Math.floor(r.bottom / CELL); cy++) if (visit(cx * 65536 + cy)) return true
    }
    return false
  }
  const take = (r: Rectangle) => {
    cells(r, (key) => {
      const there = taken.get(key)
      if (there) there.push(r)
      else taken.set(key, [r])
    })
  }
  const isTaken = (r: Rectangle) =>
    cells(r, (key) => taken.get(key)?.some((t) => t.left < r.right && r.left < t.right && t.top < r.bottom && r.top < t.bottom) ?? false)

  for (const { x, y, radius } of wishes) take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  for (const obstacle of obstacles) take(obstacle)

  /** Room under the nodes that chose before: a name there would be read as theirs. */
  const seats: Rectangle[] = []
  const misleads = (r: Rectangle) =>
    seats.some((seat) => seat.left < r.right && r.left < seat.right && seat.top < r.bottom && r.top < seat.bottom)

  const rank = (w: NameWish) => (w.emphasis === 'strong' ? 0 : w.focus ? 1 : w.emphasis === 'normal' ? 2 : 3)
  const placed: PlacedName[] = []
  for (const wish of [...wishes].sort((a, b) => rank(a) - rank(b) || b.ties - a.ties || (a.id < b.id ? -1 : 1))) {
    const { x, y, radius, sizes } = wish
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue
    const box = (p: PlacedName): Rectangle => ({
      left: p.left - 1,
      right: p.left + sizes[p.size]!.width + 1,
      top: p.top,
      bottom: p.top + sizes[p.size]!.height,
    })
    const inside = (r: Rectangle) => r.left >= 0 && r.top >= 0 && r.right <= width && r.bottom <= height
    const places = sizes.flatMap(({ width: w, height: h }, size): PlacedName[] => [
      { id: wish.id, size, align: 'center', left: x - w / 2, top: y + radius + GAP },
      { id: wish.id, size, align: 'left', left: x + radius + GAP + 1, top: y - h / 2 },
      { id: wish.id, size, align: 'right', left: x - radius - GAP - 1 - w, top: y - h / 2 },
      { id: wish.id, size, align: 'center', left: x - w / 2, top: y - radius - GAP - h },
    ])
    const free =
      places.find((place) => inside(box(place)) && !isTaken(box(place)) && !misleads(box(place))) ??
      (wish.emphasis === 'strong' ? places[4 * (sizes.length - 1)] : undefined)
    seats.push({ left: x - radius - 2, right: x + radius + 2, top: y + radius, bottom: y + radius + SEAT })
    if (!free) continue
    take(box(free))
    placed.push(free)
  }
  return { names: placed, room: { isTaken, take } }
}
