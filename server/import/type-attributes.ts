import type { ImportReport } from '../../model/imports'
import type { Value } from '../store/contract'

/** What an attribute is called that plainly says of which type an edge is. */
const PLAIN = /^(type|kind|rel|relation|relationship|(rel|relation|relationship|edge|tie|link)[ _-]?type|predicate|interaction|label)$/i
/** Attributes looked at, distinct values that a type has at most, and characters of one. */
const MOST_ATTRIBUTES = 100
const MOST_VALUES = 50
const LONGEST = 100
/** Values that are shown. */
const SHOWN = 5
/** What networks of Gephi's and others' say of the direction is no type. */
const NO_TYPES = /^(un)?directed$|^mutual$|^[+-]?[\d.]+$/i

/** The attributes of edges that have no type of their own, as far as they may say one. */
export class TypeAttributes {
  readonly #seen = new Map<string, { count: number; values: Set<string> } | null>()
  #edges = 0

  edge(properties: Readonly<Record<string, Value>>): void {
    this.#edges++
    for (const key in properties) {
      const value = properties[key]!
      const known = this.#seen.get(key)
      if (known === null || (known === undefined && this.#seen.size >= MOST_ATTRIBUTES)) continue
      const text = typeof value === 'string' ? value.trim() : null
      if (text === null || text.length > LONGEST || NO_TYPES.test(text) || (known?.values.size ?? 0) > MOST_VALUES) {
        this.#seen.set(key, null)
        continue
      }
      const attribute = known ?? { count: 0, values: new Set() }
      attribute.count++
      attribute.values.add(text)
      this.#seen.set(key, attribute)
    }
  }

  /** How many edges were looked at. */
  get edges(): number {
    return this.#edges
  }

  /** Those that at least half of the edges have, and that plainly or by few values may be types: plain ones first. */
  found(): ImportReport['typeAttributes'] {
    return [...this.#seen]
      .flatMap(([attribute, seen]) => (seen ? [{ attribute, ...seen, plain: PLAIN.test(attribute) }] : []))
      .filter(({ count, values, plain }) => count * 2 >= this.#edges && values.size <= MOST_VALUES && (plain || values.size < count))
      .sort((a, b) => Number(b.plain) - Number(a.plain) || a.values.size - b.values.size)
      .map(({ attribute, values, plain }) => ({ attribute, values: [...values].slice(0, SHOWN), plain }))
  }
}
