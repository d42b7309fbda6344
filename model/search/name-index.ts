import { allowedTypos, fold } from './fold'
import { Words } from './words'

export interface NamedNode {
  id: string
  labels: readonly string[]
  names: readonly string[]
}

/** A node found: `key` is the folded name or alias that matched best. */
export interface Found {
  id: string
  key: string
}
export interface SearchResult {
  found: Found[]
  corrected: string[]
}

/** The best name of a node that matched; a smaller score is better. */
interface Match {
  score: number
  name: number
}

/** How a name matched, best first. */
const EXACT = 0
const BEGINNING = 1
const WORDS = 2
const TYPO = 3
const PART = 4
/** Cost of a word that does not match. */
const NONE = 255

/**
 * Every name of every node, folded, in compact tables: words in order, and for each the names it
 * stands in. Holds no more than is needed to rank; what a hit looks like is read from the store.
 */
export class NameIndex {
  readonly #ids: readonly string[]
  readonly #labels: readonly (readonly string[])[]
  readonly #ties: Uint32Array
  readonly #keys: readonly string[]
  readonly #nodeOf: Uint32Array
  readonly #words: Words
  /** Names that word w stands in are `#names` from `#begin[w]` to before `#begin[w + 1]`. */
  readonly #begin: Uint32Array
  readonly #names: Uint32Array

