import { FAMILIES, type Family } from '../../model/ontology'
import type { Tone } from '../../picture/encoding'

/** Colours of the picture, as #rrggbb. */
export interface Palette {
  paper: string
  ink: string
  faint: string
  accent: string
  fill: Record<Tone, string>
  stroke: Record<Tone, string>
  family: Record<Family, string>
}

/** Reads the palette from the style sheet's custom properties, where light and dark are told apart. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: color('paper'), ink: color('ink'), faint: color('ink-faint'), accent: color('accent'),
    fill: { strong: color('node-strong'), medium: color('node-medium'), light: color('node-light') },
    stroke: { strong: color('node-strong-stroke'), medium: color('node-medium-stroke'), light: color('node-light-stroke') },
    family: Object.fromEntries(FAMILIES.map((family) => [family, color(`family-${family}`)])) as Record<Family, string>,
  }
}
