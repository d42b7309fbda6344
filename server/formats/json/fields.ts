import type { Value } from '../../store/contract'
import type { Fields } from '../reading/fields'

/** Properties without some. */
export function without(of: Fields, ...taken: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(of).filter(([key]) => !taken.includes(key)))
}

export function idOf(value: Value | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : null
}

export function strings(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []
}

/** A text that is not empty, or a number as a text. */
export function wordOf(value: Value | undefined): string | undefined {
  const text = idOf(value)
  return text === null || text.trim() === '' ? undefined : text
}

/** What a node is called by the first of some keys, and its properties without that. */
export function named(properties: Fields, keys: readonly string[]): { name?: string; properties: Fields } {
  const key = keys.find((each) => wordOf(properties[each]) !== undefined)
  return key === undefined ? { properties } : { name: wordOf(properties[key])!, properties: without(properties, key) }
}

/** The type of an edge by the first of some keys, and its properties without that. */
export function typed(properties: Fields, keys: readonly string[]): { type?: string; properties: Fields } {
  const { name: type, properties: rest } = named(properties, keys)
  return { type, properties: rest }
}

/** Our properties again: names that are ours had an underscore more. */
export function unnamed(attributes: Fields, taken: readonly string[]): Fields {
  const properties: Fields = {}
  for (const key in attributes) {
    if (taken.includes(key)) continue
    properties[key.endsWith('_') && taken.includes(key.replace(/_+$/, '')) ? key.slice(0, -1) : key] = attributes[key]!
  }
  return properties
}
