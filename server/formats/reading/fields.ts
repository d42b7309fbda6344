import type { Value } from '../../store/contract'

/** A map of values, as JSON has them. */
export type Fields = Record<string, Value>

export function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fields(value: Value | undefined): Fields {
  return isFields(value) ? value : {}
}
