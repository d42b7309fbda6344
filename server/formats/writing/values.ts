import type { Value } from '../../store/contract'

/** The keys of a map in order, without those whose value is null. */
export function presentKeys(properties: Readonly<Record<string, Value>>): string[] {
  const keys: string[] = []
  let inOrder = true
  let last = ''
  for (const key in properties) {
    if (properties[key] == null) continue
    if (key < last) inOrder = false
    last = key
    keys.push(key)
  }
  return inOrder ? keys : keys.sort()
}

/** A float that keeps its point, so that readers do not take it for an integer. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

/** The items of a list, as text; of anything else none. */
export function strings(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
