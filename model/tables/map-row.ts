import { webAddress } from '../web-address'
import type { Precision } from '../dates'
import { columnsOf, type DateMapping, type Mapping, type NodeMapping, type PropertyMapping, type TieMapping } from '../mapping'
import { beginningOf, dateOfParts, readDate, type ReadDate } from './dates'
import type { Row } from './delimited'
import { fits } from './columns'
import { readNumber, readSign, type Decimal } from './numbers'
import { own } from '../own'

export type MappedValue = string | number | boolean | string[]
export interface MappedNode {
  id: string
  label: string
  properties: Record<string, MappedValue>
}
/** The document a row names as what it rests on. */
export interface MappedSource {
  name: string
  url?: string
  publisher?: string
  publishedAt?: string
  publishedAtPrecision?: Precision
}
export interface MappedTie {
  type: string
  subject: string
  object: string
  properties: Record<string, MappedValue>
  /** Points neither way. */
  undirected?: true
  source?: MappedSource
}
/** What of a row cannot be read, in a sentence without its stop, and the column it stands in, where it is one. */
export interface RowProblem {
  message: string
  column?: string
  /** Nobody stands at one end, so that there is no tie: nothing is wrong with what the row has. */
  endless?: true
}
interface MappedRow {
  nodes: MappedNode[]
  ties: MappedTie[]
  /** What of the row cannot be read; the rest of it is taken. */
  problems: RowProblem[]
}

/** The names of the columns: those of the header, or numbers. Empty or repeated names are told apart by their number. */
export function columnNames(first: readonly string[], header: boolean): string[] {
  const seen = new Set<string>()
  return first.map((cell, i) => {
    const name = header && cell.trim() !== '' && !seen.has(cell.trim()) ? cell.trim() : `column ${i + 1}`
    seen.add(name)
    return name
  })
}

/** Columns that a mapping asks for and a table does not have. */
export function missingColumns(mapping: Mapping, columns: readonly string[]): string[] {
  return columnsOf(mapping).filter((column) => !columns.includes(column))
}

/**
 * Turns rows into nodes and ties. The same node comes with every row that names it. Of a row with more cells than there are columns it is
 * not known which cell belongs to which, so nothing of it is taken.
 */
export function rowMapper(mapping: Mapping, columns: readonly string[]): (row: Row) => MappedRow {
  const at = new Map(columns.map((name, i) => [name, i]))
  const missing = new Set(mapping.missing)
  return (row) => {
    const { cells } = row
    const problems: RowProblem[] = []
    const width = `it has ${cells.length} cells, the table ${columns.length} columns`
    if (!fits(row, columns.length))
      return { nodes: [], ties: [], problems: [{ message: `${width}: a cell that holds the separator has to stand in quotes` }] }
    if (cells.length < columns.length - 1) problems.push({ message: width })
    const cell = (column: string): string | undefined => {
      const text = cells[at.get(column) ?? -1]?.trim()
      return text === undefined || text === '' || missing.has(text) ? undefined : text
    }
    const read: Reading = { cell, decimal: mapping.table.decimal, problem: (message, column) => problems.push({ message, column }) }
    const byKey = new Map(mapping.nodes.map((node) => [node.key, mapNodes(node, read)]))
    const ties = mapping.ties.flatMap((tie) => mapTies(tie, byKey, read))
    const nodes = [...byKey.values()].flat()
    if (nodes.length === 0) problems.push({ message: 'it names no node' })
    else if (ties.length === 0 && problems.length === 0) problems.push(...withoutEnd(mapping, byKey, read))
    return { nodes, ties, problems }
  }
}

/** The end that a row lacks, where for want of it none of its ties comes to be. */
function withoutEnd(mapping: Mapping, byKey: ReadonlyMap<string, MappedNode[]>, read: Reading): RowProblem[] {
  const wanted = mapping.ties.filter(({ when }) => holds(when, read)).flatMap(({ from, to }) => [from, to])
  const lacking = mapping.nodes.find(({ key, when }) => wanted.includes(key) && byKey.get(key)!.length === 0 && holds(when, read))
  if (!lacking) return []
  const [column] = lacking.columns
  return [{ message: `it names nobody in ${lacking.columns.join(', ')}`, column, endless: true }]
}

/** A row as it is read: its cells by column, undefined where they say nothing. */
interface Reading {
  cell(column: string): string | undefined
  decimal: Decimal
  problem(message: string, column?: string): void
}

function holds(when: NodeMapping['when'], { cell }: Reading): boolean {
  return when === undefined || when.values.includes(cell(when.column) ?? '')
}

function mapNodes(mapping: NodeMapping, read: Reading): MappedNode[] {
  if (!holds(mapping.when, read)) return []
  const label = (mapping.labelBy && own(mapping.labelBy.values, read.cell(mapping.labelBy.column) ?? '')) ?? mapping.label
  return mapping.columns.flatMap((column) => {
    const text = read.cell(column)
    if (text === undefined) return []
    const parts =
      mapping.split === undefined
        ? [text]
        : text
            .split(mapping.split)
            .map((part) => part.trim())
            .filter((part) => part !== '')
    return parts.map((part) => {
      const name = fill(mapping.name, part, read)
      return { id: fill(mapping.id, part, read), label, properties: { name, ...mapProperties(mapping.properties, read) } }
    })
  })
}

function fill(template: string, part: string, { cell }: Reading): string {
  return template.replace(/\{([^{}]*)\}/g, (_, column: string) => (column === '' ? part : (cell(column) ?? ''))).trim() || part
}

/** Ties that one row, or one entity of a file, may become: each of its starts is tied to each of its ends. */
export const MOST_TIES = 10_000

