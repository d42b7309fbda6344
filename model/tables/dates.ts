import { isDate, type Precision } from '../dates'

export interface ReadDate { date: string; precision: Precision }

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

/** Reads `2011`, `2011-12`, `2011-12-29`, with or without a time behind it, and dates of three numbers in the order given. Null where it is none. */
export function readDate(text: string, order: 'ymd' | 'dmy' | 'mdy' = 'ymd'): ReadDate | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/.exec(trimmed)
  if (iso) {
    const [, year, month, day] = iso
    const read = dateOfParts(year, month, day)
    const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
    return read?.precision === precision ? read : null
  }
  const numbers = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ].*)?$/.exec(trimmed)
  if (!numbers) return null
  const [a, b, c] = numbers.slice(1) as [string, string, string]
  const [year, month, day] = order === 'dmy' ? [c, b, a] : order === 'mdy' ? [c, a, b] : [a, b, c]
  const read = dateOfParts(year, month, day)
  return read?.precision === 'day' ? read : null
}

/** The first day of the period of this precision that a date lies in. */
export function beginningOf(date: string, precision: Precision): string {
  if (precision === 'year') return `${date.slice(0, 4)}-01-01`
  if (precision === 'month') return `${date.slice(0, 7)}-01`
  if (precision === 'quarter') return `${date.slice(0, 4)}-${pad(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1)}-01`
  return date
}
