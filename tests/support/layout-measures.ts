import { box, type LayoutNode, type Link, type Point } from '../../picture/layout/layout'
import { leaning, pairsOf } from '../../picture/layout/pairs'

/** How hard a layout is to read. */
export interface Measures {
  /** Names with the line of a foreign pair through them, where each stands below its node. */
  namesRunOver: number
  /** Pairs of lines that cross, those with an end in common apart. */
  crossings: number
  /** Nodes with the line of a foreign pair through their disc. */
  nodesUnderLines: number
  /** Mean distance of the ends of positive pairs over that of negative ones; NaN where either is missing. */
  distances: number
}

/** Measures positions by brute force: every name, disc and line against every line. One line stands for a pair, straight. */
export function measure(nodes: readonly LayoutNode[], links: readonly Link[], positions: ReadonlyMap<string, Point>): Measures {
  const pairs = pairsOf(nodes, links)
  const at = (id: string) => positions.get(id)!
  const through = (hit: (p: Point, q: Point, node: LayoutNode) => boolean) =>
    nodes.filter((node) => pairs.some(({ a, b }) => a !== node.id && b !== node.id && hit(at(a), at(b), node))).length
  let crossings = 0
  pairs.forEach((p, i) => {
    for (const q of pairs.slice(i + 1)) {
      if ([q.a, q.b].some((id) => id === p.a || id === p.b)) continue
      if (areCrossing(at(p.a), at(p.b), at(q.a), at(q.b))) crossings++
    }
  })
  const mean = (sign: number) => {
    const lengths = pairs.filter((pair) => leaning(pair) === sign).map(({ a, b }) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y))
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  }
  return {
    namesRunOver: through((p, q, node) => {
      const { x, y, below } = box(node, at(node.id))
      const half = node.nameWidth / 2
      const [top, bottom] = [y - node.radius - 3, y - below + 3]
      return isThrough(p, q, { left: x - half, right: x + half, bottom, top })
    }),
    crossings,
    nodesUnderLines: through((p, q, node) => distance(at(node.id), p, q) < node.radius),
    distances: mean(1) / mean(-1),
  }
}

const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))

function areCrossing(p: Point, q: Point, r: Point, s: Point): boolean {
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)
}

function isThrough(
  p: Point,
  q: Point,
  { left, right, bottom, top }: { left: number; right: number; bottom: number; top: number },
): boolean {
  const within = ({ x, y }: Point) => x > left && x < right && y > bottom && y < top
  const corners = [
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ]
  return within(p) || within(q) || corners.some((corner, i) => areCrossing(p, q, corner, corners[(i + 1) % 4]!))
}

function distance(point: Point, p: Point, q: Point): number {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const along = Math.min(1, Math.max(0, ((point.x - p.x) * dx + (point.y - p.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(point.x - p.x - along * dx, point.y - p.y - along * dy)
}
