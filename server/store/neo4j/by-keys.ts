import type { Record as DriverRecord } from 'neo4j-driver'
import { columnsOf, type Scan } from '../../../cypher/query'
import type { Value } from '../contract'
import { toValue } from './values'

/** Rows that come in one record: enough that their keys weigh little, and so few that it mostly comes in one piece, which the driver reads several times faster. */
const SLICE = 32

/** A statement as it is run instead, and what its records say. */
export interface ByKeys {
  text: string
  rows(records: readonly DriverRecord[]): Record<string, Value>[]
}

/**
 * How a scan with `propertiesByKeys` is run: the driver spends most of a read on making maps, key by key, so rows with the
 * same property keys come together, with their keys once and their values as lists. The order of the rows is lost, and the
 * server holds the whole result. Null for any other statement.
 */
export function byKeys(scan: Scan | null): ByKeys | null {
  if (scan?.propertiesByKeys === undefined) return null
  const columns = Object.keys(scan.columns)
  return {
    text: `${scan.match}
WITH ${columnsOf(scan)}, keys(${scan.propertiesByKeys}) AS keys
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
