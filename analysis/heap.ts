/** Numbers by their keys, the least key first: a binary heap (Williams, Algorithm 232, CACM 7, 1964). */
export class Heap {
  private readonly keys: number[] = []
  private readonly values: number[] = []

  /** The least key; infinite where the heap holds nothing. */
  get least(): number {
    return this.keys.length > 0 ? this.keys[0]! : Number.POSITIVE_INFINITY
  }

  clear(): void {
    this.keys.length = 0
    this.values.length = 0
  }

  push(key: number, value: number): void {
    const { keys, values } = this
    let at = keys.length
    keys.push(key)
    values.push(value)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (keys[above]! <= key) break
      keys[at] = keys[above]!
      values[at] = values[above]!
      at = above
    }
    keys[at] = key
    values[at] = value
  }

  /** Takes out the number with the least key; the heap must hold some. */
  pop(): number {
    const { keys, values } = this
    const least = values[0]!
    const key = keys.pop()!
    const value = values.pop()!
    const size = keys.length
    if (size === 0) return least
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below++
      if (keys[below]! >= key) break
      keys[at] = keys[below]!
      values[at] = values[below]!
      at = below
    }
    keys[at] = key
    values[at] = value
    return least
  }
}
