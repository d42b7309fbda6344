import type { Family } from '../../model/ontology'
import type { Tone } from './encoding'

/** Colours of the picture, as #rrggbb. */
export interface Palette {
  paper: string
  ink: string
  faint: string
  quiet: string
  line: string
  accent: string
  fill: Record<Tone, string>
  stroke: Record<Tone, string>
  family: Record<Family, string>
  /** Of nodes by camp, in turn: each camp bears its number too. Paper is legible on each. */
  camps: readonly string[]
}

/** The one source of the picture's colours; the style sheet has the same for what stands around it, and a test holds it to these. */
export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    paper: '#fbfbf9',
    ink: '#181d29',
    faint: '#3f4759',
    quiet: '#5d6577',
    line: '#e1e2dd',
    accent: '#2c4391',
    fill: { strong: '#343c50', medium: '#b4bccb', light: '#ffffff' },
    stroke: { strong: '#343c50', medium: '#566077', light: '#626c81' },
    family: {
      allegiance: '#1a66bd',
      identity: '#8a3fa6',
      structure: '#5b6880',
      cooperation: '#1a7b4b',
      rivalry: '#c0392f',
      threat: '#b95f08',
      presence: '#0b7882',
      event: '#ad2f74',
      theme: '#76690f',
      other: '#85654f',
    },
    camps: ['#1f5fbf', '#a8420f', '#1d7043', '#7a3fa0', '#796000', '#0a6b78', '#b0236e', '#4a5568', '#4f6600', '#7d1128'],
  },
  dark: {
    paper: '#11141b',
    ink: '#eceff5',
    faint: '#c3cad8',
    quiet: '#9da6b8',
    line: '#2a303d',
    accent: '#93abff',
    fill: { strong: '#d5dbe8', medium: '#56607a', light: '#161a23' },
    stroke: { strong: '#d5dbe8', medium: '#a7b1c6', light: '#8f9ab0' },
    family: {
      allegiance: '#5ea8f5',
      identity: '#ce8de0',
      structure: '#9aa7bf',
      cooperation: '#52bf87',
      rivalry: '#f27d73',
      threat: '#eb9f4c',
      presence: '#48bac6',
      event: '#ea82b8',
      theme: '#c3b34c',
      other: '#bb9d89',
    },
    camps: ['#74adf9', '#f0966e', '#68c892', '#c9a0e8', '#d8ba50', '#55c3d0', '#f190c0', '#aab5c9', '#b7d465', '#e79a9a'],
  },
}

/** How many camps differ by colour; of more, only their numbers tell. */
const CAMP_COLOURS = PALETTES.light.camps.length

/** Which of the colours of camps a camp has, from 1; camps are numbered from 1. */
export const campColour = (camp: number) => ((camp - 1) % CAMP_COLOURS) + 1

/** The inside and the outline of a node: those of its camp where it has one, of the focus, or of its tone. */
export function nodeColours(
  { camp, focus, tone }: { camp: number | null; focus: boolean; tone: Tone },
  palette: Palette,
): { fill: string; stroke: string } {
  const whole = camp !== null ? palette.camps[campColour(camp) - 1]! : focus ? palette.accent : null
  return whole === null ? { fill: palette.fill[tone], stroke: palette.stroke[tone] } : { fill: whole, stroke: whole }
}

/** The custom property of the style sheet that holds each colour of a palette. */
export function cssProperties(palette: Palette): Record<string, string> {
  const { paper, ink, faint, quiet, line, accent, fill, stroke, family, camps } = palette
  const each = (colours: Record<string, string>, name: (key: string) => string) =>
    Object.fromEntries(Object.entries(colours).map(([key, colour]) => [name(key), colour]))
  return {
    '--paper': paper,
    '--ink': ink,
    '--ink-faint': faint,
    '--ink-quiet': quiet,
    '--line': line,
    '--accent': accent,
    ...each(fill, (tone) => `--node-${tone}`),
    ...each(stroke, (tone) => `--node-${tone}-stroke`),
    ...each(family, (name) => `--family-${name}`),
    ...Object.fromEntries(camps.map((colour, i) => [`--camp-${i + 1}`, colour])),
  }
}

/** Colours of the Traffic Light Protocol 2.0, which stand on black. */
export const MARKING_COLOURS: Record<string, string> = {
  'TLP:CLEAR': '#ffffff',
  'TLP:GREEN': '#33ff00',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:RED': '#ff2b2b',
}
