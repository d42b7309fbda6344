import { randomBytes } from 'node:crypto'
import type { CypherMap, CypherValue } from '../store/cypher-value'
import { invalid } from './errors'

/** Stands before a number while it passes through JSON.parse as a string; nobody outside can guess it. */
const MARK = randomBytes(12).toString('hex')
/** A string or number of valid JSON; on anything else, looking for the end of a string could take for ever. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const MOST_NESTED = 200
const LONGEST_INTEGER = '-9223372036854775808'.length
const LEAST = -(2n ** 63n)
const MOST = 2n ** 63n - 1n

/**
 * Parses JSON as a server written in Java does: a number without point or exponent is an integer (bigint),
 * any other a float. Throws `bad-request`.
 */
export function parseJson(text: string): CypherValue {
  let parsed: unknown
  try {
    JSON.parse(text)
    parsed = JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${MARK}${token}"`)))
  } catch {
    throw invalid('The body is not JSON.')
  }
  return withNumbers(parsed, 0)
}

function withNumbers(value: unknown, depth: number): CypherValue {
  if (depth > MOST_NESTED) throw invalid(`The body is nested more than ${MOST_NESTED} deep.`)
  if (typeof value === 'string') return value.startsWith(MARK) ? numberOf(value.slice(MARK.length)) : value
  if (value === null || typeof value !== 'object') return value as CypherValue
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, depth + 1))
  const map: CypherMap = Object.create(null) as CypherMap
  for (const [key, item] of Object.entries(value)) {
    map[key] = withNumbers(item, depth + 1)
  }
  return map
}

function numberOf(text: string): bigint | number {
  if (/[.eE]/.test(text)) return Number(text)
  const value = text.length <= LONGEST_INTEGER ? BigInt(text) : MOST + 1n
  if (value < LEAST || value > MOST) throw invalid(`${text.slice(0, 40)} is an integer of more than 64 bits.`)
  return value
}
