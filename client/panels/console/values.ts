/**
 * Values of the Query API's typed JSON as the console holds them. Integers are bigint and floats
 * number, so that 34 and 34.0 stay apart; a map is a plain object.
 */
export type Value =
  null | boolean | string | number | bigint | Value[] | { [key: string]: Value } | NodeValue | RelationshipValue | PathValue | OtherValue

export class NodeValue {
  constructor(
    readonly elementId: string,
    readonly labels: readonly string[],
    readonly properties: Readonly<Record<string, Value>>,
  ) {}
}

/** `start` and `end` are element ids. */
export class RelationshipValue {
  constructor(
    readonly elementId: string,
    readonly type: string,
    readonly start: string,
    readonly end: string,
    readonly properties: Readonly<Record<string, Value>>,
  ) {}
}

/** Nodes and relationships by turns, a node first and last. */
export class PathValue {
  constructor(readonly parts: readonly (NodeValue | RelationshipValue)[]) {}
}

/** A temporal value, point or bytes, as the text that Cypher's own functions take. */
export class OtherValue {
  constructor(
    readonly type: string,
    readonly text: string,
  ) {}
}

interface Tagged {
  $type: string
  _value: unknown
}
interface TaggedNode {
  _element_id: string
  _labels: string[]
  _properties: Record<string, Tagged>
}
interface TaggedRelationship {
  _element_id: string
  _start_node_element_id: string
  _end_node_element_id: string
  _type: string
  _properties: Record<string, Tagged>
}

/** Reads a value of typed JSON. */
export function readTyped({ $type, _value }: Tagged): Value {
  switch ($type) {
    case 'Null':
      return null
    case 'Boolean':
      return _value as boolean
    case 'String':
      return _value as string
    case 'Integer':
      return BigInt(_value as string)
    case 'Float':
      return Number(_value)
    case 'List':
      return (_value as Tagged[]).map(readTyped)
    case 'Map':
      return readMap(_value as Record<string, Tagged>)
    case 'Path':
      return new PathValue((_value as Tagged[]).map((part) => readTyped(part) as NodeValue | RelationshipValue))
    case 'Node': {
      const node = _value as TaggedNode
      return new NodeValue(node._element_id, node._labels, readMap(node._properties))
    }
    case 'Relationship': {
      const r = _value as TaggedRelationship
      return new RelationshipValue(r._element_id, r._type, r._start_node_element_id, r._end_node_element_id, readMap(r._properties))
    }
    default:
      return new OtherValue($type, String(_value))
  }
}

const readMap = (entries: Record<string, Tagged>) =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, readTyped(value)]))

/** A parameter as typed JSON: whole numbers as integers unless `float`, lists and maps all the way down. */
export function writeTyped(value: unknown, float = false): Tagged {
  if (value === null || value === undefined) return { $type: 'Null', _value: null }
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value }
  if (typeof value === 'bigint') return { $type: 'Integer', _value: String(value) }
  if (typeof value === 'number')
    return float || !Number.isSafeInteger(value)
      ? { $type: 'Float', _value: Number.isInteger(value) ? value.toFixed(1) : String(value) }
      : { $type: 'Integer', _value: String(value) }
  if (Array.isArray(value)) return { $type: 'List', _value: value.map((item) => writeTyped(item)) }
  if (typeof value === 'object')
    return { $type: 'Map', _value: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writeTyped(item)])) }
  return { $type: 'String', _value: String(value) }
}

/** The model's id of a node or relationship, or null where it has none. */
export function idOf({ properties }: NodeValue | RelationshipValue): string | null {
  return typeof properties.id === 'string' ? properties.id : null
}

/** A float as Cypher writes it, so that it cannot be taken for an integer. */
const floatText = (value: number) => (Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value))

/** A value in one line: a text as it is, an entity by its name, a path as its nodes and ties in turn. */
export function textOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return floatText(value)
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`
  if (value instanceof NodeValue) return nodeText(value)
  if (value instanceof RelationshipValue) return idOf(value) ?? `[:${value.type}]`
  if (value instanceof PathValue)
    return value.parts
      .map((part, i) => (part instanceof NodeValue ? `(${nodeText(part)})` : arrow(part, value.parts[i - 1] as NodeValue)))
      .join('')
  if (value instanceof OtherValue) return value.text
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}: ${textOf(entry)}`)
    .join(', ')}}`
}

/** A node by its name, or what it has in place of one. */
export function nodeText({ labels, properties }: NodeValue): string {
  const named = properties.name ?? properties.id
  return typeof named === 'string' ? named : `:${labels.join(':')}`
}

/** A step of a path as Cypher draws it, seen from the node before it. */
export function arrow({ type, start }: RelationshipValue, from: NodeValue): string {
  return start === from.elementId ? `-[${type}]->` : `<-[${type}]-`
}

/** A value as JSON, as the command line prints it too: an entity with its id, labels or type, and properties. */
export function jsonOf(value: Value, indent = ''): string {
  const deeper = `${indent}  `
  const list = (open: string, items: readonly string[], close: string) =>
    items.length === 0 ? open + close : `${open}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${close}`
  const object = (entries: readonly (readonly [string, Value])[]) =>
    list(
      '{',
      entries.map(([key, entry]) => `${JSON.stringify(key)}: ${jsonOf(entry, deeper)}`),
      '}',
    )
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? floatText(value) : JSON.stringify(String(value))
  if (Array.isArray(value))
    return list(
      '[',
      value.map((item) => jsonOf(item, deeper)),
      ']',
    )
  if (value instanceof NodeValue)
    return object([
      ['id', idOf(value) ?? value.elementId],
      ['labels', [...value.labels].sort()],
      ['properties', value.properties],
    ])
  if (value instanceof RelationshipValue)
    return object([
      ['id', idOf(value) ?? value.elementId],
      ['type', value.type],
      ['properties', value.properties],
    ])
  if (value instanceof PathValue)
    return list(
      '[',
      value.parts.map((part) => jsonOf(part, deeper)),
      ']',
    )
  if (value instanceof OtherValue) return JSON.stringify(value.text)
  return typeof value === 'object' && value !== null ? object(Object.entries(value)) : JSON.stringify(value)
}

/** Every node and relationship in a value, however deep. */
export function* entitiesIn(value: Value): Iterable<NodeValue | RelationshipValue> {
  if (value instanceof NodeValue || value instanceof RelationshipValue) yield value
  else if (value instanceof PathValue) yield* value.parts
  else if (Array.isArray(value)) for (const item of value) yield* entitiesIn(item)
  else if (typeof value === 'object' && value !== null && !(value instanceof OtherValue))
    for (const item of Object.values(value)) yield* entitiesIn(item)
}

const RANK = ['boolean', 'number', 'string'] as const

/** The order of a sorted column: numbers by size, texts by letters, nothing last. */
export function compareValues(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const kind = (v: Value) => RANK.indexOf((typeof v === 'bigint' ? 'number' : typeof v) as 'number')
  if (kind(a) !== kind(b)) return kind(a) - kind(b)
  if (typeof a === 'number' || typeof a === 'bigint') return a < (b as number) ? -1 : a > (b as number) ? 1 : 0
  return textOf(a).localeCompare(textOf(b), 'en')
}
