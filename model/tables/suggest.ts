import type { MappingInput } from '../mapping'
import type { Delimiter, Row } from './delimited'
import { columnNames } from './map-row'

export interface Suggestion {
  mapping: MappingInput
  columns: string[]
  /** Whether the columns say by themselves what they are, so that no person needs to look first. */
  certain: boolean
}

const SOURCES = [
  'source',
  'from',
  'start',
  'subject',
  'source_id',
  'from_id',
  'side_a',
  'side_a_name',
  'sidea',
  'sidea1',
  'actor1',
  'ego',
  'node1',
  'start_id',
]
const TARGETS = [
  'target',
  'to',
  'end',
  'object',
  'target_id',
  'to_id',
  'side_b',
  'side_b_name',
  'sideb',
  'sideb1',
  'actor2',
  'alter',
  'node2',
  'end_id',
]
const IDS = ['id', 'node_id', 'key', 'nodeid']
const NAMES = ['name', 'label', 'title', 'node']
const SIGNS = ['sign', 'weight', 'value', 'rating']
export const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i

/** Types that an unsigned and a signed list of edges give its ties. */
export const LINKED = { type: 'LINKED_TO', forward: 'is linked to', backward: 'is linked to' } as const
const SIGNED = [
  { type: 'POSITIVE_TIE_TO', forward: 'has a positive tie to', backward: 'has a positive tie from', family: 'cooperation', sign: 1 },
  { type: 'NEGATIVE_TIE_TO', forward: 'has a negative tie to', backward: 'has a negative tie from', family: 'rivalry', sign: -1 },
] as const

/**
 * A mapping to begin with, from the first rows of a table. `symmetric` where the file says that its edges have no direction.
 * Two columns, named as ends or without names, are edges; a third that holds negative numbers gives their signs.
 */
export function suggestMapping(rows: readonly Row[], delimiter: Delimiter, symmetric = false): Suggestion {
  const first = rows[0]?.cells ?? []
  const header = hasHeader(rows)
  const columns = columnNames(first, header)
  const body = header ? rows.slice(1) : rows
  const find = (names: readonly string[]) => columns.find((column) => names.includes(column.toLowerCase().replace(/[\s-]+/g, '_')))
  const [source, target] = [find(SOURCES), find(TARGETS)]
  /** `start` and `end` may as well be days. */
  const areDates = (column: string) =>
    body.every((row) =>
      /^(\d{4}([-/.]\d{1,2}){0,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|)$/.test(row.cells[columns.indexOf(column)]?.trim() ?? ''),
    )
  const table = { delimiter, header }
  if (source !== undefined && target !== undefined && !(areDates(source) && areDates(target)))
    return { mapping: edges(source, target, columns, body, table, symmetric), columns, certain: true }
  const id = find(IDS)
  const name = find(NAMES)
  if (header && (id !== undefined || name !== undefined)) {
    const key = id ?? name!
    const rest = columns.filter((column) => column !== id && column !== name)
    return {
      mapping: {
        mapping: 1,
        table,
        nodes: [
          {
            key: 'node',
            columns: [key],
            name: name === undefined ? '{}' : `{${name}}`,
            label: 'Thing',
            properties: rest.map((column) => ({ column, as: propertyName(column) })),
          },
        ],
      },
      columns,
      certain: id !== undefined && name !== undefined,
    }
  }
  const [a, b] = columns
  if (b === undefined)
    return { mapping: { mapping: 1, table, nodes: [{ key: 'node', columns: [a ?? 'column 1'], label: 'Thing' }] }, columns, certain: false }
  const few = columns.length <= 4 && columns.slice(2).every((_, i) => body.every((row) => NUMBER.test(row.cells[i + 2] ?? '0')))
  return { mapping: edges(a!, b, columns, body, table, symmetric), columns, certain: !header && few }
}

function edges(
  source: string,
  target: string,
  columns: readonly string[],
  body: readonly Row[],
  table: MappingInput['table'],
  symmetric: boolean,
): MappingInput {
  const rest = columns.filter((column) => column !== source && column !== target)
  const cellsOf = (column: string) => body.map((row) => row.cells[columns.indexOf(column)]?.trim() ?? '').filter((cell) => cell !== '')
  const numeric = (column: string) => cellsOf(column).length > 0 && cellsOf(column).every((cell) => NUMBER.test(cell))
  const signed = rest.find(
    (column) =>
      numeric(column) &&
      (SIGNS.includes(column.toLowerCase()) || /^column \d+$/.test(column)) &&
      cellsOf(column).some((cell) => Number(cell) < 0),
  )
  const properties = rest
    .map((column) => ({ column, as: propertyName(column), ...(numeric(column) && { type: 'number' as const }) }))
    .map((property, i) =>
      /^column_\d+$/.test(property.as) ? { ...property, as: i === 0 && property.type === 'number' ? 'weight' : property.as } : property,
    )
  return {
    mapping: 1,
    table,
    nodes: [
      { key: 'from', columns: [source], label: 'Thing' },
      { key: 'to', columns: [target], label: 'Thing' },
    ],
    ties: [
      {
        from: 'from',
        to: 'to',
        ...(signed === undefined
          ? { type: LINKED.type }
          : { signBy: { column: signed, positive: SIGNED[0].type, negative: SIGNED[1].type, zero: LINKED.type } }),
        properties,
      },
    ],
    types: (signed === undefined ? [LINKED] : [...SIGNED, LINKED]).map((type) => ({ ...type, symmetric })),
  }
}

/** A first row is a header unless it holds a number, or cells of it stand in later rows in the same column. */
export function hasHeader(rows: readonly Row[]): boolean {
  const [first, ...body] = rows
  if (!first || body.length === 0) return false
  if (first.cells.some((cell) => NUMBER.test(cell.trim()))) return false
  const known = first.cells.some((cell) => [...SOURCES, ...TARGETS, ...IDS, ...NAMES, ...SIGNS].includes(cell.trim().toLowerCase()))
  if (known) return true
  // Of a table without numbers, the first row may as well be its first entry.
  const numericColumn = first.cells.some((_, i) => body.every((row) => NUMBER.test(row.cells[i]?.trim() ?? '')))
  const repeated = first.cells.some((cell, i) => cell.trim() !== '' && body.some((row) => row.cells[i]?.trim() === cell.trim()))
  return (
    !repeated &&
    (numericColumn ||
      first.cells.length > 4 ||
      (first.cells.every((cell) => /^[\p{L}_][\p{L}\p{N}_ .:-]*$/u.test(cell.trim())) && first.cells.length > 2))
  )
}

/** A column's name as a property's: letters, digits and "_". */
export function propertyName(column: string): string {
  const words = column
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const safe = /^[A-Za-z]/.test(words) ? words : `column_${words || 'unnamed'}`
  // What a node or tie always has must not be written over.
  return ['id', 'name', 'family', 'sign', 'sourceId', 'locator', 'importId', 'dossier'].includes(safe) ? `${safe}_given` : safe
}
