import { shown, xmlAttribute, xmlText } from '../../model/xml'
import { f } from '../look/outlines'

export interface TextStyle {
  size: number
  fill: string
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  /** A rim in this colour keeps letters apart from lines below them. */ rim?: string
  opacity?: number
}

/** One line of text whose middle line is at `y`; text stays text, and what XML cannot carry is U+FFFD. */
export function textElement(text: string, x: number, y: number, { size, fill, bold, anchor = 'start', rim, opacity }: TextStyle): string {
  const extra =
    `${bold ? ' font-weight="700"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${opacity === undefined || opacity === 1 ? '' : ` opacity="${opacity}"`}` +
    (rim ? ` stroke="${rim}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"` : '')
  // Viewers differ on dominant-baseline: the baseline is put where capitals stand in the middle.
  return `<text x="${f(x)}" y="${f(y + size * 0.36)}" font-size="${size}" fill="${fill}"${extra}>${xmlText(shown(text))}</text>`
}

/** A text as an attribute's value; what XML cannot carry is U+FFFD. */
export const attribute = (text: string): string => xmlAttribute(shown(text))

/** A tooltip, which screen readers read too. */
export const titleElement = (text: string): string => `<title>${xmlText(shown(text))}</title>`
