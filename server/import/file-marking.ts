import type { ImportOptions } from '../../model/imports'
import { highest, markingsIn, markingsOfTag, readMarking, type Marking } from '../../model/markings'
import type { Value } from '../store/contract'
import { markingsOf } from '../formats/reading/markings'
import type { ImportAbout, ImportMarking } from '../formats/reading/reader'

/** Markings not understood that are kept, and how many of them are named. */
const KEPT = 1000
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
    for (const text of [title, description]) if (text !== undefined) this.said({ as: 'words', text })
    for (const marking of unreadMarkings) this.#unread.add(marking)
  }

  element(properties: Readonly<Record<string, Value>>): void {
    for (const marking of markingsOf(properties)) this.said(marking)
  }

  said({ as, text }: Pick<ImportMarking, 'as' | 'text'>): void {
    if (as === 'words') this.#take(text, markingsIn(text), true)
    else if (as === 'tags') {
      for (const tag of text.split(/[,;|\n]/)) {
        const { levels, understood } = markingsOfTag(tag)
        this.#take(tag.trim(), levels, understood)
      }
    } else {
      const level = readMarking(text)
      this.#take(text, level === null ? [] : [level], level !== null)
    }
  }

  #take(text: string, levels: readonly Marking[], understood: boolean): void {
    for (const level of levels) this.#levels.add(level)
    if (!understood && this.#unread.size < KEPT) this.#unread.add(JSON.stringify(text.slice(0, 100)))
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
