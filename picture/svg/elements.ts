import { campTextSize, HULL } from '../look/encoding'
import { f, outline } from '../look/outlines'
import { campColour, nodeColours, type Palette } from '../look/palette'
import type { Hull } from '../scene/hulls'
import type { PictureNode, PictureTie } from '../scene/picture'
import type { Spot } from '../look/tie-path'
import { attribute, textElement, titleElement } from './text'
import { tieLine } from './ties'

/** The hull of a camp; `scale` is that of nodes' radii. */
export function hullElement({ camp, links }: Hull, spots: ReadonlyMap<string, Spot>, scale: number, palette: Palette): string {
  const path = links.map((ends) => `M${ends.map((id) => `${f(spots.get(id)!.x)} ${f(spots.get(id)!.y)}`).join('L')}`).join('')
  return `<path data-camp="${camp}" d="${path}" fill="none" stroke="${palette.camps[campColour(camp) - 1]!}" stroke-opacity="${HULL.opacity}" stroke-width="${f(HULL.width * scale)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** A tie between its nodes, with its tooltip, if it has one. */
export function tieElement(tie: PictureTie, from: Spot, to: Spot, caption: string | undefined, palette: Palette): string {
  const line = tieLine({ ...tie, strong: tie.emphasis === 'strong' }, from, to, palette)
  return `<g data-tie="${attribute(tie.id)}" opacity="${tie.opacity}">${caption === undefined ? '' : titleElement(caption)}${line}</g>`
}

/** A node, with its name for a tooltip and the number of its camp, where camps are drawn. */
export function nodeElement(node: PictureNode, { x, y, radius }: Spot, palette: Palette): string {
  const { fill, stroke } = nodeColours(node, palette)
  const ring =
    node.selected || node.emphasis === 'strong'
      ? `<path d="${outline(node.shape, radius + 3.8)}" fill="none" stroke="${palette.accent}" stroke-width="2.2"/>`
      : ''
  const camp =
    node.camp === null
      ? ''
      : textElement(String(node.camp), 0, 0, {
          size: campTextSize(radius),
          fill: palette.paper,
          bold: true,
          anchor: 'middle',
          rim: fill,
        })
  return (
    `<g data-node="${attribute(node.id)}" transform="translate(${f(x)} ${f(y)})"${node.emphasis === 'faded' ? ' opacity="0.25"' : ''}>${titleElement(node.name)}` +
    `<path d="${outline(node.shape, radius - 0.8)}" fill="${fill}" stroke="${stroke}" stroke-width="1.6"${node.shape === 'ring' ? ` stroke-dasharray="${f(radius * 0.48)} ${f(radius * 0.3)}"` : ''}/>${ring}${camp}</g>`
  )
}
