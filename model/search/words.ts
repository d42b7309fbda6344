/**
 * Words in order, found by beginning, by part, or within some slips of the pen. Nothing is kept
 * beside the words and one text of them: the walk with slips reuses what neighbours in the order share.
 */
export class Words {
  readonly #words: readonly string[]
  /** All words, each after a line break, and where each begins. */
  readonly #text: string
  readonly #starts: Uint32Array

  /** `sorted` are distinct words in order of their UTF-16 units. */
  constructor(sorted: readonly string[]) {
    this.#words = sorted
    this.#text = `\n${sorted.join('\n')}`
    this.#starts = new Uint32Array(sorted.length)
    let at = 1
    sorted.forEach((word, i) => {
      this.#starts[i] = at
      at += word.length + 1
    })
  }

  at(index: number): string {
    return this.#words[index]!
  }

  /** Indexes from the first to before the last of the words that begin so; the word itself, if there is one, is the first. */
  beginning(prefix: string): { from: number; to: number } {
    return { from: this.#first(prefix), to: this.#first(`${prefix}\uffff`) }
  }

  /** Indexes of the words that hold `part`. */
  holding(part: string): number[] {
    const found: number[] = []
    for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, at)) {
      const index = this.#wordAt(at)
      found.push(index)
      at = this.#starts[index]! + this.#words[index]!.length
    }
    return found
  }

  /**
   * Words within `max` slips of one (a letter more, fewer, other, or two exchanged), with how many.
   * Row d of the table of distances belongs to the first d letters; when all of it exceeds `max`,
   * every word with that beginning is passed over.
   */
  near(word: string, max: number): { index: number; slips: number }[] {
    const found: { index: number; slips: number }[] = []
    const rows: Uint8Array[] = [Uint8Array.from({ length: word.length + 1 }, (_, i) => i)]
    let done = ''
    for (let index = 0; index < this.#words.length;) {
      const candidate = this.#words[index]!
      let depth = shared(done, candidate, done.length)
      let over = false
      while (depth < candidate.length && !over) {
        depth++
        over = nextRow(rows, depth, candidate, word) > max
      }
      done = candidate.slice(0, depth)
      if (over) {
        index = this.#first(`${done}\uffff`)
        continue
      }
      const slips = rows[candidate.length]![word.length]!
      if (slips <= max) found.push({ index, slips })
      index++
    }
    return found
  }

  /** Index of the first word not before `text`. */
  #first(text: string): number {
    let low = 0
    let high = this.#words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#words[middle]! < text) low = middle + 1
      else high = middle
    }
    return low
  }

  #wordAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** How many letters two words begin with alike, at most `limit`. */
function shared(a: string, b: string, limit: number): number {
  let n = 0
  while (n < limit && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return n
}

/** Fills the row of distances for the first `depth` letters (optimal string alignment); returns its smallest. */
function nextRow(rows: Uint8Array[], depth: number, candidate: string, word: string): number {
  const row = (rows[depth] ??= new Uint8Array(word.length + 1))
  const above = rows[depth - 1]!
  const letter = candidate.charCodeAt(depth - 1)
  row[0] = Math.min(depth, 255)
  let least = row[0]!
  for (let i = 1; i <= word.length; i++) {
    const same = word.charCodeAt(i - 1) === letter
    let cost = Math.min(above[i]! + 1, row[i - 1]! + 1, above[i - 1]! + (same ? 0 : 1))
    if (i > 1 && depth > 1 && word.charCodeAt(i - 2) === letter && word.charCodeAt(i - 1) === candidate.charCodeAt(depth - 2)) {
      cost = Math.min(cost, rows[depth - 2]![i - 2]! + 1)
    }
    row[i] = Math.min(cost, 255)
    least = Math.min(least, row[i]!)
  }
  return least
}
