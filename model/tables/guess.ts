import { factsOf, type ColumnFacts } from './columns'
import { DelimitedReader, DELIMITERS, TRIMMED, type Delimiter, type Row } from './delimited'

/** What Excel is told in a first line: what parts the cells. */
const SEPARATOR_LINE = /^\s*"?sep=(.)"?[ \t]*(?=[\r\n]|$)/i
/** Lines before the rows: those that graph formats put there, as KONECT and SNAP do, and Excel's. */
export const COMMENT = /^\s*[%#]|^\s*"?sep=."?[ \t]*(?=[\r\n]|$)/i

/** How much of a table its shape is judged by, in UTF-16 units. */
export const TABLE_HEAD = 64 << 10

/** Whether the comments before the rows say that edges have no direction. */
export function isSymmetric(head: string): boolean {
  return /^\s*[%#].*\b(sym|undirected)\b/im.test(head.slice(0, 500))
}

/** What parts the cells of a text, as its first line says, or judged by its first lines: the one that gives the most rows the same number of cells, more than one. */
export function guessDelimiter(head: string): Delimiter | null {
  const [, told] = SEPARATOR_LINE.exec(head) ?? []
  const said = (Object.keys(DELIMITERS) as Delimiter[]).find((delimiter) => DELIMITERS[delimiter] === told)
  if (said) return said
  let best: { delimiter: Delimiter; rank: number } | null = null
  for (const delimiter of Object.keys(DELIMITERS) as Delimiter[]) {
    const rows = headRows(head, delimiter)
    const widths = new Map<number, number>()
    for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
    // Spaces part words inside cells too, so they are believed only where nothing else parts the rows.
    // What does not part the first row parts words in the cells of others.
    const rank = width < 2 ? 0 : (count / rows.length) * (delimiter === 'space' ? 0.5 : 1) * (rows[0]!.cells.length === 1 ? 0.3 : 1)
    if (rank > (best?.rank ?? 0)) best = { delimiter, rank }
  }
  return best?.delimiter ?? null
}

/** What is known of the columns of a text, by all of its rows, or those of its beginning where the rest was left out. */
export function factsOfText(text: string, delimiter: Delimiter, header: boolean, width: number): ColumnFacts[] {
  const rows = headRows(text, delimiter, Infinity)
  return factsOf(width, header ? rows.slice(1) : rows)
}

/** The rows of the beginning of a text, without comments before them, with their lines in the text; its last line may be cut off and is left out unless it is all there is. */
export function headRows(head: string, delimiter: Delimiter, most = 50): Row[] {
  const whole = head.slice(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1)
  const reader = new DelimitedReader(delimiter, TRIMMED)
  const rows: Row[] = []
  let skipped = 0
  const take = (read: Row[]) => rows.push(...read.map(({ line, cells }) => ({ line: line + skipped, cells })))
  try {
    for (const [line] of (whole || head).matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)) {
      if (COMMENT.test(line) && rows.length === 0) {
        skipped++
        continue
      }
      take(reader.push(line))
      if (rows.length >= most) return rows.slice(0, most)
    }
    take(reader.end())
    return rows.slice(0, most)
  } catch {
    return rows
  }
}