function mapTies(mapping: TieMapping, byKey: ReadonlyMap<string, MappedNode[]>, read: Reading): MappedTie[] {
  if (!holds(mapping.when, read)) return []
  const starts = byKey.get(mapping.from) ?? []
  const ends = byKey.get(mapping.to) ?? []
  if (starts.length === 0 || ends.length === 0) return []
  if (starts.length * ends.length > MOST_TIES) {
    read.problem(`it joins ${starts.length} with ${ends.length} nodes, which would be more than ${MOST_TIES} ties`)
    return []
  }
  const type = typeOf(mapping, read)
  if (type === null) return []
  const properties = {
    ...mapDate('validFrom', mapping.validFrom, read),
    ...mapDate('validTo', mapping.validTo, read),
    ...mapProperties(mapping.properties, read),
  }
  const source = mapping.cites && sourceOf(mapping.cites, read)
  const undirected = mapping.undirected !== undefined && holds(mapping.undirected, read)
  return starts.flatMap((start) =>
    ends.map((end) => ({
      type,
      subject: start.id,
      object: end.id,
      properties: { ...properties },
      ...(undirected && { undirected }),
      ...(source && { source }),
    })),
  )
}

function sourceOf({ column, url, publisher, publishedAt }: NonNullable<TieMapping['cites']>, read: Reading): MappedSource | null {
  const name = read.cell(column)
  if (name === undefined) return null
  // A source that is told by its address alone is to be opened there.
  const [address, by, date] = [
    url !== undefined ? read.cell(url) : (webAddress(name) ?? undefined),
    publisher && read.cell(publisher),
    publishedAt && dateOf(publishedAt, read),
  ]
  const usable = address !== undefined && webAddress(address) !== null && URL.canParse(address)
  if (address !== undefined && !usable) read.problem(`${url ?? column} is no address on the web: ${JSON.stringify(address)}`, url ?? column)
  return {
    name,
    ...(usable && { url: address }),
    ...(by !== undefined && { publisher: by }),
    ...(date && { publishedAt: date.date, ...(date.precision !== 'day' && { publishedAtPrecision: date.precision }) }),
  }
}

function typeOf({ type, typeBy, signBy }: TieMapping, { cell, decimal, problem }: Reading): string | null {
  if (type !== undefined) return type
  if (typeBy) {
    const text = cell(typeBy.column) ?? ''
    const found = own(typeBy.values, text) ?? typeBy.other
    if (found === undefined) problem(`no type is given for ${JSON.stringify(text)} in ${typeBy.column}`, typeBy.column)
    return found ?? null
  }
  const { column, positive, negative, zero, missing } = signBy!
  const text = cell(column)
  if (text === undefined && missing !== undefined) return missing
  const number = text === undefined ? null : readSign(text, decimal)
  if (number === null) {
    problem(`${column} is no number: ${JSON.stringify(text ?? '')}`, column)
    return null
  }
  if (number === 0 && zero === undefined) problem(`${column} is 0, and no type is given for it`, column)
  return number > 0 ? positive : number < 0 ? negative : (zero ?? null)
}

function mapDate(key: 'validFrom' | 'validTo', mapping: DateMapping | undefined, read: Reading): Record<string, string> {
  const found = mapping && dateOf(mapping, read)
  return found ? { [key]: found.date, ...(found.precision !== 'day' && { [`${key}Precision`]: found.precision }) } : {}
}

function dateOf(mapping: DateMapping, { cell, problem }: Reading): ReadDate | null {
  if ('year' in mapping) {
    const part = (column: string | undefined) => (column === undefined ? undefined : cell(column))
    return dateOfParts(part(mapping.year), part(mapping.month), part(mapping.day))
  }
  const text = cell(mapping.column)
  if (text === undefined) return null
  const read = readDate(text, mapping.order)
  if (!read) problem(`${mapping.column} is not a date: ${JSON.stringify(text)}`, mapping.column)
  if (!read || mapping.precision === undefined) return read
  const precision: Precision =
    typeof mapping.precision === 'string'
      ? mapping.precision
      : (own(mapping.precision.values, cell(mapping.precision.column) ?? '') ?? read.precision)
  return { date: beginningOf(read.date, precision), precision }
}

function mapProperties(mappings: readonly PropertyMapping[], { cell, decimal, problem }: Reading): Record<string, MappedValue> {
  const properties: Record<string, MappedValue> = {}
  for (const { column, as, type, split, prefix = '' } of mappings) {
    const text = cell(column)
    if (text === undefined) continue
    const value = convert(text, type, split, decimal)
    const before = own(properties, as)
    if (value === null) problem(`${column} is no ${type}: ${JSON.stringify(text)}`, column)
    else if (Array.isArray(value))
      properties[as] = [...new Set([...(Array.isArray(before) ? before : []), ...value.map((item) => prefix + item)])]
    else properties[as] = typeof value === 'string' ? prefix + value : value
  }
  return properties
}

function convert(text: string, type: PropertyMapping['type'], split: string, decimal: Decimal): MappedValue | null {
  switch (type) {
    case 'text':
      return text
    case 'list':
      return text
        .split(split)
        .map((item) => item.trim())
        .filter((item) => item !== '')
    case 'boolean':
      return /^(true|yes|1)$/i.test(text) ? true : /^(false|no|0)$/i.test(text) ? false : null
    case 'date':
      return readDate(text)?.date ?? null
    default: {
      const number = readNumber(text, decimal)
      return number !== null && Number.isFinite(number) && (type === 'number' || Number.isSafeInteger(number)) ? number : null
    }
  }
}
