import { campTextSize, MARKS } from '../../picture/look/encoding'
import type { PictureNode, PictureTie } from '../../picture/scene/picture'
import { nodeColours, type Palette } from '../../picture/look/palette'
import { markSize, placeMarks } from '../../picture/look/place-marks'
import { placeNames, type NameWish, type Rectangle, type Room } from '../../picture/look/place-names'
import { waysToWrite } from '../../picture/scene/names'
import { placeSlip } from '../../picture/look/place-slip'

/** A node where it stands on the screen, in pixels, y downwards. */
export interface ScreenNode {
  node: PictureNode
  x: number
  y: number
  radius: number
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif'
const SLIP_FONT = `600 12px ${FONT}`
const LINE = 14

const widths = new Map<string, number>()

/** Draws signs on ties, names that overlap nothing, and the words of the tie that stands out. */
export function drawNames(
  context: CanvasRenderingContext2D,
  nodes: ReadonlyMap<string, ScreenNode>,
  ties: readonly PictureTie[],
  scale: number,
  palette: Palette,
  width: number,
  height: number,
): void {
  const wishes: NameWish[] = []
  for (const { node, x, y, radius } of nodes.values()) {
    wishes.push({
      id: node.id,
      x,
      y,
      radius: radius + (node.selected ? 5 : 1),
      emphasis: node.emphasis,
      focus: node.focus,
      ties: node.ties,
      sizes: waysToWrite(node).map((lines) => ({
        width: Math.max(...lines.map((line) => widthOf(context, line, fontOf(node)))),
        height: lines.length * LINE,
      })),
    })
  }
  const byId = new Map(wishes.map((wish) => [wish.id, wish]))
  const strong = ties.find((tie) => tie.emphasis === 'strong')
  const slip = strong && placeSlip(strong, widthOf(context, strong.words, SLIP_FONT), wishes, scale, width, height)
  const { names, room } = placeNames(wishes, slip ? [slip] : [], width, height)
  drawMarks(context, nodes, ties, scale, palette, room)
  drawCamps(context, nodes, palette)
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const place of names) {
    const { node } = nodes.get(place.id)!
    const { width: wide } = byId.get(place.id)!.sizes[place.size]!
    const at = place.align === 'center' ? place.left + wide / 2 : place.align === 'left' ? place.left : place.left + wide
    context.font = fontOf(node)
    context.textAlign = place.align
    context.globalAlpha = node.emphasis === 'faded' ? 0.25 : 1
    waysToWrite(node)[place.size]!.forEach((line, i) =>
      inked(
        context,
        line,
        at,
        place.top + (i + 0.5) * LINE + 0.5,
        node.emphasis === 'strong' || node.focus ? palette.ink : palette.faint,
        palette.paper,
      ),
    )
  }
  context.globalAlpha = 1
  if (strong && slip) drawSlip(context, strong, slip, palette)
}

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

/** Signs near the middle of ties that are no plain assertions, beside names, nodes and each other. */
function drawMarks(
  context: CanvasRenderingContext2D,
  nodes: ReadonlyMap<string, ScreenNode>,
  ties: readonly PictureTie[],
  scale: number,
  palette: Palette,
  room: Room,
): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const size = markSize(scale)
  context.font = `700 ${Math.round(size * 1.45)}px ${FONT}`
  for (const tie of ties) {
    const from = nodes.get(tie.subject)
    const to = nodes.get(tie.object)
    const places = from && to ? placeMarks(tie, tie.marks.length, from, to, scale, size, room) : null
    places?.forEach(({ x, y }, i) => {
      context.globalAlpha = Math.min(1, tie.opacity + 0.08)
      context.beginPath()
      context.arc(x, y, size - 0.5, 0, 2 * Math.PI)
      context.fillStyle = palette.paper
      context.fill()
      context.strokeStyle = palette.family[tie.family]
      context.lineWidth = 1
      context.stroke()
      context.fillStyle = palette.family[tie.family]
      context.fillText(MARKS[tie.marks[i]!], x, y + 0.5)
    })
  }
  context.globalAlpha = 1
}

/** The number of its camp on each node that has one, so that camps can be told apart without colour. */
function drawCamps(context: CanvasRenderingContext2D, nodes: ReadonlyMap<string, ScreenNode>, palette: Palette): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const { node, x, y, radius } of nodes.values()) {
    if (node.camp === null) continue
    context.font = `700 ${campTextSize(radius)}px ${FONT}`
    context.globalAlpha = node.emphasis === 'faded' ? 0.25 : 1
    context.strokeStyle = nodeColours(node, palette).fill
    context.lineWidth = 3
    context.strokeText(String(node.camp), x, y + 0.5)
    context.fillStyle = palette.paper
    context.fillText(String(node.camp), x, y + 0.5)
  }
  context.globalAlpha = 1
}

/** The words of a tie on a slip of paper. */
function drawSlip(context: CanvasRenderingContext2D, tie: PictureTie, { left, right, top, bottom }: Rectangle, palette: Palette): void {
  context.beginPath()
  context.roundRect(left, top, right - left, bottom - top, 6)
  context.fillStyle = palette.paper
  context.fill()
  context.strokeStyle = palette.family[tie.family]
  context.lineWidth = 1.25
  context.stroke()
  context.font = SLIP_FONT
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = palette.ink
  context.fillText(tie.words, (left + right) / 2, (top + bottom) / 2 + 0.5)
}
