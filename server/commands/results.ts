import { csvLine, defused, quoted } from '../../model/csv'
import type { Cell, Value } from '../store/contract'

/** How rows can be printed. */
export const FORMATS = ['table', 'json', 'ndjson', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** Rows put to one piece of text; what is printed comes in such pieces. */
const BATCH = 500

/** Rows as text, in pieces. */
export function* format(as: Format, columns: readonly string[], rows: readonly (readonly Cell[])[]): Iterable<string> {
  if (as === 'table') yield table(columns, rows)
  if (as === 'csv') yield csvLine(columns.map(csvField))
  if (as === 'json') yield '['
  const line = {
    table: () => '',
    csv: (row: readonly Cell[]) => csvLine(row.map((cell) => (isNumber(cell) ? cellText(cell) : csvField(cellText(cell))))),
    ndjson: (row: readonly Cell[]) => `${rowJson(columns, row)}\n`,
    json: (row: readonly Cell[], i: number) => `${i === 0 ? '\n' : ',\n'}${rowJson(columns, row)}`,
  }[as]
  for (let from = 0; from < rows.length; from += BATCH)
    yield rows
      .slice(from, from + BATCH)
      .map((row, i) => line(row, from + i))
      .join('')
  if (as === 'json') yield '\n]\n'
}

/** A row as a JSON object keyed by column. */
function rowJson(columns: readonly string[], row: readonly Cell[]): string {
  return `{${columns.map((column, i) => `${JSON.stringify(column)}:${json(plain(row[i]!))}`).join(',')}}`
}

/** A cell as plain data: entities in the shapes that docs/architecture.md fixes. */
function plain(cell: Cell): Value {
  if (cell.kind === 'value') return cell.value
  if (cell.kind === 'list') return cell.items.map(plain)
  if (cell.kind === 'map') return Object.fromEntries(Object.entries(cell.entries).map(([key, entry]) => [key, plain(entry)]))
  if (cell.kind === 'node') return { id: cell.node.id, labels: [...cell.node.labels].sort(), properties: cell.node.properties }
  if (cell.kind === 'relationship') {
    const { id, type, start, end, properties } = cell.relationship
    return { id, type, start, end, properties }
  }
  return {
    nodes: cell.path.nodes.map((node) => plain({ kind: 'node', node })),
    relationships: cell.path.relationships.map((relationship) => plain({ kind: 'relationship', relationship })),
  }
}

/** JSON with integers of any size, and the names of floats that JSON has none for. */
function json(value: Value): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value))
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, entry]) => `${JSON.stringify(key)}:${json(entry)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

function cellText(cell: Cell): string {
  const value = plain(cell)
  return value === null ? '' : typeof value === 'string' ? value : json(value)
}

function isNumber(cell: Cell): boolean {
  return cell.kind === 'value' && (typeof cell.value === 'number' || typeof cell.value === 'bigint')
}

/** A text as a field that no spreadsheet takes for a formula, in quotes where it has to be. */
function csvField(text: string): string {
  const field = defused(text)
  return /[",\r\n]/.test(field) ? quoted(field) : field
}

function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (columns.length === 0) return ''
  const body = rows.map((row) => row.map((cell) => printable(cell.kind === 'value' && cell.value === null ? 'null' : shortText(cell))))
  const head = columns.map(printable)
  const widths = head.map((name, i) => body.reduce((width, row) => Math.max(width, columnsOf(row[i]!)), columnsOf(name)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell + ' '.repeat(widths[i]! - columnsOf(cell)))
      .join('  ')
      .trimEnd()
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...body.map(line), '', count, ''].join('\n')
}

/** A node as `(id:Label)`, a relationship by its id, a path as its nodes and types in turn. */
function shortText(cell: Cell): string {
  if (cell.kind === 'node') return `(${[cell.node.id, ...[...cell.node.labels].sort()].join(':')})`
  if (cell.kind === 'relationship') return `[${cell.relationship.id}]`
  if (cell.kind === 'list') return `[${cell.items.map(shortText).join(', ')}]`
  if (cell.kind !== 'path') return cellText(cell)
  const { nodes, relationships } = cell.path
  return nodes
    .map(({ id }, i) => {
      const next = relationships[i]
      return `(${id})${next ? (next.start === id ? `-[${next.type}]->` : `<-[${next.type}]-`) : ''}`
    })
    .join('')
}

/** Data cannot move the cursor or colour the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (char) =>
    char === '\n' ? '⏎' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** How many columns of a terminal a text takes, near enough: marks take none, East Asian wide letters two. */
function columnsOf(text: string): number {
  let width = 0
  for (const char of text)
    width += /\p{M}/u.test(char)
      ? 0
      : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(char)
        ? 2
        : 1
  return width
}
