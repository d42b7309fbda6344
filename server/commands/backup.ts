import { open } from 'node:fs/promises'
import { z } from 'zod'
import { count } from '../../picture/words'
import { backup as writeBackup, restore as readBackup } from '../backup/backup'
import { fileError, writeWhole } from '../files/whole-file'
import type { StoreCommand } from './command'

const options = z.object({ file: z.string() })
type Options = z.infer<typeof options>

/** Writes everything in the store to a file that only this user can read. It replaces an older one only once it is whole. */
export const backup: StoreCommand<Options> = {
  name: 'backup',
  options,
  async run(store, { file }, io) {
    const { nodes, relationships } = await writeWhole(file, 0o600, async (handle) => {
      const stream = handle.createWriteStream()
      return writeBackup(store, stream).finally(() => stream.destroy())
    })
    await io.out(`Wrote ${count(nodes, 'node')} and ${count(relationships, 'relationship')} to ${file}.\n`)
    return 0
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
      await io.out(`Restored ${count(nodes, 'node')} and ${count(relationships, 'relationship')} from ${file}.\n`)
      return 0
    } catch (error) {
      throw fileError(error, file, 'read')
    }
  },
}
