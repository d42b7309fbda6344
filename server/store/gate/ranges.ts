import { valueOf, type Token } from '../../../model/cypher-lexer'
import { isMap, type CypherMap, type CypherValue } from '../cypher-value'

/** Elements that a range may have. A larger one cannot be interrupted on Neo4j, and may exhaust its memory. */
export const MOST_ELEMENTS = 1_000_000n

/**
 * Why a call of `range` is refused, or null. Its bounds have to be known before the statement runs: numbers,
 * parameters, and sizes of what is there already (`size(…)`, `length(…)`), joined by + and -. `at` is the
 * place of the word in the statement's tokens, which hold neither space nor comment.
 */
export function rangeFault(said: readonly Token[], at: number, params: CypherMap): string | null {
  if (said[at + 1]?.text !== '(') return null
  const [from, to, step] = argumentsOf(said, at + 1).map((tokens) => boundOf(tokens, params))
  if (from === undefined || to === undefined) return null
  if (from === null || to === null || step === null)
    return 'the bounds of range() are not known before the statement runs. They may be numbers, parameters, size(…) and length(…), joined by + and -'
  const width = to > from ? to - from : from - to
  const stride = step === undefined || step === 0n ? 1n : step < 0n ? -step : step
  return width / stride >= MOST_ELEMENTS ? `range() is given more than ${MOST_ELEMENTS} elements` : null
}

/** The tokens of each argument of the call whose parenthesis opens at `open`. */
export function argumentsOf(said: readonly Token[], open: number): Token[][] {
  const found: Token[][] = [[]]
  let depth = 0
  for (let i = open; i < said.length; i++) {
    const token = said[i]!
    if ('([{'.includes(token.text) && depth++ === 0) continue
    if (')]}'.includes(token.text) && --depth === 0) break
    if (token.text === ',' && depth === 1) found.push([])
    else found.at(-1)!.push(token)
  }
  return found
}

/** The value of a bound, 0 for the size of something, or null where it is not known. */
export function boundOf(tokens: readonly Token[], params: CypherMap): bigint | null {
  let sum = 0n
  let sign = 1n
  let wanted = true
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.text === '+' || token.text === '-') {
      sign = (wanted ? sign : 1n) * (token.text === '-' ? -1n : 1n)
      wanted = true
      continue
    }
    if (!wanted) return null
    wanted = false
    const value =
      token.kind === 'number' ? numberOf(token.text) : token.kind === 'parameter' ? parameterOf(tokens, i, params) : sizeOf(tokens, i)
    if (value === null) return null
    sum += sign * value.value
    sign = 1n
    i = value.last ?? i
  }
  return wanted ? null : sum
}

interface Bound {
  value: bigint
  last?: number
}

function numberOf(text: string): Bound | null {
  return /^(\d[\d_]*|0x[\da-f_]+|0o[0-7_]+)$/i.test(text) ? { value: BigInt(text.replaceAll('_', '')) } : null
}

function parameterOf(tokens: readonly Token[], at: number, params: CypherMap): Bound | null {
  let value: CypherValue | undefined = params[valueOf(tokens[at]!)]
  let last = at
  while (tokens[last + 1]?.text === '.' && tokens[last + 2]?.kind === 'word') {
    value = value !== undefined && value !== null && typeof value === 'object' && isMap(value) ? value[tokens[last + 2]!.text] : undefined
    last += 2
  }
  return typeof value === 'bigint' ? { value, last } : null
}

/** A list or path that is there already is no longer than memory holds. */
function sizeOf(tokens: readonly Token[], at: number): Bound | null {
  if (!/^(size|length)$/i.test(tokens[at]!.text) || tokens[at + 1]?.text !== '(') return null
  let depth = 0
  for (let i = at + 1; i < tokens.length; i++) {
    if (tokens[i]!.text === '(') depth++
    if (tokens[i]!.text === ')' && --depth === 0) return { value: 0n, last: i }
  }
  return null
}
