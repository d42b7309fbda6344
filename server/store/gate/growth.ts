import { valueOf, type Token } from '../../../model/cypher-lexer'
import { isMap, type CypherMap, type CypherValue } from '../cypher-value'
import { argumentsOf, boundOf } from './ranges'
import { Parts } from './parts'

/** Characters and elements that a value which a statement makes may have. Neo4j does not count them while one expression is worked out. */
const MOST = 100_000_000
/** Characters that may be copied while a text is put together piece by piece, which nothing can interrupt. */
const MOST_COPIED = 50_000_000_000
/** What is taken for the size of a text or list that the graph holds. */
const IN_GRAPH = 100
/** A number, a condition, the length of something. */
const SMALL = 20
/** Larger than anything that is let through. */
const LARGE = 1e12
/** Levels of comprehensions and reduce within one another, and of brackets. */
const MOST_LOOPS = 6
const MOST_BRACKETS = 200

/**
 * What a statement makes of other values that may grow beyond `MOST`, or null. Sums add; what is made for each element
 * of a list multiplies. Nothing is known of the graph but that its texts and lists are short; what a statement brings
 * along, texts, parameters and ranges, is counted exactly.
 */
export function growthFault(said: readonly Token[], params: CypherMap): string | null {
  try {
    largest(said, params, IN_GRAPH)
    return null
  } catch (error) {
    if (error instanceof TooLarge) return error.message
    throw error
  }
}

/** The size of the largest value that a statement without a growth fault makes of its own texts, parameters and ranges. */
export function largestMade(said: readonly Token[], params: CypherMap): number {
  return largest(said, params, 1)
}

class TooLarge extends Error {}

function largest(said: readonly Token[], params: CypherMap, inGraph: number): number {
  const named = said.map((token, i) => (isKey(said, i) ? { ...token, kind: 'name' as const, read: `\`${token.read}\`` } : token))
  if (new Parts(named).depth > MOST_BRACKETS)
    throw new TooLarge(`brackets stand more than ${MOST_BRACKETS} deep within one another. Name the inner parts in a WITH before`)
  return new Growth(params, inGraph).statement(named)
}

/** Whether a word is a property, a key or a label, and so none of the words of the language. */
function isKey(said: readonly Token[], i: number): boolean {
  const signs = (at: number) => said[at]?.read ?? ''
  const isLabel = signs(i - 1) === ':' && !['{', ','].includes(signs(i - 3))
  return said[i]!.kind === 'word' && (signs(i - 1) === '.' || signs(i + 1) === ':' || isLabel)
}

type Sizes = ReadonlyMap<string, number>

const CLAUSES =
  /^(?:MATCH|OPTIONAL|WITH|UNWIND|RETURN|WHERE|ORDER|SKIP|OFFSET|LIMIT|CALL|YIELD|UNION|SET|CREATE|MERGE|DELETE|DETACH|REMOVE|FOREACH)$/i
const NO_VALUES = /^(?:DISTINCT|ALL|BY|ON|ASC|ASCENDING|DESC|DESCENDING|FINISH|AS)$/i
const CONDITIONS = /^(?:AND|OR|XOR|NOT|=|<|>|!|~|IN|IS|CONTAINS|STARTS|ENDS)$/i
/** Of what these give, the size does not hang on that of their arguments. */
const COUNTING =
  /^(?:size|length|count|sum|avg|min|max|type|id|elementid|labels|exists|char_length|character_length|tointeger|tofloat|toboolean|abs|sign|round|floor|ceil|isempty|isnan|left)$/i

class Growth {
  #longest = 1
  #loops = 0
  /** Rows that the statement makes of its own lists. */
  #rows = 1
  /** While it is only asked how sizes grow, none is too large. */
  #measuring = false
  /** The names that the last subquery ended with. */
  #returned: Sizes = new Map()

  constructor(
    private readonly params: CypherMap,
    private readonly unknown: number,
  ) {}

  statement(said: readonly Token[]): number {
    this.#block(said, new Map())
    return this.#longest
  }

