import { EXTRA_SPACING, LINES } from '../look/encoding'
import { f } from '../look/outlines'
import type { Palette } from '../look/palette'
import type { PictureTie } from '../scene/picture'
import { tiePath, type Spot, type TiePath } from '../look/tie-path'

export type TieLook = Pick<PictureTie, 'bend' | 'family' | 'directed' | 'hollow' | 'thin'> & { strong: boolean }

/** Half the thickness of an outline that is not filled. */
const RIM = 1.1

/** A tie's line with its family's pattern and its end, as the tie program draws it. */
export function tieLine(tie: TieLook, from: Spot, to: Spot, palette: Palette): string {
  const path = tiePath(tie, from, to)
  if (path.length < 1) return ''
  const { dashes, extra, head } = LINES[tie.family]
  const colour = palette.family[tie.family]
  const width = (tie.thin ? 1.2 : 2) + (tie.strong ? 1 : 0)
  const thick = width + (tie.hollow ? 2.4 : 0)
  const arrow = head === 'arrow' && tie.directed ? 7.5 + width : 0
  const data = path.data(Math.max(0.5, path.length - arrow * 0.8), f)
  const caps = dashes.length > 0 || tie.hollow ? ' stroke-linecap="round"' : ''
  const pattern = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(' ')}"` : ''
  const stroke = (paint: string, size: number) =>
    `<path d="${data}" fill="none" stroke="${paint}" stroke-width="${f(size)}"${pattern}${caps}/>`
  return [
    extra === 'ticks' ? ticks(path, arrow, colour) : '',
    stroke(colour, thick),
    extra === 'beads' ? beads(path, arrow, 2 + thick / 4, tie.hollow, colour, palette.paper) : '',
    arrow > 0 ? arrowHead(path, arrow, tie.hollow, colour, palette.paper) : '',
    tie.hollow ? stroke(palette.paper, thick - 2 * RIM) : '',
    head === 'bar' ? bar(path, path.length - 2.5, tie.hollow, colour) + (tie.directed ? '' : bar(path, 2.5, tie.hollow, colour)) : '',
  ].join('')
}

function spots(path: TiePath, arrow: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((path.length - arrow) / EXTRA_SPACING)) }, (_, i) => EXTRA_SPACING * (i + 0.5)).filter(
    (along) => along < path.length - arrow,
  )
}

function ticks(path: TiePath, arrow: number, colour: string): string {
  const data = spots(path, arrow)
    .map((along) => across(path, along, 3.8))
    .join('')
  return data && `<path d="${data}" fill="none" stroke="${colour}" stroke-width="1.2"/>`
}

function beads(path: TiePath, arrow: number, radius: number, hollow: boolean, colour: string, paper: string): string {
  const r = hollow ? radius - RIM / 2 : radius
  const data = spots(path, arrow)
    .map((along) => {
      const { x, y } = path.at(along)
      return `M${f(x - r)} ${f(y)}a${f(r)} ${f(r)} 0 1 1 ${f(2 * r)} 0a${f(r)} ${f(r)} 0 1 1 ${f(-2 * r)} 0Z`
    })
    .join('')
  return data && `<path d="${data}" fill="${hollow ? paper : colour}"${hollow ? ` stroke="${colour}" stroke-width="${RIM}"` : ''}/>`
}

function arrowHead(path: TiePath, length: number, hollow: boolean, colour: string, paper: string): string {
  const { x, y, dx, dy } = path.at(path.length)
  const half = length * 0.42
  const [bx, by] = [x - dx * length, y - dy * length]
  const data = `M${f(x)} ${f(y)}L${f(bx - dy * half)} ${f(by + dx * half)}L${f(bx + dy * half)} ${f(by - dx * half)}Z`
  return `<path d="${data}" fill="${hollow ? paper : colour}"${hollow ? ` stroke="${colour}" stroke-width="${RIM}" stroke-linejoin="round"` : ''}/>`
}

function bar(path: TiePath, along: number, hollow: boolean, colour: string): string {
  return `<path d="${across(path, along, 5.5)}" fill="none" stroke="${colour}" stroke-width="${hollow ? 3.2 : 2}"/>`
}

function across(path: TiePath, along: number, half: number): string {
  const { x, y, dx, dy } = path.at(along)
  return `M${f(x - dy * half)} ${f(y + dx * half)}L${f(x + dy * half)} ${f(y - dx * half)}`
}
