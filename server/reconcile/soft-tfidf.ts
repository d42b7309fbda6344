/** Words this alike count as the same one. */
const CLOSE = 0.9

/** Similarity of two words by Jaro, with Winkler's reward for a common beginning of at most four letters; 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  const taken = new Uint8Array(b.length)
  const matched: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= i + reach && j < b.length; j++) {
      if (taken[j] || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      taken[j] = 1
      matched.push(a[i]!)
      break
    }
  }
  const m = matched.length
  if (m === 0) return 0
  let swapped = 0
  for (let j = 0, k = 0; j < b.length; j++) if (taken[j] && b[j] !== matched[k++]) swapped++
  const jaro = (m / a.length + m / b.length + (m - swapped / 2) / m) / 3
  let common = 0
  while (common < 4 && common < a.length && a[common] === b[common]) common++
  return jaro + common * 0.1 * (1 - jaro)
}

/** A name as a vector: the numbers of its distinct words, the weightiest first, with weights of length 1 in all; `rest[i]` is the sum of those after i. */
interface Vector {
  words: readonly number[]
  weights: readonly number[]
  rest: readonly number[]
}

/**
 * SoftTFIDF of names, the best of the measures in W. Cohen, P. Ravikumar and S. Fienberg, "A Comparison of String Distance Metrics for Name-Matching
 * Tasks" (2003), with Jaro–Winkler above 0.9 between words as there: words in common count by how rare they are among all names, so that `Islamic`
 * and `Movement` say little. Departs from it in the weight of a word, log(1 + N/n) with n of N names holding it, which stays above 0 in few names,
 * and in taking each direction's sum and giving the smaller, so that it is the same both ways.
 */
export class SoftTfIdf {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #holding: number[] = []
  readonly #vectors: Vector[] = []
  readonly #close = new Map<number, number>()

  /** `names` are lists of words. */
  constructor(names: readonly (readonly string[])[]) {
    const numbered = names.map((words) =>
      [...new Set(words)].map((word) => {
        const known = this.#numbers.get(word)
        const number = known ?? this.#texts.push(word) - 1
        if (known === undefined) this.#numbers.set(word, number)
        this.#holding[number] = 1 + (this.#holding[number] ?? 0)
        return number
      }),
    )
    for (const unsorted of numbered) {
      const weightOf = (word: number) => Math.log(1 + names.length / this.#holding[word]!)
      const words = unsorted.sort((a, b) => weightOf(b) - weightOf(a))
      const length = Math.hypot(...words.map(weightOf))
      const weights = words.map((word) => weightOf(word) / length)
      this.#vectors.push({ words, weights, rest: weights.map((_, i) => weights.slice(i + 1).reduce((sum, weight) => sum + weight, 0)) })
    }
  }

  /** How alike the names at two places of the list are, 0 to 1; 0 where it is less than `least`. */
  similarity(a: number, b: number, least: number): number {
    const [x, y] = [this.#vectors[a]!, this.#vectors[b]!]
    const there = this.#sum(x, y, least)
    return there === 0 ? 0 : Math.min(there, this.#sum(y, x, least))
  }

  #sum(a: Vector, b: Vector, least: number): number {
    let sum = 0
    for (let i = 0; i < a.words.length; i++) {
      let best = 0
      let at = -1
      for (let j = 0; j < b.words.length; j++) {
        const alike = this.#alike(a.words[i]!, b.words[j]!)
        if (alike > best) [best, at] = [alike, j]
        if (alike === 1) break
      }
      if (at >= 0) sum += a.weights[i]! * b.weights[at]! * best
      if (sum + a.rest[i]! * b.weights[0]! < least) return 0
    }
    return Math.min(1, sum)
  }

  /** Similarity of two words, 0 where it is not above the bound; remembered. */
  #alike(a: number, b: number): number {
    if (a === b) return 1
    const key = a < b ? a * this.#texts.length + b : b * this.#texts.length + a
    let found = this.#close.get(key)
    if (found === undefined) {
      const [x, y] = [this.#texts[a]!, this.#texts[b]!]
      // Letters that the longer has more cannot be matched: beyond these lengths it cannot exceed the bound.
      const possible = Math.min(x.length, y.length) / Math.max(x.length, y.length) >= 0.5
      const alike = possible ? jaroWinkler(x, y) : 0
      found = alike > CLOSE ? alike : 0
      this.#close.set(key, found)
    }
    return found
  }
}
