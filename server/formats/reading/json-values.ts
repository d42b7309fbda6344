import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'

/** What JSON.parse would lose or refuse: integers that a double does not hold, and numbers that are none. */
const BEYOND = /\d{16}|NaN|Infinity/
const TOKENS = /"(?:[^"\\]|\\.)*"|[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|[+-]?Infinity/g

/**
 * The value of a JSON text. Integers beyond 2^53 are exact; NaN and infinities, which Python writes though JSON has none, are null.
 * Throws a SyntaxError on text that is not JSON.
 */
export function jsonValue(raw: string, onMissing: () => void): Value {
  if (!BEYOND.test(raw)) return JSON.parse(raw) as Value
  return parseJsonText(
    raw.replace(TOKENS, (token) => {
      if (token.endsWith('NaN') || token.endsWith('Infinity')) {
        onMissing()
        return 'null'
      }
      return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `{"$integer":"${token}"}` : token
    }),
  )
}
