import { UNASSERTED } from '../../model/claim'
import { HOLDINGS } from '../../model/holding'
import { HOLDING_WORDS } from '../../model/holding-words'
import { FAMILIES, type Family } from '../../model/ontology'
import { LABEL_ORDER, lookOf, markOf, MARKS, SAMPLE_OPACITY, type Mark } from '../look/encoding'
import { t } from '../../model/words/english/picture-legend'
import { outline } from '../look/outlines'
import type { Palette } from '../look/palette'
import { goneAt } from '../scene/picture'
import type { Scene } from '../scene/scene'
import { capital } from '../../model/words/locale'
import { familyOf } from '../words'
import { familyName, labelWords, modalityName } from '../../model/terms'
import { textElement } from './text'
import { tieLine } from './ties'

/** A row of the legend: a sample 44 pixels wide around 0, 0, and what it stands for. */
interface Row {
  sample: string
  words: string
}

const ROW = 21
const SAMPLE = 44

/** The legend of what is in the picture, and of nothing else, in a box of its own from 0, 0. */
export function legend(scene: Scene, focus: string | null, numbered: boolean, palette: Palette): { height: number; svg: string } {
  const sections: [string, Row[]][] = [
    [t('nodes'), nodeRows(scene, focus, palette)],
    [t('ties'), familyRows(scene, palette)],
    [t('manner'), mannerRows(scene, numbered, palette)],
  ]
  let y = 0
  const parts: string[] = []
  for (const [title, rows] of sections) {
    if (rows.length === 0) continue
    parts.push(textElement(title, 0, y + 8, { size: 13, fill: palette.ink, bold: true }))
    y += 28
    for (const { sample, words } of rows) {
      parts.push(`<g transform="translate(0 ${y})">${sample}${textElement(words, SAMPLE + 10, 0, { size: 12, fill: palette.faint })}</g>`)
      y += ROW
    }
    y += 12
  }
  return { height: y, svg: parts.join('\n') }
}

function nodeRows(scene: Scene, focus: string | null, palette: Palette): Row[] {
  const labels = [...new Set(scene.nodes.map(({ label }) => label))].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const middle = scene.nodes.find(({ id }) => id === focus)
  const shape = (label: string, fill: string, stroke: string) => {
    const { shape } = lookOf(label)
    return `<path transform="translate(${SAMPLE / 2} 0)" d="${outline(shape, 6.2)}" fill="${fill}" stroke="${stroke}" stroke-width="1.6"${shape === 'ring' ? ' stroke-dasharray="3.3 2.1"' : ''}/>`
  }
  return [
    ...labels.map((label) => ({
      sample: shape(label, palette.fill[lookOf(label).tone], palette.stroke[lookOf(label).tone]),
      words: capital(labelWords(label, true)),
    })),
    ...(middle
      ? [{ sample: shape(middle.label, palette.accent, palette.accent), words: t('centre', { node: middle.abbreviation ?? middle.name }) }]
      : []),
    ...(goneAt(scene).size > 0
      ? [
          {
            sample: `<g opacity="0.25">${shape(labels[0]!, palette.fill[lookOf(labels[0]!).tone], palette.stroke[lookOf(labels[0]!).tone])}</g>`,
            words: t('untied'),
          },
        ]
      : []),
  ]
}

/** Labels of imports come after the model's. */
const order = (label: string) => (LABEL_ORDER.indexOf(label) + LABEL_ORDER.length + 1) % (LABEL_ORDER.length + 1)

function familyRows(scene: Scene, palette: Palette): Row[] {
  const there = new Set(scene.ties.map(({ type }) => familyOf(type)))
  return FAMILIES.filter((family) => there.has(family)).map((family) => ({
    sample: line(family, {}, palette),
    words: familyName(family),
  }))
}

function mannerRows({ ties, holding }: Scene, numbered: boolean, palette: Palette): Row[] {
  const there = new Set([...(holding?.values() ?? [])].map((answer) => answer.holding))
  const plain = { ...palette, family: { ...palette.family, allegiance: palette.faint } }
  const row = (words: string, look: { hollow?: boolean; thin?: boolean }, mark?: Mark, opacity = 1): Row => ({
    words,
    sample: `<g opacity="${opacity}">${line('allegiance', look, plain)}${mark ? `<circle cx="${SAMPLE / 2 - 5}" cy="0" r="6" fill="${palette.paper}" stroke="${palette.faint}"/>${textElement(MARKS[mark], SAMPLE / 2 - 5, 0, { size: 9.5, fill: palette.faint, bold: true, anchor: 'middle' })}` : ''}</g>`,
  })
  const some = (test: (tie: Scene['ties'][number]) => boolean) => ties.some(test)
  return [
    ...(some((t) => t.status === 'stated') ? [row(t('stated'), {})] : []),
    ...(some((t) => t.status === 'reported') ? [row(t('reported'), { thin: true })] : []),
    ...UNASSERTED.filter((modality) => some((t) => t.modality === modality)).map((modality) =>
      row(capital(modalityName(modality)), { hollow: true }, modality),
    ),
    ...(some((t) => t.status === 'denied') ? [row(t('denied'), { thin: true }, 'denied')] : []),
    ...(some((t) => t.status !== 'denied' && t.disputed) ? [row(t('disputedTie'), {}, 'disputed')] : []),
    ...HOLDINGS.filter((each) => each !== 'holds' && there.has(each)).map((each) =>
      row(t('atDate', { answer: HOLDING_WORDS[each].short }), {}, markOf(each), SAMPLE_OPACITY[each]),
    ),
    ...(numbered
      ? [
          {
            sample: textElement('12', SAMPLE / 2, 0, { size: 9.5, fill: palette.faint, bold: true, anchor: 'middle' }),
            words: t('numbered'),
          },
        ]
      : []),
  ]
}

function line(family: Family, { hollow = false, thin = false }: { hollow?: boolean; thin?: boolean }, palette: Palette): string {
  return tieLine(
    { bend: 0, family, directed: true, hollow, thin, strong: false },
    { x: 0, y: 0, radius: -2 },
    { x: SAMPLE, y: 0, radius: -3 },
    palette,
  )
}
