import type { Holding } from '../../model/dates'
import type { Family } from '../../model/ontology'
import { lookOf, MARKS, type Mark } from '../../picture/look/encoding'
import { outline } from '../../picture/look/outlines'
import { PALETTES } from '../../picture/look/palette'
import { tieLine } from '../../picture/svg/ties'
import { theme } from '../state/theme'
import { svg } from './dom'

const WIDTH = 44
/** As a tie is drawn that does not hold at the date, or may hold; stronger than there, for it is short and alone. */
const OPACITY: Record<Holding, number> = { holds: 1, 'may-hold': 0.45, 'does-not-hold': 0.18 }

/** A piece of a family's line, as the picture draws it; without a family, in the colour of writing. */
export function lineSwatch({
  family,
  hollow = false,
  thin = false,
  mark,
  holding = 'holds',
}: {
  family?: Family
  hollow?: boolean
  thin?: boolean
  mark?: Mark
  holding?: Holding
}): SVGSVGElement {
  const palette = PALETTES[theme.getState().theme]
  const colours = family ? palette : { ...palette, family: { ...palette.family, allegiance: palette.faint } }
  const line = tieLine(
    { bend: 0, family: family ?? 'allegiance', directed: true, hollow, thin, strong: false },
    { x: 0, y: 7, radius: -2 },
    { x: WIDTH, y: 7, radius: -3 },
    colours,
  )
  const sign = mark
    ? `<circle cx="${WIDTH / 2 - 4}" cy="7" r="6.3" fill="${palette.paper}" stroke="${palette.faint}"/><text x="${WIDTH / 2 - 4}" y="10.5" text-anchor="middle" font-size="10" font-weight="700" fill="${palette.faint}">${MARKS[mark]}</text>`
    : ''
  return svg(`<g opacity="${OPACITY[holding]}">${line}</g>${sign}`, {
    class: 'swatch',
    viewBox: `0 0 ${WIDTH} 14`,
    width: WIDTH,
    height: 14,
    'aria-hidden': 'true',
  })
}

/** The shape of a label's nodes. */
export function shapeSwatch(label: string): SVGSVGElement {
  const { shape, tone } = lookOf(label)
  return svg(`<path d="${outline(shape, 6.6)}" stroke-width="1.6"${shape === 'ring' ? ' stroke-dasharray="3.5 2.2"' : ''}/>`, {
    class: 'shape',
    'data-tone': tone,
    viewBox: '-10 -10 20 20',
    width: 18,
    height: 18,
    'aria-hidden': 'true',
  })
}