  /** Clauses one after the other: a name that one gives holds from the next on. Answers with the names in force at the end. */
  #block(said: readonly Token[], outer: Sizes): Sizes {
    let sizes = outer
    let added: [string, number][] = []
    for (const part of new Parts(said).split((token) => token.kind === 'word' && CLAUSES.test(token.read))) {
      sizes = new Map([...sizes, ...added])
      added = []
      this.#returned = new Map()
      const clause = part.before?.read.toUpperCase()
      for (const { said: item } of new Parts(part.said).split((token) => token.read === ',')) {
        const as = new Parts(item).find((token) => /^AS$/i.test(token.read))
        const expression = as < 0 ? item : item.slice(0, as)
        if (clause === 'SET') this.#assignment(expression, sizes)
        const size = this.#size(expression, sizes)
        const name = as < 0 ? undefined : item[as + 1]
        if (name) added.push([valueOf(name), clause === 'UNWIND' ? this.#unwound(expression, size) : size])
      }
      if (clause === 'CALL') for (const [name, size] of this.#returned) added.push([name, Math.max(size, sizes.get(name) ?? 0)])
    }
    return new Map([...sizes, ...added])
  }

  /** The size of one element of an unwound list. */
  #unwound(said: readonly Token[], size: number): number {
    if (size > this.unknown) this.#rows = Math.min(this.#rows * size, MOST)
    if (/^range$/i.test(said[0]?.read ?? '')) return 1
    const passed = said.length === 1 && said[0]!.kind === 'parameter' ? this.params[valueOf(said[0]!)] : null
    return Array.isArray(passed) ? passed.reduce<number>((largest, item) => Math.max(largest, sizeOf(item)), 1) : size
  }

  /** SET n.p = n.p + n.p doubles with every row; so does SET n += {p: n.p + n.p}. */
  #assignment(said: readonly Token[], sizes: Sizes): void {
    const equals = new Parts(said).find((token) => token.read === '=')
    const owner = said[0]
    if (equals < 1 || !owner) return
    const value = said.slice(equals + 1)
    const assigned =
      said[1]?.read === '.'
        ? [{ key: said[2], value }]
        : value[0]?.read === '{'
          ? new Parts(value.slice(1, -1)).split((token) => token.read === ',').map(({ said: [key, , ...rest] }) => ({ key, value: rest }))
          : []
    for (const { key, value: made } of assigned) {
      const old = { kind: 'name' as const, text: '', read: '`old value`', start: 0 }
      const named = made.flatMap((token, i) => {
        const isOwner = (at: number) => made[at]?.read === owner.read && made[at + 1]?.read === '.' && made[at + 2]?.read === key?.read
        return isOwner(i) ? [old] : isOwner(i - 1) || isOwner(i - 2) ? [] : [token]
      })
      if (this.#slope(named, sizes, valueOf(old)) > 1)
        throw new TooLarge(
          'SET gives a property a value that holds the old one more than once, so that it doubles with every row. Hold it in a WITH first',
        )
    }
  }

  /** By how much the size of an expression grows for each one that a large value of this name grows; Infinity where faster than it. */
  #slope(said: readonly Token[], sizes: Sizes, name: string): number {
    const measuring = this.#measuring
    this.#measuring = true
    const [once, twice, fourfold] = [1, 2, 4].map((times) => this.#size(said, new Map([...sizes, [name, times * LARGE]])) / LARGE)
    this.#measuring = measuring
    return fourfold! - twice! > 2.01 * (twice! - once!) ? Infinity : Math.round(1000 * (twice! - once!)) / 1000
  }

  /** The size of an expression, or the sum of those of several. */
  #size(said: readonly Token[], sizes: Sizes): number {
    const parts = new Parts(said)
    const conditions = parts.split((token) => CONDITIONS.test(token.read))
    if (conditions.length > 1) {
      for (const { said: side } of conditions) this.#size(side, sizes)
      return SMALL
    }
    let sum = 0
    for (const { said: term } of parts.split((token) => token.read === '+' || token.read === ',' || token.read === ':')) {
      const factors = new Parts(term).split((token) => '*/%^-'.includes(token.read))
      const inner = factors.map(({ said: factor }) => this.#factor(factor, sizes)).reduce((a, b) => a + b, 0)
      sum += factors.length > 1 ? SMALL : inner
    }
    return this.#counted(sum, said)
  }

  #counted(size: number, said: readonly Token[]): number {
    if (this.#measuring) return size
    if (size > MOST)
      throw new TooLarge(
        `a value near ${said
          .slice(0, 6)
          .map((token) => token.text)
          .join(' ')
          .slice(0, 60)} may grow beyond ${MOST} characters or elements. Make it of fewer parts, or send it as a parameter`,
      )
    if (size > this.#longest) this.#longest = size
    return size
  }

  /** What stands between two operators: literals, names, calls and brackets, with what is read from them. */
  #factor(said: readonly Token[], sizes: Sizes): number {
    let size = 0
    for (let i = 0; i < said.length; i++) {
      const token = said[i]!
      const next = said[i + 1]?.read
      if (token.kind === 'word' && /^CASE$/i.test(token.read)) {
        const end = new Parts(said).end(i)
        size += this.#choice(said.slice(i + 1, end), sizes)
        i = end
      } else if ((token.kind === 'word' || token.kind === 'name') && next === '(') {
        const end = new Parts(said).end(i + 1)
        size += this.#call(valueOf(token), said, i, sizes)
        i = end
      } else if ('([{'.includes(token.read)) {
        const end = new Parts(said).end(i)
        const inside = said.slice(i + 1, end)
        if (token.read === '{') size += this.#braces(inside, sizes)
        else if (token.read === '[' && i > 0) this.#size(inside, sizes)
        else size += token.read === '[' ? this.#list(inside, sizes) : this.#size(inside, sizes)
        i = end
      } else if (token.read === '.') i++
      else size += this.#leaf(token, sizes)
    }
    return size
  }

  #leaf(token: Token, sizes: Sizes): number {
    if (token.kind === 'string') return this.#counted(token.read.length, [token])
    if (token.kind === 'parameter') return this.#counted(sizeOf(this.params[valueOf(token)] ?? null), [token])
    if (token.kind === 'number') return 1
    if (token.kind !== 'word' && token.kind !== 'name') return 0
    if (NO_VALUES.test(token.read)) return 0
    return /^(?:null|true|false)$/i.test(token.read) ? 1 : (sizes.get(valueOf(token)) ?? this.unknown)
  }

