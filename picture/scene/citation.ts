import { readDate, type Precision } from '../../model/dates'

/** What a source is cited by. */
export interface Citable {
  id?: string
  name?: string | null
  title?: string | null
  author?: string | null
  publisher?: string | null
  publishedAt?: string | null
  publishedAtPrecision?: Precision | null
  writtenAt?: string | null
  writtenAtPrecision?: Precision | null
}

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
