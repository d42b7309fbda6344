import type { Citable } from '../../model/citation'
import { readDate } from '../../model/dates'
import { t } from '../../model/words/english/picture'
import { counts } from '../../model/words/english/counts'
import { listAnd } from '../../model/words/locale'

/** Author, title, publisher and date, as far as known and as precise; nothing twice. */
export function citation({
  id,
  name,
  title,
  author,
  publisher,
  publishedAt,
  publishedAtPrecision,
  writtenAt,
  writtenAtPrecision,
}: Citable): string {
  const date = publishedAt ? readDate(publishedAt, publishedAtPrecision) : writtenAt ? readDate(writtenAt, writtenAtPrecision) : null
  return [...new Set([author, title ?? name ?? id, publisher, date].filter((part) => part))].join(', ')
}

/** Sources left out that are named one by one. */
const MOST_NAMED = 3

/** Which sources were left out, by name: `without A and B`. */
export function withoutSources(names: readonly string[]): string {
  return t('without', { sources: names.length > MOST_NAMED ? counts('sources', { count: names.length }) : listAnd(names) })
}
