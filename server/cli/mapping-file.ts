import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../model/app-error'

/** A mapping is written by a person or a form; what is longer is something else. Bytes. */
const LARGEST = 1 << 20

/** Reads a mapping of columns from a file, not yet checked. Throws `not-found`, `unreadable-file`. */
export async function readMapping(path: string): Promise<unknown> {
  const found = await stat(path).catch((error: unknown) => {
    throw new AppError('not-found', `There is no mapping ${path}.`, {}, { cause: error })
  })
  if (!found.isFile() || found.size > LARGEST)
    throw new AppError('unreadable-file', `The mapping ${path} is no file of at most ${LARGEST >> 20} MB.`)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch (error) {
    throw new AppError('unreadable-file', `The mapping ${path} is no JSON: ${(error as Error).message}.`, {}, { cause: error })
  }
}
