import type { GraphData } from '../scene/graph-data'
import { MARKING_COLOURS, PALETTES } from '../look/palette'
import type { Picture } from '../scene/picture'
import type { Scene } from '../scene/scene'
import { textWidth, wrap } from '../look/text-width'
import { withoutSources } from '../scene/citation'
import { isPlural, nameWithin } from '../../model/saying'
import { tieSentence } from '../../model/sentences'
import { wordsOf } from '../words'
import { readDate } from '../../model/dates'
import { drawing, type TieCaption } from './drawing'
import { legend } from './legend'
import { textElement, titleElement } from './text'
import { t } from '../../model/words/english/picture'
import { counts } from '../../model/words/english/counts'

/** What goes onto a sheet: the picture, and what a reader must be told beside it. */
export interface Sheet {
  scene: Scene
  picture: Picture
  data: GraphData
  focus: string | null
  title: string
  asOf: string | null
  /** The date by which sources had to be published to count, or null. */
  knownBy: string | null
  /** Names of the sources that were left out. */
  without: readonly string[]
  /** The highest TLP marking of anything in it. */
  marking: string
  /** Citations by source id; a source without one is cited by its name. */
  citations: ReadonlyMap<string, string>
  /** The number that each tie bears, by its id; null: none bears one. */
  numbers: ReadonlyMap<string, number> | null
  theme: 'light' | 'dark'
}

const MARGIN = 32
const LEGEND = { width: 252, gap: 16 }
const LINE = 16

/**
 * The sheet as an SVG document of its own: title, date, marking, picture, legend of what is in
 * it, and the sources it rests on. The same sheet gives the same bytes; fonts are asked for by
 * generic family; lengths are CSS pixels.
 */
