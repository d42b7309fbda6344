import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { backup as writeBackup, restore as readBackup } from '../../backup'
import { AppError } from '../../errors'
import type { StoreCommand } from './command'

const options = z.object({ file: z.string() })
type Options = z.infer<typeof options>

/** Writes everything in the store to a file that only this user can read. It replaces an older one only once it is whole. */
export const backup: StoreCommand<Options> = {
  name: 'backup',
  options,
  async run(store, { file }, io) {
    const unfinished = `${file}.${randomUUID()}.part`
    try {
      const stream = (await open(unfinished, 'wx', 0o600)).createWriteStream()
      const { nodes, relationships } = await writeBackup(store, stream).finally(() => stream.destroy())
      await rename(unfinished, file)
      await io.out(`Wrote ${nodes} nodes and ${relationships} relationships to ${file}.\n`)
      return 0
    } catch (error) {
      await rm(unfinished, { force: true })
      throw fileError(error, file, 'written')
    }
  },
}

/** Fills an empty store from a backup. */
export const restore: StoreCommand<Options> = {
  name: 'restore',
  options,
  async run(store, { file }, io) {
    try {
      const stream = (await open(file, 'r')).createReadStream()
      const { nodes, relationships } = await readBackup(store, stream).finally(() => stream.destroy())
      await io.out(`Restored ${nodes} nodes and ${relationships} relationships from ${file}.\n`)
      return 0
    } catch (error) {
      throw fileError(error, file, 'read')
    }
  },
}

function fileError(error: unknown, file: string, done: 'read' | 'written'): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof AppError || typeof code !== 'string') return error
  const reason: Record<string, string> = { ENOENT: done === 'read' ? 'there is no such file' : 'its folder does not exist', EACCES: 'this user may not', EISDIR: 'it is a folder', ENOSPC: 'the disk is full' }
  return new AppError('not-found', `The file ${file} cannot be ${done}: ${reason[code] ?? code}.`, {}, { cause: error })
}
