import potpack from 'potpack'
import { box, rounded, type LayoutNode, type Point } from './layout'
import { separate, type Box } from './separate'

/** Nodes that stand together, each at a point of its own within the block. */
export type Block = readonly (LayoutNode & Point)[]

/** Packs blocks side by side into about a square, without turning or covering any, and moves it all so that the focus is at the origin. `gap` is in pixels. */
export function packed(blocks: readonly Block[], focus: string | null, gap: number): Map<string, Point> {
  const rooms = blocks.map((block) => {
    const boxes = block.map((node) => box(node, node))
    separate(boxes, null)
    const left = Math.min(...boxes.map((b) => b.x - b.halfWidth))
    const top = Math.max(...boxes.map((b) => b.y + b.above))
    return {
      boxes,
      left,
      top,
      w: Math.max(...boxes.map((b) => b.x + b.halfWidth)) - left + gap,
      h: top - Math.min(...boxes.map((b) => b.y - b.below)) + gap,
      x: 0,
      y: 0,
    }
  })
  potpack(rooms)
  const placed: Box[] = rooms.flatMap(({ boxes, left, top, x, y }) => boxes.map((b) => ({ ...b, x: b.x - left + x, y: b.y - top - y })))
  const middle = placed.find(({ id }) => id === focus) ?? { x: 0, y: 0 }
  return rounded(placed.map((b) => ({ ...b, x: b.x - middle.x, y: b.y - middle.y })))
}

/** Pixels between the boxes of rows, so that lines can be told between them. */
const SPACE = 18

/** Nodes in rows from the left, as many in each as make about a square. */
export function inRows(nodes: readonly LayoutNode[]): Block {
  const boxes = nodes.map((node) => box(node, { x: 0, y: 0 }))
  const width = Math.sqrt(boxes.reduce((sum, b) => sum + (2 * b.halfWidth + SPACE) * (b.above + b.below + SPACE), 0)) * 1.15
  let [x, y, row] = [0, 0, 0]
  return nodes.map((node, i) => {
    const { halfWidth, above, below } = boxes[i]!
    if (x > 0 && x + 2 * halfWidth > width) [x, y, row] = [0, y - row - SPACE, 0]
    row = Math.max(row, above + below)
    x += 2 * halfWidth + SPACE
    return { ...node, x: x - halfWidth - SPACE, y: y - above }
  })
}
