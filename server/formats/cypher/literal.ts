import { significantTokens, valueOf, type Token } from '../../../model/cypher-lexer'
import { unreadable } from '../reading/reader'
import type { Value } from '../../store/contract'

/** A map as our own scripts write it. Throws `unreadable-file` naming the line. */
export function parseMap(text: string, line: number): Record<string, Value> {
  const fail = (): never => {
    throw unreadable(`line ${line}`, `a map of literals was expected, not ${text.slice(0, 80)}`)
  }
  const said = new Said(significantTokens(text), fail)
  said.sign('{')
  const map = mapOf(said)
  return said.ended ? map : fail()
}

/** The tokens of a literal, taken one by one. */
class Said {
  #at = 0
  constructor(
    private readonly all: readonly Token[],
    readonly fail: () => never,
  ) {}

  get ended(): boolean {
    return this.#at === this.all.length
  }

  next(): Token {
    return this.all[this.#at++] ?? this.fail()
  }

  /** Takes these signs, if they are the next ones. */
  takes(...signs: string[]): boolean {
    if (!signs.every((sign, i) => this.all[this.#at + i]?.read === sign)) return false
    this.#at += signs.length
    return true
  }

  sign(...signs: string[]): void {
    if (!this.takes(...signs)) this.fail()
  }
}

function value(said: Said): Value {
  const minus = said.takes('-')
  const token = said.next()
  if (token.kind === 'number') return numberOf((minus ? '-' : '') + token.read, said)
  if (minus) return said.fail()
  if (token.kind === 'string') return valueOf(token)
  if (token.kind === 'word' && (token.read === 'true' || token.read === 'false')) return token.read === 'true'
  if (token.read === '{') return mapOf(said)
  if (token.read === '[') return listOf(said)
  return token.read === '(' ? quotientOf(said) : said.fail()
}

/** What has no literal is written as a division by zero. */
function quotientOf(said: Said): number {
  const minus = said.takes('-')
  const dividend = said.next().read
  said.sign('/', '0.0', ')')
  if (dividend === '0.0') return NaN
  return dividend === '1.0' ? (minus ? -Infinity : Infinity) : said.fail()
}

function mapOf(said: Said): Record<string, Value> {
  const map: Record<string, Value> = {}
  if (said.takes('}')) return map
  do {
    const key = said.next()
    if (key.kind !== 'word' && key.kind !== 'name') return said.fail()
    said.sign(':')
    map[valueOf(key)] = value(said)
  } while (said.takes(','))
  said.sign('}')
  return map
}

function listOf(said: Said): Value[] {
  const list: Value[] = []
  if (said.takes(']')) return list
  do list.push(value(said))
  while (said.takes(','))
  said.sign(']')
  return list
}

function numberOf(text: string, { fail }: Said): Value {
  if (!/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text)) return fail()
  const number = Number(text)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number
}
