import { isMap, Point, Temporal, type CypherMap, type CypherValue, type TemporalType } from '../store/cypher-value'
import { invalid } from './errors'

const TEMPORAL: readonly string[] = [
  'Date',
  'Time',
  'LocalTime',
  'OffsetDateTime',
  'ZonedDateTime',
  'LocalDateTime',
  'Duration',
] satisfies TemporalType[]
const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** The value that `{"$type", "_value"}` stands for. Throws `bad-request` with the parameter's place. */
export function untyped(tagged: CypherValue, path: string): CypherValue {
  if (!isMap(tagged) || typeof tagged.$type !== 'string' || !('_value' in tagged) || Object.keys(tagged).length !== 2)
    throw invalid(`The parameter ${path} is not of the form {"$type": …, "_value": …}.`)
  const { $type: type, _value: value } = tagged
  const wrong = () => invalid(`The parameter ${path} holds no ${type}.`)
  if (type === 'Null' && value === null) return null
  if (type === 'Boolean' && typeof value === 'boolean') return value
  if (type === 'List' && Array.isArray(value)) return value.map((item, i) => untyped(item, `${path}[${i}]`))
  if (type === 'Map' && value !== undefined && isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, untyped(item, `${path}.${key}`)])) as CypherMap
  if (!['String', 'Integer', 'Float', 'Base64', 'Point', ...TEMPORAL, 'Null', 'Boolean', 'List', 'Map'].includes(type))
    throw invalid(`Type ${type.slice(0, 60)} is not supported.`)
  if (typeof value !== 'string') throw wrong()
  if (type === 'String') return value
  if (TEMPORAL.includes(type)) return new Temporal(type as TemporalType, value)
  return scalarOf(type, value) ?? pointOf(type, value) ?? fail(wrong())
}

function scalarOf(type: string, text: string): CypherValue | undefined {
  if (type === 'Integer' && /^[+-]?\d{1,19}$/.test(text)) return BigInt.asIntN(64, BigInt(text)) === BigInt(text) ? BigInt(text) : undefined
  if (type === 'Float' && (FLOAT.test(text) || /^([+-]?Infinity|NaN)$/.test(text))) return Number(text)
  if (type === 'Base64' && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0) return new Uint8Array(Buffer.from(text, 'base64'))
  return undefined
}

function pointOf(type: string, text: string): CypherValue | undefined {
  const match = type === 'Point' ? /^SRID=(\d{1,6});\s*POINT\s*(Z)?\s*\(([^()]*)\)$/i.exec(text) : null
  const coordinates = match?.[3]!.trim().split(/\s+/).map(Number)
  if (!match || !coordinates || coordinates.some(Number.isNaN) || coordinates.length !== (match[2] ? 3 : 2)) return undefined
  return new Point(Number(match[1]), coordinates)
}

function fail(error: Error): never {
  throw error
}
