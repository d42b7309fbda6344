import { t } from './words/english/dates'
import { date } from './words/locale'

/**
 * Dates of the model: ISO 8601 strings with a precision beside them, compared as strings.
 * The string is the first day of its period. `before` says only that something had ended
 * by that day (a former government whose end the source does not date), or, of a beginning,
 * that it had begun by then (operations of the past that may or may not go on).
 */
export const PRECISIONS = ['day', 'month', 'quarter', 'year', 'before'] as const
export type Precision = (typeof PRECISIONS)[number]

/** Before and after any date; as strings they compare so. */
export const EARLIEST = '0000-00-00'
export const LATEST = '9999-99-99'

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether `text` is a calendar date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/**
 * The last day of the period that begins at `date`, as a string that compares right: a month
 * ends on its 31st whether or not it has one.
 */
export function periodEnd(date: string, precision: Precision): string {
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`
  if (precision === 'month') return `${date.slice(0, 7)}-31`
  if (precision === 'quarter') {
    const lastMonth = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 3
    return `${date.slice(0, 4)}-${String(lastMonth).padStart(2, '0')}-31`
  }
  return date
}

/** A day that exists: ends of periods compare as strings, and may name a 31st that the month lacks. */
export function existingDay(date: string): string {
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
  return Number(date.slice(8)) > last ? `${date.slice(0, 8)}${last}` : date
}

/** Whether a day, or the end of a period as `periodEnd` writes it, has come by `date`. */
export function hasCome(day: string, date: string): boolean {
  return day <= date || (day.endsWith('-31') && existingDay(day) <= date)
}

export interface ClaimDates {
  validFrom?: string | null
  validFromPrecision?: Precision | null
  /** A date, `..` for continuing when the source wrote, or null for unknown. */
  validTo?: string | null
  validToPrecision?: Precision | null
  /** When it speaks of; the earliest day where `asOfNotAfter` gives the latest. */
  asOf?: string | null
  asOfPrecision?: Precision | null
  /** Of a page without a date: it speaks of some day from `asOf` to this one. */
  asOfNotAfter?: string | null
}

/** `from/to` with precisions other than day after `~`; `..` continuing, empty unknown. */
export function interval(dates: ClaimDates): string {
  return `${bound(dates.validFrom, dates.validFromPrecision)}/${bound(dates.validTo, dates.validToPrecision)}`
}

function bound(date: string | null | undefined, precision: Precision | null | undefined): string {
  if (!date) return ''
  return precision && precision !== 'day' && date !== '..' ? `${date}~${precision}` : date
}

/**
 * What a claim leaves open of when its tie held, as four dates joined by `|`: the earliest possible
 * start, the latest day by which it held, the earliest day until which it held, the latest possible end.
 * From the second to the third the claim has it hold; where the third is smaller, it held at some time
 * between the two. `0000-00-00` and `9999-99-99` stand for no bound.
 */
export function span(dates: ClaimDates): string {
  const from = dates.validFrom || null
  const to = dates.validTo && dates.validTo !== '..' ? dates.validTo : null
  const earliest = from && dates.validFromPrecision !== 'before' ? from : EARLIEST
  const latest = to ? periodEnd(to, dates.validToPrecision ?? 'day') : LATEST
  const [heldBy, heldUntil] = from
    ? afterStart(earliest, smaller(periodEnd(from, dates.validFromPrecision ?? 'day'), latest), dates)
    : to
      ? [latest, dates.validToPrecision === 'before' ? EARLIEST : to]
      : attested(dates)
  return [earliest, heldBy, heldUntil, latest].join('|')
}

const smaller = (a: string, b: string) => (a < b ? a : b)

/** With a known start: the latest day by which a tie held, and the earliest until which it did. */
function afterStart(earliest: string, begun: string, dates: ClaimDates): [string, string] {
  if (dates.validTo !== '..') return [begun, dates.validTo && dates.validToPrecision !== 'before' ? dates.validTo : earliest]
  if (!dates.asOf) return [begun, earliest]
  const [by, until] = dates.asOfNotAfter ? attested(dates) : [attested(dates)[1], attested(dates)[1]]
  // What goes on when the source speaks has begun by then; a start still to come when it speaks says nothing of later days.
  return [earliest <= by && by < begun ? by : begun, until > earliest ? until : earliest]
}

/** When a claim speaks of: the whole of a period, some day of what only lies between two days. */
function attested({ asOf, asOfPrecision, asOfNotAfter }: ClaimDates): [string, string] {
  if (!asOf) return [LATEST, EARLIEST]
  return asOfNotAfter ? [asOfNotAfter, asOf] : [asOf, periodEnd(asOf, asOfPrecision ?? 'day')]
}

/**
 * Whether an interval string is told in the past: it has an end, or only a beginning, where a claim does not say that it goes on.
 * What is only dated by the day that its claim speaks of is told in the present.
 */
export function isOver(text: string): boolean {
  const [first, last] = text.split('/')
  return last !== '..' && Boolean(first || last)
}

/** A date as a person reads it, no more precise than it is: a quarter as `Oct–Dec 2014`. */
export function readDate(iso: string, precision: Precision | null | undefined = 'day'): string {
  return precision === 'before' ? t('before', { date: limit(iso) }) : date(iso, precision ?? 'day')
}

/** What something lies before: where that is the first day of a year or month, the year or month, since no source may have named the day. */
function limit(iso: string): string {
  return date(iso, iso.endsWith('-01-01') ? 'year' : iso.endsWith('-01') ? 'month' : 'day')
}

/** When what is claimed holds, in words, and the day that it speaks of, where that is not all that is known. */
export function readWhen(dates: ClaimDates, once = false): { when: string; speaksOf: string | null } {
  const known = interval(dates)
  const day = dates.asOf ? readAsOf(dates.asOf, dates) : null
  return known === '/' && day !== null
    ? { when: t('asOf', { date: day }), speaksOf: null }
    : { when: readInterval(known, once), speaksOf: day }
}

function readAsOf(asOf: string, { asOfPrecision, asOfNotAfter }: ClaimDates): string {
  return asOfNotAfter && asOfNotAfter !== asOf ? t('unknownDay') : readDate(asOf, asOfPrecision)
}

/** An interval string as a person reads it; `once` for what happens on a day, in place of going on for a time. */
export function readInterval(text: string, once = false): string {
  const [first = '', last = ''] = text.split('/')
  const [day = '', precision = 'day'] = first.split('~') as [string?, Precision?]
  const [lastDay = '', lastPrecision = 'day'] = last.split('~') as [string?, Precision?]
  if (first && first === last) return readDate(day, precision)
  const open = last === '..'
  const before = lastPrecision === 'before'
  const to = last && !open ? (before ? limit(lastDay) : date(lastDay, lastPrecision)) : ''
  if (!first && once && before) return t('happenedBefore', { to })
  if (!first) return open ? t('open') : to ? t(before ? 'endedBefore' : 'to', { to }) : t('undated')
  if (precision === 'before') {
    const from = limit(day)
    return open ? t('begunOpen', { from }) : to ? t(before ? 'begunBefore' : 'begunTo', { from, to }) : t('begun', { from })
  }
  const from = date(day, precision)
  return open ? t('fromOpen', { from }) : to ? t(before ? 'fromBefore' : 'fromTo', { from, to }) : t('from', { from })
}

/** Some day from `from` to `to`, in words that go after a verb: `in May 2022`, `between October and December 2014`, `before 3 May 2020`. */
export function readBetween(from: string, to: string): string {
  if (from === EARLIEST && to === LATEST) return t('unknownTime')
  if (from === EARLIEST) return t('by', { date: readLastDay(to) })
  if (to === LATEST) return t('onOrAfter', { date: date(from) })
  if (from === to) return t('on', { date: date(from) })
  const starts = from.endsWith('-01')
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (starts && to === `${month}-31`) return t('in', { date: date(from, 'month') })
  if (from === `${year}-01-01` && to === `${year}-12-31`) return t('in', { date: date(from, 'year') })
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return t('between', { from: date(from, 'year'), to: date(to, 'year') })
  if (starts && to.endsWith('-31'))
    return t('between', { from: date(from, year === to.slice(0, 4) ? 'monthName' : 'month'), to: date(to, 'month') })
  return t('between', { from: date(from), to: readLastDay(to) })
}

/** The last day of a period, which `periodEnd` writes as a 31st whether or not its month has one. */
export function readLastDay(day: string): string {
  return day.endsWith('-31') ? date(day, 'month') : date(day)
}
