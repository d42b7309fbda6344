import type { Filters } from '../../../picture/scene/lens'
import { typeName } from '../../../picture/words'
import { familyName, labelWords, modalityName, statusName } from '../../../model/terms'
import { explorer } from '../../state/store'
import { t } from '../../../model/words/english/export'
import { listAnd } from '../../../model/words/locale'

/** What is left out that is named one by one. */
const MOST_NAMED = 6
/** Characters of a statement that a title has room for. */
const LONGEST = 200

/** What the picture on the screen is of, and what of that the reader has left out: a file does not show what is missing in it. */
export function viewTitle(): string {
  const { loaded, view } = explorer.getState()
  const statement = view.results[0]?.statement.replace(/\s+/g, ' ').trim()
  const of =
    loaded?.dossier?.title ??
    (statement === undefined
      ? t('aView')
      : t('query', { statement: statement.length > LONGEST ? `${statement.slice(0, LONGEST)} …` : statement }))
  const left = leftOut(view.filters)
  const values = valuesLeftOut(view.filters)
  if (left.length === 0) return of
  return values > MOST_NAMED ? t('withoutKinds', { title: of, count: values }) : t('withoutList', { title: of, list: left.join(', ') })
}

/** What filters leave out, a few words each way; sources and days are told by the file itself. */
function leftOut({ hidden: { family, type, label, modality, status }, reliability, credibility }: Filters): string[] {
  const each = (values: ReadonlySet<string>, words: (value: string) => string) => listAnd([...values].map(words).sort())
  return [
    family.size > 0 && t('families', { count: family.size, list: each(family, familyName) }),
    type.size > 0 && t('types', { list: each(type, typeName) }),
    label.size > 0 && each(label, (one) => labelWords(one, true)),
    modality.size > 0 && t('modalities', { list: each(modality, modalityName) }),
    shown(status) > 0 && t('statuses', { list: each(new Set([...status].filter((one) => one !== 'denied')), statusName) }),
    reliability !== null && t('reliability', { grade: reliability }),
    credibility !== null && t('credibility', { grade: String(credibility) }),
  ].filter((words) => words !== false)
}

/** Denied ties are left out unless they are asked for. */
const shown = (statuses: ReadonlySet<string>) => statuses.size - Number(statuses.has('denied'))

function valuesLeftOut({ hidden: { family, type, label, modality, status } }: Filters): number {
  return family.size + type.size + label.size + modality.size + shown(status)
}

/** Whether the legend leaves anything out of the picture that other parts of the graph keep. */
export const leavesOut = (filters: Filters): boolean => leftOut(filters).length > 0
