import { AppError } from '../errors'

const LEAST = -(2n ** 63n)
const MOST = 2n ** 63n - 1n

/**
 * Parameters as an engine takes them: `undefined` becomes null and `leaf` turns each number and bigint into
 * the engine's own. Throws `invalid-parameter` for what no engine can hold, with the parameter's name.
 */
export function mapParameters(params: unknown, leaf: (value: number | bigint) => unknown): Record<string, unknown> {
  const map = (value: unknown, path: string): unknown => {
    if (value === undefined || value === null) return null
    if (typeof value === 'bigint' && (value < LEAST || value > MOST)) throw new AppError('invalid-parameter', `The parameter ${path} is an integer of more than 64 bits.`)
    if (typeof value === 'number' || typeof value === 'bigint') return leaf(value)
    if (typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value !== 'object') throw new AppError('invalid-parameter', `The parameter ${path} is a ${typeof value}, which no store can hold.`)
    if (Array.isArray(value)) return value.map((item, i) => map(item, `${path}[${i}]`))
    return entries(value, path)
  }
  const entries = (object: object, path: string) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, path ? `${path}.${key}` : key)]))
  return entries(params as object, '')
}
