/** A node with its name below it, as a box around its point; y grows upwards. */
export interface Box {
  id: string
  x: number
  y: number
  halfWidth: number
  above: number
  below: number
}

const ROUNDS = 300

/**
 * Pushes boxes apart until none overlaps, or the rounds are used up: each pair along the axis
 * that takes the smaller step, both by half. The focus does not move. Changes the boxes in place;
 * takes them in order, so the outcome is the same each time.
 */
export function separate(boxes: Box[], focus: string | null): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    const sorted = [...boxes].sort((a, b) => a.x - a.halfWidth - (b.x - b.halfWidth) || (a.id < b.id ? -1 : 1))
    for (let i = 0; i < sorted.length; i++) {
      const a = sorted[i]!
      for (let j = i + 1; j < sorted.length; j++) {
        const b = sorted[j]!
        if (b.x - b.halfWidth > a.x + a.halfWidth) break
        moved = push(a, b, focus) || moved
      }
    }
    if (!moved) return
  }
}

function push(a: Box, b: Box, focus: string | null): boolean {
  const x = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x)
  const upper = a.y > b.y || (a.y === b.y && a.id < b.id) ? a : b
  const lower = upper === a ? b : a
  const y = upper.below + lower.above - (upper.y - lower.y)
  if (x <= 0.01 || y <= 0.01) return false
  const shareA = a.id === focus ? 0 : b.id === focus ? 1 : 0.5
  if (x < y) {
    const side = a.x < b.x || (a.x === b.x && a.id < b.id) ? -1 : 1
    a.x += side * x * shareA
    b.x -= side * x * (1 - shareA)
  } else {
    const shareUpper = upper === a ? shareA : 1 - shareA
    upper.y += y * shareUpper
    lower.y -= y * (1 - shareUpper)
  }
  return true
}
