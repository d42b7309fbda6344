import type { Holding } from '../../model/holding'
import type { Family } from '../../model/ontology'

/**
 * How labels, families and modalities look, once for the picture and for its legend.
 * Lengths are CSS pixels.
 */

/** Shapes of nodes; the number is what the node program's shader knows it by. */
export const SHAPES = {
  circle: 0,
  square: 1,
  house: 2,
  triangle: 3,
  hexagon: 4,
  person: 5,
  rounded: 6,
  ring: 7,
  pin: 8,
  star: 9,
  pill: 10,
  diamond: 11,
} as const
export type Shape = keyof typeof SHAPES

/** How much ink a node's inside carries: groups most, abstract things least. */
export type Tone = 'strong' | 'medium' | 'light'

const LOOKS: Record<string, { shape: Shape; tone: Tone }> = {
  ArmedGroup: { shape: 'circle', tone: 'strong' },
  State: { shape: 'square', tone: 'medium' },
  Government: { shape: 'house', tone: 'medium' },
  Force: { shape: 'triangle', tone: 'medium' },
  Organisation: { shape: 'hexagon', tone: 'medium' },
  Person: { shape: 'person', tone: 'strong' },
  Community: { shape: 'rounded', tone: 'light' },
  Collective: { shape: 'ring', tone: 'light' },
  Place: { shape: 'pin', tone: 'light' },
  Event: { shape: 'star', tone: 'light' },
  Theme: { shape: 'pill', tone: 'light' },
}

/** The look of a label's nodes; labels that came with an import share one. */
export function lookOf(label: string): { shape: Shape; tone: Tone } {
  return LOOKS[label] ?? { shape: 'diamond', tone: 'light' }
}

/** The patch of colour on which the nodes of a camp stand: its breadth in pixels, and how much of its colour there is. */
export const HULL = { width: 58, opacity: 0.15 }

/** The size of the number of its camp on a node of a radius. */
export const campTextSize = (radius: number) => Math.round(Math.max(9, Math.min(15, radius * 1.2)))

/** The order labels are listed in. */
export const LABEL_ORDER: readonly string[] = Object.keys(LOOKS)

/**
 * A family's line: dashes and gaps by turns (none: unbroken), what runs along it, and how it ends
 * at what it points to: an arrow, or a bar for standing against. Ten families differ without colour.
 */
export interface Line {
  dashes: readonly number[]
  extra: 'none' | 'ticks' | 'beads'
  head: 'arrow' | 'bar'
}

export const LINES: Record<Family, Line> = {
  allegiance: { dashes: [], extra: 'none', head: 'arrow' },
  identity: { dashes: [], extra: 'beads', head: 'arrow' },
  structure: { dashes: [], extra: 'ticks', head: 'arrow' },
  cooperation: { dashes: [14, 6], extra: 'none', head: 'arrow' },
  rivalry: { dashes: [], extra: 'none', head: 'bar' },
  threat: { dashes: [12, 5, 1, 5], extra: 'none', head: 'arrow' },
  presence: { dashes: [1, 5], extra: 'none', head: 'arrow' },
  event: { dashes: [5, 5], extra: 'none', head: 'arrow' },
  theme: { dashes: [7, 4, 1, 4, 1, 4], extra: 'none', head: 'arrow' },
  other: { dashes: [1, 11], extra: 'none', head: 'arrow' },
}

/** Distance between the ticks or beads of a line. */
export const EXTRA_SPACING = 14

/** Signs on a tie, in the middle of its line; none for a plain assertion. */
export const MARKS = {
  projected: '»',
  recommended: '!',
  possible: '◇',
  hypothesised: '~',
  disputed: '×',
  denied: '∅',
  'attested-earlier': '◂',
  'unknown-start': '▸',
  uncertain: '?',
} as const
export type Mark = keyof typeof MARKS

/** As ties are drawn at a date; stronger than there, for a sample is short and alone. */
export const SAMPLE_OPACITY: Record<Holding, number> = {
  holds: 1,
  'attested-earlier': 0.75,
  'unknown-start': 0.6,
  uncertain: 0.45,
  'does-not-hold': 0.18,
}

/** The sign of an answer; none for what holds, and for what is gone. */
export const markOf = (holding: Holding): Mark | undefined => (holding in MARKS ? (holding as Mark) : undefined)
