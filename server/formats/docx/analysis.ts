import { countedWords, divisionWords, sharedAndAlone, triadsWords, type AnalysisOfExport } from '../../../model/analysed'
import { t } from '../../../model/words/english/analysed'
import { t as analysis } from '../../../model/words/english/analysis'
import type { Evidence } from '../writing/evidence'
import { paragraph } from './body'

/** A tie as the annex has it. */
export interface Numbered {
  number: number
  sentence: string
}

/** What the signs of the ties tell, as a part of the annex: figures, method, when not to rely on it, and how to do it again. */
export function analysisSection(
  figures: AnalysisOfExport,
  asOf: string | null,
  ties: ReadonlyMap<string, Numbered>,
  name: Evidence['name'],
): string {
  return [
    paragraph('Heading1', t('title')),
    paragraph('Normal', countedWords(figures, asOf)),
    paragraph('Heading2', analysis('ask.frustration')),
    ...division(figures, 'two', ties, name),
    paragraph('Heading2', analysis('ask.camps')),
    ...division(figures, 'any', ties, name),
    paragraph('Heading2', analysis('ask.triads')),
    paragraph('Normal', triadsWords(figures)),
    paragraph('Heading2', t('method')),
    paragraph('Normal', t('methodIs')),
    paragraph('Heading2', t('caveats')),
    paragraph('Normal', t('caveatsAre')),
    paragraph('Heading2', t('again')),
    paragraph('Normal', t('againBy')),
  ].join('')
}

function division(figures: AnalysisOfExport, which: 'two' | 'any', ties: ReadonlyMap<string, Numbered>, name: Evidence['name']): string[] {
  const { [which]: found } = figures
  const { shared, alone } = sharedAndAlone(found.camps)
  const names = (ids: readonly string[]) => ids.map(name).join(', ')
  return [
    paragraph('Normal', divisionWords(figures, which).join(' ')),
    ...shared.map((camp, i) => paragraph('Normal', analysis('campOf', { number: i + 1, nodes: names(camp) }))),
    ...(alone.length > 0 ? [paragraph('Normal', analysis('alone', { nodes: names(alone) }))] : []),
    ...found.against.flatMap((id) => {
      const tie = ties.get(id)
      return tie ? [paragraph('Small', `Does not fit: ${tie.number}. ${tie.sentence}`)] : []
    }),
  ]
}
