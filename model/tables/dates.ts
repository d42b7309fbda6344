import { isDate, type Precision } from '../dates'

export interface ReadDate {
  date: string
  precision: Precision
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** A date of parts as far as they are one: without a month, or one that does not exist, it is a year. Null without a year. */
export function dateOfParts(year: string | undefined, month: string | undefined, day: string | undefined): ReadDate | null {
  if (year === undefined || !/^\d{4}$/.test(year.trim())) return null
  const y = year.trim()
  const m = Number(month?.trim() || NaN)
  if (!Number.isInteger(m) || m < 1 || m > 12) return { date: `${y}-01-01`, precision: 'year' }
  const d = Number(day?.trim() || NaN)
  const full = `${y}-${pad(m)}-${pad(d)}`
  return Number.isInteger(d) && isDate(full) ? { date: full, precision: 'day' } : { date: `${y}-${pad(m)}-01`, precision: 'month' }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month named in English, in full or by its beginning; undefined where it is none. */
function monthOf(word: string): string | undefined {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'][
    at
  ]
  return full?.startsWith(word.replace(/\.$/, '').toLowerCase()) || /^sept\.?$/i.test(word) ? String(at + 1) : undefined
}

/**
 * Reads `2011`, `2011-12`, `2011-12-29`, with or without a time behind it, `2011-Q4`; dates of three numbers in the order given, and
 * `12/2011`; `29 December 2011`, `Dec 29, 2011`, `December 2011`. Null where it is none.
 */
export function readDate(text: string, order: 'ymd' | 'dmy' | 'mdy' = 'ymd'): ReadDate | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/.exec(trimmed)
  if (iso) return exactly(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ].*)?$/.exec(trimmed)
  if (numbers) {
    const [a, b, c] = numbers.slice(1) as [string, string, string]
    return order === 'dmy' ? exactly(c, b, a) : order === 'mdy' ? exactly(c, a, b) : exactly(a, b, c)
  }
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(trimmed)
  if (month) return exactly(month[2], month[1])
  const quarter = /^(?:(\d{4})[ -]?Q([1-4])|Q([1-4])[ -]?(\d{4}))$/i.exec(trimmed)
  if (quarter) return { date: `${quarter[1] ?? quarter[4]}-${pad(Number(quarter[2] ?? quarter[3]) * 3 - 2)}-01`, precision: 'quarter' }
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([A-Za-z]{3,9}\.?)[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(trimmed)
  const named = words && monthOf(words[2]!)
  return words && named ? exactly(words[4], named, words[1] ?? words[3]) : null
}

/** A date of all the parts that are given, or null: what does not exist is not rounded. */
function exactly(year: string | undefined, month?: string, day?: string): ReadDate | null {
  const read = dateOfParts(year, month, day)
  return read?.precision === (day !== undefined ? 'day' : month !== undefined ? 'month' : 'year') ? read : null
}

/** The first day of the period of this precision that a date lies in. */
export function beginningOf(date: string, precision: Precision): string {
  if (precision === 'year') return `${date.slice(0, 4)}-01-01`
  if (precision === 'month') return `${date.slice(0, 7)}-01`
  if (precision === 'quarter') return `${date.slice(0, 4)}-${pad(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1)}-01`
  return date
}
