import { unreadable } from '../reading/reader'
import type { Value } from '../../store/contract'

const TOKEN =
  /\s*(?:('(?:[^'\\]|\\.)*')|(\(-?[01]\.0 \/ 0\.0\))|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(true|false)\b|([A-Za-z]\w*)|`([^`]*)`|([{}[\],:]))/y

/** A map as our own scripts write it. Throws `unreadable-file` naming the line. */
export function parseMap(text: string, line: number): Record<string, Value> {
  const fail = (): never => {
    throw unreadable(`line ${line}`, `a map of literals was expected, not ${text.slice(0, 80)}`)
  }
  const tokens = new Tokens(text, fail)
  const map = value(tokens, fail)
  if (!tokens.ended || typeof map !== 'object' || map === null || Array.isArray(map)) return fail()
  return map
}

interface Token {
  kind: 'value' | 'name' | 'mark'
  text: string
  value: Value
}

class Tokens {
  #at = 0
  constructor(
    private readonly text: string,
    private readonly fail: () => never,
  ) {}

  get ended(): boolean {
    return this.text.slice(this.#at).trim() === ''
  }

  next(): Token {
    TOKEN.lastIndex = this.#at
    const match = TOKEN.exec(this.text)
    if (!match) return this.fail()
    this.#at = TOKEN.lastIndex
    const [, quoted, special, number, boolean, name, escaped, mark] = match
    if (quoted !== undefined) return { kind: 'value', text: quoted, value: unquoted(quoted) }
    if (special !== undefined)
      return { kind: 'value', text: special, value: special.startsWith('(0') ? NaN : special.startsWith('(-') ? -Infinity : Infinity }
    if (number !== undefined) return { kind: 'value', text: number, value: numberOf(number) }
    if (boolean !== undefined) return { kind: 'value', text: boolean, value: boolean === 'true' }
    if (name !== undefined || escaped !== undefined) return { kind: 'name', text: name ?? escaped!, value: null }
    return { kind: 'mark', text: mark!, value: null }
  }
}

function value(tokens: Tokens, fail: () => never): Value {
  const token = tokens.next()
  return token.kind === 'value'
    ? token.value
    : token.text === '{'
      ? mapOf(tokens, fail)
      : token.text === '['
        ? listOf(tokens, fail)
        : fail()
}

function mapOf(tokens: Tokens, fail: () => never): Record<string, Value> {
  const map: Record<string, Value> = {}
  for (let token = tokens.next(); token.text !== '}' || token.kind !== 'mark'; token = tokens.next()) {
    if (token.kind === 'mark' && token.text === ',') continue
    // A name may read like a literal.
    if (token.kind === 'mark' || tokens.next().text !== ':') return fail()
    map[token.text] = value(tokens, fail)
  }
  return map
}

function listOf(tokens: Tokens, fail: () => never): Value[] {
  const list: Value[] = []
  for (let token = tokens.next(); token.text !== ']' || token.kind !== 'mark'; token = tokens.next()) {
    if (token.kind === 'value') list.push(token.value)
    else if (token.text !== ',') return fail()
  }
  return list
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, c: string) =>
      code !== undefined ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[c] ?? c),
    )
}

function numberOf(text: string): Value {
  const number = Number(text)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number
}
