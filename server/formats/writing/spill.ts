import type { FileHandle } from 'node:fs/promises'
import { unnamedFile } from '../../files/unnamed-file'

/** Bytes kept in memory before a temporary file is used, and written to it at a time. */
const BUFFERED = 4 << 20
const CHUNK = 1 << 18
const NOTHING: Buffer = Buffer.alloc(0)

/**
 * Text that has to wait until what stands before it in a file is known. It is held in memory,
 * beyond some megabytes in a temporary file that has no name any more, so that nothing is left
 * behind however the process ends.
 */
export class Spill {
  #pieces: Buffer[] = []
  /** Pieces that have been written to the file, to be filled again. */
  readonly #free: Buffer[] = []
  #size = 0
  #file: FileHandle | null = null
  /** The piece that is being filled, and how far it is. */
  #open = NOTHING
  #used = 0

  async add(text: string): Promise<void> {
    this.#put(text)
    if (this.#size >= BUFFERED) await this.#flush()
  }

  /** Adds the text of each item. They are not put together before: long strings of many pieces cost the collector more than the rest of the writing. */
  async addAll<T>(items: readonly T[], text: (item: T) => string): Promise<void> {
    for (const item of items) this.#put(text(item))
    if (this.#size >= BUFFERED) await this.#flush()
  }

  #put(text: string): void {
    const most = text.length * 3
    if (this.#open.length - this.#used < most) {
      this.#settle()
      this.#open = most <= CHUNK ? (this.#free.pop() ?? Buffer.allocUnsafeSlow(CHUNK)) : Buffer.allocUnsafeSlow(most)
    }
    const bytes = this.#open.write(text, this.#used)
    this.#used += bytes
    this.#size += bytes
  }

  /** Takes the piece that is being filled for full. */
  #settle(): void {
    if (this.#used > 0) this.#pieces.push(this.#open.subarray(0, this.#used))
    this.#open = NOTHING
    this.#used = 0
  }

  /** All text added so far, in pieces. */
  async *read(): AsyncIterable<Uint8Array> {
    this.#settle()
    if (this.#file) {
      await this.#flush()
      for (let at = 0; ;) {
        const { bytesRead, buffer } = await this.#file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at)
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    }
    yield* this.#pieces
  }

  /** The lines of the text, some at a time. */
  async *lines(): AsyncIterable<string[]> {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const piece of this.read()) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
      rest = lines.pop()!
      if (lines.length > 0) yield lines
    }
  }

  async close(): Promise<void> {
    this.#pieces = []
    await this.#file?.close()
    this.#file = null
  }

  async #flush(): Promise<void> {
    this.#settle()
    this.#file ??= await unnamedFile()
    for (const piece of this.#pieces) {
      await this.#file.appendFile(piece)
      if (piece.buffer.byteLength === CHUNK) this.#free.push(Buffer.from(piece.buffer))
    }
    this.#pieces = []
    this.#size = 0
  }
}
