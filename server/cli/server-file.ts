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

export function removeServerFile(folder: string): void {
  rmSync(join(folder, FILE), { force: true })
}

/** The server that holds the folder's store, or null; one that a killed process left behind counts for nothing. */
export function readServerFile(folder: string): ServerFile | null {
  let content: string
  try {
    content = readFileSync(join(folder, FILE), 'utf8')
  } catch {
    return null
  }
  const parsed = schema.safeParse(tryJson(content))
  return parsed.success && lives(parsed.data.pid) ? parsed.data : null
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
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
