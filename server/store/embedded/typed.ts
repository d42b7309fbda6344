import { AppError } from '../../../model/app-error'
import { isMap, NodeValue, PathValue, RelationshipValue, Temporal, Point, type CypherMap, type CypherValue } from '../cypher-value'

interface EngineNode {
  _id: number
  _labels: string[]
}
interface EngineRelationship {
  _id: number
  _source: number
  _target: number
  _type: string
}
interface EnginePath {
  nodes: EngineNode[]
  edges: EngineRelationship[]
}

/**
 * A value of the engine in the types of Cypher. It does not tell whole floats from integers, so a whole
 * number is an integer. It gives entities as maps with `_id` and the like, so a map written with those
 * very keys reads as the entity it imitates.
 */
export function toCypher(value: unknown): CypherValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (typeof value !== 'object') return value as CypherValue
  if (Array.isArray(value)) return value.map(toCypher)
  if (value instanceof Date) return new Temporal('OffsetDateTime', value.toISOString().replace(/\.?0*Z$/, 'Z'))
  if (value instanceof Float32Array) return [...value]
  if (value instanceof Uint8Array) return value
  if (isNode(value)) return toNode(value)
  if (isRelationship(value)) return toRelationship(value)
  if (isPath(value))
    return new PathValue(value.nodes.flatMap((node, i) => (i === 0 ? [toNode(node)] : [toRelationship(value.edges[i - 1]!), toNode(node)])))
  return toCypherMap(value)
}

/** Parameters as the engine takes them: it has one kind of number, and temporal values as ISO strings. */
export function toEngineParameters(params: CypherMap): Record<string, unknown> {
  return toEngine(params, '') as Record<string, unknown>
}

function toEngine(value: CypherValue, path: string): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item, i) => toEngine(item, `${path}[${i}]`))
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toEngine(item, path ? `${path}.${key}` : key)]))
  if (value instanceof Temporal) return value.text
  if (value instanceof Uint8Array) return Buffer.from(value)
  if (value instanceof Point)
    throw new AppError(
      'invalid-parameter',
      `The parameter ${path} is a point, which the embedded store does not hold. Send its coordinates as numbers.`,
    )
  throw new AppError('invalid-parameter', `The parameter ${path} is a node, relationship or path, which no statement takes.`)
}

function toCypherMap(value: object, without: ReadonlySet<string> = NONE): CypherMap {
  const map: CypherMap = {}
  for (const key in value) if (!without.has(key)) map[key] = toCypher((value as Record<string, unknown>)[key])
  return map
}

const NONE: ReadonlySet<string> = new Set()
/** Keys that are no properties, of a node and of a relationship. */
const OF_NODES: ReadonlySet<string> = new Set(['_id', '_labels'])
const OF_RELATIONSHIPS: ReadonlySet<string> = new Set(['_id', '_source', '_target', '_type'])

function toNode(node: EngineNode): NodeValue {
  return new NodeValue(String(node._id), node._labels, toCypherMap(node, OF_NODES))
}

function toRelationship(raw: EngineRelationship): RelationshipValue {
  return new RelationshipValue(String(raw._id), String(raw._source), String(raw._target), raw._type, toCypherMap(raw, OF_RELATIONSHIPS))
}

function isNode(value: object): value is EngineNode {
  return '_id' in value && '_labels' in value && typeof value._id === 'number' && Array.isArray(value._labels)
}

function isRelationship(value: object): value is EngineRelationship {
  return (
    '_id' in value &&
    '_source' in value &&
    '_target' in value &&
    '_type' in value &&
    typeof value._id === 'number' &&
    typeof value._type === 'string'
  )
}

function isPath(value: object): value is EnginePath {
  if (!('nodes' in value && 'edges' in value) || Object.keys(value).length !== 2) return false
  const { nodes, edges } = value
  return (
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    nodes.length === edges.length + 1 &&
    nodes.every((node: unknown) => typeof node === 'object' && node !== null && isNode(node)) &&
    edges.every((edge: unknown) => typeof edge === 'object' && edge !== null && isRelationship(edge))
  )
}
