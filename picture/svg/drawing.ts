import { MARKS } from '../look/encoding'
import { waysToWrite } from '../scene/names'
import { f } from '../look/outlines'
import type { Palette } from '../look/palette'
import type { Picture, PictureNode, PictureTie } from '../scene/picture'
import { placeMarks } from '../look/place-marks'
import { placeNames, type NameWish, type Rectangle, type Room } from '../look/place-names'
import { placeSlip } from '../look/place-slip'
import { textWidth } from '../look/text-width'
import type { Spot } from '../look/tie-path'
import { hullElement, nodeElement, tieElement } from './elements'
import { attribute, textElement } from './text'

/** How far positions are spread: paper has more room than a screen, and names keep their size. */
export const SPREAD = 1.25
const PADDING = { x: 74, y: 34 }
const LINE = 14
const MARK = 6.5

/** Lengths are CSS pixels; `left` and `top` say where the box begins, seen from the focus, y downwards. */
export interface Drawing {
  left: number
  top: number
  width: number
  height: number
  svg: string
  /** Names that found no room. */ unnamed: number
}

/** What a tie says, for its tooltip, and the number it bears, if it bears one. */
export interface TieCaption {
  text: string
  number: number | null
}

/** The picture itself: ties, nodes, signs, names, in a box of its own from 0, 0. */
export function drawing(picture: Picture, captions: ReadonlyMap<string, TieCaption>, palette: Palette): Drawing {
  const xs = picture.nodes.map((node) => node.x * SPREAD)
  const ys = picture.nodes.map((node) => -node.y * SPREAD)
  const [left, top] = [Math.min(...xs, 0) - PADDING.x, Math.min(...ys, 0) - PADDING.y]
  const width = Math.ceil(Math.max(...xs, 0) + PADDING.x - left)
  const height = Math.ceil(Math.max(...ys, 0) + PADDING.y + LINE - top)
  const spots = new Map(
    picture.nodes.map((node): [string, Spot] => [node.id, { x: node.x * SPREAD - left, y: -node.y * SPREAD - top, radius: node.radius }]),
  )

  const strong = picture.ties.find((tie) => tie.emphasis === 'strong')
  const wishes = wishesOf(picture.nodes, spots)
  const slip = strong && placeSlip(strong, textWidth(strong.words, 12, true), wishes, 1, width, height)
  const { names, room } = placeNames(wishes, slip ? [slip] : [], width, height)
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]))
  const svg = [
    ...(picture.hulls.length > 0 ? [`<g>${picture.hulls.map((hull) => hullElement(hull, spots, 1, palette)).join('\n')}</g>`] : []),
    `<g>${picture.ties.map((tie) => tieElement(tie, spots.get(tie.subject)!, spots.get(tie.object)!, captions.get(tie.id)?.text, palette)).join('\n')}</g>`,
    `<g>${picture.nodes.map((node) => nodeElement(node, spots.get(node.id)!, palette)).join('\n')}</g>`,
    `<g>${picture.ties
      .map((tie) => signs(tie, spots, captions.get(tie.id)?.number ?? null, room, palette))
      .filter((text) => text !== '')
      .join('\n')}</g>`,
    `<g>${names
      .map(({ id, size, left: x, top: y, align }) => {
        const node = nodes.get(id)!
        const lines = waysToWrite(node)[size]!
        const at = align === 'center' ? spots.get(id)!.x : align === 'left' ? x : x + widthOf(node, lines)
        return `<g data-name="${attribute(id)}">${lines
          .map((line, i) =>
            textElement(line, at, y + (i + 0.5) * LINE, {
              ...fontOf(node),
              fill: node.emphasis === 'strong' || node.focus ? palette.ink : palette.faint,
              anchor: ({ center: 'middle', left: 'start', right: 'end' } as const)[align],
              rim: palette.paper,
              opacity: node.emphasis === 'faded' ? 0.25 : 1,
            }),
          )
          .join('')}</g>`
      })
      .join('\n')}</g>`,
    strong && slip ? slipElement(strong, slip, palette) : '',
  ].join('\n')
  return { left, top, width, height, svg, unnamed: picture.nodes.length - names.length }
}

const fontOf = (node: PictureNode) => ({ size: node.focus ? 14 : 12, bold: node.emphasis === 'strong' || node.focus })
const widthOf = (node: PictureNode, lines: readonly string[]) =>
  Math.max(...lines.map((line) => textWidth(line, fontOf(node).size, fontOf(node).bold)))

function wishesOf(nodes: readonly PictureNode[], spots: ReadonlyMap<string, Spot>): NameWish[] {
  return nodes.map((node) => ({
    ...spots.get(node.id)!,
    id: node.id,
    radius: node.radius + (node.selected ? 5 : 1),
    emphasis: node.emphasis,
    focus: node.focus,
    ties: node.ties,
    sizes: waysToWrite(node).map((lines) => ({ width: widthOf(node, lines), height: lines.length * LINE })),
  }))
}

/** The number a tie bears, and its signs, in a row on its line. */
function signs(tie: PictureTie, spots: ReadonlyMap<string, Spot>, number: number | null, room: Room, palette: Palette): string {
  const [from, to] = [spots.get(tie.subject)!, spots.get(tie.object)!]
  const texts = [
    ...(number === null ? [] : [{ text: String(number), round: false }]),
    ...tie.marks.map((mark) => ({ text: MARKS[mark] as string, round: true })),
  ]
  const places = placeMarks(tie, texts.length, from, to, 1, MARK, room)
  const colour = palette.family[tie.family]
  return (
    places
      ?.map(({ x, y }, i) => {
        const { text, round } = texts[i]!
        const sign = round
          ? `<circle cx="${f(x)}" cy="${f(y)}" r="${MARK - 0.5}" fill="${palette.paper}" stroke="${colour}"/>${textElement(text, x, y, { size: 9.5, fill: colour, bold: true, anchor: 'middle' })}`
          : textElement(text, x, y, { size: 8.5, fill: colour, bold: true, anchor: 'middle', rim: palette.paper })
        return `<g opacity="${Math.min(1, Math.round((tie.opacity + 0.08) * 100) / 100)}">${sign}</g>`
      })
      .join('') ?? ''
  )
}

function slipElement(tie: PictureTie, { left, right, top, bottom }: Rectangle, palette: Palette): string {
  return (
    `<g pointer-events="none"><rect x="${f(left)}" y="${f(top)}" width="${f(right - left)}" height="${f(bottom - top)}" rx="6" fill="${palette.paper}" stroke="${palette.family[tie.family]}" stroke-width="1.25"/>` +
    textElement(tie.words, (left + right) / 2, (top + bottom) / 2, { size: 12, fill: palette.ink, bold: true, anchor: 'middle' }) +
    '</g>'
  )
}
