import { KNOWN_PROPERTY_TYPES } from '../../../model/properties'
import { namesOf } from '../../../model/rows'
import { TIE_PROPERTIES } from '../../../model/tie'
import { jsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'

/** Properties that the store itself gives to nodes or ties; a file's own of that name gets an underscore. */
export const OWN_OF_NODES: ReadonlySet<string> = new Set([
  'id',
  'name',
  'originalId',
  'originalLabels',
  'importId',
  'dossier',
  'leaving',
  'derivesFrom',
  'speakers',
  'tie',
  'tieInterval',
  'tieSpan',
])
export const OWN_OF_TIES: ReadonlySet<string> = new Set([...namesOf(TIE_PROPERTIES), 'dossier', 'importId', 'order', 'about', 'originalId'])

/** A file's properties of a node as a store keeps them. Nulls are left out. */
export function nodeProperties(properties: Readonly<Record<string, Value>>): Record<string, Value> {
  return kept(properties, OWN_OF_NODES)
}

/** A file's properties of a relationship as a store keeps them. Nulls are left out. */
export function tieProperties(properties: Readonly<Record<string, Value>>): Record<string, Value> {
  return kept(properties, OWN_OF_TIES)
}

function kept(raw: Readonly<Record<string, Value>>, own: ReadonlySet<string>): Record<string, Value> {
  const properties: Record<string, Value> = {}
  for (const key in raw) {
    const value = storable(raw[key] ?? null)
    if (value === null) continue
    // No store keeps a name with a NUL or half a character in it.
    let name = key === '' ? '_' : key.toWellFormed().replaceAll('\0', '\ufffd')
    if (own.has(name) || name === '__proto__' || !fits(name, value)) name = `${name}_`
    while (Object.hasOwn(properties, name)) name = `${name}_`
    properties[name] = value
  }
  return properties
}

/** Whether a property that the model knows has a value of the kind that the model gives it. */
function fits(key: string, value: Value): boolean {
  if (!Object.hasOwn(KNOWN_PROPERTY_TYPES, key)) return true
  switch (KNOWN_PROPERTY_TYPES[key]) {
    case 'string':
      return typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value)
    default:
      return typeof value === 'number' || typeof value === 'bigint'
  }
}

/** A value that both stores keep; maps, lists of several kinds and integers beyond 64 bits become JSON text, halves of characters U+FFFD. */
export function storable(value: Value): Value {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : value.toWellFormed()
    case 'bigint':
      return BigInt.asIntN(64, value) === value ? value : String(value)
    case 'object':
      if (value === null) return null
      if (Array.isArray(value) && isPlainList(value)) return value.map(storable)
      return jsonText(value)
    default:
      return value
  }
}

function isPlainList(list: readonly Value[]): boolean {
  const kinds = new Set(
    list.map((item) => (item === null || typeof item === 'object' ? 'other' : typeof item === 'bigint' ? 'number' : typeof item)),
  )
  if (kinds.size > 1 || kinds.has('other')) return false
  return list.every((item) => typeof item !== 'bigint' || BigInt.asIntN(64, item) === item)
}
