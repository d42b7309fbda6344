import { EARLIEST, LATEST, readBetween, readDate, type Precision } from './dates'
import { t } from './words/english/citation'
import { capital } from './words/locale'

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

/** A claim, as far as its place in its source is cited. `link` opens the source, at the passage where it can. */
export interface CitedClaim {
  id: string
  source: Citable & { publishedNotBefore?: string | null; publishedNotAfter?: string | null }
  link: string | null
  locator: string | null
  startOffset: number | null
  endOffset: number | null
}

/**
 * Where a claim is made, as a note of the Chicago Manual of Style (17th edition, chapter 14): of more than three authors the first
 * alone is named. Names stand as the source has them, days before months (6.38).
 */
export function chicagoNote(claim: CitedClaim): string {
  const { source, link } = claim
  const authors = authorsOf(source.author)
  const [a = '', b = '', c = ''] = authors
  const author = [a, t('two', { a, b }), t('three', { a, b, c })][authors.length - 1] ?? (a && t('more', { a }))
  const title = titleOf(source)
    .replace(/[\s.,]+$/, '')
    .replace(/(?<=^|[\s([])"|“/g, '‘')
    .replace(/["”]/g, '’')
  const { date, bounds } = dateOf(source)
  const rest = [source.publisher === author ? null : source.publisher, date ?? t('undated'), bounds, placeOf(claim), link]
  return t('note', { author: author && t('authors', { author }), title, rest: rest.filter((part) => part).join(', ') })
}

/**
 * The same as an entry of BibTeX, in UTF-8; `urldate` is read by biblatex alone. Its key is the claim's id, since two claims may cite two
 * passages of one source. Titles, and names that are not plainly a person's, are braced, so that no style changes or turns them.
 */
export function bibtexEntry(claim: CitedClaim): string {
  const { source, link } = claim
  const { author, publisher, publishedAt, publishedNotAfter } = source
  const { date, bounds } = dateOf(source)
  const [year, month, day] = publishedAt ? known(publishedAt, source.publishedAtPrecision) : []
  const note = [year !== undefined && source.publishedAtPrecision !== 'quarter' ? null : date, bounds, placeOf(claim)]
  const fields = Object.entries({
    author: authorsOf(author)
      .map((name) => (isPerson(name) ? tex(name) : `{${tex(name)}}`))
      .join(' and '),
    title: `{${tex(titleOf(source))}}`,
    howpublished: publisher && publisher !== author ? tex(publisher) : '',
    year: year ?? '',
    month: month === undefined ? '' : MONTHS[Number(month) - 1]!,
    day: day === undefined ? '' : String(Number(day)),
    note: tex(capital(note.filter((part) => part).join('; '))),
    url: link === null ? '' : link.replace(/[\s{}\\]/g, encodeURIComponent),
    urldate: link !== null && date === null ? (publishedNotAfter ?? '') : '',
  }).filter(([, value]) => value !== '')
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`)
  return `@misc{${claim.id.replace(/[^\w.:-]+/g, '-')},\n${lines.join(',\n')}\n}\n`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function titleOf({ title, name, id }: Citable): string {
  return (title ?? name ?? id ?? '').replace(/\s+/g, ' ').trim()
}

/** When the source came out, no more precisely than is known; of one without a date, null and the bounds that are known. */
function dateOf(source: CitedClaim['source']): { date: string | null; bounds: string | null } {
  const { publishedAt, publishedAtPrecision, writtenAt, writtenAtPrecision, publishedNotBefore, publishedNotAfter } = source
  if (publishedAt) return { date: readDate(publishedAt, publishedAtPrecision), bounds: null }
  if (writtenAt) return { date: t('written', { date: readDate(writtenAt, writtenAtPrecision) }), bounds: null }
  const when = readBetween(publishedNotBefore ?? EARLIEST, publishedNotAfter ?? LATEST)
  return { date: null, bounds: publishedNotBefore || publishedNotAfter ? t('published', { when }) : null }
}

/** Year, month and day of a date, as far as its precision says them. */
function known(iso: string, precision: Precision | null | undefined): string[] {
  return precision === 'before' ? [] : iso.split('-').slice(0, { year: 1, quarter: 1, month: 2, day: 3 }[precision ?? 'day'])
}

/** The record or row; else the characters of the text, counted from 1, unless the link opens at the passage. */
function placeOf({ locator, link, startOffset, endOffset }: CitedClaim): string | null {
  if (locator !== null) return locator
  if (startOffset === null || endOffset === null || link?.includes('#:~:text=')) return null
  return t('characters', { from: startOffset + 1, to: endOffset })
}

/** Several authors stand with semicolons between them; commas and "and" count only between names of persons, since offices hold such too. */
function authorsOf(author: string | null | undefined): string[] {
  const split = (by: RegExp) =>
    (author ?? '')
      .split(by)
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => name !== '')
  const persons = split(/\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*/)
  return persons.length > 1 && persons.every(isPerson) ? persons : split(/;/)
}

/** Whether a name is plainly a person's: two to five words with capitals or particles, none of an organisation. */
function isPerson(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length > 1 &&
    words.length < 6 &&
    words.every((word) => /^(\p{Lu}|(al|el|bin|ibn|bint|da|de|del|di|du|la|le|van|von|der|den)(-|$))/u.test(word)) &&
    !ORGANISATION.test(name)
  )
}
const ORGANISATION =
  /\b(agency|army|assembly|association|authority|bureau|cent(er|re)|commission|committee|corporation|council|department|desk|foundation|forces?|government|group|institute?|international|journal|league|media|ministry|monitor|nations|network|news|office|organi[sz]ation|party|post|press|project|reporters?|service|society|staff|state|states|team|times|union|university|watch|wire)\b/i

/** Text for a field of BibTeX: what LaTeX reads as a command is written out, braces too, since BibTeX counts them. */
function tex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
}
const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
}