  /** The largest of what CASE chooses from; conditions are worked out, but not what it gives. */
  #choice(said: readonly Token[], sizes: Sizes): number {
    let largest = 1
    for (const { before, said: part } of new Parts(said).split((token) => /^(?:WHEN|THEN|ELSE)$/i.test(token.read))) {
      const size = this.#size(part, sizes)
      if (before && /^(?:THEN|ELSE)$/i.test(before.read)) largest = Math.max(largest, size)
    }
    return largest
  }

  /** A map, or the clauses of a subquery. */
  #braces(said: readonly Token[], sizes: Sizes): number {
    if (said[0]?.kind !== 'word' || !CLAUSES.test(said[0].read)) return this.#size(said, sizes)
    const after = (this.#returned = this.#block(said, sizes))
    return [...after].reduce((largest, [name, size]) => Math.max(largest, size === sizes.get(name) ? 1 : size), 1)
  }

  #call(name: string, said: readonly Token[], at: number, sizes: Sizes): number {
    const args = argumentsOf(said, at + 1)
    const lower = name.toLowerCase()
    if (lower === 'reduce') return this.#reduce(args, sizes)
    if (lower === 'range') {
      for (const argument of args) this.#size(argument, sizes)
      return this.#counted(this.#elements(args), said.slice(at))
    }
    if (['any', 'all', 'none', 'single'].includes(lower) && args.length === 1) {
      this.#list(args[0]!, sizes)
      return SMALL
    }
    const argumentSizes = args.map((argument) => this.#size(argument, sizes))
    if (COUNTING.test(lower)) return SMALL
    const [first = 1, second = 1, third = 1] = argumentSizes
    if (lower === 'replace') {
      const sought = args[1]?.length === 1 && args[1][0]!.kind === 'string' ? Math.max(1, valueOf(args[1][0]!).length) : 1
      return this.#counted(Math.max(first, Math.ceil(first / sought) * third), said.slice(at))
    }
    if (lower === 'collect') return this.#counted(Math.max(first * this.#rows, this.unknown), said.slice(at))
    return lower === 'split' ? first : Math.max(first, first + second + third)
  }

  #elements(args: readonly (readonly Token[])[]): number {
    const [from, to, step] = args.map((argument) => boundOf(argument, this.params))
    if (from == null || to == null || step === null) return this.unknown
    const width = Number(to > from ? to - from : from - to)
    return Math.max(1, Math.min(1_000_001, Math.floor(width / Math.max(1, Math.abs(Number(step ?? 1n)))) + 1))
  }

  /** A list written out, or `[x IN list WHERE condition | value]`. */
  #list(said: readonly Token[], sizes: Sizes): number {
    const parts = new Parts(said)
    const bar = parts.find((token) => token.read === '|')
    const where = parts.find((token) => /^WHERE$/i.test(token.read))
    const named = said[1]?.kind === 'word' && /^IN$/i.test(said[1].read) && said[0]!.kind !== 'string'
    if (!named && bar < 0) return this.#size(said, sizes) + 1
    const end = [where, bar].filter((i) => i >= 0).sort((a, b) => a - b)[0] ?? said.length
    const list = named ? this.#size(said.slice(2, end), sizes) : this.#size(said.slice(0, end), sizes)
    const bound = named ? [valueOf(said[0]!)] : []
    return this.#loop(() => {
      if (where >= 0) this.#each(said.slice(where + 1, bar < 0 ? said.length : bar), list, bound, sizes)
      return bar < 0 ? list : this.#each(said.slice(bar + 1), list, bound, sizes)
    })
  }

  /** What is made for the elements of a list of this size, in all: many small ones, or one that is all of it. */
  #each(said: readonly Token[], list: number, names: readonly string[], sizes: Sizes): number {
    const at = (size: number) => this.#size(said, new Map([...sizes, ...names.map((name) => [name, size] as const)]))
    return this.#counted(list * at(1) + at(list), said)
  }

  #reduce([start = [], rest = []]: readonly (readonly Token[])[], sizes: Sizes): number {
    const total = valueOf(start[0] ?? { kind: 'symbol', text: '', read: '', start: 0 })
    const initial = this.#size(start.slice(2), sizes)
    const bar = new Parts(rest).find((token) => token.read === '|')
    if (bar < 2) return this.unknown
    const list = this.#size(rest.slice(2, bar), sizes)
    const element = valueOf(rest[0]!)
    const step = rest.slice(bar + 1)
    return this.#loop(() => {
      const slope = this.#slope(step, new Map([...sizes, [element, 1]]), total)
      const at = (size: number) => this.#size(step, new Map([...sizes, [element, size], [total, 0]]))
      if (slope > 1) return this.#doubled(initial, list, slope, step)
      const size = initial + list * at(1) + at(list)
      if (start[2]?.kind !== 'number' && slope >= 1 && (list * size) / 2 > MOST_COPIED)
        throw new TooLarge(`reduce() puts a text or list together in ${list} steps, each of which copies it. Take fewer, or use collect()`)
      return this.#counted(size, step)
    })
  }

  /** A total that each step takes `slope` times. */
  #doubled(initial: number, steps: number, slope: number, step: readonly Token[]): number {
    const size = initial * slope ** Math.min(steps, 1000)
    if (!(size <= MOST) && !this.#measuring)
      throw new TooLarge(
        `reduce() takes ${step.find((token) => token.kind === 'word')?.text ?? 'its total'} more than once in a step, so that it doubles with every element. Take it once, or name the other part in a WITH before`,
      )
    return size
  }

  #loop<T>(work: () => T): T {
    if (++this.#loops > MOST_LOOPS)
      throw new TooLarge(
        `more than ${MOST_LOOPS} comprehensions or reduce() stand within one another. Name the inner ones in a WITH before`,
      )
    try {
      return work()
    } finally {
      this.#loops--
    }
  }
}

/** Characters and elements of a value, with all that it holds. */
function sizeOf(value: CypherValue): number {
  if (typeof value === 'string') return value.length + 1
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 1)
  if (value instanceof Uint8Array) return value.length
  if (typeof value === 'object' && value !== null && isMap(value))
    return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + sizeOf(item), 1)
  return 1
}
