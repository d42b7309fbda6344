import { fraction } from './hash'
import { box, rounded, type Layout, type LayoutNode, type Point } from './layout'
import { hopsFrom, pairsOf, partnersOf } from './pairs'
import { separate } from './separate'

/** Pixels between rings, and along a ring for each node on it, at least. */
const GAP = { between: 95, along: 80 }
/** Nodes side by side on one ring at most, before a further circle takes the rest of those at the same distance. */
const MOST_ON_CIRCLE = 26

/**
 * Rings around the focus, one for each number of hops from it; those that many nodes share take several circles. On a ring nodes stand by the mean angle of their partners
 * on the rings within (the barycentre of Sugiyama et al. 1981), so that ties run outwards. What no path joins to the focus stands on the outermost ring.
 */
export const rings: Layout<'distance'> = {
  parameters: { distance: { minimum: 0.5, maximum: 3, default: 1 } },
  place(nodes, links, focus, { distance }) {
    const ordered = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
    const near = partnersOf(ordered, pairsOf(ordered, links))
    const hops = hopsFrom(near, focus)
    const farthest = Math.max(0, ...hops.values())
    const ringOf = (node: LayoutNode) => hops.get(node.id) ?? farthest + 1
    const angles = new Map<string, number>()
    const points = new Map<string, Point>()
    let radius = 0
    for (let ring = 0; ring <= farthest + 1; ring++) {
      const there = ordered.filter((node) => ringOf(node) === ring)
      const wanted = new Map(
        there.map(({ id }) => [id, angleOf(near.get(id)!.flatMap((other) => angles.get(other) ?? [])) ?? fraction(id) * 2 * Math.PI]),
      )
      there.sort((a, b) => wanted.get(a.id)! - wanted.get(b.id)! || (a.id < b.id ? -1 : 1))
      const circles = Math.ceil(there.length / MOST_ON_CIRCLE)
      if (ring > 0 && there.length > 0)
        radius = Math.max(radius + GAP.between * distance, (GAP.along * there.length) / circles / 2 / Math.PI)
      there.forEach(({ id }, i) => {
        const angle = ring === 0 ? 0 : turned(there, wanted) + (i / there.length) * 2 * Math.PI
        const out = ring === 0 ? 0 : radius + (i % circles) * GAP.between * 0.75 * distance
        if (ring > 0) angles.set(id, angle)
        points.set(id, { x: out * Math.cos(angle), y: out * Math.sin(angle) })
      })
      if (circles > 1) radius += (circles - 1) * GAP.between * 0.75 * distance
    }
    const boxes = ordered.map((node) => box(node, points.get(node.id)!))
    separate(boxes, focus)
    return rounded(boxes)
  },
}

/** The mean of angles, as that of points on a circle; undefined where there are none. */
function angleOf(angles: readonly number[]): number | undefined {
  if (angles.length === 0) return undefined
  const angle = Math.atan2(
    angles.reduce((sum, a) => sum + Math.sin(a), 0),
    angles.reduce((sum, a) => sum + Math.cos(a), 0),
  )
  return angle < 0 ? angle + 2 * Math.PI : angle
}

/** By how much an evenly filled ring is turned so that its nodes stand where they want to, on average. */
function turned(there: readonly LayoutNode[], wanted: ReadonlyMap<string, number>): number {
  return angleOf(there.map(({ id }, i) => wanted.get(id)! - (i / there.length) * 2 * Math.PI)) ?? 0
}
