import { readDate } from './dates'
import type { Delimiter, Row } from './delimited'
import { isCode, readNumber, readSign, styleOf, type Decimal } from './numbers'

/** Marks that tables put where nothing is known. */
const MARKS = new Set('NULL null (null) Null NA N/A n/a N.A. n.a. #N/A <NA> NaN nan NaT None nil -0- - -- --- – — . .. ... ?'.split(' '))
/** Numbers that stand for missing ones beside numbers that are never negative. */
const CODES = new Set(['-9', '-8', '-99', '-88', '-999'])
/** Different values that are kept of a column; of one with more it is only known that there are. */
const MOST_VALUES = 200
/** Numbers and dates are no longer, in UTF-16 units. */
const LONGEST_VALUE = 40

/** What stands in a column, counted as its cells come: memory does not grow with the table. */
export class ColumnFacts {
  /** Cells with something in them that is no mark of a missing value. */
  filled = 0
  /** Different values and how often each stands there, in the order of the rows; null where there are too many, or one is long. */
  values: Map<string, number> | null = new Map()
  /** Marks and codes that may stand for missing values, and how often. */
  readonly marks = new Map<string, number>()
  readonly #styles = { plain: 0, comma: 0, grouped: 0, either: 0 }
  readonly #orders = { ymd: 0, dmy: 0, mdy: 0 }
  /** Numbers below 0 that are no codes for missing ones. */
  #negative = 0
  #points = 0
  #codes = 0
  #days = 0
  #signs = 0
  #countries = 0
  #number: string | null = null
  #date: string | null = null

  add(cell: string): void {
    const text = cell.trim()
    if (text === '') return
    if (MARKS.has(text)) return void this.marks.set(text, 1 + (this.marks.get(text) ?? 0))
    if (CODES.has(text)) this.marks.set(text, 1 + (this.marks.get(text) ?? 0))
    this.filled++
    const short = text.length <= LONGEST_VALUE
    if (!short) this.values = null
    if (this.values) {
      this.values.set(text, 1 + (this.values.get(text) ?? 0))
      if (this.values.size > MOST_VALUES) this.values = null
    }
    const style = short ? styleOf(text) : null
    if (style) {
      this.#styles[style]++
      if (style === 'plain' && text.includes('.')) this.#points++
      if (isCode(text)) this.#codes++
      if (style === 'either' && text.includes(',')) this.#number ??= text
      if (!CODES.has(text) && readNumber(text)! < 0) this.#negative++
    }
    if (short && readSign(text) !== null) this.#signs++
    if (/^[A-Z]{2}$/.test(text)) this.#countries++
    if (!short || !/\d/.test(text)) return
    const read = (['ymd', 'dmy', 'mdy'] as const).filter((order) => readDate(text, order) !== null)
    for (const order of read) this.#orders[order]++
    if (read[0] === 'ymd' && readDate(text)!.precision === 'day') this.#days++
    if (read.length > 1 && readDate(text, read[0])!.date !== readDate(text, read[1])!.date) this.#date ??= text
  }

  /** Whether every filled cell is a number. Numbers with commas are none where commas part the cells: such a cell is as often a list. */
  isNumeric(delimiter: Delimiter): boolean {
    const { plain, comma, grouped, either } = this.#styles
    return this.filled > 0 && plain + grouped + either + (delimiter === 'comma' ? 0 : comma) === this.filled
  }

