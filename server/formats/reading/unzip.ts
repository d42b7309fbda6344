import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl'
import { AppError } from '../../../model/app-error'
import { unreadable } from './reader'
import type { InputFile } from '../../files/input'

/** Bytes that a zip file may unpack to, in all, and per byte of itself (deflate packs a thousand times at most). */
const MOST = 8 * 2 ** 30
const TIMES = 200
const SMALL = 64 << 20
/** Bytes of a directory at most, and files in it. */
const LARGEST_DIRECTORY = 4 << 20
const MOST_FILES = 1000
/** Bytes that an entry of a directory has before its name. */
const ENTRY = 46
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** Folders, and what computers put beside the files of people. */
export const HIDDEN = /(^|\/)(__MACOSX\/|\.)|\/$/

/** Whether a file is a zip file, by its first bytes. */
export async function isZip(input: InputFile): Promise<boolean> {
  for await (const piece of input.open()) return Buffer.from(piece.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
  return false
}

/** A piece of a file within a zip file; the last is `final`. */
export interface ZipPiece {
  name: string
  bytes: Uint8Array
  final: boolean
}

/**
 * The files of a zip file that are `wanted`, piece by piece and one after another, without unpacking anything to disk. Throws
 * `unreadable-file` for a zip file that is broken, encrypted, packed in another way than by deflate or holds two files of one name,
 * for what unpacks to far more than the zip file holds, and for a file whose digest is not the one in the directory.
 */
export async function* unzip(input: InputFile, wanted: (name: string) => boolean): AsyncIterable<ZipPiece> {
  const archive = await opened(input)
  try {
    let unpacked = 0
    for (const entry of (await directoryOf(archive)).filter(({ fileName }) => wanted(fileName))) {
      const name = entry.fileName
      let sum = 0
      for await (const bytes of contentOf(archive, entry)) {
        unpacked += bytes.length
        if (unpacked > MOST || (unpacked > SMALL && unpacked > input.bytes * TIMES))
          throw unreadable(
            name,
            'it unpacks to far more than the zip file holds, which is how such files are made to fill a memory. Unpack it yourself, if you know it.',
          )
        sum = crc32(bytes, sum)
        yield { name, bytes, final: false }
      }
      if (sum !== entry.crc32) throw damaged(name)
      yield { name, bytes: new Uint8Array(0), final: true }
    }
  } finally {
    archive.close()
  }
}

class InputReader extends RandomAccessReader {
  constructor(private readonly input: InputFile) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.input.open(start, end), { objectMode: false })
  }
}

async function opened(input: InputFile): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new InputReader(input), input.bytes, { lazyEntries: true, autoClose: false })
  } catch (error) {
    const cut = error instanceof Error && error.message.startsWith('End of central directory record signature not found')
    throw own(error) ?? unreadable('', cut ? 'the zip file is cut short: the directory at its end is missing.' : BROKEN, { cause: error })
  }
}

const BROKEN = 'the zip file is broken: its directory is not as it says.'

/** What the directory of a zip file has, read whole before any file is, so that nothing is read of one that is refused. */
async function directoryOf(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > MOST_FILES) throw unreadable('', `the zip file holds more than ${MOST_FILES} files.`)
  const entries = new Map<string, Entry>()
  let size = 0
  try {
    for await (const entry of archive.eachEntry()) {
      const { fileName: name, generalPurposeBitFlag: flags, compressionMethod: method } = entry
      size += ENTRY + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
      if (size > LARGEST_DIRECTORY) throw unreadable('', 'the directory of the zip file is larger than that of so many files can be.')
      if (flags & ENCRYPTED) throw unreadable(name, 'it is encrypted. Unpack the zip file with its password, and import what is in it.')
      if (method !== STORED && method !== DEFLATED)
        throw unreadable(name, `it is packed by a method (${method}) that is not read here. Pack the zip file anew with deflate.`)
      if (entries.has(name)) throw unreadable(name, 'the zip file holds two files of this name.')
      entries.set(name, entry)
    }
  } catch (error) {
    throw own(error) ?? unreadable('', BROKEN, { cause: error })
  }
  return [...entries.values()]
}

async function* contentOf(archive: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  const name = entry.fileName
  const content = await archive.openReadStreamPromise(entry).catch((error: unknown) => {
    throw own(error) ?? unreadable(name, 'the zip file is broken: its directory has this file, and it is not there.', { cause: error })
  })
  // A stream that is left early may still fail, with nobody to hear of it.
  content.on('error', () => {})
  try {
    for await (const bytes of content as AsyncIterable<Uint8Array>) yield bytes
  } catch (error) {
    throw own(error) ?? damaged(name, { cause: error })
  }
}

function damaged(name: string, options?: ErrorOptions): AppError {
  return unreadable(name, 'it is damaged: what stands in the zip file is not what was packed. Get the file anew.', options)
}

const own = (error: unknown): AppError | null => (error instanceof AppError ? error : null)
