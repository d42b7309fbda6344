import type { PictureTie } from '../scene/picture'

/** A node where it is drawn: pixels, y downwards. */
export interface Spot {
  x: number
  y: number
  radius: number
}
export interface Place {
  x: number
  y: number
}

/** Pixels between a node's edge and the line, at the subject's end and at the object's. */
const GAP = { start: 2, end: 3 }
const STEPS = 24

/** The point of a tie's line at `t` of the way from subject to object; a pixel of the layout is `scale` of these. */
export function pointOn({ bend }: Pick<PictureTie, 'bend'>, from: Spot, to: Spot, scale: number, t: number): Place {
  const { x, y } = control(bend * scale, from, to)
  const u = 1 - t
  return { x: u * u * from.x + 2 * u * t * x + t * t * to.x, y: u * u * from.y + 2 * u * t * y + t * t * to.y }
}

/** The piece of a tie's line between its nodes' edges, measured along the way. */
export interface TiePath {
  /** Its length in pixels; 0 where the nodes touch. */
  length: number
  /** The point after so many pixels, and the direction there as a unit vector. */
  at(along: number): Place & { dx: number; dy: number }
  /** SVG path data of the piece from 0 to `end` pixels. */
  data(end: number, number: (n: number) => string): string
}

export function tiePath({ bend }: Pick<PictureTie, 'bend'>, from: Spot, to: Spot): TiePath {
  const c = control(bend, from, to)
  const chord = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 0.001)
  const first = (from.radius + GAP.start) / chord
  const last = Math.max(first, 1 - (to.radius + GAP.end) / chord)
  const mix = (u: number, v: number): Place => {
    const [a, b, d] = [(1 - u) * (1 - v), (1 - u) * v + u * (1 - v), u * v]
    return { x: a * from.x + b * c.x + d * to.x, y: a * from.y + b * c.y + d * to.y }
  }
  const stops = Array.from({ length: STEPS + 1 }, (_, i) => first + ((last - first) * i) / STEPS)
  const gone = [0]
  for (let i = 1; i <= STEPS; i++) {
    const [p, q] = [mix(stops[i - 1]!, stops[i - 1]!), mix(stops[i]!, stops[i]!)]
    gone.push(gone[i - 1]! + Math.hypot(q.x - p.x, q.y - p.y))
  }
  const length = gone[STEPS]!
  const parameter = (along: number): number => {
    const i = Math.max(
      1,
      gone.findIndex((g) => g >= along),
    )
    if (along >= length || gone[i] === undefined) return last
    return stops[i - 1]! + ((stops[i]! - stops[i - 1]!) * (along - gone[i - 1]!)) / Math.max(gone[i]! - gone[i - 1]!, 0.0001)
  }
  return {
    length,
    at(along) {
      const t = parameter(along)
      const way = { x: (1 - t) * (c.x - from.x) + t * (to.x - c.x), y: (1 - t) * (c.y - from.y) + t * (to.y - c.y) }
      const size = Math.hypot(way.x, way.y) || 1
      return { ...mix(t, t), dx: way.x / size, dy: way.y / size }
    },
    data(end, n) {
      const t = parameter(end)
      const [p, q, r] = [mix(first, first), mix(first, t), mix(t, t)]
      return bend === 0 ? `M${n(p.x)} ${n(p.y)}L${n(r.x)} ${n(r.y)}` : `M${n(p.x)} ${n(p.y)}Q${n(q.x)} ${n(q.y)} ${n(r.x)} ${n(r.y)}`
    },
  }
}

/** The curve's control point: twice as far from the chord as the line at its middle. With y downwards, left of the way is (dy, −dx). */
function control(bend: number, from: Place, to: Place): Place {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  return { x: (from.x + to.x) / 2 + (dy / length) * bend * 2, y: (from.y + to.y) / 2 - (dx / length) * bend * 2 }
}
