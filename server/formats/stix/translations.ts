import type { Value } from '../../store/contract'
import type { LeftOut } from '../reading/left-out'
import type { StixRecord } from './read-objects'

/** What `language-content` objects say of others, by the id of the other: names in other languages, and texts with their language. */
export class Translations {
  readonly #of = new Map<string, { names: string[]; texts: Record<string, Value> }>()

  constructor(objects: readonly StixRecord[], known: (id: string) => boolean, left: LeftOut) {
    for (const { type, id, object_ref: of, contents } of objects) {
      if (type !== 'language-content') continue
      if (typeof of !== 'string' || !known(of)) {
        left.add('Translations of objects that are not in the bundle are not taken', id)
        continue
      }
      const told = this.#of.get(of) ?? { names: [], texts: {} }
      this.#of.set(of, told)
      for (const [language, fields] of Object.entries((contents ?? {}) as Record<string, unknown>))
        for (const [key, text] of Object.entries((fields ?? {}) as Record<string, unknown>)) {
          if (key === 'name' && typeof text === 'string') told.names.push(text)
          else told.texts[`${key}_${language}`.replace(/[^A-Za-z0-9_]/g, '_')] = typeof text === 'string' ? text : JSON.stringify(text)
        }
    }
  }

  names(id: string): readonly string[] {
    return this.#of.get(id)?.names ?? []
  }

  texts(id: string): Readonly<Record<string, Value>> {
    return this.#of.get(id)?.texts ?? {}
  }
}
