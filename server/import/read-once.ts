import type { FileHandle } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { unnamedFile } from '../files/unnamed-file'
import type { ImportFormat, ImportItem } from '../formats/reading/reader'
import { weightOf } from './weight'

/** Items that are copied together, and bytes of copies that are held in memory before a temporary file is used. */
const TOGETHER = 500
const IN_MEMORY = 4 << 20

/**
 * A format that reads its file once from beginning to end: after that its items come from a copy of them, which takes a
 * fraction of the time. For one file with one set of options. Where there is no room for the copy, the file is read again.
 */
export function readOnce(format: ImportFormat): { format: ImportFormat; close(): Promise<void> } {
  let copy: Copy | null = null
  return {
    format: {
      ...format,
      async *read(input, options) {
        if (copy) return yield* copy.read()
        const made = new Copy()
        let whole = false
        try {
          for await (const items of format.read(input, options)) {
            await made.add(items)
            yield items
          }
          whole = await made.end()
        } finally {
          if (!whole) await made.close()
        }
        if (whole) copy = made
      },
    },
    close: async () => copy?.close(),
  }
}

/** Items that were read, in memory or beyond some megabytes in a temporary file. */
class Copy {
  #waiting: ImportItem[] = []
  #weight = 0
  #pieces: Buffer[] = []
  #held = 0
  /** Lengths of the pieces in the file, in order. */
  readonly #written: number[] = []
  #file: FileHandle | null = null
  #full = false

  async add(items: readonly ImportItem[]): Promise<void> {
    if (this.#full) return
    for (const item of items) {
      this.#waiting.push(item)
      this.#weight += weightOf(item)
      if (this.#waiting.length >= TOGETHER || this.#weight >= IN_MEMORY) await this.#settle()
    }
  }

  /** Whether all that was added is there. */
  async end(): Promise<boolean> {
    if (!this.#full && this.#waiting.length > 0) await this.#settle()
    return !this.#full
  }

  async *read(): AsyncIterable<readonly ImportItem[]> {
    let at = 0
    for (const length of this.#written) {
      const { buffer } = await this.#file!.read(Buffer.allocUnsafeSlow(length), 0, length, at)
      at += length
      yield deserialize(buffer) as ImportItem[]
    }
    for (const piece of this.#pieces) yield deserialize(piece) as ImportItem[]
  }

  async close(): Promise<void> {
    this.#pieces = []
    await this.#file?.close()
    this.#file = null
  }

  async #settle(): Promise<void> {
    const piece = serialize(this.#waiting)
    this.#waiting = []
    this.#weight = 0
    this.#pieces.push(piece)
    this.#held += piece.length
    if (this.#held < IN_MEMORY) return
    try {
      this.#file ??= await unnamedFile()
      for (const held of this.#pieces) {
        await this.#file.appendFile(held)
        this.#written.push(held.length)
      }
    } catch {
      this.#full = true // the disk has no room for it
    }
    this.#pieces = []
    this.#held = 0
  }
}
