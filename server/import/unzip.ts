import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { unreadable, type ImportInput } from './format'

/** Bytes that a zip file may unpack to, in all, and per byte of itself (deflate packs a thousand times at most). */
const MOST = 8 * 2 ** 30
const TIMES = 200
const SMALL = 64 << 20
/** Files in it. */
const MOST_FILES = 1000

/** A piece of a file within a zip file; the last is `final`. */
export interface ZipPiece { name: string; bytes: Uint8Array; final: boolean }

/**
 * The files of a zip file, piece by piece and one after another, without unpacking anything to disk. Those that `wanted` does
 * not want are passed over. Throws `unreadable-file` for what unpacks to far more than it is.
 */
export async function* unzip(input: ImportInput, wanted: (name: string) => boolean): AsyncIterable<ZipPiece[]> {
  let ready: ZipPiece[] = []
  let packed = 0
  let unpacked = 0
  let files = 0
  let failure: Error | null = null
  const archive = new Unzip((file) => {
    if (++files > MOST_FILES) throw unreadable('', `the zip file holds more than ${MOST_FILES} files.`)
    if (!wanted(file.name)) return
    file.ondata = (error, bytes, final) => {
      if (error) failure = error
      unpacked += bytes?.length ?? 0
      if (unpacked > MOST || (unpacked > SMALL && unpacked > packed * TIMES)) throw unreadable(file.name, 'it unpacks to far more than the zip file holds, which is how such files are made to fill a memory. Unpack it yourself, if you know it.')
      ready.push({ name: file.name, bytes, final })
    }
    file.start()
  })
  archive.register(UnzipInflate)
  archive.register(UnzipPassThrough)
  try {
    for await (const piece of input.open()) {
      packed += piece.length
      // In small steps, so that what they unpack to stays small too.
      for (let from = 0; from < piece.length; from += STEP) {
        archive.push(piece.subarray(from, from + STEP))
        if (failure) throw failure as Error
        yield ready
        ready = []
      }
    }
    archive.push(new Uint8Array(0), true)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'unreadable-file') throw error
    throw unreadable('', 'the zip file is broken or cut short.', { cause: error })
  }
  yield ready
}

const STEP = 1 << 14
