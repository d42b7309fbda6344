import { MARKS } from '../graph/encoding'
import type { PictureNode, PictureTie } from '../graph/picture'
import type { Palette } from './palette'
import { placeNames, type NameWish, type Rectangle } from './place-names'

/** A node where it stands on the screen, in pixels, y downwards. */
export interface ScreenNode { node: PictureNode; x: number; y: number; radius: number }

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif'
const LINE = 14
const MARK = 7

const widths = new Map<string, number>()

/** Draws signs on ties, then names that overlap nothing, then the words of the tie that stands out. */
export function drawNames(context: CanvasRenderingContext2D, nodes: ReadonlyMap<string, ScreenNode>, ties: readonly PictureTie[], scale: number, palette: Palette, width: number, height: number): void {
  const marks = drawMarks(context, nodes, ties, scale, palette)
  const wishes: NameWish[] = []
  for (const { node, x, y, radius } of nodes.values()) {
    const lines = linesOf(node)
    wishes.push({
      id: node.id, x, y, radius: radius + (node.selected ? 5 : 1), width: Math.max(...lines.map((line) => widthOf(context, line, fontOf(node)))), height: lines.length * LINE,
      emphasis: node.emphasis, focus: node.focus, ties: node.ties,
    })
  }
  const sizes = new Map(wishes.map((wish) => [wish.id, wish]))
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const place of placeNames(wishes, marks, width, height)) {
    const { node } = nodes.get(place.id)!
    const size = sizes.get(place.id)!
    const at = place.align === 'center' ? place.left + size.width / 2 : place.align === 'left' ? place.left : place.left + size.width
    context.font = fontOf(node)
    context.textAlign = place.align
    context.globalAlpha = node.emphasis === 'faded' ? 0.25 : 1
    linesOf(node).forEach((line, i) => inked(context, line, at, place.top + (i + 0.5) * LINE + 0.5, node.emphasis === 'strong' || node.focus ? palette.ink : palette.faint, palette.paper))
  }
  context.globalAlpha = 1
  const strong = ties.find((tie) => tie.emphasis === 'strong')
  if (strong) drawWords(context, strong, nodes, scale, palette)
}

const linesOf = (node: PictureNode) => (node.emphasis === 'strong' && node.lines[0] !== node.name && node.name.length <= 44 ? [node.name] : node.lines)
const fontOf = (node: PictureNode) => `${node.emphasis === 'strong' || node.focus ? 600 : 500} ${node.focus ? 14 : 12}px ${FONT}`

function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`
  let known = widths.get(key)
  if (known === undefined) {
    context.font = font
    known = context.measureText(text).width
    widths.set(key, known)
  }
  return known
}

function inked(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string, paper: string): void {
  context.strokeStyle = paper
  context.lineWidth = 3.5
  context.strokeText(text, x, y)
  context.fillStyle = color
  context.fillText(text, x, y)
}

/** The point of a tie's line at `t` of the way from source to target. */
function pointOn(tie: PictureTie, from: ScreenNode, to: ScreenNode, scale: number, t: number): { x: number; y: number } {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  // The screen's y points downwards, so left of the way is (dy, -dx).
  const cx = (from.x + to.x) / 2 + (dy / length) * tie.bend * scale * 2
  const cy = (from.y + to.y) / 2 - (dx / length) * tie.bend * scale * 2
  const u = 1 - t
  return { x: u * u * from.x + 2 * u * t * cx + t * t * to.x, y: u * u * from.y + 2 * u * t * cy + t * t * to.y }
}

/** Signs in the middle of ties that are no plain assertions; gives back the room they take. */
function drawMarks(context: CanvasRenderingContext2D, nodes: ReadonlyMap<string, ScreenNode>, ties: readonly PictureTie[], scale: number, palette: Palette): Rectangle[] {
  const taken: Rectangle[] = []
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.font = `700 10px ${FONT}`
  for (const tie of ties) {
    const from = nodes.get(tie.source)
    const to = nodes.get(tie.target)
    if (tie.marks.length === 0 || !from || !to || tie.opacity < 0.15) continue
    const room = Math.hypot(from.x - to.x, from.y - to.y) - from.radius - to.radius
    if (room < MARK * 3) continue
    const step = (MARK * 2 + 1) / Math.max(1, room)
    tie.marks.forEach((mark, i) => {
      const { x, y } = pointOn(tie, from, to, scale, 0.5 + (i - (tie.marks.length - 1) / 2) * step)
      context.globalAlpha = Math.min(1, tie.opacity + 0.08)
      context.beginPath()
      context.arc(x, y, MARK - 0.5, 0, 2 * Math.PI)
      context.fillStyle = palette.paper
      context.fill()
      context.strokeStyle = palette.family[tie.family]
      context.lineWidth = 1
      context.stroke()
      context.fillStyle = palette.family[tie.family]
      context.fillText(MARKS[mark], x, y + 0.5)
      taken.push({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK })
    })
  }
  context.globalAlpha = 1
  return taken
}

/** The words of a tie on a slip of paper at its middle. */
function drawWords(context: CanvasRenderingContext2D, tie: PictureTie, nodes: ReadonlyMap<string, ScreenNode>, scale: number, palette: Palette): void {
  const from = nodes.get(tie.source)
  const to = nodes.get(tie.target)
  if (!from || !to) return
  const { x, y } = pointOn(tie, from, to, scale, 0.5)
  const font = `600 12px ${FONT}`
  const half = widthOf(context, tie.words, font) / 2 + 8
  context.font = font
  context.beginPath()
  context.roundRect(x - half, y - 12, half * 2, 24, 6)
  context.fillStyle = palette.paper
  context.fill()
  context.strokeStyle = palette.family[tie.family]
  context.lineWidth = 1.25
  context.stroke()
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = palette.ink
  context.fillText(tie.words, x, y + 0.5)
}
