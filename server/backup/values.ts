/** Values that JSON does not know, as maps of one key that begins with `$`. */
const TAGS = { integer: '$integer', number: '$number' } as const

/** A property value as JSON keeps it: integers beyond 2^53, infinities and NaN are tagged. */
export function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return { [TAGS.integer]: String(value) }
  if (typeof value === 'number' && !Number.isFinite(value)) return { [TAGS.number]: String(value) }
  if (Array.isArray(value)) return value.map(toJson)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, toJson(v)]))
  return value
}

/** The reverse of `toJson`. Throws a SyntaxError for a tag that holds no number. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [key, tagged] = entries[0] ?? []
  if (entries.length === 1 && key === TAGS.integer) return BigInt(String(tagged))
  if (entries.length === 1 && key === TAGS.number) return Number(tagged)
  return Object.fromEntries(entries.map(([k, v]) => [k, fromJson(v)]))
}