  constructor(
    ids: readonly string[],
    labels: readonly (readonly string[])[],
    ties: Uint32Array,
    keys: readonly string[],
    nodeOf: Uint32Array,
    namesByWord: ReadonlyMap<string, readonly number[]>,
  ) {
    this.#ids = ids
    this.#labels = labels
    this.#ties = ties
    this.#keys = keys
    this.#nodeOf = nodeOf
    const sorted = [...namesByWord.keys()].sort()
    this.#words = new Words(sorted)
    this.#begin = new Uint32Array(sorted.length + 1)
    sorted.forEach((word, i) => {
      this.#begin[i + 1] = this.#begin[i]! + namesByWord.get(word)!.length
    })
    this.#names = new Uint32Array(this.#begin.at(-1) ?? 0)
    sorted.forEach((word, i) => this.#names.set(namesByWord.get(word)!, this.#begin[i]))
  }

  /** The best `limit` nodes, of the labels if any are given. The same store gives the same order whichever engine holds it. */
  search(text: string, limit: number, labels?: readonly string[]): SearchResult {
    const words = fold(text)
      .split(' ')
      .filter((word) => word !== '')
    if (words.length === 0) return { found: [], corrected: [] }
    const best = new Map<number, Match>()
    const corrected = new Set<string>()
    for (const [spelling, ...more] of [
      [words, false],
      [words, true],
    ] as const) {
      this.#match(spelling, more[0], best, corrected)
      const squashed = squash(words)
      if (squashed !== null) this.#match([squashed], more[0], best, corrected)
      if (best.size > 0) break
      corrected.clear()
    }
    const wanted = labels && new Set(labels)
    const found = this.#first(
      [...best].filter(([node]) => !wanted || this.#labels[node]!.some((label) => wanted.has(label))),
      limit,
    )
    return { found: found.map(([node, { name }]) => ({ id: this.#ids[node]!, key: this.#keys[name]! })), corrected: [...corrected].sort() }
  }

  /** The first `limit` in order of rank. Far fewer are wanted than a short beginning finds, so the rest is never sorted. */
  #first(matches: readonly [number, Match][], limit: number): [number, Match][] {
    const first: [number, Match][] = []
    for (const match of matches) {
      if (first.length === limit && this.#compare(first.at(-1)!, match) <= 0) continue
      let at = first.length
      while (at > 0 && this.#compare(first[at - 1]!, match) > 0) at--
      first.splice(at, 0, match)
      if (first.length > limit) first.pop()
    }
    return first
  }

  #compare([a, x]: [number, Match], [b, y]: [number, Match]): number {
    return x.score - y.score || this.#ties[b]! - this.#ties[a]! || (this.#ids[a]! < this.#ids[b]! ? -1 : 1)
  }

  /** Adds the nodes with a name in which all of the words stand. */
  #match(words: readonly string[], forgiving: boolean, best: Map<number, Match>, corrected: Set<string>): void {
    const query = words.join(' ')
    const costs = words.map((word) => this.#costs(word, forgiving, corrected))
    const rarest = costs.reduce((a, b) => (b.size < a.size ? b : a))
    for (const name of rarest.keys()) {
      let worst = 0
      let sum = 0
      for (const cost of costs) {
        const own = cost.get(name) ?? NONE
        worst = Math.max(worst, own)
        sum += own
      }
      if (worst === NONE) continue
      const key = this.#keys[name]!
      const match =
        key === query || (words.length === 1 && isSquashed(key, query))
          ? EXACT
          : worst <= 1
            ? key.startsWith(query)
              ? BEGINNING
              : WORDS
            : worst < 10
              ? TYPO
              : PART
      // A slip in the whole name is likelier than one in a word of a longer name.
      const score = match * 1000 + (match >= TYPO ? 2 * sum + (key.split(' ').length > words.length ? 1 : 0) : 0)
      const node = this.#nodeOf[name]!
      const before = best.get(node)
      if (!before || score < before.score || (score === before.score && name < before.name)) best.set(node, { score, name })
    }
  }

  /** For each name in which a word like this stands, how unlike: 0 the word, 1 begins so, 2 and more slips of the pen, 10 a part of one. */
  #costs(word: string, forgiving: boolean, corrected: Set<string>): Map<number, number> {
    const costs = new Map<number, number>()
    const add = (index: number, cost: number) => {
      for (let i = this.#begin[index]!; i < this.#begin[index + 1]!; i++) {
        const name = this.#names[i]!
        if (cost < (costs.get(name) ?? NONE)) costs.set(name, cost)
      }
    }
    const { from, to } = this.#words.beginning(word)
    for (let index = from; index < to; index++) add(index, this.#words.at(index) === word ? 0 : 1)
    if (from < to && !forgiving) return costs
    const slips = allowedTypos(word)
    for (const { index, slips: n } of slips > 0 ? this.#words.near(word, slips) : []) {
      if (n === 0) continue
      corrected.add(this.#words.at(index))
      add(index, 1 + n)
    }
    if (word.length >= 3 || /[^\p{Script=Latin}\p{N}]/u.test(word)) for (const index of this.#words.holding(word)) add(index, 10)
    return costs
  }
}

/** Collects names, then makes the index of them. */
export class NameIndexBuilder {
  readonly #ids: string[] = []
  readonly #labels: (readonly string[])[] = []
  readonly #labelSets = new Map<string, readonly string[]>()
  readonly #nodeAt = new Map<string, number>()
  readonly #keys: string[] = []
  readonly #nodeOf: number[] = []
  readonly #namesByWord = new Map<string, number[]>()
  readonly #ties: number[] = []

  /** Adds a node; its first name is the one it is shown by. */
  add({ id, labels, names }: NamedNode): void {
    const node = this.#ids.push(id) - 1
    this.#nodeAt.set(id, node)
    const set = labels.join(' ')
    if (!this.#labelSets.has(set)) this.#labelSets.set(set, labels)
    this.#labels.push(this.#labelSets.get(set)!)
    this.#ties.push(0)
    for (const key of new Set(names.map(fold))) {
      if (key === '') continue
      const name = this.#keys.push(key) - 1
      this.#nodeOf.push(node)
      const words = key.split(' ')
      const squashed = squash(words)
      for (const word of new Set(squashed === null ? words : [...words, squashed])) {
        const names = this.#namesByWord.get(word)
        if (names) names.push(name)
        else this.#namesByWord.set(word, [name])
      }
    }
  }

  /** How many ties a node has: among equal matches, the better connected comes first. */
  setTies(id: string, ties: number): void {
    const node = this.#nodeAt.get(id)
    if (node !== undefined) this.#ties[node] = ties
  }

  build(): NameIndex {
    return new NameIndex(
      this.#ids,
      this.#labels,
      Uint32Array.from(this.#ties),
      this.#keys,
      Uint32Array.from(this.#nodeOf),
      this.#namesByWord,
    )
  }
}

/** Whether `key` is `query` with at most a few spaces in it. */
function isSquashed(key: string, query: string): boolean {
  return key.length > query.length && key.length <= query.length + 3 && key.replaceAll(' ', '') === query
}

/** A few words of which one is very short as one word (`isis k`, `al qaida`), or null: such names are written together as often as apart. */
function squash(words: readonly string[]): string | null {
  return words.length > 1 && words.length <= 4 && words.some((word) => word.length <= 2) ? words.join('') : null
}
