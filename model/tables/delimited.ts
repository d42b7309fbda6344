import { AppError } from '../app-error'
import { undefused } from '../csv'

/** A row of a table of text: its cells and the line of the file it begins on, counted from 1. */
export interface Row<C = string> {
  line: number
  cells: C[]
}

/** What parts the cells of a row. `space` is any run of spaces and tabs. */
export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|', space: ' ' } as const
export type Delimiter = keyof typeof DELIMITERS
export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  tab: 'tab',
  pipe: 'bar (|)',
  space: 'spaces',
}

/** How the cells of a table are taken. */
export interface CellRule<C> {
  /** A cell from its text, and whether it stood in quotes. A row of one cell that is null or empty is no row. */
  cell(text: string, quoted: boolean): C
  /** White space may stand between a closing quote and the end of the cell. */
  spaceAfterQuote: boolean
  /** Its longest, in UTF-16 units: a quote that is never closed must not swallow a file of any size. */
  longest: number
}

/** The longest row, in UTF-16 units, and the most cells of one. */
const LONGEST_ROW = 16_000_000
const MOST_CELLS = 10_000

/** Tables of people: white space around a cell is none of it, nor is the apostrophe that keeps a spreadsheet from taking it for a formula. */
export const TRIMMED: CellRule<string> = {
  cell: (text, quoted) => undefused(quoted ? text : text.trim()),
  spaceAfterQuote: true,
  longest: 1_000_000,
}
/** Tables of programs: every character counts, a cell with nothing in it, not even quotes, is null, and one may be as long as a store keeps. */
export const EXACT: CellRule<string | null> = {
  cell: (text, quoted) => (quoted || text !== '' ? text : null),
  spaceAfterQuote: false,
  longest: LONGEST_ROW,
}

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9]

/**
 * Takes a table of text apart as it comes, in pieces of any size. Quotes are doubled inside quotes (RFC 4180); a quote
 * inside an unquoted cell stands for itself; lines end with LF, CRLF or CR; a line without a cell is no row.
 * Throws `unreadable-file` naming the line, and the file where `file` is given.
 */
export class DelimitedReader<C> {
  readonly #separator: number
  #rows: Row<C>[] = []
  #cells: C[] = []
  #cell = ''
  #quoted = false
  /** Whether the cell was closed by its quote. */
  #closed = false
  #line = 1
  #rowLine = 1
  #rowLength = 0
  #quoteLine = 0
  #held = ''

  constructor(
    private readonly delimiter: Delimiter,
    private readonly rule: CellRule<C>,
    private readonly file = '',
  ) {
    this.#separator = DELIMITERS[delimiter].charCodeAt(0)
  }

  /** The rows that end in this piece of the text. */
  push(text: string): Row<C>[] {
    const all = this.#held + text
    // The last character waits for the next piece: whether a CR or a quote stands alone is not known before.
    this.#held = all.slice(this.#take(all, all.length - 1))
    return this.#flush()
  }

  /** The rows that the end of the text completes. */
  end(): Row<C>[] {
    this.#take(this.#held, this.#held.length)
    this.#held = ''
    if (this.#quoted && !this.#closed) throw this.#unreadable(this.#quoteLine, 'a quote is opened here and never closed.')
    if (this.#cell !== '' || this.#cells.length > 0 || this.#closed) this.#endRow()
    return this.#flush()
  }

  /** Takes characters from the first to before `until`, or one more where they belong together; returns how many. */
  #take(text: string, until: number): number {
    let at = 0
    while (at < until) at = this.#quoted && !this.#closed ? this.#inQuotes(text, at, until) : this.#outside(text, at, until)
    return at
  }

  /** Takes what stands up to the next quote, or that quote. */
  #inQuotes(text: string, at: number, until: number): number {
    if (text[at] !== '"') {
      const quote = text.indexOf('"', at)
      const end = quote < 0 || quote > until ? until : quote
      for (let i = at; i < end; i++) {
        const code = text.charCodeAt(i)
        if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) this.#line++
      }
      this.#append(text.slice(at, end))
      return end
    }
    if (text[at + 1] === '"') {
      this.#append('"')
      return at + 2
    }
    this.#closed = true
    return at + 1
  }

  /** Takes a run of characters of a cell, or the one that ends a cell or a row or opens a quote. */
  #outside(text: string, at: number, until: number): number {
    const code = text.charCodeAt(at)
    if (code === LF || code === CR) {
      if (code === CR && text.charCodeAt(at + 1) === LF) return at + 1
      this.#endRow()
      this.#line++
      this.#rowLine = this.#line
    } else if (this.#isSeparator(code)) this.#endCell()
    else if (text[at] === '"' && this.#cell === '' && !this.#closed) {
      this.#quoted = true
      this.#quoteLine = this.#line
    } else if (this.#closed) {
      if (!this.rule.spaceAfterQuote || (code !== SPACE && code !== TAB))
        throw this.#unreadable(this.#line, 'text follows a closing quote. A quote inside quotes is written twice.')
    } else {
      let end = at + 1
      while (end < until && !this.#endsCell(text.charCodeAt(end))) end++
      this.#append(text.slice(at, end))
      return end
    }
    return at + 1
  }

  #endsCell(code: number): boolean {
    return code === LF || code === CR || this.#isSeparator(code)
  }

  #isSeparator(code: number): boolean {
    return code === this.#separator || (code === TAB && this.delimiter === 'space')
  }

  #append(text: string): void {
    const unclosed = this.#quoted ? `; is the quote of line ${this.#quoteLine} closed?` : '.'
    if (this.#cell.length + text.length > this.rule.longest)
      throw this.#unreadable(this.#rowLine, `a cell is longer than ${this.rule.longest} characters${unclosed}`)
    this.#rowLength += text.length
    if (this.#rowLength > LONGEST_ROW)
      throw this.#unreadable(this.#rowLine, `a row is longer than ${LONGEST_ROW / 1_000_000} million characters${unclosed}`)
    this.#cell += text
  }

  #endCell(): void {
    if (this.delimiter !== 'space' || this.#cell !== '' || this.#closed) {
      if (this.#cells.length >= MOST_CELLS) throw this.#unreadable(this.#rowLine, `it has more than ${MOST_CELLS} cells.`)
      this.#cells.push(this.rule.cell(this.#cell, this.#closed))
    }
    this.#cell = ''
    this.#quoted = false
    this.#closed = false
  }

  #endRow(): void {
    const alone = this.#cells.length === 0 && !this.#closed
    if (alone && !this.rule.cell(this.#cell, false)) this.#cell = ''
    else {
      this.#endCell()
      if (this.#cells.length > 0) this.#rows.push({ line: this.#rowLine, cells: this.#cells })
    }
    this.#cells = []
    this.#rowLength = 0
  }

  #flush(): Row<C>[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #unreadable(line: number, what: string): AppError {
    const place = this.file === '' ? `line ${line}` : `${this.file}, line ${line}`
    return new AppError('unreadable-file', `${place[0]!.toUpperCase()}${place.slice(1)}: ${what}`, { place })
  }
}
