import { FORCE_PARAMETERS, forceAtlas, frameFor } from './force-atlas'
import { fraction } from './hash'
import { box, rounded, type Layout, type LayoutNode, type Point } from './layout'
import { hopsFrom, leaning, pairsOf, partnersOf, type Pair } from './pairs'
import { separate, type Box } from './separate'
import { untangle } from './untangle'

/** Where a node stands to the focus, going round from the left. */
const SIDES = ['with', 'both', 'against', 'neither'] as const
type Side = (typeof SIDES)[number]

/** How strongly the ties of a pair hold its ends together, by what they say. */
const PULL = { positive: 1.2, neutral: 0.3, both: 0.6, negative: -0.25 }
/** What each 100 pixels outside its sector cost a node, beside the prices of `untangle`. */
const OUT_OF_SECTOR = 2.5

/** A sector around the focus: from one angle to the next, in radians, counter-clockwise. */
interface Sector {
  from: number
  to: number
}

/**
 * Puts camps apart. Around the focus each node has its sector: with it (only positive ties), against it (only
 * negative ones), both, or neither. Within and across the sectors ForceAtlas2 (Jacomy et al. 2014) draws together what positive ties
 * join, and what neutral ones join a little; boxes of node and name are then moved singly while that shortens positive ties, lengthens negative ones and
 * clears lines and names, and pushed apart. Seeds come from the ids, so that the same graph gives the same picture.
 */
export const camps: Layout<'spread' | 'iterations'> = {
  parameters: FORCE_PARAMETERS,
  place(nodes, links, focus, { spread, iterations }) {
    const ordered = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
    const pairs = pairsOf(ordered, links)
    const hops = hopsFrom(partnersOf(ordered, pairs), focus)
    const frame = frameFor(ordered.length, spread)
    const sides = sidesOf(pairs, focus)
    const sectors = sectorsOf(ordered, sides, focus)
    const sectorOf = (id: string) => sectors.get(sides.get(id) ?? 'neither')!
    const boxes = shape(ordered, pairs, hops, sectorOf, focus, frame, iterations)
    const index = new Map(boxes.map(({ id }, i) => [id, i]))
    const own = boxes.map(({ id }) => (id === focus ? null : sectorOf(id)))
    untangle(
      boxes,
      pairs.map((pair) => ({ from: index.get(pair.a)!, to: index.get(pair.b)!, pull: pullOf(pair) })),
      frame,
      {
        pinned: focus === null ? undefined : index.get(focus),
        placeCost: sides.size === 0 ? undefined : (i, x, y) => (own[i] ? (OUT_OF_SECTOR * distanceTo(own[i], x, y)) / 100 : 0),
      },
    )
    separate(boxes, focus)
    return rounded(boxes)
  },
}

const pullOf = (pair: Pair) =>
  pair.positive > 0 ? (pair.negative > 0 ? PULL.both : PULL.positive) : pair.negative > 0 ? PULL.negative : PULL.neutral

/** Where the focus's partners stand to it; whoever is missing has no tie with it that says. */
function sidesOf(pairs: readonly Pair[], focus: string | null): Map<string, Side> {
  return new Map(
    pairs.flatMap((pair): [string, Side][] => {
      if (pair.a !== focus && pair.b !== focus) return []
      const side = leaning(pair)
      if (side === 0 && pair.positive === 0) return []
      return [[pair.a === focus ? pair.b : pair.a, side > 0 ? 'with' : side < 0 ? 'against' : 'both']]
    }),
  )
}

/** A sector for each side, wide as its nodes need, with those that are with the focus about the left. */
function sectorsOf(nodes: readonly LayoutNode[], sides: ReadonlyMap<string, Side>, focus: string | null): Map<Side, Sector> {
  const room = new Map<Side, number>(SIDES.map((side) => [side, 0]))
  for (const node of nodes) {
    const side = sides.get(node.id) ?? 'neither'
    if (node.id !== focus) room.set(side, room.get(side)! + (side === 'neither' ? 0.6 : 1))
  }
  const total = Math.max(
    1,
    [...room.values()].reduce((sum, part) => sum + part, 0),
  )
  const width = (side: Side) => (room.get(side)! / total) * 2 * Math.PI
  // What is with and what is against the focus face each other: both is above, neither below.
  let angle = Math.PI / 2 + width('both') / 2 + width('with')
  const sectors = new Map<Side, Sector>()
  for (const side of SIDES) {
    sectors.set(side, { from: angle - width(side), to: angle })
    angle -= width(side)
  }
  return sectors
}

/** Pixels from a point to a sector; 0 within it. */
function distanceTo({ from, to }: Sector, x: number, y: number): number {
  const middle = (from + to) / 2
  const off = Math.abs(turn(Math.atan2(y, x) - middle)) - (to - from) / 2
  return off <= 0 ? 0 : Math.hypot(x, y) * (off >= Math.PI / 2 ? 1 : Math.sin(off))
}

/** An angle brought between −π and π. */
const turn = (angle: number) => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

/** ForceAtlas2 from the sectors, ranked outwards within them so that the picture fills its frame. */
function shape(
  nodes: readonly LayoutNode[],
  pairs: readonly Pair[],
  hops: ReadonlyMap<string, number>,
  sectorOf: (id: string) => Sector,
  focus: string | null,
  frame: Point,
  iterations: number,
): Box[] {
  const starts = nodes.map(({ id, radius }) => {
    const { from, to } = sectorOf(id)
    const angle = from + (to - from) * fraction(id)
    const distance = id === focus ? 0 : 60 + 60 * Math.min(4, hops.get(id) ?? 4) + 60 * fraction(`${id}.`)
    return { id, x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius, fixed: id === focus }
  })
  const drawing = pairs.map((pair) => ({ ...pair, weight: pullOf(pair) })).filter(({ weight }) => weight > 0)
  const points = forceAtlas(starts, drawing, iterations)
  const farthest = {
    x: Math.max(1, ...[...points.values()].map(({ x }) => Math.abs(x))),
    y: Math.max(1, ...[...points.values()].map(({ y }) => Math.abs(y))),
  }
  return nodes.map((node) => {
    const { x, y } = points.get(node.id)!
    return box(node, { x: (x / farthest.x) * (frame.x - 50), y: (y / farthest.y) * (frame.y - 40) })
  })
}
