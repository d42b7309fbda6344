/** Characters that a value holds, about: what decides how many of its kind are kept in memory at a time. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  let weight = 8
  if (Array.isArray(value)) for (const item of value) weight += weightOf(item)
  else for (const key in value) weight += weightOf((value as Record<string, unknown>)[key])
  return weight
}
