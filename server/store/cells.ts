import { isMap, NodeValue, PathValue, Point, RelationshipValue, Temporal, type CypherMap, type CypherValue } from './cypher-value'
import type { Cell, FreeOptions, FreeResult, GraphNode, GraphRelationship, Parameters, QueryRun, Value } from './contract'
import { mapParameters } from './parameters'

/** Parameters of plain values with the types of Cypher: whole numbers are integers. */
export function typedParameters(params: Parameters): CypherMap {
  return mapParameters(params, (number) =>
    typeof number === 'number' && Number.isSafeInteger(number) ? BigInt(number) : number,
  ) as CypherMap
}

/** Takes a run's rows to the end, or to `maxRows`, into the model's words. */
export async function collect(run: QueryRun, { maxRows }: FreeOptions): Promise<FreeResult> {
  const rows: (readonly CypherValue[])[] = []
  let truncated = false
  try {
    for await (const batch of run.batches) {
      for (const row of batch)
        if (rows.length < maxRows) rows.push(row)
        else truncated = true
      if (truncated) break
    }
    const ids = await run.idsOf([...endsIn(rows)])
    return { columns: [...run.columns], rows: rows.map((row) => row.map((value) => toCell(value, ids))), truncated }
  } finally {
    await run.close()
  }
}

type Ids = ReadonlyMap<string, string>

/** Element ids of the ends of every relationship in the rows. */
function endsIn(values: unknown, found = new Set<string>()): Set<string> {
  if (values instanceof RelationshipValue) found.add(values.start).add(values.end)
  else if (values instanceof PathValue) endsIn(values.parts, found)
  else if (Array.isArray(values)) for (const value of values) endsIn(value, found)
  else if (typeof values === 'object' && values !== null && Object.getPrototypeOf(values) === Object.prototype)
    endsIn(Object.values(values), found)
  return found
}

function toCell(value: CypherValue, ids: Ids): Cell {
  if (value instanceof NodeValue) return { kind: 'node', node: toNode(value) }
  if (value instanceof RelationshipValue) return { kind: 'relationship', relationship: toRelationship(value, ids) }
  if (value instanceof PathValue) {
    return {
      kind: 'path',
      path: {
        nodes: value.parts.filter((part) => part instanceof NodeValue).map(toNode),
        relationships: value.parts.filter((part) => part instanceof RelationshipValue).map((part) => toRelationship(part, ids)),
      },
    }
  }
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => toCell(item, ids)) }
  if (isMap(value)) return { kind: 'map', entries: Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toCell(v, ids)])) }
  return { kind: 'value', value: toValue(value) }
}

function toNode({ labels, properties }: NodeValue): GraphNode {
  return { id: modelId(properties), labels: [...labels].sort(), properties: toProperties(properties) }
}

function toRelationship({ type, start: from, end: to, properties }: RelationshipValue, ids: Ids): GraphRelationship {
  const start = ids.get(from) ?? ''
  const end = ids.get(to) ?? ''
  return { id: modelId(properties) || `${start}|${type}|${end}`, type, start, end, properties: toProperties(properties) }
}

function modelId(properties: CypherMap): string {
  return typeof properties.id === 'string' ? properties.id : ''
}

function toProperties(properties: CypherMap): Record<string, Value> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, toValue(value)]))
}

/** A value in the model's words: temporal values as ISO strings, bytes in base64, points as maps. */
function toValue(value: CypherValue): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toValue)
  if (value instanceof Temporal) return value.text
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Point) {
    const [x, y, z] = value.coordinates
    return { srid: value.srid, x: x!, y: y!, ...(z === undefined ? {} : { z }) }
  }
  return toProperties(value as CypherMap)
}