export function drawSvg(sheet: Sheet): string {
  const palette = PALETTES[sheet.theme]
  const sources = sourcesOf(sheet)
  const picture = drawing(sheet.picture, captionsOf(sheet, sources), palette)
  const key = legend(sheet.scene, sheet.focus, sheet.numbers !== null, palette)
  const width = 2 * MARGIN + Math.max(picture.width, 480) + LEGEND.gap + LEGEND.width
  const inner = width - 2 * MARGIN

  const stamp = stampOf(sheet.marking, width - MARGIN, MARGIN)
  const titleLines = wrap(sheet.title, inner - stamp.width - 24, 22, true)
  let y = MARGIN
  const head = titleLines
    .map((line, i) => textElement(line, MARGIN, y + 12 + 28 * i, { size: 22, fill: palette.ink, bold: true }))
    .join('\n')
  y += 28 * titleLines.length + 4
  const below = wrap(underTitle(sheet, sources.length, picture.unnamed), inner, 13)
  const under = below.map((line, i) => textElement(line, MARGIN, y + 9 + 19 * i, { size: 13, fill: palette.quiet })).join('\n')
  y += 19 * below.length + 18

  const body = `<g transform="translate(${MARGIN} ${y})">${picture.svg}</g>\n<g transform="translate(${width - MARGIN - LEGEND.width} ${y + 12})">${key.svg}</g>`
  y += Math.max(picture.height, key.height + 24) + 16
  const foot = footOf(sources, MARGIN, y, inner, palette)
  const height = Math.ceil(y + foot.height + MARGIN)

  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" role="img">
${titleElement(wholeTitle(sheet))}
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
${head}
${under}
${stamp.svg}
${body}
${foot.svg}
</svg>
`
}

/** The title for whoever cannot see the sheet, with its dates and marking. */
function wholeTitle({ title, asOf, knownBy, marking }: Sheet): string {
  const dated = asOf ? t('titleAsOf', { title, date: asOf }) : title
  return t('titleMarking', { title: knownBy ? t('titleKnownBy', { title: dated, date: knownBy }) : dated, marking })
}

interface Cited {
  id: string
  number: number
  text: string
}

/** Sources of the claims behind the drawn ties, and of imported ties, numbered in order of their citations. */
function sourcesOf({ scene, data, citations }: Sheet): Cited[] {
  const ids = new Set(
    scene.ties.flatMap((tie) => [...tie.claimIds.flatMap((id) => data.claims.get(id)?.source ?? []), ...(tie.source ? [tie.source] : [])]),
  )
  const text = (id: string) => citations.get(id) ?? data.sources.get(id)?.name ?? id
  return [...ids]
    .map((id) => ({ id, text: text(id) }))
    .sort((a, b) => order(a.text.toLowerCase(), b.text.toLowerCase()) || order(a.id, b.id))
    .map((source, i) => ({ ...source, number: i + 1 }))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What each tie says, its grade and the numbers of its sources. */
function captionsOf({ scene, data, numbers }: Sheet, sources: readonly Cited[]): Map<string, TieCaption> {
  const number = new Map(sources.map((source) => [source.id, source.number]))
  const name = (id: string) => data.nodes.get(id)?.name ?? id
  return new Map(
    scene.ties.map((tie) => {
      const cited = [
        ...new Set(
          [...tie.claimIds.flatMap((id) => data.claims.get(id)?.source ?? []), ...(tie.source ? [tie.source] : [])].flatMap(
            (id) => number.get(id) ?? [],
          ),
        ),
      ].sort((a, b) => a - b)
      const facts = [tie.disputed ? t('disputed') : null, tie.grade].filter((fact) => fact !== null)
      const end = (id: string) => {
        const node = { name: name(id), labels: data.nodes.get(id)?.labels ?? [] }
        return { name: nameWithin(node), plural: isPlural(node) }
      }
      const text = [
        tieSentence(tie.saying, wordsOf(tie.type), end(tie.subject), end(tie.object)).join(''),
        ...(facts.length > 0 ? [facts.join(', ')] : []),
        ...(cited.length > 0 ? [t('citing', { count: cited.length, list: cited.join(', ') })] : []),
      ].join(' · ')
      return [tie.id, { text, number: numbers?.get(tie.id) ?? null }]
    }),
  )
}

function underTitle({ scene, picture, asOf, knownBy, without }: Sheet, sources: number, unnamed: number): string {
  return [
    asOf ? t('asOf', { date: readDate(asOf) }) : t('anyDate'),
    ...(knownBy ? [t('knownBy', { date: readDate(knownBy) })] : []),
    ...(without.length > 0 ? [withoutSources(without)] : []),
    counts('nodes', { count: scene.nodes.length }),
    counts('ties', { count: scene.ties.length }),
    t('restingOn', { sources: counts('sources', { count: sources }) }),
    ...picture.nodes.filter(({ selected }) => selected).map(({ name }) => t('highlighted', { node: name })),
    ...(unnamed > 0 ? [t('unnamed', { count: unnamed })] : []),
  ].join(' · ')
}

/** The marking as the Traffic Light Protocol wants it: its colour on black, at the right. */
function stampOf(marking: string, right: number, top: number): { width: number; svg: string } {
  const width = Math.ceil(textWidth(marking, 13, true)) + 20
  return {
    width,
    svg: `<rect x="${right - width}" y="${top}" width="${width}" height="24" fill="#000000"/>${textElement(marking, right - width / 2, top + 12, { size: 13, fill: MARKING_COLOURS[marking] ?? '#ffffff', bold: true, anchor: 'middle' })}`,
  }
}

/** The sources, numbered, in two columns. */
function footOf(
  sources: readonly Cited[],
  x: number,
  y: number,
  width: number,
  palette: (typeof PALETTES)['light'],
): { height: number; svg: string } {
  if (sources.length === 0) return { height: 0, svg: '' }
  const gap = 28
  const column = (width - gap) / 2
  const entries = sources.map(({ number, text }) => ({ number, lines: wrap(text, column - 30, 11) }))
  const total = entries.reduce((sum, { lines }) => sum + lines.length, 0)
  const parts = [
    `<path d="M${x} ${y}H${x + width}" stroke="${palette.line}"/>`,
    textElement(t('sources'), x, y + 24, { size: 13, fill: palette.ink, bold: true }),
  ]
  let [col, row, most] = [0, 0, 0]
  for (const { number, lines } of entries) {
    if (col === 0 && row >= total / 2) [col, row] = [1, 0]
    const left = x + col * (column + gap)
    parts.push(textElement(`${number}`, left + 20, y + 50 + row * LINE, { size: 11, fill: palette.quiet, anchor: 'end' }))
    for (const line of lines) parts.push(textElement(line, left + 28, y + 50 + LINE * row++, { size: 11, fill: palette.faint }))
    most = Math.max(most, row)
  }
  return { height: 42 + most * LINE, svg: parts.join('\n') }
}
