import { randomUUID } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary file that has no name any more, so that nothing is left of it however the process ends. */
export async function unnamedFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `allegiance-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path, { force: true })
  return file
}
