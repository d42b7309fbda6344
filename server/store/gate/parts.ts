import type { Token } from '../../../model/cypher-lexer'

/** Tokens of a statement, without space and comments, looked at from outside of the brackets and CASE … END in them. */
export class Parts {
  constructor(private readonly said: readonly Token[]) {}

  /** How many brackets and CASE are open at once, at most. */
  get depth(): number {
    let depth = 0
    let most = 0
    for (const token of this.said) most = Math.max(most, (depth += nesting(token)))
    return most
  }

  /** The place of the other half of what opens at `from`, or of the last token. */
  end(from: number): number {
    let depth = 0
    for (let i = from; i < this.said.length; i++) {
      depth += nesting(this.said[i]!)
      if (depth <= 0) return i
    }
    return this.said.length - 1
  }

  /** The place of the first token from `from` on that fits, or -1. */
  find(fits: (token: Token) => boolean, from = 0): number {
    for (let i = from; i < this.said.length; i++) {
      const token = this.said[i]!
      if (nesting(token) > 0) i = this.end(i)
      else if (fits(token)) return i
    }
    return -1
  }

  /** The parts between the tokens that fit, each with the one before it. */
  split(fits: (token: Token) => boolean): { before: Token | null; said: readonly Token[] }[] {
    const found: { before: Token | null; said: readonly Token[] }[] = []
    for (let from = 0; ;) {
      const before = this.said[from - 1] ?? null
      const at = this.find(fits, from)
      found.push({ before, said: this.said.slice(from, at < 0 ? undefined : at) })
      if (at < 0) return found
      from = at + 1
    }
  }
}

function nesting({ kind, read }: Token): number {
  if (kind === 'word') return /^CASE$/i.test(read) ? 1 : /^END$/i.test(read) ? -1 : 0
  if (kind !== 'symbol') return 0
  return '([{'.includes(read) ? 1 : ')]}'.includes(read) ? -1 : 0
}
