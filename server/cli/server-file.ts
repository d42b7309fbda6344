import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const FILE = 'server.json'
const schema = z.object({ address: z.url(), pid: z.int().positive(), token: z.string().min(1) })

/** How commands on the same data folder reach the server that holds its store. */
export type ServerFile = z.infer<typeof schema>

/** Writes it so that only this user can read it, and never half. */
export function writeServerFile(folder: string, content: ServerFile): void {
  const fresh = join(folder, `${FILE}.${randomUUID()}`)
  writeFileSync(fresh, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(fresh, join(folder, FILE))
}

/** Takes it back, unless another server has the folder by now. */
export function removeServerFile(folder: string): void {
  if (read(folder)?.pid === process.pid) rmSync(join(folder, FILE), { force: true })
}

/** The server that holds the folder's store, or null; one that a killed process left behind counts for nothing. */
export function readServerFile(folder: string): ServerFile | null {
  const found = read(folder)
  return found && lives(found.pid) ? found : null
}

function read(folder: string): ServerFile | null {
  try {
    return schema.safeParse(JSON.parse(readFileSync(join(folder, FILE), 'utf8'))).data ?? null
  } catch {
    return null
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
