import { createHash } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../model/app-error'

/** A file to read: may be read more than once, from its beginning. */
export interface InputFile {
  /** The file's name, without folders. */
  name: string
  bytes: number
  /** Its content in pieces, or the bytes from one place up to another. */
  open(from?: number, to?: number): AsyncIterable<Uint8Array>
}

/** Bytes read at a time. */
const PIECE = 1 << 18

/** A file on disk to import; `name` is what its sender calls it. Throws `not-found`. */
export async function fileInput(path: string, name = basename(path)): Promise<InputFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError(
      'not-found',
      error.code === 'ENOENT' ? `There is no file ${path}.` : `The file ${path} cannot be read (${error.code ?? 'unknown reason'}).`,
      {},
      { cause: error },
    )
  })
  if (!found.isFile()) throw new AppError('not-found', `${path} is no file.`)
  return { name, bytes: found.size, open: (from, to) => unchanged(path, found, from, to) }
}

/** The bytes of a file that stays as it was when it was found; it is read more than once, and what is read has to be what its digest is of. */
async function* unchanged(path: string, found: Stats, from = 0, to = Infinity): AsyncIterable<Uint8Array> {
  const changed = () =>
    new AppError('unreadable-file', `The file ${path} was changed while it was read. Import it again when nothing writes to it any more.`)
  try {
    yield* createReadStream(path, { highWaterMark: PIECE, start: from, end: to - 1 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || error instanceof AppError) throw error
    throw code === 'ENOENT' ? changed() : new AppError('not-found', `The file ${path} cannot be read (${code}).`, {}, { cause: error })
  }
  const now = await stat(path).catch(() => null)
  if (now?.ino !== found.ino || now.size !== found.size || now.mtimeMs !== found.mtimeMs) throw changed()
}

/** What was written to a file that has no name any more, as long as that is open. */
export function heldInput(name: string, bytes: number, handle: FileHandle): InputFile {
  return { name, bytes, open: (from, to) => held(handle, from, to) }
}

async function* held(handle: FileHandle, from = 0, to = Infinity): AsyncIterable<Uint8Array> {
  for (let at = from; at < to;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, Math.min(PIECE, to - at), at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** Bytes in memory to import. */
export function bytesInput(name: string, bytes: Uint8Array): InputFile {
  return {
    name,
    bytes: bytes.length,
    async *open(from = 0, to = bytes.length) {
      for (let at = from; at < to; at += PIECE) yield bytes.subarray(at, Math.min(at + PIECE, to))
    },
  }
}

/** The SHA-256 digest of a file, in hexadecimal. */
export async function digestOf(input: InputFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of input.open()) hash.update(piece)
  return hash.digest('hex')
}
