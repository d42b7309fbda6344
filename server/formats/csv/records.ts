import { unreadable } from '../reading/reader'

/** Characters of one record, at most. */
const LONGEST = 16 << 20

/** A record of a CSV file: null for an empty field without quotes. */
export interface CsvRecord {
  fields: (string | null)[]
  line: number
}

/** Takes CSV (RFC 4180) apart as it comes. */
export class CsvRecords {
  #rest = ''
  #line = 1

  constructor(private readonly place: string) {}

  /** The records that are whole with this piece; with `final`, all that is left. */
  add(piece: string, final: boolean): CsvRecord[] {
    if (!final && !/[\r\n]/.test(piece)) {
      // A row that goes on is not looked at again with every piece.
      this.#rest += piece
      this.#bound()
      return []
    }
    const text = this.#rest + piece
    const records: CsvRecord[] = []
    let at = 0
    for (;;) {
      const record = this.#record(text, at, final)
      if (!record) break
      records.push({ fields: record.fields, line: this.#line })
      for (let i = text.indexOf('\n', at); i >= 0 && i < record.end; i = text.indexOf('\n', i + 1)) this.#line++
      at = record.end
    }
    this.#rest = text.slice(at)
    this.#bound()
    return records
  }

  #bound(): void {
    if (this.#rest.length > LONGEST)
      throw unreadable(
        `${this.place}, line ${this.#line}`,
        `a row is longer than ${LONGEST >> 20} million characters; a quote may be missing.`,
      )
  }

  #record(text: string, from: number, final: boolean): { fields: (string | null)[]; end: number } | null {
    if (from >= text.length) return null
    const fields: (string | null)[] = []
    for (let at = from; ;) {
      let end: number
      if (text[at] === '"') {
        let close = text.indexOf('"', at + 1)
        while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
        if (close < 0 || (close + 1 === text.length && !final)) {
          if (close < 0 && final) throw unreadable(`${this.place}, line ${this.#line}`, 'a quote is opened and never closed.')
          return null
        }
        fields.push(text.slice(at + 1, close).replaceAll('""', '"'))
        end = close + 1
        if (end < text.length && !/[,\r\n]/.test(text[end]!))
          throw unreadable(`${this.place}, line ${this.#line}`, 'something stands between a closing quote and the next comma.')
      } else {
        end = at
        while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++
        if (end === text.length && !final) return null
        fields.push(end === at ? null : text.slice(at, end))
      }
      if (text[end] === ',') {
        at = end + 1
        if (at === text.length && !final) return null
        if (at === text.length) return { fields: [...fields, null], end: at }
        continue
      }
      if (text[end] === '\r' && end + 1 === text.length && !final) return null
      return { fields, end: text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length) }
    }
  }
}
