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

/** Languages whose months are known by name, as the platform writes them. */
const LANGUAGES = ['en', 'ru', 'uk', 'fr', 'de', 'es', 'it', 'pt', 'tr', 'ar', 'fa', 'pl', 'id']
/** Fewer letters than this tell no month. */
const SHORTEST = 3
let months: ReadonlyMap<string, string> | null = null

/** The numbers of months by their names: in full, by their short form, alone and beside a day. Names of two months in two languages are none. */
function monthNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const language of LANGUAGES)
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2001, month, 15))
      for (const form of ['long', 'short'] as const)
        for (const beside of [{}, { day: 'numeric' }] as const) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: form, timeZone: 'UTC', ...beside })
          const name = plainWord(format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '')
          const known = names.get(name)
          // English goes before the others.
          if (name.length >= SHORTEST && !/\d/.test(name) && known === undefined) names.set(name, String(month + 1))
        }
    }
  return names
}

const plainWord = (word: string): string => word.normalize('NFC').replace(/\.$/, '').toLowerCase()

/** The number of a month named in full or in short; undefined where it is none. */
function monthOf(word: string): string | undefined {
  const said = plainWord(word)
  months ??= monthNames()
  const found = months.get(said) ?? (/^sept$/.test(said) ? '9' : undefined)
  if (found !== undefined || said.length < SHORTEST) return found
  // English months are also cut where they please: `Octob`.
  const cut = ENGLISH.findIndex((name) => name.startsWith(said))
  return cut < 0 ? undefined : String(cut + 1)
}

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** A time behind a date, with its zone. Of other text behind one it is not known what it says, such as where a period ends. */
const TIME = /(?:[T ]\d{1,2}:\d{2}(?:[:.,]\d+)*(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?))?)?/.source
const ISO = new RegExp(`^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})${TIME})?)?$`, 'i')
const NUMBERS = new RegExp(`^(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})${TIME}$`, 'i')

/**
 * Reads `2011`, `2011-12`, `2011-12-29`, with or without a time behind it, `2011-Q4`; dates of three numbers in the order given, and
 * `12/2011`; `29 December 2011`, `Dec 29, 2011`, `December 2011`, with months in several languages; `2011年12月29日`. Null where it is none.
 */
export function readDate(text: string, order: 'ymd' | 'dmy' | 'mdy' = 'ymd'): ReadDate | null {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) return exactly(iso[1], iso[2], iso[3])
  const numbers = NUMBERS.exec(trimmed)
  if (numbers) {
    const [a, b, c] = numbers.slice(1) as [string, string, string]
    return order === 'dmy' ? exactly(c, b, a) : order === 'mdy' ? exactly(c, a, b) : exactly(a, b, c)
  }
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(trimmed)
  if (month) return exactly(month[2], month[1])
  const quarter = /^(?:(\d{4})[ -]?Q([1-4])|Q([1-4])[ -]?(\d{4}))$/i.exec(trimmed)
  if (quarter) return { date: `${quarter[1] ?? quarter[4]}-${pad(Number(quarter[2] ?? quarter[3]) * 3 - 2)}-01`, precision: 'quarter' }
  const signs = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(trimmed)
  if (signs) return exactly(signs[1], signs[2], signs[3])
  const words =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[ -](?:de )?)?([\p{L}\p{M}]{3,12}\.?)[ -](?:de )?(?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?: ?г\.?)?$/u.exec(
      trimmed,
    )
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
