import neo4j from 'neo4j-driver'
import type { Integer, Node, Path, Point, Record as DriverRecord, Relationship } from 'neo4j-driver'
import type { Cell, GraphNode, GraphRelationship, Value } from '../contract'
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
  return neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value) || neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDuration(value)
}

function toMap({ srid, x, y, z }: Point): Value {
  return { srid: toValue(srid), x, y, ...(z === undefined ? {} : { z }) }
}

/** The model's id of a node whose database id is given. */
export type IdOf = (elementId: string) => string

/** A cell of a free statement's result. A driver's relationship knows its ends by database id only: `idOf` tells theirs. */
export function toCell(value: unknown, idOf: IdOf): Cell {
  if (neo4j.isNode(value)) return { kind: 'node', node: toNode(value) }
  if (neo4j.isRelationship(value)) return { kind: 'relationship', relationship: toRelationship(value, idOf) }
  if (neo4j.isPath(value)) return { kind: 'path', path: toPath(value, idOf) }
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => toCell(item, idOf)) }
  if (isPlainMap(value)) return { kind: 'map', entries: Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toCell(v, idOf)])) }
  return { kind: 'value', value: toValue(value) }
}

/** Database ids of the ends of every relationship in a value. */
export function endsIn(value: unknown, found: Set<string>): void {
  if (neo4j.isRelationship(value)) found.add(value.startNodeElementId).add(value.endNodeElementId)
  else if (neo4j.isPath(value)) for (const segment of value.segments) endsIn(segment.relationship, found)
  else if (Array.isArray(value)) for (const item of value) endsIn(item, found)
  else if (isPlainMap(value)) for (const item of Object.values(value)) endsIn(item, found)
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && !neo4j.isInt(value)
}

function toNode(node: Node): GraphNode {
  const properties = toValue(node.properties) as Record<string, Value>
  return { id: modelId(properties), labels: [...node.labels].sort(), properties }
}

function toRelationship(relationship: Relationship, idOf: IdOf): GraphRelationship {
  const properties = toValue(relationship.properties) as Record<string, Value>
  const start = idOf(relationship.startNodeElementId)
  const end = idOf(relationship.endNodeElementId)
  return { id: modelId(properties) || `${start}|${relationship.type}|${end}`, type: relationship.type, start, end, properties }
}

function toPath(path: Path, idOf: IdOf): { nodes: GraphNode[]; relationships: GraphRelationship[] } {
  return {
    nodes: [path.start, ...path.segments.map((s) => s.end)].map(toNode),
    relationships: path.segments.map((s) => toRelationship(s.relationship, idOf)),
  }
}

function modelId(properties: Record<string, Value>): string {
  return typeof properties.id === 'string' ? properties.id : ''
}
