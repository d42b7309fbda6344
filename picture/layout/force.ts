import { FORCE_PARAMETERS, forceAtlas, frameFor } from './force-atlas'
import { fraction } from './hash'
import { box, rounded, type Layout, type LayoutNode, type Point } from './layout'
import { hopsFrom, pairsOf, partnersOf, type Pair } from './pairs'
import { separate, type Box } from './separate'
import { untangle } from './untangle'

/**
 * Lays a graph out around its focus. Seeds come from the ids, iterations are counted, not timed, and
 * everything runs in order of id. ForceAtlas2 (Jacomy et al. 2014) finds the shape of the part
 * that hangs together with the focus; the frame stretches it; boxes of node and name are then
 * untangled and pushed apart. What does not hang together with the focus starts at the lower edge.
 */
export const force: Layout<'spread' | 'iterations'> = {
  parameters: FORCE_PARAMETERS,
  place(nodes, links, focus, { spread, iterations }) {
    const ordered = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
    const pairs = pairsOf(ordered, links)
    const hops = hopsFrom(partnersOf(ordered, pairs), focus)
    const main = ordered.filter(({ id }) => hops.has(id))
    const frame = frameFor(ordered.length, spread)

    const boxes = [
      ...fitted(
        shape(
          main,
          pairs.filter(({ a }) => hops.has(a)),
          hops,
          iterations,
        ),
        main,
        frame,
      ),
      ...alongTheEdge(
        ordered.filter(({ id }) => !hops.has(id)),
        pairs,
        frame,
      ),
    ]
    const index = new Map(boxes.map(({ id }, i) => [id, i]))
    untangle(
      boxes,
      pairs.map(({ a, b }) => ({ from: index.get(a)!, to: index.get(b)!, pull: 1 })),
      frame,
      { pinned: focus === null ? undefined : index.get(focus) },
    )
    separate(boxes, focus)
    return rounded(boxes)
  },
}

/** ForceAtlas2 from rings around the focus. */
function shape(
  nodes: readonly LayoutNode[],
  pairs: readonly Pair[],
  hops: ReadonlyMap<string, number>,
  iterations: number,
): Map<string, Point> {
  const starts = nodes.map(({ id, radius }) => {
    const angle = fraction(id) * 2 * Math.PI
    const distance = hops.get(id) === 0 ? 0 : 40 + 90 * hops.get(id)! + 30 * fraction(`${id}.`)
    return { id, x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius, fixed: hops.get(id) === 0 }
  })
  return forceAtlas(
    starts,
    pairs.map(({ a, b }) => ({ a, b, weight: 1 })),
    iterations,
  )
}

/** Boxes with the shape's positions, ranked outwards on both axes so that they fill the frame evenly. */
function fitted(points: ReadonlyMap<string, Point>, nodes: readonly LayoutNode[], frame: Point): Box[] {
  const even = (axis: 'x' | 'y', half: number): Map<string, number> =>
    new Map(
      ([1, -1] as const).flatMap((sign) => {
        const there = [...points]
          .filter(([, p]) => sign * p[axis] > 0)
          .sort((a, b) => sign * (a[1][axis] - b[1][axis]) || (a[0] < b[0] ? -1 : 1))
        const farthest = Math.max(1, ...there.map(([, p]) => Math.abs(p[axis])))
        return there.map(
          ([id, p], rank) => [id, sign * half * ((0.5 * (rank + 1)) / there.length + (0.5 * Math.abs(p[axis])) / farthest)] as const,
        )
      }),
    )
  const x = even('x', frame.x - 50)
  const y = even('y', frame.y - 40)
  return nodes.map((node) => box(node, { x: x.get(node.id) ?? 0, y: y.get(node.id) ?? 0 }))
}

/** Boxes in a row at the lower edge, tied ones side by side. */
function alongTheEdge(nodes: readonly LayoutNode[], pairs: readonly Pair[], frame: Point): Box[] {
  const first = new Map(nodes.map(({ id }) => [id, id]))
  for (const { a, b } of pairs) if (first.has(b)) first.set(b, first.get(a) ?? b)
  const row = [...nodes].sort((a, b) => (`${first.get(a.id)} ${a.id}` < `${first.get(b.id)} ${b.id}` ? -1 : 1))
  return row.map((node, i) => box(node, { x: frame.x * ((2 * (i + 0.5)) / row.length - 1), y: 40 - frame.y }))
}
