import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { drawSvg } from '../../../picture/svg'
import { AppError } from '../../../model/app-error'
import type { Writer } from '../writing/writer'
import { sheetOf } from '../drawing/sheet'

export const DEFAULT_DPI = 192
/** Pixels an inch has in CSS. */
const CSS_DPI = 96
/** Pixels of the largest picture; four bytes each are held in memory. */
const MOST_PIXELS = 80e6
const INCHES_IN_METRE = 39.3701

/** The sheet of svg.ts as PNG, with DejaVu Sans for every script that it has. Throws `not-in-format` where that would be too large. */
export const png: Writer = async function* (graph) {
  const { dpi = DEFAULT_DPI } = graph.drawing ?? {}
  const source = drawSvg(await sheetOf(graph))
  const scale = dpi / CSS_DPI
  const [width, height] = ['width', 'height'].map((side) => Number(new RegExp(`<svg [^>]*\\b${side}="(\\d+)"`).exec(source)![1]))
  if (width! * height! * scale ** 2 > MOST_PIXELS) {
    throw new AppError(
      'not-in-format',
      `At ${dpi} dpi this picture would have ${Math.round((width! * height! * scale ** 2) / 1e6)} million pixels. Ask for fewer dots an inch, or for svg, which has none.`,
    )
  }
  const { fonts } = await renderer()
  const resvg = new Resvg(source, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: fonts, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  })
  try {
    const image = resvg.render()
    yield withDensity(image.asPng(), dpi)
    image.free()
  } finally {
    resvg.free()
  }
}

let ready: Promise<{ fonts: Uint8Array[] }> | undefined

/** The renderer's code and fonts, read once from the packages they come in. */
function renderer(): Promise<{ fonts: Uint8Array[] }> {
  return (ready ??= (async () => {
    const { resolve } = createRequire(import.meta.url)
    const folder = join(dirname(resolve('dejavu-fonts-ttf/package.json')), 'ttf')
    const [code, ...fonts] = await Promise.all(
      [resolve('@resvg/resvg-wasm/index_bg.wasm'), ...['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => join(folder, name))].map(
        (path) => readFile(path),
      ),
    )
    await initWasm(code!)
    return { fonts }
  })())
}

/** The image with its density noted (a pHYs chunk after the header), so that it prints in its size. */
function withDensity(image: Uint8Array, dpi: number): Buffer {
  const HEADER_END = 8 + 25
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  const perMetre = Math.round(dpi * INCHES_IN_METRE)
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([image.subarray(0, HEADER_END), chunk, image.subarray(HEADER_END)])
}
