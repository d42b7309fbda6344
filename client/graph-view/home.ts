import type { Point } from '../../picture/layout/layout'

/** From and to along either axis of the layout, y upwards. */
export interface Box {
  x: [number, number]
  y: [number, number]
}

const PADDING = { x: 62, y: 40 }

/** The box that is all in sight at home: around the points, with room for names. */
export function homeBox(points: readonly Point[], middle: Point | null): Box {
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  const box = {
    left: Math.min(...xs) - PADDING.x,
    right: Math.max(...xs) + PADDING.x,
    bottom: Math.min(...ys) - PADDING.y - 14,
    top: Math.max(...ys) + PADDING.y - 6,
  }
  if (!middle) return { x: [box.left, box.right], y: [box.bottom, box.top] }
  // The focus stands nearly in the middle: the narrower side is widened by half of what it lacks.
  const x = box.right - middle.x - (middle.x - box.left)
  const y = box.top - middle.y - (middle.y - box.bottom)
  return {
    x: [box.left - Math.max(0, x / 2), box.right + Math.max(0, -x / 2)],
    y: [box.bottom - Math.max(0, y / 2), box.top + Math.max(0, -y / 2)],
  }
}

/** Pixels of the screen for a pixel of the layout at home, where the box just fits the narrower side. */
export function spareOf({ x, y }: Box, width: number, height: number): number {
  return Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]))
}

/** By how much nodes shrink with a small screen, and grow with a large one. */
export function fitOf(spare: number): number {
  return Math.min(1.2, Math.max(0.45, spare))
}
