import type { Box } from './separate'

/** Half the width and height of the frame nodes should stay in. */
export interface Bounds {
  x: number
  y: number
}

/** A line between two boxes, by their indexes, and what each 100 pixels of it cost beside `PRICE.length`; less than nothing where its ends should be apart. */
export interface Line {
  from: number
  to: number
  pull: number
}

/** What else there is to weigh. */
export interface Wishes {
  /** The index of a box that stays where it is. */
  pinned?: number
  /** What it costs beside the rest that a box stands at a point. */
  placeCost?: (box: number, x: number, y: number) => number
}

/** Prices of what makes a picture hard to read; edge length is per 100 pixels. */
const PRICE = { overlap: 9, near: 0.1, throughBox: 5, crossing: 2, length: 0.5, outside: 0.2 }
/** Pixels beyond which two ends that should be apart gain nothing by more. */
const APART = 500
/** About how many comparisons to spend, which bounds the time: a graph of some 700 nodes or more is left as it is. */
const BUDGET = 40_000_000
/** Rounds at most, in which each box moves once; every so manieth it changes places with another instead. */
const SWEEPS = 300
const SWAPPING = 4
/** How much dearer a move may be at first, on average. */
const HEAT = 1.5

/**
 * Moves single boxes while that makes the picture easier to read: fewer crossings, lines that do
 * not run through other nodes' names, no overlap, short ties. The simulated annealing of
 * Davidson and Harel (1996), by moves and exchanges, with a fixed seed, so that the outcome is the same each time.
 * Changes the boxes in place.
 */
export function untangle(boxes: Box[], lines: readonly Line[], bounds: Bounds, { pinned = -1, placeCost = () => 0 }: Wishes = {}): void {
  const n = boxes.length
  const m = lines.length
  if (n < 3) return
  // Typed arrays: this is the hot loop of the first frame.
  const x = Float64Array.from(boxes, (b) => b.x)
  const y = Float64Array.from(boxes, (b) => b.y)
  const half = Float64Array.from(boxes, (b) => b.halfWidth)
  const above = Float64Array.from(boxes, (b) => b.above)
  const below = Float64Array.from(boxes, (b) => b.below)
  const from = Int32Array.from(lines, (line) => line.from)
  const to = Int32Array.from(lines, (line) => line.to)
  const pull = Float64Array.from(lines, (line) => line.pull * PRICE.length)
  const incident = boxes.map((_, v) => Int32Array.from(lines.flatMap((line, i) => (line.from === v || line.to === v ? [i] : []))))

  const hits = (p: number, q: number, v: number) =>
    segmentHitsBox(x[p]!, y[p]!, x[q]!, y[q]!, x[v]! - half[v]!, y[v]! - below[v]!, x[v]! + half[v]!, y[v]! + above[v]!)
  /** What a box costs where it stands; gives up, with a part of the sum, once that reaches `limit`. */
  const cost = (v: number, limit: number): number => {
    let sum =
      placeCost(v, x[v]!, y[v]!) +
      PRICE.outside * (Math.max(0, Math.abs(x[v]!) + half[v]! - bounds.x) + Math.max(0, Math.abs(y[v]!) + below[v]! - bounds.y))
    for (let u = 0; u < n; u++) {
      if (u === v) continue
      const ox = half[v]! + half[u]! - Math.abs(x[v]! - x[u]!)
      const oy = y[v]! > y[u]! ? below[v]! + above[u]! - (y[v]! - y[u]!) : below[u]! + above[v]! - (y[u]! - y[v]!)
      if (ox > 0 && oy > 0) sum += PRICE.overlap * (0.2 + Math.min(ox, oy) / 30)
      else if (ox > -26 && oy > -20) sum += PRICE.near
    }
    if (sum >= limit) return sum
    for (let i = 0; i < m; i++) if (from[i] !== v && to[i] !== v && hits(from[i]!, to[i]!, v)) sum += PRICE.throughBox
    for (const i of incident[v]!) {
      const p = from[i]!
      const q = to[i]!
      if (sum >= limit) return sum
      const length = Math.hypot(x[p]! - x[q]!, y[p]! - y[q]!)
      sum += (pull[i]! >= 0 ? pull[i]! * length : -pull[i]! * Math.max(0, APART - length)) / 100
      for (let u = 0; u < n; u++) if (u !== p && u !== q && hits(p, q, u)) sum += PRICE.throughBox
      const px = x[p]!
      const py = y[p]!
      const dx = x[q]! - px
      const dy = y[q]! - py
      for (let k = 0; k < m; k++) {
        const c = from[k]!
        const d = to[k]!
        const cx = x[c]!
        const cy = y[c]!
        const ex = x[d]!
        const ey = y[d]!
        // Most lines lie on one side of this one: that is found first.
        if (dx * (cy - py) > dy * (cx - px) === dx * (ey - py) > dy * (ex - px)) continue
        if (c === p || c === q || d === p || d === q) continue
        const fx = ex - cx
        const fy = ey - cy
        if (fx * (py - cy) > fy * (px - cx) !== fx * (py + dy - cy) > fy * (px + dx - cx)) sum += PRICE.crossing
      }
    }
    return sum
  }

  const random = mulberry(n * 7919 + m)
  const swap = (u: number, v: number) => {
    ;[x[u], x[v]] = [x[v]!, x[u]!]
    ;[y[u], y[v]] = [y[v]!, y[u]!]
  }
  const sweeps = Math.min(SWEEPS, Math.floor(BUDGET / (2 * n * (m + n) * (1 + (2 * m) / n))))
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const cooling = (1 - sweep / sweeps) ** 2
    const reach = 30 + 330 * cooling
    const slack = () => -HEAT * cooling * Math.log(1 - random())
    for (let v = 0; v < n; v++) {
      if (v === pinned) continue
      if (sweep % SWAPPING === 0) {
        const u = Math.floor(random() * n)
        if (u === v || u === pinned) continue
        const limit = cost(v, Infinity) + cost(u, Infinity) + slack()
        swap(u, v)
        const now = cost(v, limit)
        if (now >= limit || now + cost(u, limit - now) >= limit) swap(u, v)
        continue
      }
      const oldX = x[v]!
      const oldY = y[v]!
      const limit = cost(v, Infinity) + slack()
      const angle = random() * 2 * Math.PI
      const distance = reach * Math.sqrt(random())
      x[v] = oldX + distance * Math.cos(angle)
      y[v] = oldY + distance * Math.sin(angle)
      if (cost(v, limit) >= limit) [x[v], y[v]] = [oldX, oldY]
    }
  }
  boxes.forEach((box, v) => {
    ;[box.x, box.y] = [x[v]!, y[v]!]
  })
}

/** Whether the segment touches the box (Liang–Barsky clipping). */
function segmentHitsBox(px: number, py: number, qx: number, qy: number, left: number, bottom: number, right: number, top: number): boolean {
  if ((px < left && qx < left) || (px > right && qx > right) || (py < bottom && qy < bottom) || (py > top && qy > top)) return false
  const dx = qx - px
  const dy = qy - py
  let enter = 0
  let leave = 1
  if (dx !== 0) {
    const a = (left - px) / dx
    const b = (right - px) / dx
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  if (dy !== 0) {
    const a = (bottom - py) / dy
    const b = (top - py) / dy
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  return enter < leave
}

/** Mulberry32 (Tommy Ettinger): a small seeded generator of numbers in [0, 1). */
function mulberry(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
