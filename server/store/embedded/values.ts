import type { Value } from '../contract'
import { mapParameters } from '../parameters'

/**
 * A value that the engine handed out, in the model's words: temporal values as ISO strings, bytes in base64, vectors as
 * lists. Lists and maps are changed where they stand, since nobody else holds them and hardly any has such a value in it.
 */
export function toValue(value: unknown): Value {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value as Value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (typeof value[i] === 'object' || value[i] === undefined) value[i] = toValue(value[i])
    return value as Value[]
  }
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Float32Array) return [...value]
  const map = value as Record<string, unknown>
  for (const key in map) if (typeof map[key] === 'object' || map[key] === undefined) map[key] = toValue(map[key])
  return map as Record<string, Value>
}

/** Parameters as the engine takes them. */
export function toParameters(params: unknown): Record<string, unknown> {
  return mapParameters(params, (number) => number)
}
