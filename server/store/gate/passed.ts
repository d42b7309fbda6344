/** As many as are kept; the oldest goes first. */
const KEPT = 1000

/** Statements whose plan is known to do no more than it may, so that asking again costs nothing. */
export class Passed {
  readonly #keys = new Set<string>()

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  add(key: string): void {
    this.#keys.add(key)
    for (const oldest of this.#keys) {
      if (this.#keys.size <= KEPT) break
      this.#keys.delete(oldest)
    }
  }
}
