/**
 * How the language of the interface writes numbers, dates and lists, and which way it runs: the one place that knows.
 * The catalogue of its sentences is `words.ts`; what draws the first picture needs this file only.
 */
export interface Locale {
  /** BCP 47 code of the catalogue, as in `<html lang>`. */
  language: string
  /** BCP 47 tag for dates, numbers and lists. */
  tag: string
  direction: 'ltr' | 'rtl'
}

export const ENGLISH: Locale = { language: 'en', tag: 'en-GB', direction: 'ltr' }

let current = ENGLISH
const formats = new Map<string, unknown>()

export const locale = (): Locale => current

/** Has numbers, dates and lists written as `to` writes them, from now on. */
export function setLocale(to: Locale): void {
  current = to
  formats.clear()
}

/** Formats take long to make and are asked for often: each is made once. */
function kept<T>(key: string, make: (tag: string) => T): T {
  const found = formats.get(key) as T | undefined
  if (found) return found
  const made = make(current.tag)
  formats.set(key, made)
  return made
}

/** `1,204`; at most three decimals. */
export function number(value: number): string {
  return kept('number', (tag) => new Intl.NumberFormat(tag)).format(value)
}

/** A measure with three significant digits: `1.25`. */
export function measure(value: number): string {
  return kept('measure', (tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 })).format(value)
}

/** Text that begins a line or a sentence. */
export function capital(text: string): string {
  return text ? text[0]!.toUpperCase() + text.slice(1) : text
}

/** `Iran, Pakistan and Russia`. */
export function listAnd(items: readonly string[]): string {
  return kept('and', (tag) => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items)
}

/** A list of what is more than text, with what stands between its items: `A, B and C` with links for A, B and C. */
export function listAndParts<Item, Part>(items: readonly Item[], show: (item: Item) => Part): (string | Part)[] {
  return listParts(
    kept('and', (tag) => new Intl.ListFormat(tag, { type: 'conjunction' })),
    items,
    show,
  )
}

/** The same of alternatives: `A, B or C`. */
export function listOrParts<Item, Part>(items: readonly Item[], show: (item: Item) => Part): (string | Part)[] {
  return listParts(
    kept('or', (tag) => new Intl.ListFormat(tag, { type: 'disjunction' })),
    items,
    show,
  )
}

function listParts<Item, Part>(format: Intl.ListFormat, items: readonly Item[], show: (item: Item) => Part): (string | Part)[] {
  return format
    .formatToParts(items.map((_, i) => String(i)))
    .map(({ type, value }) => (type === 'element' ? show(items[Number(value)]!) : value))
}

/** `name, alias or identifier`. */
export function listOr(items: readonly string[]): string {
  return kept('or', (tag) => new Intl.ListFormat(tag, { type: 'disjunction' })).format(items)
}

const DATES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  quarter: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A date as `YYYY-MM-DD`, written no more precisely than it is: `31 August 2021`, `August 2021`, `August`, `2021`; a quarter as `Jul–Sept 2021`. */
export function date(iso: string, precision: keyof typeof DATES = 'day'): string {
  const format = kept(precision, (tag) => new Intl.DateTimeFormat(tag, { ...DATES[precision], timeZone: 'UTC', calendar: 'gregory' }))
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  if (precision !== 'quarter') return format.format(utc(year, month, day))
  const first = Math.floor((month - 1) / 3) * 3 + 1
  // Versions of the Unicode data differ in the spaces around the dash.
  return format.formatRange(utc(year, first, 1), utc(year, first + 2, 1)).replace(/\s*–\s*/, '–')
}

/** Unlike `Date.UTC`, leaves the years 0 to 99 as they are. */
function utc(year: number, month: number, day: number): Date {
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, day)
  return made
}
