import { fraction } from '../layout/hash'
import { box, type LayoutNode, type Link, type Point } from '../layout/layout'
import type { Box } from '../layout/separate'

/** Rings looked at around a point, and steps on each. */
const RING = 46
const STEPS = 24

/**
 * Finds free room for nodes that come to a picture that must not move: each as near as it can be
 * to the nodes it has ties with that already stand, or else in the lowest gap of the picture.
 * Nodes with more ties to what stands go first. Adds to `positions`; the same input gives the
 * same places.
 */
export function placeFree(
  positions: Map<string, Point>,
  standing: readonly LayoutNode[],
  coming: readonly LayoutNode[],
  links: readonly Link[],
  opener?: string,
): void {
  const taken = standing.flatMap((node) => (positions.has(node.id) ? [box(node, positions.get(node.id)!)] : []))
  const partners = new Map<string, string[]>(coming.map(({ id }) => [id, []]))
  for (const { subject, object } of links) {
    partners.get(subject)?.push(object)
    partners.get(object)?.push(subject)
  }
  const ties = (node: LayoutNode) => partners.get(node.id)!.filter((id) => positions.has(id)).length
  for (const node of [...coming].sort((a, b) => ties(b) - ties(a) || (a.id < b.id ? -1 : 1))) {
    const near = partners.get(node.id)!.flatMap((id) => positions.get(id) ?? [])
    const at = freePoint(node, near, opener === undefined ? undefined : positions.get(opener), taken)
    positions.set(node.id, at)
    taken.push(box(node, at))
  }
}

/** The cheapest free point on rings around what the node hangs on: near to it, and away from the picture's middle where somebody opened it. */
function freePoint(node: LayoutNode, near: readonly Point[], opener: Point | undefined, taken: readonly Box[]): Point {
  if (!opener && near.length === 0) return lowestGap(node, taken)
  const middle = mean(taken)
  const start = opener ?? mean(near)
  const first = fraction(node.id) * 2 * Math.PI
  for (let ring = 2; ring < 200; ring++) {
    let best: Point | null = null
    let bestPrice = Infinity
    for (let step = 0; step < STEPS; step++) {
      const angle = first + (step / STEPS) * 2 * Math.PI
      const point = { x: Math.round(start.x + ring * RING * Math.cos(angle)), y: Math.round(start.y + ring * RING * Math.sin(angle)) }
      if (!isFree(roomy(box(node, point)), taken)) continue
      const outwards = Math.hypot(point.x - middle.x, point.y - middle.y)
      const price =
        near.reduce((sum, p) => sum + Math.hypot(p.x - point.x, p.y - point.y), 0) / Math.max(1, near.length) +
        (opener ? -0.3 : 0.3) * outwards
      if (price < bestPrice) [best, bestPrice] = [point, price]
    }
    if (best) return best
  }
  return start
}

/** Where something that hangs on nothing may stand: the lowest free place within the picture, from the left; else below it. */
function lowestGap(node: LayoutNode, taken: readonly Box[]): Point {
  const side = (pick: (b: Box) => number, most: 1 | -1) => most * Math.max(0, ...taken.map((b) => most * pick(b)))
  const [left, right] = [side((b) => b.x, -1), side((b) => b.x, 1)]
  const [bottom, top] = [side((b) => b.y, -1), side((b) => b.y, 1)]
  for (let y = bottom - RING; y <= top; y += RING / 2) {
    for (let x = left; x <= right; x += RING / 2)
      if (isFree(roomy(box(node, { x, y })), taken)) return { x: Math.round(x), y: Math.round(y) }
  }
  return { x: Math.round(left), y: Math.round(bottom - 2 * RING) }
}

/** What comes later keeps some distance, so that it reads as an addition and not as a crowd. */
const roomy = (b: Box): Box => ({ ...b, halfWidth: b.halfWidth + 10, above: b.above + 10, below: b.below + 10 })
const isFree = (room: Box, taken: readonly Box[]) => !taken.some((other) => overlaps(room, other))

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && a.y - a.below < b.y + b.above && b.y - b.below < a.y + a.above
}

function mean(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 }
  return { x: points.reduce((sum, p) => sum + p.x, 0) / points.length, y: points.reduce((sum, p) => sum + p.y, 0) / points.length }
}
