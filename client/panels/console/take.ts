import { csvLine, harmless } from '../../../model/csv'
import type { Run } from './state'
import { jsonOf, textOf, type Value } from './values'

/** All rows as CSV by RFC 4180, with a header. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf({ columns, rows }: Pick<Run, 'columns' | 'rows'>): string {
  return [
    columns.map(harmless),
    ...rows.map((row) => row.map((value) => (value === null ? '' : isNumber(value) ? textOf(value) : harmless(textOf(value))))),
  ]
    .map(csvLine)
    .join('')
}

export function jsonRows({ columns, rows }: Pick<Run, 'columns' | 'rows'>): string {
  return `[\n${rows.map((row) => jsonOf(Object.fromEntries(columns.map((name, i) => [name, row[i]!])))).join(',\n')}\n]\n`
}

const isNumber = (value: Value) => typeof value === 'number' || typeof value === 'bigint'
