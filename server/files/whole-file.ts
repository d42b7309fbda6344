import { randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { AppError } from '../../model/app-error'

/**
 * Has a file written under another name beside it, which it takes once it is whole: an older file stays until then, and a
 * failure leaves nothing. Throws `not-found` where it cannot be written.
 */
export async function writeWhole<T>(file: string, mode: number, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  const unfinished = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(unfinished, 'wx', mode)
    const result = await write(handle).finally(() => handle.close())
    await rename(unfinished, file)
    return result
  } catch (error) {
    await rm(unfinished, { force: true })
    throw fileError(error, file, 'written')
  }
}

/** Runs a command with its results going to a file, which is written by this process, whoever runs the command. */
export function intoFile<I extends { out(piece: string | Uint8Array): Promise<void> }>(
  file: string,
  io: I,
  run: (io: I) => Promise<number>,
): Promise<number> {
  return writeWhole(file, 0o666, (handle) =>
    run({
      ...io,
      async out(piece) {
        await handle.appendFile(piece)
      },
    }),
  )
}

/** Says why a file cannot be used; other errors come back as they are. */
export function fileError(error: unknown, file: string, done: 'read' | 'written'): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof AppError || typeof code !== 'string') return error
  const reason: Record<string, string> = {
    ENOENT: done === 'read' ? 'there is no such file' : 'its folder does not exist',
    EACCES: 'this user may not',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
  }
  return new AppError('not-found', `The file ${file} cannot be ${done}: ${reason[code] ?? code}.`, {}, { cause: error })
}
