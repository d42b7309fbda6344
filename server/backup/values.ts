import { z } from 'zod'

/** Values that JSON does not know, as maps of one key that begins with `$`. */
const TAGS = { integer: '$integer', number: '$number' } as const

const single = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ [TAGS.integer]: z.string().regex(/^-?\d{1,20}$/) }),
  z.strictObject({ [TAGS.number]: z.enum(['NaN', 'Infinity', '-Infinity']) }),
])

/** What `toJson` makes of a value that a store can hold: one, or a list of them. */
export const storedJson = z.union([single, z.array(single)])

/** A property value as JSON keeps it: integers beyond 2^53, infinities and NaN are tagged. */
export function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return { [TAGS.integer]: String(value) }
  if (typeof value === 'number' && !Number.isFinite(value)) return { [TAGS.number]: String(value) }
  if (Array.isArray(value)) return value.map(toJson)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toJson(v)]))
  return value
}

/** The reverse of `toJson`, of what `storedJson` lets through. */
function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [key, tagged] = entries[0] ?? []
  if (entries.length === 1 && key === TAGS.integer) return BigInt(String(tagged))
  if (entries.length === 1 && key === TAGS.number) return Number(tagged)
  return Object.fromEntries(entries.map(([k, v]) => [k, fromJson(v)]))
}

/** The properties of a node or relationship, of what `toJson` made of them. */
export function fromProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, fromJson(value)]))
}
