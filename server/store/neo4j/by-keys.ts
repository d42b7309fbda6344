import type { Record as DriverRecord } from 'neo4j-driver'
import type { Value } from '../contract'
import { toValue } from './values'

/** Rows that come in one record: enough that their keys weigh little, and so few that it mostly comes in one piece, which the driver reads several times faster. */
const SLICE = 32
/** A statement whose last column is everything that a node or relationship carries. */
const MARKED = /RETURN (.+), properties\((\w+)\) AS properties \/\*by keys\*\/$/s

/** A statement as it is run instead, and what its records say. */
export interface ByKeys {
  text: string
  rows(records: readonly DriverRecord[]): Record<string, Value>[]
}

/**
 * How a statement is run whose text ends with `/*by keys*\/`: the driver takes most of a read for making maps, key by key, so
 * rows with the same property keys come together, their keys said once and their values as lists. Which row comes first
 * is lost, so such a statement has no ORDER BY; and the server holds the whole result. Null for any other statement.
 */
export function byKeys(text: string): ByKeys | null {
  const mark = MARKED.exec(text)
  if (!mark) return null
  const [whole, given, element] = mark as unknown as [string, string, string]
  const columns = [...given.matchAll(/ AS (\w+)/g)].map(([, name]) => name!)
  return {
    text: `${text.slice(0, -whole.length)}WITH ${given}, properties(${element}) AS properties, keys(${element}) AS keys
WITH keys, collect([${columns.join(', ')}] + [key IN keys | properties[key]]) AS rows
UNWIND range(0, size(rows) - 1, ${SLICE}) AS first
RETURN keys, rows[first..first + ${SLICE}] AS rows`,
    rows: (records) => records.flatMap((record) => rowsOf(columns, record.get('keys') as string[], record.get('rows') as unknown[][])),
  }
}

/** The rows of one record, with properties in order of key. */
function rowsOf(columns: readonly string[], keys: readonly string[], rows: readonly unknown[][]): Record<string, Value>[] {
  const sorted = keys.map((key, i) => ({ key, at: columns.length + i })).sort((a, b) => (a.key < b.key ? -1 : 1))
  return rows.map((values) => {
    const properties: Record<string, Value> = {}
    for (const { key, at } of sorted) put(properties, key, toValue(values[at]))
    const row: Record<string, Value> = {}
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = toValue(values[i])
    row.properties = properties
    return row
  })
}

/** Assigned, that one key would be taken for an object's prototype. */
function put(map: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true })
  else map[key] = value
}
