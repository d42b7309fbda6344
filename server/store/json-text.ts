import type { Value } from './contract'

/**
 * JSON that keeps what JSON.stringify drops: integers beyond 2^53 as `{"$integer": "…"}`; NaN,
 * infinities and negative zero as `{"$float": "…"}`; a map that looks like one of these as
 * `{"$map": …}`. Control characters and halves of surrogate pairs are escaped.
 */
export function jsonText(value: Value): string {
  if (Array.isArray(value) && value.every(isPlain)) return value.length === 0 ? '[]' : `["${value.join('","')}"]`
  return JSON.stringify(tagged(value)).replace(/[\u007F-\u009F\uFFFE\uFFFF]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Text that stands in JSON and in XML as it is: most of what is written, told at one look. */
export function isPlain(value: Value): value is string {
  return typeof value === 'string' && !BEYOND_PLAIN.test(value)
}

const BEYOND_PLAIN = /[^ !#-%'-;=?-[\]-~]/

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

function tagged(value: Value): Plain {
  if (typeof value === 'bigint') return { $integer: value.toString() }
  if (typeof value === 'number')
    return !Number.isFinite(value) ? { $float: String(value) } : Object.is(value, -0) ? { $float: '-0' } : value
  if (typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map(tagged)
  const keys = Object.keys(value).sort()
  const map = Object.fromEntries(keys.map((key) => [key, tagged(value[key]!)]))
  return keys.length === 1 && keys[0]!.startsWith('$') ? { $map: map } : map
}

/** The value that jsonText wrote. Throws a SyntaxError on text that is not JSON. */
export function parseJsonText(text: string): Value {
  return untagged(JSON.parse(text) as Plain)
}

function untagged(value: Plain): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(untagged)
  const map = (from: { [key: string]: Plain }) => Object.fromEntries(Object.entries(from).map(([key, v]) => [key, untagged(v)]))
  const [tag, inner] = Object.entries(value)[0] ?? []
  if (Object.keys(value).length === 1) {
    if (tag === '$integer') return BigInt(inner as string)
    if (tag === '$float') return Number(inner)
    if (tag === '$map') return map(inner as { [key: string]: Plain })
  }
  return map(value)
}
