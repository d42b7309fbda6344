import type { Palette } from '../../picture/look/palette'
import type { Picture } from '../../picture/scene/picture'
import type { Point } from '../../picture/layout/layout'
import { hullElement, nodeElement, tieElement } from '../../picture/svg/elements'
import { fitOf, homeBox, spareOf } from './home'
import { drawNames, type ScreenNode } from './names-layer'

/** More nodes and ties than these take longer to draw so than the library takes to start. */
const MOST = 1500

/** The picture at home, standing where the graph view will draw it. */
export interface Preview {
  show(picture: Picture, palette: Palette): void
  remove(): void
}

/**
 * Draws the picture as vectors until the graph view is there, which is slower to start: it has programs to
 * compile. Null for a picture that is too large for it. `frame` is what `GraphView.frame` will be told.
 */
export function preview(element: HTMLElement, picture: Picture, frame: { points: readonly Point[]; middle: Point | null }): Preview | null {
  if (frame.points.length === 0 || picture.nodes.length + picture.ties.length > MOST) return null
  const vectors = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const letters = document.createElement('canvas')
  for (const layer of [vectors, letters]) {
    layer.setAttribute('class', 'preview')
    layer.setAttribute('aria-hidden', 'true')
    element.append(layer)
  }
  const home = homeBox(frame.points, frame.middle)
  return {
    show({ nodes, ties, hulls }, palette) {
      const { offsetWidth: width, offsetHeight: height } = element
      const spare = spareOf(home, width, height)
      const scale = fitOf(spare)
      const middle = { x: (home.x[0] + home.x[1]) / 2, y: (home.y[0] + home.y[1]) / 2 }
      const spots = new Map(
        nodes.map((node): [string, ScreenNode] => [
          node.id,
          { node, x: width / 2 + (node.x - middle.x) * spare, y: height / 2 - (node.y - middle.y) * spare, radius: node.radius * scale },
        ]),
      )
      vectors.setAttribute('viewBox', `0 0 ${width} ${height}`)
      vectors.innerHTML =
        hulls.map((hull) => hullElement(hull, spots, scale, palette)).join('') +
        ties
          .map((tie) => tieElement({ ...tie, bend: tie.bend * scale }, spots.get(tie.subject)!, spots.get(tie.object)!, undefined, palette))
          .join('') +
        nodes.map((node) => nodeElement(node, spots.get(node.id)!, palette)).join('')
      letters.width = width * devicePixelRatio
      letters.height = height * devicePixelRatio
      const context = letters.getContext('2d')!
      context.scale(devicePixelRatio, devicePixelRatio)
      drawNames(context, spots, ties, scale, palette, width, height)
    },
    remove() {
      vectors.remove()
      letters.remove()
    },
  }
}
