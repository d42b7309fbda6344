import neo4j from 'neo4j-driver'
import { AppError } from '../../../model/app-error'
import {
  isMap,
  NodeValue,
  PathValue,
  Point,
  RelationshipValue,
  Temporal,
  type CypherMap,
  type CypherValue,
  type TemporalType,
} from '../cypher-value'

/** A value of a driver that gives integers as bigint, in the types of Cypher. */
export function toCypher(value: unknown): CypherValue {
  if (value === null || typeof value !== 'object') return (value ?? null) as CypherValue
  if (Array.isArray(value)) return value.map(toCypher)
  if (Object.getPrototypeOf(value) === Object.prototype) return toCypherMap(value)
  if (neo4j.isNode(value)) return new NodeValue(value.elementId, value.labels, toCypherMap(value.properties))
  if (neo4j.isRelationship(value))
    return new RelationshipValue(
      value.elementId,
      value.startNodeElementId,
      value.endNodeElementId,
      value.type,
      toCypherMap(value.properties),
    )
  if (neo4j.isPath(value))
    return new PathValue(
      [value.start, ...value.segments.flatMap((s) => [s.relationship, s.end])].map(
        (part) => toCypher(part) as NodeValue | RelationshipValue,
      ),
    )
  if (neo4j.isPoint(value)) return new Point(Number(value.srid), value.z === undefined ? [value.x, value.y] : [value.x, value.y, value.z])
  if (neo4j.isVector(value)) return [...value.asTypedArray()].map((item) => item as CypherValue)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  const type = temporalType(value)
  if (type) return new Temporal(type, iso(String(value)))
  return toCypherMap(value)
}

function toCypherMap(value: object): CypherMap {
  const map: CypherMap = {}
  for (const key in value) map[key] = toCypher((value as Record<string, unknown>)[key])
  return map
}

function temporalType(value: object): TemporalType | null {
  if (neo4j.isDate(value)) return 'Date'
  if (neo4j.isDateTime(value)) return value.timeZoneId == null ? 'OffsetDateTime' : 'ZonedDateTime'
  if (neo4j.isLocalDateTime(value)) return 'LocalDateTime'
  if (neo4j.isTime(value)) return 'Time'
  if (neo4j.isLocalTime(value)) return 'LocalTime'
  return neo4j.isDuration(value) ? 'Duration' : null
}

/** The driver pads years and fractions of a second with zeros, and ends durations without hours in a T; the server does not. */
function iso(text: string): string {
  return text
    .replace(/^(P.*)T$/, '$1')
    .replace(/^([+-])0+(?=\d{4})/, '$1')
    .replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`))
}

/** Parameters as the driver takes them. Throws `invalid-parameter` where a text is no such value. */
export function toDriverParameters(params: CypherMap): Record<string, unknown> {
  return toDriver(params, '') as Record<string, unknown>
}

function toDriver(value: CypherValue, path: string): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item, i) => toDriver(item, `${path}[${i}]`))
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriver(item, path ? `${path}.${key}` : key)]))
  if (value instanceof Uint8Array) return new Int8Array(value)
  if (value instanceof Point) return new neo4j.types.Point(neo4j.int(value.srid), ...(value.coordinates as [number, number]))
  if (value instanceof Temporal) return toDriverTemporal(value, path)
  throw new AppError('invalid-parameter', `The parameter ${path} is a node, relationship or path, which no statement takes.`)
}

const DAY = /^([+-]?\d{4,9})-(\d\d)-(\d\d)/
const CLOCK = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?/
const ZONE = /^(Z|[+-]\d\d(?::?\d\d)?(?::?\d\d)?)?(?:\[([\w/+-]+)\])?$/

function toDriverTemporal({ type, text }: Temporal, path: string): unknown {
  const wrong = () => new AppError('invalid-parameter', `The parameter ${path} is not a ${type}: ${JSON.stringify(text)}.`)
  if (type === 'Duration') return durationOf(text) ?? fail(wrong())
  let rest = text
  const take = (pattern: RegExp): RegExpExecArray => {
    const match = pattern.exec(rest) ?? fail(wrong())
    rest = rest.slice(match[0].length)
    return match
  }
  const numbers = (parts: (string | undefined)[]) => parts.map((part) => Number(part ?? 0))
  const day = type.includes('Date') ? numbers(take(DAY).slice(1)) : []
  const clock = type === 'Date' ? [] : clockOf(type.includes('DateTime') ? take(/^T/) && take(CLOCK) : take(CLOCK))
  const [, offset, zone] = take(ZONE)
  if (rest !== '' || (type.startsWith('Local') || type === 'Date' ? (offset ?? zone) : type === 'ZonedDateTime' ? !zone : !offset || zone))
    throw wrong()
  const { Date: DriverDate, Time, LocalTime, DateTime, LocalDateTime } = neo4j.types
  const [y, mo, d] = day as [number, number, number]
  const [h, mi, s, ns] = clock as [number, number, number, number]
  try {
    switch (type) {
      case 'Date':
        return new DriverDate(y, mo, d)
      case 'LocalTime':
        return new LocalTime(h, mi, s, ns)
      case 'Time':
        return new Time(h, mi, s, ns, seconds(offset!))
      case 'LocalDateTime':
        return new LocalDateTime(y, mo, d, h, mi, s, ns)
      default:
        return new DateTime(y, mo, d, h, mi, s, ns, offset === undefined ? undefined : seconds(offset), zone)
    }
  } catch {
    throw wrong()
  }
}

function clockOf([, h, m, s, fraction]: RegExpExecArray): number[] {
  return [Number(h), Number(m), Number(s ?? 0), Number((fraction ?? '').padEnd(9, '0'))]
}

function seconds(offset: string): number {
  if (offset === 'Z') return 0
  const [h = 0, m = 0, s = 0] = offset.slice(1).replaceAll(':', '').match(/\d\d/g)!.map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (h * 3600 + m * 60 + s)
}

function durationOf(text: string): unknown {
  const match =
    /^([+-])?P(?=.)(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(?:T(?=.)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?)(\d+)(?:\.(\d{1,9}))?S)?)?$/.exec(
      text,
    )
  if (!match) return null
  const [, sign, y, mo, w, d, h, mi, minus, s, fraction] = match
  const all = sign === '-' ? -1n : 1n
  const whole = (part: string | undefined) => BigInt(part ?? 0) * all
  const signed = (minus === '-' ? -1n : 1n) * all
  return new neo4j.types.Duration(
    whole(y) * 12n + whole(mo),
    whole(w) * 7n + whole(d),
    whole(h) * 3600n + whole(mi) * 60n + signed * BigInt(s ?? 0),
    signed * BigInt((fraction ?? '').padEnd(9, '0')),
  )
}

function fail(error: Error): never {
  throw error
}
