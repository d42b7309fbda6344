import { crc32 } from 'node:zlib'
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { unreadable } from './reader'
import type { InputFile } from '../../files/input'
import { zipDirectory } from './zip-directory'

/** Bytes that a zip file may unpack to, in all, and per byte of itself (deflate packs a thousand times at most). */
const MOST = 8 * 2 ** 30
const TIMES = 200
const SMALL = 64 << 20
const STEP = 1 << 14

/** A piece of a file within a zip file; the last is `final`. */
export interface ZipPiece {
  name: string
  bytes: Uint8Array
  final: boolean
}

/**
 * The files of a zip file, piece by piece and one after another, without unpacking anything to disk. Those that `wanted` does
 * not want are passed over. Throws `unreadable-file` for what unpacks to far more than it is, and where what stands in it is not
 * what its directory says: all of the files, each with its digest.
 */
export async function* unzip(input: InputFile, wanted: (name: string) => boolean): AsyncIterable<ZipPiece[]> {
  const directory = await zipDirectory(input)
  const seen = new Set<string>()
  let ready: ZipPiece[] = []
  let packed = 0
  let unpacked = 0
  let failure: Error | null = null
  const archive = new Unzip((file) => {
    const { name } = file
    const entry = directory.get(name)
    if (!entry || seen.has(name)) throw unreadable(name, 'the zip file is broken: its directory does not have this file.')
    seen.add(name)
    const isWanted = wanted(name)
    let sum = 0
    file.ondata = (error, bytes, final) => {
      if (error) failure = error
      unpacked += bytes?.length ?? 0
      if (unpacked > MOST || (unpacked > SMALL && unpacked > packed * TIMES))
        throw unreadable(
          name,
          'it unpacks to far more than the zip file holds, which is how such files are made to fill a memory. Unpack it yourself, if you know it.',
        )
      if (!isWanted) return
      sum = crc32(bytes, sum)
      if (final && sum !== entry.crc32)
        throw unreadable(name, 'it is damaged: what stands in the zip file is not what was packed. Get the file anew.')
      ready.push({ name, bytes, final })
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
  const missing = [...directory.keys()].find((name) => !seen.has(name))
  if (missing !== undefined) throw unreadable(missing, 'the zip file is broken: its directory has this file, and it is not there.')
  yield ready
}
