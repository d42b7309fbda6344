import { NodeValue, PathValue, Point, RelationshipValue, Temporal, type CypherMap, type CypherValue } from '../store/cypher-value'

/** A value as the plain format writes it, in JSON text: types that JSON lacks become strings. */
export function plainValue(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'bigint':
    case 'boolean':
      return String(value)
    case 'number':
      return Number.isFinite(value) ? floatText(value) : `"${value}"`
    default: // null and objects: told apart below
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(plainValue).join(',')}]`
  if (value instanceof NodeValue)
    return `{"elementId":${JSON.stringify(value.elementId)},"labels":${JSON.stringify(value.labels)},"properties":${plainMap(value.properties)}}`
  if (value instanceof RelationshipValue) {
    return `{"elementId":${JSON.stringify(value.elementId)},"startNodeElementId":${JSON.stringify(value.start)},"endNodeElementId":${JSON.stringify(value.end)},"type":${JSON.stringify(value.type)},"properties":${plainMap(value.properties)}}`
  }
  if (value instanceof PathValue) return `[${value.parts.map(plainValue).join(',')}]`
  if (value instanceof Temporal) return JSON.stringify(value.text.replace(/\[.*\]$/, ''))
  if (value instanceof Point) return JSON.stringify(pointText(value))
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'))
  return plainMap(value)
}

/** A map in JSON text. */
export function plainMap(map: CypherMap): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${JSON.stringify(key)}:${plainValue(value)}`)
    .join(',')}}`
}

/** A float as Neo4j writes it: always with a point, with an exponent below 0.001 and from ten millions on. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return Number.isInteger(value) ? `${value}.0` : String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`
}

export function pointText({ srid, coordinates }: Point): string {
  return `SRID=${srid};POINT ${coordinates.length === 3 ? 'Z ' : ''}(${coordinates.map(floatText).join(' ')})`
}
