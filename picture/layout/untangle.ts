import type { Box } from './separate'

/** Half the width and height of the frame nodes should stay in. */
export interface Bounds {
  x: number
  y: number
}

/** Prices of what makes a picture hard to read; edge length is per 100 pixels. */
const PRICE = { overlap: 9, near: 0.35, throughBox: 1.6, crossing: 0.55, length: 0.5, outside: 0.2 }
/** About how many comparisons to spend; bounds the time whatever the size of the graph. */
const BUDGET = 5_000_000

/**
 * Moves single boxes while that makes the picture easier to read: fewer crossings, lines that do
 * not run through other nodes' names, no overlap, short ties. A greedy form of the search of
 * Davidson and Harel (1996), with a fixed seed, so that the outcome is the same each time.
 * `links` are pairs of indexes into `boxes`; the box at `pinned` stays. Changes the boxes in place.
 */
export function untangle(boxes: Box[], links: readonly (readonly [number, number])[], pinned: number, bounds: Bounds): void {
  const n = boxes.length
  const m = links.length
  if (n < 3) return
  // Typed arrays: this is the hot loop of the first frame.
  const x = Float64Array.from(boxes, (b) => b.x)
  const y = Float64Array.from(boxes, (b) => b.y)
  const half = Float64Array.from(boxes, (b) => b.halfWidth)
  const above = Float64Array.from(boxes, (b) => b.above)
  const below = Float64Array.from(boxes, (b) => b.below)
  const from = Int32Array.from(links, ([a]) => a)
  const to = Int32Array.from(links, ([, b]) => b)
  const incident = boxes.map((_, v) => Int32Array.from(links.flatMap(([a, b], i) => (a === v || b === v ? [i] : []))))

  const hits = (p: number, q: number, v: number) =>
    segmentHitsBox(x[p]!, y[p]!, x[q]!, y[q]!, x[v]! - half[v]!, y[v]! - below[v]!, x[v]! + half[v]!, y[v]! + above[v]!)
  const side = (p: number, q: number, r: number) => (x[q]! - x[p]!) * (y[r]! - y[p]!) > (y[q]! - y[p]!) * (x[r]! - x[p]!)
  /** What a box costs where it stands; gives up, with a part of the sum, once that reaches `limit`. */
  const cost = (v: number, limit: number): number => {
    let sum = PRICE.outside * (Math.max(0, Math.abs(x[v]!) + half[v]! - bounds.x) + Math.max(0, Math.abs(y[v]!) + below[v]! - bounds.y))
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
      sum += (PRICE.length * Math.hypot(x[p]! - x[q]!, y[p]! - y[q]!)) / 100
      for (let u = 0; u < n; u++) if (u !== p && u !== q && hits(p, q, u)) sum += PRICE.throughBox
      for (let k = 0; k < m; k++) {
        const c = from[k]!
        const d = to[k]!
        if (c === p || c === q || d === p || d === q) continue
        if (side(p, q, c) !== side(p, q, d) && side(c, d, p) !== side(c, d, q)) sum += PRICE.crossing
      }
    }
    return sum
  }

  const random = mulberry(n * 7919 + m)
  const sweeps = Math.min(140, Math.max(2, Math.round(BUDGET / (2 * n * (m + n) * (1 + (2 * m) / n)))))
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const reach = 30 + 330 * (1 - sweep / sweeps) ** 2
    for (let v = 0; v < n; v++) {
      if (v === pinned) continue
      const oldX = x[v]!
      const oldY = y[v]!
      const before = cost(v, Infinity)
      const angle = random() * 2 * Math.PI
      const distance = reach * Math.sqrt(random())
      x[v] = oldX + distance * Math.cos(angle)
      y[v] = oldY + distance * Math.sin(angle)
      if (cost(v, before) >= before) [x[v], y[v]] = [oldX, oldY]
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
