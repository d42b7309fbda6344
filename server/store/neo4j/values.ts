import neo4j from 'neo4j-driver'
import type { Integer, Point, Record as DriverRecord } from 'neo4j-driver'
import type { Value } from '../contract'
import { mapParameters } from '../parameters'

/** Parameters as the driver takes them. Whole numbers become integers: as floats they would not do for LIMIT. */
export function toParameters(params: unknown): Record<string, unknown> {
  return mapParameters(params, (number) => (typeof number === 'number' && Number.isSafeInteger(number) ? neo4j.int(number) : number))
}

/** A record of a product statement as an object by column. */
export function toRow(record: DriverRecord): Record<string, Value> {
  return Object.fromEntries(record.keys.map((key) => [String(key), toValue(record.get(key))]))
}

/** A value in the model's words: integers as number or bigint, temporal values as ISO strings, bytes in base64, points as maps. */
export function toValue(value: unknown): Value {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value as Value
  if (neo4j.isInt(value)) return toInteger(value)
  if (Array.isArray(value)) return value.map(toValue)
  if (isTemporal(value)) return value.toString()
  if (neo4j.isPoint(value)) return toMap(value)
  if (neo4j.isVector(value)) return [...value.asTypedArray()]
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toValue(v)]))
}

function toInteger(value: Integer): number | bigint {
  return value.inSafeRange() ? value.toNumber() : value.toBigInt()
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  )
}

function toMap({ srid, x, y, z }: Point): Value {
  return { srid: toValue(srid), x, y, ...(z === undefined ? {} : { z }) }
}
