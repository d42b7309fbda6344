import type { MappedType, MappingInput } from '../mapping'
import { decimalOf, factsOf, missingOf, type ColumnFacts } from './columns'
import type { Delimiter, Row } from './delimited'
import { ASSOCIATED, CODE, labelOf, secondOf } from './headings'
import { wordsOf } from './look'
import { columnNames } from './map-row'
import { NUMBER } from './numbers'
import { apart, propertyName } from './property-names'
import { isSign, saysWhether, tiedValues, undirectedValues } from './recognise'
import { declare, isModelType, saysRelation } from './relation-words'

interface Suggestion {
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
  'actor_1',
  'ego',
  'node1',
  'node_1',
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
  'actor_2',
  'alter',
  'node2',
  'node_2',
  'end_id',
]
const IDS = ['id', 'node_id', 'key', 'nodeid']
const NAMES = ['name', 'label', 'title', 'node']
const SIGNS = ['sign', 'weight', 'value', 'rating']

/** Types that an unsigned and a signed list of edges give its ties. */
export const LINKED = { type: 'LINKED_TO', forward: 'is linked to', backward: 'is linked to' } as const
const SIGNED = [
  { type: 'POSITIVE_TIE_TO', forward: 'has a positive tie to', backward: 'has a positive tie from', family: 'cooperation', sign: 1 },
  { type: 'NEGATIVE_TIE_TO', forward: 'has a negative tie to', backward: 'has a negative tie from', family: 'rivalry', sign: -1 },
] as const

/**
 * A mapping to begin with, from the first rows of a table. `symmetric` where the file says that its edges have no direction; `facts` of its
 * columns where more of it was read than these rows. Two columns, named as ends or without names, are edges; a third that holds negative
 * numbers gives their signs.
 */
