import type { Cell, GraphNode, GraphRelationship, Value } from '../contract'
import { toValue } from './values'

/** The model's id of a node by its engine id. */
export type Ids = ReadonlyMap<number, unknown>

interface EngineNode { _id: number; _labels: string[] }
interface EngineRelationship { _id: number; _source: number; _target: number; _type: string }
interface EnginePath { nodes: EngineNode[]; edges: EngineRelationship[] }

/**
 * A cell of a free statement's result. The engine gives entities as maps with `_id` and the like, so
 * a map written with those very keys reads as the entity it imitates.
 */
export function toCell(value: unknown, ids: Ids): Cell {
  if (isNode(value)) return { kind: 'node', node: toNode(value) }
  if (isRelationship(value)) return { kind: 'relationship', relationship: toRelationship(value, ids) }
  if (isPath(value)) return { kind: 'path', path: { nodes: value.nodes.map(toNode), relationships: value.edges.map((e) => toRelationship(e, ids)) } }
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => toCell(item, ids)) }
  if (isMap(value)) return { kind: 'map', entries: Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toCell(v, ids)])) }
  return { kind: 'value', value: toValue(value) }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function isNode(value: unknown): value is EngineNode {
  return isMap(value) && typeof value._id === 'number' && Array.isArray(value._labels)
}

function isRelationship(value: unknown): value is EngineRelationship {
  return isMap(value) && typeof value._id === 'number' && typeof value._source === 'number' && typeof value._target === 'number' && typeof value._type === 'string'
}

function isPath(value: unknown): value is EnginePath {
  return isMap(value) && Object.keys(value).length === 2 && Array.isArray(value.nodes) && Array.isArray(value.edges)
    && value.nodes.length === value.edges.length + 1 && value.nodes.every(isNode) && value.edges.every(isRelationship)
}

function toNode({ _id, _labels, ...rest }: EngineNode): GraphNode {
  const properties = toValue(rest) as Record<string, Value>
  return { id: text(properties.id), labels: [..._labels].sort(), properties }
}

function toRelationship({ _id, _source, _target, _type, ...rest }: EngineRelationship, ids: Ids): GraphRelationship {
  const properties = toValue(rest) as Record<string, Value>
  const start = text(ids.get(_source))
  const end = text(ids.get(_target))
  return { id: text(properties.id) || `${start}|${_type}|${end}`, type: _type, start, end, properties }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
