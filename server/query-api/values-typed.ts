import { NodeValue, PathValue, Point, RelationshipValue, Temporal, type CypherMap, type CypherValue } from '../store/cypher-value'
import { floatText, pointText } from './values-plain'

/** A value as the typed format writes it, in JSON text: `{"$type", "_value"}` all the way down. */
export function typedValue(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return tagged('String', JSON.stringify(value))
    case 'boolean':
      return tagged('Boolean', String(value))
    case 'bigint':
      return tagged('Integer', `"${value}"`)
    case 'number':
      return tagged('Float', `"${floatText(value)}"`)
    default: // null and objects: told apart below
  }
  if (value === null) return tagged('Null', 'null')
  if (Array.isArray(value)) return tagged('List', `[${value.map(typedValue).join(',')}]`)
  if (value instanceof NodeValue)
    return tagged(
      'Node',
      `{"_element_id":${JSON.stringify(value.elementId)},"_labels":${JSON.stringify(value.labels)},"_properties":${typedEntries(value.properties)}}`,
    )
  if (value instanceof RelationshipValue) {
    return tagged(
      'Relationship',
      `{"_element_id":${JSON.stringify(value.elementId)},"_start_node_element_id":${JSON.stringify(value.start)},"_end_node_element_id":${JSON.stringify(value.end)},"_type":${JSON.stringify(value.type)},"_properties":${typedEntries(value.properties)}}`,
    )
  }
  if (value instanceof PathValue) return tagged('Path', `[${value.parts.map(typedValue).join(',')}]`)
  if (value instanceof Temporal) return tagged(value.type, JSON.stringify(value.text))
  if (value instanceof Point) return tagged('Point', JSON.stringify(pointText(value)))
  if (value instanceof Uint8Array) return tagged('Base64', JSON.stringify(Buffer.from(value).toString('base64')))
  return tagged('Map', typedEntries(value))
}

function typedEntries(map: CypherMap): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${JSON.stringify(key)}:${typedValue(value)}`)
    .join(',')}}`
}

function tagged(type: string, text: string): string {
  return `{"$type":"${type}","_value":${text}}`
}
