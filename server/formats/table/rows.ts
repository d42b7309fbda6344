import { DelimitedReader, TRIMMED, type Delimiter, type Row } from '../../../model/tables/delimited'
import { COMMENT, TABLE_HEAD } from '../../../model/tables/guess'
import type { InputFile } from '../../files/input'
import { textOf } from '../reading/text'

/** The beginning of a table, by which its shape is judged. */
export async function headOf(input: InputFile, encoding: string): Promise<string> {
  let head = ''
  for await (const piece of textOf(input, encoding)) {
    head += piece
    if (head.length >= TABLE_HEAD) return head.slice(0, TABLE_HEAD)
  }
  return `${head}\n`
}

/** The rows of a table, header included, with their lines in the file. Comments before them are left out. */
export async function* rowsOf(input: InputFile, encoding: string, delimiter: Delimiter): AsyncIterable<Row[]> {
  const reader = new DelimitedReader(delimiter, TRIMMED)
  let begun = false
  let skipped = 0
  const numbered = (rows: Row[]) => (skipped === 0 ? rows : rows.map(({ line, cells }) => ({ line: line + skipped, cells })))
  let held = ''
  for await (const piece of textOf(input, encoding)) {
    let text = held + piece
    held = ''
    // Comments stand before the rows only: later such a line may be a cell of a table.
    while (!begun && text !== '') {
      const end = /\r\n|\n|\r(?=[^])/.exec(text)
      if (!COMMENT.test(text)) begun = true
      else if (end) {
        text = text.slice(end.index + end[0].length)
        skipped++
      } else if (text.length < TABLE_HEAD) {
        held = text
        text = ''
      } else begun = true
    }
    if (text !== '') yield numbered(reader.push(text))
  }
  if (held !== '' && !COMMENT.test(held)) yield numbered(reader.push(held))
  yield numbered(reader.end())
}
