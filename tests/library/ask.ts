import { libraryQuestion, questionParameters } from '../../cypher/library'
import type { Cell, GraphStore, Value } from '../../server/store/contract'

export type Row = Record<string, Value>

/** Asks a question of the library as its users do, and gives its rows by column. */
export async function ask(store: GraphStore, name: string, given: Record<string, unknown> = {}): Promise<Row[]> {
  const question = libraryQuestion(name)
  const { columns, rows, truncated } = await store.free(question.text, questionParameters(question, given), {
    timeoutMs: 20_000,
    maxRows: 5000,
  })
  if (truncated) throw new Error(`${name} gave more than 5000 rows`)
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i]!, plain(cell)])))
}

/** Rows hold plain values only: a node or relationship could not be shown in a table alike on both stores. */
function plain(cell: Cell): Value {
  if (cell.kind === 'value') return cell.value
  if (cell.kind === 'list') return cell.items.map(plain)
  if (cell.kind === 'map') return Object.fromEntries(Object.entries(cell.entries).map(([key, value]) => [key, plain(value)]))
  throw new Error(`a row holds a ${cell.kind}`)
}
