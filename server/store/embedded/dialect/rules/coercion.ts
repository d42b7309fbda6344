import { isOnly, mayBe, type Type } from '../types'

/**
 * The engine reads a string that looks like a number as one when the other side is a number: `'1' = 1` and
 * `'1' < 2` are true. Numbers and strings are told apart by `x STARTS WITH ''`, which is true for every
 * string and null for everything else.
 */

/** An expression as text, with what is known of it. */
export interface Operand {
  text: string
  type: Type
}

/** Whether comparing the two as the engine does may take a string for a number. */
export function coerces(a: Type, b: Type): boolean {
  return (isNumber(a) && looksNumeric(b)) || (isNumber(b) && looksNumeric(a)) || nestedCoercion(a, b)
}

/** The same inside lists and maps: the engine compares their insides the same way. */
export function nestedCoercion(a: Type, b: Type, depth = 0): boolean {
  if (depth > 3) return true
  // Two properties may both be lists, but one of numbers and one of numeric strings is not to be expected.
  if (mayBe(a, 'list') && mayBe(b, 'list') && (isOnly(a, 'list') || isOnly(b, 'list'))) {
    const [left, right] = [a.items ?? (a.item ? [a.item] : []), b.items ?? (b.item ? [b.item] : [])]
    if (
      left.some((x) =>
        right.some((y) => (isNumber(x) && looksNumeric(y)) || (isNumber(y) && looksNumeric(x)) || nestedCoercion(x, y, depth + 1)),
      )
    )
      return true
  }
  if (!a.entries || !b.entries) return false
  return [...a.entries].some(([key, x]) => {
    const y = b.entries?.get(key)
    return y !== undefined && ((isNumber(x) && looksNumeric(y)) || (isNumber(y) && looksNumeric(x)) || nestedCoercion(x, y, depth + 1))
  })
}

function isNumber(type: Type): boolean {
  return mayBe(type, 'integer', 'float')
}

function looksNumeric(type: Type): boolean {
  if (!mayBe(type, 'string')) return false
  const value = type.constant?.value
  return typeof value !== 'string' || /^\s*[+-]?(\d|\.\d|inf|nan)/i.test(value)
}

const isText = (x: string) => `coalesce(${x} STARTS WITH '', false)`
const isTextOrNull = (x: string) => `coalesce(${x} STARTS WITH '', ${x} IS NULL)`

/**
 * `a op b` without coercion. Where the answer decides over rows (`filtering`) null and false come to the
 * same, and the guard is a condition beside the comparison, which can then still use an index.
 */
export function strictly(a: Operand, operator: string, b: Operand, filtering: boolean): string {
  const plain = `${a.text} ${operator} ${b.text}`
  const equal = operator === '='
  const unequal = operator === '<>' || operator === '!='
  const [number, other] = isOnly(a.type, 'integer', 'float') ? [a, b] : isOnly(b.type, 'integer', 'float') ? [b, a] : []
  if (number && other) {
    if (equal || (filtering && !unequal)) return `(${plain} AND NOT ${isText(other.text)})`
    return unequal ? `(${plain} OR ${isText(other.text)})` : `CASE WHEN ${isText(other.text)} THEN null ELSE ${plain} END`
  }
  const [string, unknown] = isOnly(a.type, 'string') ? [a, b] : isOnly(b.type, 'string') ? [b, a] : []
  if (string && unknown) {
    if (equal) return `(${plain} AND ${isTextOrNull(unknown.text)})`
    if (unequal) return `(${plain} OR NOT ${isTextOrNull(unknown.text)})`
    return filtering ? `(${plain} AND ${unknown.text} STARTS WITH '')` : `CASE WHEN ${unknown.text} STARTS WITH '' THEN ${plain} END`
  }
  const alike = `${isText(a.text)} = ${isText(b.text)}`
  if (filtering && !unequal) return `(${plain} AND ${alike})`
  const unlike = equal ? 'false' : unequal ? 'true' : 'null'
  return `CASE WHEN ${a.text} IS NULL OR ${b.text} IS NULL THEN null WHEN ${alike} THEN ${plain} ELSE ${unlike} END`
}

/** `x IN list` without coercion. */
export function strictlyIn(x: Operand, list: Operand, item: Type, variable: string): string {
  const plain = `${x.text} IN ${list.text}`
  // A null in the list leaves the answer open.
  if (isOnly(item, 'integer', 'float') && !item.nullable) return `(${plain} AND NOT ${isText(x.text)})`
  if (isOnly(item, 'string') && !item.nullable) return `(${plain} AND ${isTextOrNull(x.text)})`
  const texts = `${x.text} IN [${variable} IN ${list.text} WHERE ${isTextOrNull(variable)}]`
  const others = `${x.text} IN [${variable} IN ${list.text} WHERE NOT ${isText(variable)}]`
  if (isOnly(x.type, 'integer', 'float')) return others
  return isOnly(x.type, 'string') ? texts : `CASE WHEN ${isText(x.text)} THEN ${texts} ELSE ${others} END`
}
