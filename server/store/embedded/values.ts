import type { Value } from '../contract'

/** A cell as the engine gives it. */
export type EngineValue = unknown

/** A value in the model's words: temporal values as ISO strings, bytes in base64, vectors as lists. */
export function toValue(value: EngineValue): Value {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value as Value
  if (Array.isArray(value)) return value.map(toValue)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Float32Array) return [...value]
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toValue(v)]))
}

/** Parameters as the engine takes them: `undefined` is null. */
export function toParameters(params: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params as Record<string, unknown>).map(([key, value]) => [key, toParameter(value)]))
}

function toParameter(value: unknown): unknown {
  if (value === undefined) return null
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toParameter)
  return toParameters(value)
}
