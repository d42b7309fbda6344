import { DATE_ORDERS, type DateMapping } from '../mapping'
import { readDate } from './dates'
import type { Row } from './delimited'
import { NUMBER } from './suggest'

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
  /** The order its dates are written in; null where it holds none. A year alone is no date unless the heading says so. */
  order: 'ymd' | 'dmy' | 'mdy' | null
}

/** Marks that tables put where nothing is known. */
const MARKS = ['NULL', 'null', 'NA', 'N/A', 'n/a', '#N/A', 'NaN', 'nan', 'None', '-', '.', '..', '?']
/** Numbers that stand for missing ones beside numbers that are never negative. */
const CODES = ['-9', '-8', '-99', '-88', '-999']

/** What in these rows stands for missing values. */
export function missingMarks(rows: readonly Row[]): string[] {
  const cells = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.trim())))
  const found = MARKS.filter((mark) => cells.has(mark))
  const width = rows[0]?.cells.length ?? 0
  const codes = CODES.filter((code) => {
    for (let i = 0; i < width; i++) {
      const column = rows.map((row) => row.cells[i]?.trim() ?? '')
      // Where other numbers are negative too, it may be one of them.
      if (
        column.includes(code) &&
        column.every((cell) => !cell.startsWith('-') || CODES.includes(cell)) &&
        column.filter((cell) => cell === code).length > 1
      )
        return true
    }
    return false
  })
  return [...found, ...codes]
}

/** Looks at every column of a table. `rows` are those below the header. */
export function lookAtColumns(columns: readonly string[], rows: readonly Row[], missing: readonly string[]): ColumnLook[] {
  return columns.map((name, i) => {
    const filled = rows.map((row) => row.cells[i]?.trim() ?? '').filter((cell) => cell !== '' && !missing.includes(cell))
    const values = new Map<string, number>()
    for (const cell of filled) values.set(cell, (values.get(cell) ?? 0) + 1)
    const numeric = filled.length > 0 && filled.every((cell) => NUMBER.test(cell))
    const words = wordsOf(name)
    return {
      name,
      words,
      filled,
      values,
      numeric,
      order:
        filled.length === 0 || (numeric && !/year|yr|date/.test(words))
          ? null
          : orderOf(filled, BEGINNING.test(words) || END.test(words) || /date/.test(words)),
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

/** The order in which nine of ten cells are dates, or half of them where the heading says that they are; where two orders read as many, the one with the day first. */
function orderOf(cells: readonly string[], said: boolean): ColumnLook['order'] {
  const read = DATE_ORDERS.map((order) => ({ order, n: cells.filter((cell) => readDate(cell, order) !== null).length }))
  const best = read.reduce((a, b) => (b.n > a.n ? b : a))
  return best.n >= cells.length * (said ? 0.5 : 0.9) ? best.order : null
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
