import type { DateMapping } from '../mapping'
import { factsOf, fits, type ColumnFacts } from './columns'
import type { Delimiter, Row } from './delimited'

/** What a column holds, by its heading and the first rows. */
export interface ColumnLook {
  name: string
  /** The heading in small letters, its words parted by `_`: `SideA` is `side_a`. */
  words: string
  /** What is filled in and is no mark of missing values. */
  filled: string[]
  /** Different values and how often each stands there, in the order of the rows. */
  values: ReadonlyMap<string, number>
  numeric: boolean
  /** Whether its numbers, or its `+` and `-`, say what is against what. */
  signed: boolean
  /** The order its dates are written in; null where it holds none. A year alone is no date unless the heading says so. */
  order: 'ymd' | 'dmy' | 'mdy' | null
  /** Whether each of its cells is a day, written in the order of year, month and day or in words. */
  days: boolean
  /** A cell that reads as two dates, where no other cell tells the order. */
  eitherDate: string | null
  /** A cell that is a number either with thousands or with a fraction. */
  eitherNumber: string | null
}

/** Looks at every column of a table. `rows` are the first below the header, `facts` what is known of the columns where more of the table was read. */
export function lookAtColumns(
  columns: readonly string[],
  rows: readonly Row[],
  missing: readonly string[],
  delimiter: Delimiter = 'comma',
  facts: readonly ColumnFacts[] = factsOf(columns.length, rows),
): ColumnLook[] {
  const whole = rows.filter((row) => fits(row, columns.length))
  return columns.map((name, i) => {
    const of = facts[i]!
    const cells = whole.map((row) => row.cells[i]?.trim() ?? '').filter((cell) => cell !== '')
    const filled = cells.filter((cell) => !missing.includes(cell))
    const values = new Map<string, number>()
    for (const cell of filled) values.set(cell, (values.get(cell) ?? 0) + 1)
    const words = wordsOf(name)
    // A mark that is not counted as empty is a word like others.
    const numeric = of.holdsNumbers(delimiter, missing)
    // Half of the cells are enough where the heading says that they are dates, nine of ten where it does not.
    const dates =
      of.isNumeric(delimiter) && !/year|yr|date/.test(words)
        ? null
        : of.dates(BEGINNING.test(words) || END.test(words) || /date/.test(words) ? 0.5 : 0.9)
    return {
      name,
      words,
      filled,
      values,
      numeric,
      signed: of.givesSigns(delimiter, missing),
      order: dates?.order ?? null,
      days: of.holdsDays(missing),
      eitherDate: dates?.either ?? null,
      eitherNumber: numeric ? of.eitherNumber : null,
    }
  })
}

/** A heading in small letters, its words parted by `_`. */
export function wordsOf(heading: string): string {
  return heading
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** When what rows say begins and ends, by columns of dates or of years with their months and days. */
export function datesOf(looks: readonly ColumnLook[]): { validFrom?: DateMapping; validTo?: DateMapping } {
  const dates = looks.filter(({ order, numeric }) => order !== null && !numeric)
  const precise = ({ name, order }: ColumnLook): DateMapping => ({ column: name, order: order! })
  const years = looks.filter(
    ({ words, filled }) =>
      (/(year|yr)(_?\d)?$/.test(words) || BEGINNING.test(words) || END.test(words)) &&
      filled.length > 0 &&
      filled.every((cell) => /^\d{4}$/.test(cell)),
  )
  const parts = (year: ColumnLook | undefined): DateMapping | undefined => {
    if (!year) return undefined
    const sibling = (...names: string[]) =>
      looks.find(({ words }) => names.some((part) => words === year.words.replace(/year|yr/, part)) && words !== year.words)?.name
    const [month, day] = [sibling('month', 'mon', 'mo'), sibling('day', 'dy')]
    return { year: year.name, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
  }
  const [begins, ends] = [years.find(({ words }) => BEGINNING.test(words)), years.find(({ words }) => END.test(words))]
  const first = dates.find(({ words }) => BEGINNING.test(words)) ?? (begins ? undefined : dates.find(({ words }) => !END.test(words)))
  const last = dates.find(({ words }) => END.test(words))
  const validFrom = first ? precise(first) : parts(begins ?? years.find((year) => year !== ends))
  // A row of one year holds in that year.
  const validTo = last ? precise(last) : ends ? parts(ends) : !first && !begins && years.length === 1 ? parts(years[0]) : undefined
  return { ...(validFrom && { validFrom }), ...(validTo && { validTo }) }
}

const BEGINNING = /^(st|start|begin|beginning|since|from|valid_from|first|established|founded)(_|\d|date|year|yr|$)|start|begin/
const END = /^(end|until|till|to|valid_to|last|finish|dissolved)(_|\d|date|year|yr|$)|_end(_|$)|ended/
