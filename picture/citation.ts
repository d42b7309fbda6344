/** What a source is cited by. */
export interface Citable { id?: string; name?: string | null; title?: string | null; author?: string | null; publisher?: string | null; publishedAt?: string | null; writtenAt?: string | null }

/** Author, title, publisher and date, as far as known; nothing twice. */
export function citation({ id, name, title, author, publisher, publishedAt, writtenAt }: Citable): string {
  return [...new Set([author, title ?? name ?? id, publisher, publishedAt ?? writtenAt].filter((part) => part))].join(', ')
}
