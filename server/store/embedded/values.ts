import type { Value } from '../contract'
import { mapParameters } from '../parameters'

/** A value in the model's words: temporal values as ISO strings, bytes in base64, vectors as lists. */
export function toValue(value: unknown): Value {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value as Value
  if (Array.isArray(value)) return value.map(toValue)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Float32Array) return [...value]
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toValue(v)]))
}

/** Parameters as the engine takes them. */
export function toParameters(params: unknown): Record<string, unknown> {
  return mapParameters(params, (number) => number)
}
