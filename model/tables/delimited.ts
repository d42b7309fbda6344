import { AppError } from '../app-error'

/** A row of a table of text: its cells and the line of the file it begins on, counted from 1. */
export interface Row {
  line: number
  cells: string[]
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

/** The longest cell, in UTF-16 units: a quote that is never closed must not swallow a file of any size. */
const LONGEST_CELL = 1_000_000
const MOST_CELLS = 10_000

/**
 * Takes a table of text apart as it comes, in pieces of any size. Quotes are doubled inside quotes (RFC 4180); a quote
 * inside an unquoted cell stands for itself; lines end with LF, CRLF or CR; a line of nothing but white space is no row.
 * Throws `unreadable-file` naming the line.
 */
export class DelimitedReader {
  readonly #delimiter: Delimiter
  readonly #separator: string
  #rows: Row[] = []
  #cells: string[] = []
  #cell = ''
  #quoted = false
  /** Whether the cell was closed by its quote. */
  #closed = false
  #line = 1
  #rowLine = 1
  #quoteLine = 0
  #held = ''

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter
    this.#separator = DELIMITERS[delimiter]
  }

  /** The rows that end in this piece of the text. */
  push(text: string): Row[] {
    const all = this.#held + text
    // The last character waits for the next piece: whether a CR or a quote stands alone is not known before.
    this.#held = all.slice(this.#take(all, all.length - 1))
    return this.#flush()
  }

  /** The rows that the end of the text completes. */
  end(): Row[] {
    this.#take(this.#held, this.#held.length)
    this.#held = ''
    if (this.#quoted && !this.#closed)
      throw new AppError('unreadable-file', `Line ${this.#quoteLine}: a quote is opened here and never closed.`)
    if (this.#cell !== '' || this.#cells.length > 0 || this.#closed) this.#endRow()
    return this.#flush()
  }

  /** Takes characters from the first to before `until`, or one more where they belong together; returns how many. */
  #take(text: string, until: number): number {
    let at = 0
    for (; at < until; at++) {
      const char = text[at]!
      if (this.#quoted && !this.#closed) {
        if (char === '"') {
          if (text[at + 1] !== '"') this.#closed = true
          else {
            this.#append('"')
            at++
          }
        } else {
          if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) this.#line++
          this.#append(char)
        }
        continue
      }
      if (char === '\n' || char === '\r') {
        if (char === '\r' && text[at + 1] === '\n') continue
        this.#endRow()
        this.#line++
        this.#rowLine = this.#line
      } else if (this.#isSeparator(char)) this.#endCell()
      else if (char === '"' && this.#cell === '' && !this.#closed) {
        this.#quoted = true
        this.#quoteLine = this.#line
      } else if (this.#closed) {
        if (char !== ' ' && char !== '\t')
          throw new AppError('unreadable-file', `Line ${this.#line}: text follows a closing quote. A quote inside quotes is written twice.`)
      } else this.#append(char)
    }
    return at
  }

  #isSeparator(char: string): boolean {
    return this.#delimiter === 'space' ? char === ' ' || char === '\t' : char === this.#separator
  }

  #append(char: string): void {
    if (this.#cell.length >= LONGEST_CELL)
      throw new AppError(
        'unreadable-file',
        `Line ${this.#rowLine}: a cell is longer than ${LONGEST_CELL} characters${this.#quoted ? `; is the quote of line ${this.#quoteLine} closed?` : ''}.`,
      )
    this.#cell += char
  }

  #endCell(): void {
    if (this.#delimiter !== 'space' || this.#cell !== '' || this.#closed) {
      if (this.#cells.length >= MOST_CELLS)
        throw new AppError('unreadable-file', `Line ${this.#rowLine}: it has more than ${MOST_CELLS} cells.`)
      this.#cells.push(this.#closed ? this.#cell : this.#cell.trim())
    }
    this.#cell = ''
    this.#quoted = false
    this.#closed = false
  }

  #endRow(): void {
    const separated = this.#cells.length > 0
    if (!separated && this.#cell.trim() === '' && !this.#closed) {
      this.#cell = ''
      return
    }
    this.#endCell()
    if (this.#cells.length > 0) this.#rows.push({ line: this.#rowLine, cells: this.#cells })
    this.#cells = []
  }

  #flush(): Row[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }
}
