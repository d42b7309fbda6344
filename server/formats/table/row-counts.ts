import type { Mapping } from '../../../model/mapping'
import { ColumnFacts } from '../../../model/tables/columns'
import type { Row } from '../../../model/tables/delimited'
import { doubtsOf, type Doubt } from '../../../model/tables/doubts'
import type { ImportItem } from '../reading/reader'

interface Counted {
  rows: number
  first: number
}

/** What there is to say of the rows of a table as a whole: counted while they are read, told when they are. */
export function rowCounts(mapping: Mapping, columns: readonly string[]): { add(row: Row, ties: number): void; notes(): ImportItem[] } {
  const missing = new Set(mapping.missing)
  const at = new Map(columns.map((name, i) => [name, i]))
  const watched = new Map(watchedColumns(mapping).map((column) => [column, new ColumnFacts()]))
  const untied = new Map<string, Counted>()
  const unsigned = new Map<string, Counted>()
  return {
    add({ line, cells }, ties) {
      const cell = (column: string) => {
        const text = cells[at.get(column) ?? -1]?.trim() ?? ''
        return missing.has(text) ? '' : text
      }
      for (const [column, facts] of watched) facts.add(cell(column))
      for (const { when, signBy } of mapping.ties) {
        if (when && ties === 0 && !when.values.includes(cell(when.column)))
          count(untied, `${JSON.stringify(when.column)} holds ${JSON.stringify(cell(when.column))}`, line)
        if (signBy?.missing !== undefined && ties > 0 && cell(signBy.column) === '')
          count(unsigned, `no number in ${JSON.stringify(signBy.column)}, so the tie is ${signBy.missing}, neither for nor against`, line)
      }
    },
    notes: () => [
      ...[...untied].map(([what, { rows, first }]) =>
        note(first, `${what} in ${many(rows)}: ${rows === 1 ? 'it gives' : 'they give'} no tie.`),
      ),
      ...[...unsigned].map(([what, { rows, first }]) => note(first, `${what}: ${many(rows)}.`)),
      ...doubtsOf(mapping, (column) => watched.get(column)).map(inWords),
    ],
  }
}

/** Different values of a column that are told apart; the others are counted together. */
const MOST_VALUES = 20

function count(counts: Map<string, Counted>, what: string, line: number): void {
  const key = counts.has(what) || counts.size < MOST_VALUES ? what : 'a column by which rows are selected holds another value'
  const known = counts.get(key)
  if (known) known.rows++
  else counts.set(key, { rows: 1, first: line })
}

function watchedColumns({ nodes, ties }: Mapping): string[] {
  const dates = ties.flatMap(({ validFrom, validTo, cites }) => [validFrom, validTo, cites?.publishedAt])
  const numbers = [...nodes, ...ties].flatMap(({ properties }) => properties.filter(({ type }) => type === 'number' || type === 'integer'))
  return [...new Set([...dates.flatMap((date) => (date && 'column' in date ? date.column : [])), ...numbers.map(({ column }) => column)])]
}

function inWords(doubt: Doubt): ImportItem {
  const { column, cell } = doubt
  const [read, other] = doubt.about === 'date' ? [doubt.read.date, doubt.other.date] : [String(doubt.read), String(doubt.other)]
  const mend = doubt.about === 'date' ? '`order` of its date in the mapping' : '`decimal` of the table in the mapping'
  return note(
    null,
    `${JSON.stringify(cell)} in ${JSON.stringify(column)} is read as ${read} and could be ${other} as well; no row tells which. If that is wrong, change ${mend}.`,
  )
}

const many = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`

const note = (line: number | null, message: string): ImportItem => ({
  kind: 'problem',
  severity: 'note',
  place: line === null ? 'columns' : `line ${line}`,
  message: `${message[0]!.toUpperCase()}${message.slice(1)}`,
})
