import type { ImportOptions } from '../../model/imports'
import { highest, markingsIn, readMarking, type Marking } from '../../model/markings'
import type { Value } from '../store/contract'
import type { ImportAbout } from '../formats/reading/reader'

/** Properties in which files of any format say how far an element may be passed on. */
const SAYS = /^(marking|tlp)$/i
/** Properties whose words may name a level among others. */
const TAGS = /^(tags?|labels?|keywords?)$/i
/** Characters of the longest of them: most names are told by their length. */
const LONGEST = 8
/** Markings not understood that are named. */
const NAMED = 5

/** How far a file may be passed on: as far as the most restricted thing in it. */
export class FileMarking {
  readonly #levels = new Set<Marking>()
  readonly #unread = new Set<string>()

  /** Null: the file says none. */
  get highest(): Marking | null {
    return this.#levels.size > 0 ? highest(this.#levels) : null
  }

  /** What is not understood, by what it is called. */
  get unread(): string[] {
    return [...this.#unread]
  }

  about({ source, title, description, unreadMarkings = [] }: ImportAbout): void {
    if (source?.marking) this.#levels.add(source.marking)
    // Heads of files say it in words, ours at their end.
    for (const words of [title, description]) for (const level of markingsIn(words ?? '')) this.#levels.add(level)
    for (const marking of unreadMarkings) this.#unread.add(marking)
  }

  element(properties: Readonly<Record<string, Value>>): void {
    for (const key in properties) {
      if (key.length > LONGEST) continue
      if (SAYS.test(key)) for (const value of [properties[key]].flat()) this.#take(value)
      else if (TAGS.test(key))
        for (const value of [properties[key]].flat())
          if (typeof value === 'string') for (const level of markingsIn(value)) this.#levels.add(level)
    }
  }

  #take(value: Value | undefined): void {
    if (value === null || value === undefined || value === '') return
    const level = typeof value === 'string' ? readMarking(value) : null
    if (level !== null) this.#levels.add(level)
    else if (this.#unread.size < 1000)
      this.#unread.add(JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)).slice(0, 100))
  }
}

/** The marking that the file gets as a source; undefined: none is said, so it is as clear as a source is by default. */
export function markingOf({ highest: found }: Pick<FileMarking, 'highest'>, { marking }: ImportOptions): Marking | undefined {
  return found === null ? marking : highest([found, marking ?? found])
}

/** Why a file with markings that are not understood waits for its marking to be said. */
export function unreadMarkings(unread: readonly string[]): string {
  const others = unread.length - NAMED
  return `The file bears ${unread.length === 1 ? 'a marking that is' : 'markings that are'} not understood: ${unread.slice(0, NAMED).join(', ')}${others > 0 ? ` and ${others} more` : ''}. Say how far it may be passed on: --marking, or Marking in the dialog.`
}
