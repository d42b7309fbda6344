import { drawSvg } from '../../../picture/svg'
import type { Writer } from '../writing/writer'
import { sheetOf } from '../drawing/sheet'

/** A sheet with the picture, its legend and its sources, as SVG. */
export const svg: Writer = async function* (graph) {
  yield drawSvg(await sheetOf(graph))
}
