/**
 * In how many ways a regular expression can be tried on a text of `length` characters, at most. Java tries them one by
 * one, and nothing can stop it; so an expression is held against this number before it runs. A part that repeats can
 * end at any character; parts behind one another multiply; what repeats a part that itself can end in several places
 * grows without bound. Throws `Unread` for what is not in the grammar below, which is that of Java without the rare.
 */
export function waysToTry(pattern: string, length: number): number {
  const reader = new Reader(pattern, length)
  const ways = reader.alternatives()
  if (!reader.ended) throw new Unread('a bracket closes that was not opened')
  return ways
}

/** A regular expression of which it is not known how long it may take. */
export class Unread extends Error {}

const FLAGS = /\?([imsu-]*)([:)])/y
const GROUP = /\?(?::|<?[=!]|>|<[A-Za-z][A-Za-z0-9]*>)/y
const QUANTIFIER = /([?*+]|\{(\d+)(,?)(\d*)\})([?+]?)/y
const ESCAPE =
  /\\(?:[pP](?:\{\w+(?:=\w+)?\}|\w)|x(?:[\da-fA-F]{2}|\{[\da-fA-F]+\})|u[\da-fA-F]{4}|0[0-7]{1,3}|k<\w+>|[1-9]|c.|[^\sA-Za-z0-9]|[tnrfaedDhHsSvVwWbBAGzZR])/suy
const CLASS = /\[\^?(?:[^\]\[\\]|\\[\s\S])(?:[^\]\[\\]|\\[\s\S])*\]/uy
const NESTED_CLASS = /\[\^?(?:[^\]\[\\&]|\\[\s\S]|&&|\[\^?(?:[^\]\[\\]|\\[\s\S])+\])+\]/uy

class Reader {
  #at = 0
  constructor(
    private readonly pattern: string,
    private readonly length: number,
  ) {}

  get ended(): boolean {
    return this.#at === this.pattern.length
  }

  /** Parts of which one is chosen. Where each begins with another letter, the text says which. */
  alternatives(): number {
    const found: { ways: number; first: string | null }[] = []
    do {
      const first = /^(?:[a-z0-9]|\\[.\-/])(?![?*+{])/i.exec(this.pattern.slice(this.#at, this.#at + 3))?.[0].toLowerCase() ?? null
      found.push({ ways: this.#sequence(), first })
    } while (this.#takes('|'))
    const firsts = new Set(found.map(({ first }) => first))
    const apart = !firsts.has(null) && firsts.size === found.length
    return found.reduce((sum, { ways }) => (apart ? Math.max(sum, ways) : sum + ways), 0)
  }

  #sequence(): number {
    let ways = 1
    while (!this.ended && !'|)'.includes(this.pattern[this.#at]!)) {
      if (this.#takes('\\Q')) {
        const end = this.pattern.indexOf('\\E', this.#at)
        this.#at = end < 0 ? this.pattern.length : end + 2
        if (this.#quantifier()) throw new Unread('a quoted part that repeats')
        continue
      }
      const once = this.#atom()
      ways *= this.#repeated(once)
    }
    return ways
  }

  /** The ways of one element without what says how often it stands. */
  #atom(): number {
    if (this.#takes('(')) return this.#group()
    if (this.#match(ESCAPE) || this.#match(CLASS) || this.#match(NESTED_CLASS)) return 1
    const char = String.fromCodePoint(this.pattern.codePointAt(this.#at)!)
    if ('\\[{?*+'.includes(char)) throw new Unread(`${this.pattern.slice(this.#at, this.#at + 6)} cannot be read`)
    this.#at += char.length
    return 1
  }

  #group(): number {
    const flags = this.#match(FLAGS)
    if (flags?.[2] === ')') return 1
    const kind = flags ? null : this.#match(GROUP)
    if (!flags && !kind && this.pattern[this.#at] === '?') throw new Unread(`(${this.pattern.slice(this.#at, this.#at + 5)} cannot be read`)
    const ways = this.alternatives()
    if (!this.#takes(')')) throw new Unread('a bracket is not closed')
    return ways
  }

  #repeated(once: number): number {
    const quantifier = this.#quantifier()
    if (!quantifier) return once
    const { least, most } = quantifier
    if (once === 1) return most - least + 1
    if (most > 1000) return Infinity
    let [ways, power] = [0, 1]
    for (let times = 0; times <= most; times++, power *= once) if (times >= least) ways += power
    return ways
  }

  #quantifier(): { least: number; most: number } | null {
    const [, sign, from, comma, to] = this.#match(QUANTIFIER) ?? []
    if (sign === undefined) return null
    if (this.#match(QUANTIFIER)) throw new Unread('two signs of repetition stand together')
    if (sign === '?') return { least: 0, most: 1 }
    if (from === undefined) return { least: 0, most: this.length }
    return { least: Number(from), most: comma ? (to ? Number(to) : Math.max(this.length, Number(from))) : Number(from) }
  }

  #takes(text: string): boolean {
    if (!this.pattern.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #match(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.#at
    const match = what.exec(this.pattern)
    if (match) this.#at = what.lastIndex
    return match
  }
}
