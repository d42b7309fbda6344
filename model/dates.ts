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

/** What is said of a tie at a date: certain, possible, or excluded. */
export const HOLDINGS = ['holds', 'may-hold', 'does-not-hold'] as const
export type Holding = (typeof HOLDINGS)[number]

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

export interface ClaimDates {
  validFrom?: string | null
  validFromPrecision?: Precision | null
  /** A date, `..` for continuing when the source wrote, or null for unknown. */
  validTo?: string | null
  validToPrecision?: Precision | null
  asOf?: string | null
  asOfPrecision?: Precision | null
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
 * Four dates, joined by `|`, that answer whether the claim holds at a date without looking at
 * precisions again: it may hold from the first to the fourth, and holds from the second to the
 * third (empty when the third is smaller).
 */
export function span(dates: ClaimDates): string {
  const from = dates.validFrom || null
  const fromHi = from && periodEnd(from, dates.validFromPrecision ?? 'day')
  const to = dates.validTo && dates.validTo !== '..' ? dates.validTo : null
  const begun = dates.validFromPrecision === 'before'
  const before = dates.validToPrecision === 'before'
  const continuing = dates.validTo === '..'
  const asOf = dates.asOf || null
  const asOfHi = asOf && periodEnd(asOf, dates.asOfPrecision ?? 'day')

  const mayFrom = begun ? EARLIEST : (from ?? EARLIEST)
  const mayTo = to ? periodEnd(to, dates.validToPrecision ?? 'day') : LATEST
  let holdsFrom = LATEST
  let holdsTo = EARLIEST
  if (from && fromHi) {
    holdsFrom = fromHi
    if (continuing) holdsTo = asOfHi ?? fromHi
    else if (to && !before) holdsTo = to
    else holdsTo = fromHi === from && !begun ? from : EARLIEST
  } else if (to) {
    if (!before && mayTo === to) [holdsFrom, holdsTo] = [to, to]
  } else if (asOf && asOfHi) {
    ;[holdsFrom, holdsTo] = [asOf, asOfHi]
  }
  if (holdsTo < holdsFrom) [holdsFrom, holdsTo] = [LATEST, EARLIEST]
  return [mayFrom, holdsFrom, holdsTo, mayTo].join('|')
}

/** Whether something with these spans holds, may hold or does not hold at `date`. */
export function holdingAt(spans: readonly string[], date: string): Holding {
  let may = false
  for (const s of spans) {
    if (s.slice(11, 21) <= date && date <= s.slice(22, 32)) return 'holds'
    if (s.slice(0, 10) <= date && date <= s.slice(33, 43)) may = true
  }
  return may ? 'may-hold' : 'does-not-hold'
}

/** A date as a person reads it, no more precise than it is: a quarter as `Oct–Dec 2014`. */
export function readDate(iso: string, precision: Precision | null | undefined = 'day'): string {
  return precision === 'before' ? `before ${date(iso)}` : date(iso, precision ?? 'day')
}

/** When what is claimed holds, in words, and the day that it speaks of, where that is not all that is known. */
export function readWhen(dates: ClaimDates): { when: string; speaksOf: string | null } {
  const known = interval(dates)
  const day = dates.asOf ? readDate(dates.asOf, dates.asOfPrecision) : null
  return known === '/' && day !== null ? { when: `as of ${day}`, speaksOf: null } : { when: readInterval(known), speaksOf: day }
}

/** An interval string as a person reads it. */
export function readInterval(text: string): string {
  const [from = '', to = ''] = text.split('/')
  const read = (b: string) => readDate(b.split('~')[0]!, (b.split('~')[1] as Precision | undefined) ?? 'day')
  if (!from && !to) return 'no dates given'
  if (from && from === to) return read(from)
  const start = from ? (from.endsWith('~before') ? `began ${read(from)}` : `from ${read(from)}`) : ''
  const end =
    to === '..'
      ? 'continuing when the source wrote'
      : to
        ? to.endsWith('~before')
          ? `ended ${read(to)}`
          : `to ${read(to)}`
        : 'end unknown'
  return [start || 'start unknown', end].join(', ')
}
