import { readMarking, type Marking } from '../../../model/markings'
import type { ImportAbout } from './reader'

/** What a file says of its own marking among other things that it says of itself. */
export class SaidMarking {
  #level: Marking | null = null
  readonly #unread: string[] = []

  /** Whether this says how far the file may be passed on. */
  take(key: string, text: string): boolean {
    if (!/^(marking|tlp)$/i.test(key)) return false
    this.#level = readMarking(text)
    if (this.#level === null) this.#unread.push(JSON.stringify(text.slice(0, 100)))
    return true
  }

  about(): Pick<ImportAbout, 'source' | 'unreadMarkings'> {
    return {
      ...(this.#level !== null && { source: { marking: this.#level } }),
      ...(this.#unread.length > 0 && { unreadMarkings: this.#unread }),
    }
  }
}
