import { t } from '../../../model/words/english/analysis'
import { listAnd } from '../../../model/words/locale'

/** Names that a sentence gives; of more, only how many. */
const NAMED = 5

/** `A, B and C`; of many the first, and how many more there are. */
export function listShortened(texts: readonly string[]): string {
  const rest = texts.length - NAMED
  return rest > 1 ? t('namesMore', { names: texts.slice(0, NAMED).join(', '), count: rest }) : listAnd(texts)
}
