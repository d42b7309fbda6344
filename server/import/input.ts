import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../errors'
import type { ImportInput } from './format'

/** Bytes read at a time. */
const PIECE = 1 << 18

/** A file on disk to import; `name` is what its sender calls it. Throws `not-found`. */
export async function fileInput(path: string, name = basename(path)): Promise<ImportInput> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('not-found', error.code === 'ENOENT' ? `There is no file ${path}.` : `The file ${path} cannot be read (${error.code ?? 'unknown reason'}).`, {}, { cause: error })
  })
  if (!found.isFile()) throw new AppError('not-found', `${path} is no file.`)
  return { name, bytes: found.size, open: () => createReadStream(path, { highWaterMark: PIECE }) }
}

/** Bytes in memory to import. */
export function bytesInput(name: string, bytes: Uint8Array): ImportInput {
  return {
    name, bytes: bytes.length,
    async *open() {
      for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE)
    },
  }
}

/** The SHA-256 digest of a file, in hexadecimal. */
export async function digestOf(input: ImportInput): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of input.open()) hash.update(piece)
  return hash.digest('hex')
}
