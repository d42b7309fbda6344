import { AppError } from '../../model/app-error'

const LEAST = -(2n ** 63n)
const MOST = 2n ** 63n - 1n

/**
 * Parameters as an engine takes them: `undefined` becomes null and `leaf` turns each number and bigint into
 * the engine's own. What need not change stays the very object that was given. Throws `invalid-parameter` for
 * what no engine can hold, with the parameter's name.
 */
export function mapParameters(params: unknown, leaf: (value: number | bigint) => unknown): Record<string, unknown> {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
    if (value === undefined) return null
    if (faultOf(value) !== null) throw refusal(params)
    if (typeof value === 'number' || typeof value === 'bigint') return leaf(value)
    return Array.isArray(value) ? list(value) : entries(value)
  }
  const list = (items: readonly unknown[]): readonly unknown[] => {
    let changed: unknown[] | null = null
    for (let i = 0; i < items.length; i++) {
      const mapped = map(items[i])
      if (mapped !== items[i]) (changed ??= [...items])[i] = mapped
    }
    return changed ?? items
  }
  const entries = (object: object): object => {
    let changed: Record<string, unknown> | null = null
    for (const [key, value] of Object.entries(object)) {
      const mapped = map(value)
      if (mapped !== value) (changed ??= { ...object } as Record<string, unknown>)[key] = mapped
    }
    return changed ?? object
  }
  return entries(params as object) as Record<string, unknown>
}

function faultOf(value: unknown): string | null {
  if (typeof value === 'bigint') return value < LEAST || value > MOST ? 'is an integer of more than 64 bits' : null
  return typeof value === 'number' ||
    typeof value === 'object' ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value === undefined
    ? null
    : `is a ${typeof value}, which no store can hold`
}

/** The refusal of the first value that has a fault, with its place. */
function refusal(params: unknown): Error {
  const find = (value: unknown, path: string): AppError | null => {
    const fault = faultOf(value)
    if (fault !== null) return new AppError('invalid-parameter', `The parameter ${path} ${fault}.`)
    if (typeof value !== 'object' || value === null) return null
    for (const [key, item] of Object.entries(value)) {
      const found = find(item, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key)
      if (found) return found
    }
    return null
  }
  return find(params, '')!
}