export function suggestMapping(rows: readonly Row[], delimiter: Delimiter, symmetric = false, facts?: readonly ColumnFacts[]): Suggestion {
  const first = rows[0]?.cells ?? []
  const header = hasHeader(rows)
  const columns = columnNames(first, header)
  const body = header ? rows.slice(1) : rows
  const known = facts ?? factsOf(columns.length, body)
  const find = (names: readonly string[]) =>
    columns.find((column) => names.includes(wordsOf(column)) || names.includes(column.toLowerCase()))
  const [source, target] = [find(SOURCES), find(TARGETS)]
  /** `start` and `end` may as well be days. */
  const areDates = (column: string) =>
    body.every((row) =>
      /^(\d{4}([-/.]\d{1,2}){0,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|)$/.test(row.cells[columns.indexOf(column)]?.trim() ?? ''),
    )
  const missing = missingOf(known, delimiter)
  const decimal = decimalOf(known, delimiter)
  const base = {
    mapping: 1 as const,
    table: { delimiter, header, ...(decimal !== 'point' && { decimal }) },
    ...(missing.length > 0 && { missing }),
  }
  if (source !== undefined && target !== undefined && !(areDates(source) && areDates(target)))
    return { mapping: { ...base, ...edges(source, target, columns, known, { delimiter, missing, symmetric }) }, columns, certain: true }
  const id = find(IDS)
  const name = find(NAMES)
  if (header && (id !== undefined || name !== undefined)) {
    const key = id ?? name!
    const rest = columns.filter((column) => column !== id && column !== name)
    return {
      mapping: {
        ...base,
        nodes: [
          {
            key: 'node',
            columns: [key],
            name: name === undefined ? '{}' : `{${name}}`,
            label: 'Thing',
            properties: apart(rest.map((column) => ({ column, as: propertyName(column) }))),
          },
        ],
      },
      columns,
      certain: id !== undefined && name !== undefined,
    }
  }
  const numbered = header ? numberedEnds(columns, known, delimiter) : null
  if (numbered)
    return { mapping: { ...base, ...edges(...numbered, columns, known, { delimiter, missing, symmetric }) }, columns, certain: true }
  const [a, b] = columns
  if (b === undefined)
    return { mapping: { ...base, nodes: [{ key: 'node', columns: [a ?? 'column 1'], label: 'Thing' }] }, columns, certain: false }
  const few = columns.length <= 4 && columns.slice(2).every((_, i) => known[i + 2]!.filled === 0 || known[i + 2]!.isNumeric(delimiter))
  return { mapping: { ...base, ...edges(a!, b, columns, known, { delimiter, missing, symmetric }) }, columns, certain: !header && few }
}

/** The one pair of columns whose headings say who stands there and differ in a 1 and a 2 alone, as `country1` and `country2` do, where there is no third. */
function numberedEnds(columns: readonly string[], facts: readonly ColumnFacts[], delimiter: Delimiter): [string, string] | null {
  const all = columns.map((column, i) => ({ column, words: wordsOf(column), of: facts[i]! }))
  const pairs = all.flatMap((one): [string, string][] => {
    const other = all.find(({ words }) => words === secondOf(one.words))
    const third = all.some(({ words }) => words === one.words.replace(/1((?:_[a-z]+)?)$/, '3$1') && words !== one.words)
    const names = ACTING.has(labelOf(one.words)) && !CODE.test(one.words) && !ASSOCIATED.test(one.words)
    const told = (of: ColumnFacts) => of.filled > 0 && !of.isNumeric(delimiter)
    return other && !third && names && told(one.of) && told(other.of) ? [[one.column, other.column]] : []
  })
  return pairs.length === 1 ? pairs[0]! : null
}

/** Kinds of nodes that stand at both ends of a tie. */
const ACTING: ReadonlySet<string> = new Set(['Actor', 'ArmedGroup', 'State', 'Government', 'Person', 'Organisation'])

function edges(
  source: string,
  target: string,
  columns: readonly string[],
  facts: readonly ColumnFacts[],
  { delimiter, missing, symmetric }: { delimiter: Delimiter; missing: readonly string[]; symmetric: boolean },
): Pick<MappingInput, 'nodes' | 'ties' | 'types'> {
  const rest = columns.flatMap((column, i) =>
    column === source || column === target ? [] : [{ column, words: wordsOf(column), of: facts[i]! }],
  )
  const signed = rest.find(({ column, words, of }) => {
    const signs = of.givesSigns(delimiter, missing)
    return /^column \d+$/.test(column) ? signs : isSign(words, signs)
  })
  const direction = rest
    .map(({ column, words, of }) => ({ column, values: undirectedValues(words, of.values) }))
    .find(({ values }) => values !== null)
  const whether = rest.find(({ words, of }) => saysWhether(words, of.values))
  const kind = rest.find(
    ({ column, words, of }) => column !== direction?.column && saysRelation(words) && [...(of.values?.keys() ?? [])].some(isModelType),
  )
  // Words of the table's own are kept as they are written, beside the types they become.
  const said = kind && [...kind.of.values!.keys()].every(isModelType)
  const spent = [direction?.column, whether?.column, said ? kind.column : undefined]
  const properties = apart(
    rest
      .filter(({ column }) => !spent.includes(column))
      .map(({ column, of }, i) => ({
        column,
        as: /^column \d+$/.test(column) && i === 0 && of.holdsNumbers(delimiter, missing) ? 'weight' : propertyName(column),
        ...(of.holdsNumbers(delimiter, missing) && { type: 'number' as const }),
      })),
  )
  const types: (Partial<MappedType> & Pick<MappedType, 'type'>)[] = []
  return {
    nodes: [
      { key: 'from', columns: [source], label: 'Thing' },
      { key: 'to', columns: [target], label: 'Thing' },
    ],
    ties: [
      {
        from: 'from',
        to: 'to',
        ...(kind
          ? {
              typeBy: {
                column: kind.column,
                values: Object.fromEntries([...kind.of.values!.keys()].map((value) => [value, declare(value, types, symmetric)])),
                other: LINKED.type,
              },
            }
          : signed
            ? {
                signBy: {
                  column: signed.column,
                  positive: SIGNED[0].type,
                  negative: SIGNED[1].type,
                  zero: LINKED.type,
                  missing: LINKED.type,
                },
              }
            : { type: LINKED.type }),
        ...(direction?.values?.length && { undirected: { column: direction.column, values: direction.values } }),
        ...(whether && { when: { column: whether.column, values: tiedValues(whether.of.values!) } }),
        properties,
      },
    ],
    types: [...types, ...(!kind && signed ? SIGNED : []), LINKED].map((type) => ({ ...type, symmetric })),
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
