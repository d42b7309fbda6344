import { HULL } from '../../picture/look/encoding'
import { campColour, type Palette } from '../../picture/look/palette'
import type { Hull } from '../../picture/scene/hulls'
import type { Point } from '../../picture/layout/layout'

/** Draws the hulls of camps; `scale` is that of nodes' radii. Within a camp nothing is drawn twice, so that its colour is even. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly Hull[],
  spots: ReadonlyMap<string, Point>,
  scale: number,
  palette: Palette,
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = HULL.width * scale
  context.globalAlpha = HULL.opacity
  for (const { camp, links } of hulls) {
    context.strokeStyle = palette.camps[campColour(camp) - 1]!
    context.beginPath()
    for (const [p, q] of links) {
      const [from, to] = [spots.get(p), spots.get(q)]
      if (!from || !to) continue
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
    }
    context.stroke()
  }
  context.globalAlpha = 1
}