  /** What its numbers say of the decimal mark; null where they say nothing of it. */
  decimal(): Decimal | null {
    const { plain, comma, grouped, either } = this.#styles
    if (plain + comma + grouped + either < this.filled || this.#codes > 0) return null
    return comma > 0 ? 'comma' : grouped + this.#points > 0 ? 'point' : null
  }

  /** Whether some of its numbers, or of its `+` and `-`, say that something is against something. */
  isSigned(delimiter: Delimiter): boolean {
    if (this.#inSigns()) return true
    return this.isNumeric(delimiter) && this.#negative > 0
  }

  /** What of it stands for missing values, judged by itself. */
  missing(delimiter: Delimiter): string[] {
    return [...this.marks].flatMap(([mark, n]) =>
      this.means(mark) || (CODES.has(mark) && !(n > 1 && this.isNumeric(delimiter))) ? [] : [mark],
    )
  }

  /** Whether a mark of missing values says something here: a number among others below 0, Namibia, the minus beside a plus. */
  means(mark: string): boolean {
    if (!this.marks.has(mark)) return false
    if (CODES.has(mark)) return this.#negative > 0
    if (mark === 'NA') return this.#countries * 2 > this.filled
    return /^[-–—]$/.test(mark) && this.#inSigns()
  }

  /** Whether it holds numbers that are no codes and, beside them, only what counts as empty in its table. */
  holdsNumbers(delimiter: Delimiter, missing: readonly string[]): boolean {
    return (
      this.isNumeric(delimiter) &&
      this.#codes === 0 &&
      [...this.marks.keys()].every((mark) => missing.includes(mark) || readNumber(mark) !== null)
    )
  }

  /** Whether it holds days, none less precise, as they are read without being told the order, and beside them only what counts as empty. */
  holdsDays(missing: readonly string[]): boolean {
    return this.filled > 0 && this.#days === this.filled && [...this.marks.keys()].every((mark) => missing.includes(mark))
  }

  /** Whether it is signed, and a mark that is empty here is not read as a minus because it says something in another column. */
  givesSigns(delimiter: Delimiter, missing: readonly string[]): boolean {
    return this.isSigned(delimiter) && this.missing(delimiter).every((mark) => missing.includes(mark))
  }

  /** The order in which at least `share` of its cells are dates, and whether another fits as well; null where there is none. */
  dates(share: number): { order: 'ymd' | 'dmy' | 'mdy'; either: string | null } | null {
    const [best, next] = (Object.entries(this.#orders) as ['ymd' | 'dmy' | 'mdy', number][]).sort((a, b) => b[1] - a[1])
    if (this.filled === 0 || best![1] < this.filled * share) return null
    return { order: best![0], either: best![1] === next![1] ? this.#date : null }
  }

  /** A number whose comma may part thousands or a fraction, where no number of the column tells which; null where there is none. */
  get eitherNumber(): string | null {
    return this.decimal() === null ? this.#number : null
  }

  /** A date that reads in two orders, where no date of the column tells which; null where there is none. */
  get eitherDate(): string | null {
    return this.dates(0)?.either ?? null
  }

  /** Whether it holds `+` and `-`, or words for them, and nothing else. */
  #inSigns(): boolean {
    const minus = ['-', '–', '—'].reduce((sum, mark) => sum + (this.marks.get(mark) ?? 0), 0)
    const words = this.values ? [...this.values.keys()].every((value) => styleOf(value) === null) : false
    return words && this.#signs === this.filled && this.filled > 0 && (minus > 0 || this.values!.size > 1)
  }
}

/** The facts of each column of rows without their header. What stands in a row with too many cells is of no column. */
export function factsOf(width: number, rows: Iterable<Row>): ColumnFacts[] {
  const facts = Array.from({ length: width }, () => new ColumnFacts())
  for (const row of rows) if (fits(row, width)) facts.forEach((column, i) => column.add(row.cells[i] ?? ''))
  return facts
}

/** Whether a row has no cells beyond the columns of its table, but for empty ones. */
export function fits({ cells }: Row, width: number): boolean {
  for (let i = width; i < cells.length; i++) if (cells[i]!.trim() !== '') return false
  return true
}

/** What in a table stands for missing values. It does so in every column, so what says something in one of them is none. */
export function missingOf(facts: readonly ColumnFacts[], delimiter: Delimiter): string[] {
  const marks = new Set(facts.flatMap((column) => column.missing(delimiter)))
  return [...marks].filter((mark) => !facts.some((column) => column.means(mark)))
}

/** The decimal mark of a table: a comma where some column's numbers have it, and no column's read with a point. */
export function decimalOf(facts: readonly ColumnFacts[], delimiter: Delimiter): Decimal {
  if (delimiter === 'comma') return 'point'
  const said = facts.map((column) => column.decimal())
  return said.includes('comma') && !said.includes('point') ? 'comma' : 'point'
}
