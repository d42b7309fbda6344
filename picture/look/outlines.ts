import type { Shape } from './encoding'

/**
 * The outline of a shape of radius `r` around the origin as SVG path data, y downwards: the same
 * outlines that the node program draws as distance functions.
 */
export function outline(shape: Shape, r: number): string {
  switch (shape) {
    case 'circle':
    case 'ring':
      return circle(0, 0, r)
    case 'square':
      return box(0.9 * r, 0.9 * r, Math.min(2, 0.9 * r))
    case 'house':
      return polygon(
        [
          [0, -0.955],
          [0.86, -0.267],
          [0.86, 0.86],
          [-0.86, 0.86],
          [-0.86, -0.267],
        ],
        r,
      )
    case 'triangle':
      return polygon(
        [
          [0, -1.12],
          [1.074, 0.74],
          [-1.074, 0.74],
        ],
        r,
      )
    case 'hexagon':
      return polygon(
        [
          [0, -1.062],
          [0.92, -0.531],
          [0.92, 0.531],
          [0, 1.062],
          [-0.92, 0.531],
          [-0.92, -0.531],
        ],
        r,
      )
    case 'person':
      return `${circle(0, -0.5 * r, 0.5 * r)}M${f(-0.95 * r)} ${f(0.95 * r)}A${f(0.95 * r)} ${f(0.905 * r)} 0 0 1 ${f(0.95 * r)} ${f(0.95 * r)}Z`
    case 'rounded':
      return box(0.92 * r, 0.92 * r, 0.55 * r)
    case 'pin':
      return pin(r)
    case 'star':
      return polygon(
        [
          [0, -1.548],
          [0.458, -0.458],
          [1.548, 0],
          [0.458, 0.458],
          [0, 1.548],
          [-0.458, 0.458],
          [-1.548, 0],
          [-0.458, -0.458],
        ],
        r,
      )
    case 'pill':
      return box(1.3 * r, 0.66 * r, 0.66 * r)
    case 'diamond':
      return polygon(
        [
          [0, -1.15],
          [1.15, 0],
          [0, 1.15],
          [-1.15, 0],
        ],
        r,
      )
  }
}

/** A length in a path: hundredths of a pixel are enough, and the same on every machine. */
export const f = (n: number): string => String(Math.round(n * 100) / 100 || 0)

function circle(x: number, y: number, r: number): string {
  return `M${f(x - r)} ${f(y)}a${f(r)} ${f(r)} 0 1 1 ${f(2 * r)} 0a${f(r)} ${f(r)} 0 1 1 ${f(-2 * r)} 0Z`
}

function polygon(corners: readonly (readonly [number, number])[], r: number): string {
  return `M${corners.map(([x, y]) => `${f(x * r)} ${f(y * r)}`).join('L')}Z`
}

/** A rectangle of half-width `w` and half-height `h` with round corners. */
function box(w: number, h: number, round: number): string {
  const [x, y] = [w - round, h - round]
  const corner = `a${f(round)} ${f(round)} 0 0 1 `
  return `M${f(-x)} ${f(-h)}h${f(2 * x)}${corner}${f(round)} ${f(round)}v${f(2 * y)}${corner}${f(-round)} ${f(round)}h${f(-2 * x)}${corner}${f(-round)} ${f(-round)}v${f(-2 * y)}${corner}${f(round)} ${f(-round)}Z`
}

/** A round head that runs to a point below. */
function pin(r: number): string {
  // The cone's sides, x = ±(1.15 r − y) · 0.5 / 0.86, meet the head where they cross its circle.
  const slope = 0.5 / 0.86
  const [a, b, c] = [1 + slope * slope, 0.5 - 2.3 * slope * slope, 0.0625 - 0.7225 + 1.3225 * slope * slope]
  const y = (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a)
  const x = (1.15 - y) * slope
  return `M0 ${f(1.15 * r)}L${f(-x * r)} ${f(y * r)}A${f(0.85 * r)} ${f(0.85 * r)} 0 1 1 ${f(x * r)} ${f(y * r)}Z`
}
