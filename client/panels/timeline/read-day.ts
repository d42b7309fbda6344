import type { Precision } from '../../../model/dates'
import { readDate as inWords } from '../../../model/dates'
import { readDate, type ReadDate } from '../../../model/tables/dates'
import { t } from '../../../model/words/english/timeline'
import { listOr } from '../../../model/words/locale'

/** The day that a typed text stands for; `taken` says so where the text is another. Empty is any day: null. */
export type TypedDay = { day: string | null; taken: string | null } | { fault: string }

const TAKEN = {
  day: 'takenAs',
  before: 'takenAs',
  month: 'takenAsFirstOfMonth',
  quarter: 'takenAsFirstOfQuarter',
  year: 'takenAsFirstOfYear',
} as const satisfies Record<Precision, string>

/** Reads a typed day: itself, or the first one of a year, quarter or month, in figures or in words. A fault is a sentence that says what would do. */
export function readDay(text: string): TypedDay {
  const typed = text.trim()
  if (typed === '') return { day: null, taken: null }
  const both = inBothOrders(typed)
  if (both.length > 1)
    return {
      fault: t('ambiguous', {
        text: typed,
        dates: listOr(both.map(({ date }) => inWords(date))),
        forms: listOr(both.map(({ date }) => date)),
      }),
    }
  const read = both[0] ?? readDate(typed)
  if (!read) return { fault: missing(typed) ?? t('noDate', { text: typed }) }
  return {
    day: read.date,
    taken: read.date === typed ? null : t(TAKEN[read.precision], { date: inWords(read.date) }),
  }
}

/** What three numbers with the year last can be, the day before the month and after it; with dots between them the day stands before it. */
function inBothOrders(typed: string): ReadDate[] {
  const sign = /^\d{1,2}([./-])\d{1,2}\1\d{4}$/.exec(typed)?.[1]
  if (!sign) return []
  const read = (sign === '.' ? (['dmy'] as const) : (['dmy', 'mdy'] as const))
    .map((order) => readDate(typed, order))
    .filter((one) => one !== null)
  return read.filter((one, i) => read.findIndex((other) => other.date === one.date) === i)
}

/** What there is not of a date that is written as one should be; null for any other text. */
function missing(typed: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed) ?? []
  if (year === undefined) return null
  if (Number(month) < 1 || Number(month) > 12) return t('noMonth', { text: typed, month: String(Number(month)) })
  return t('noDay', { text: typed, month: inWords(`${year}-${month!.padStart(2, '0')}-01`, 'month'), day: String(Number(day)) })
}
