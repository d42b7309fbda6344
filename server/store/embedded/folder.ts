import {
  chmodSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import grafeo from '@grafeo-db/js'
import type { GrafeoDB } from '@grafeo-db/js'
import { AppError } from '../../../model/app-error'

/** The engine's file in a data folder; its log lies beside it as `graph.grafeo.wal`. */
export const GRAPH_FILE = 'graph.grafeo'
/** Holds the pid of the process that has the store open, so that a second one can name it. */
const PID_FILE = 'graph.pid'
/** Copies for reading statements from outside; what a killed process left of them is removed. */
export const SNAPSHOT_PREFIX = 'snapshot-'

/** Opens the engine in `folder`, making it if need be; what lies in it is for this user only. Throws `store-locked`, `store-damaged` or `store-not-writable`. */
export function openFolder(folder: string): GrafeoDB {
  makeFolder(folder)
  const file = join(folder, GRAPH_FILE)
  let db: GrafeoDB
  try {
    db = grafeo.GrafeoDB.create(file)
  } catch (error) {
    throw openError(error, folder)
  }
  // The engine makes its files as readable as the process's mask leaves them.
  chmodSync(file, 0o600)
  chmodSync(`${file}.wal`, 0o700)
  writeFileSync(join(folder, PID_FILE), `${process.pid}\n`, { mode: 0o600 })
  for (const name of readdirSync(folder)) if (name.startsWith(SNAPSHOT_PREFIX)) rmSync(join(folder, name), { recursive: true, force: true })
  return db
}

/** What gives, as long as a store is open, whether its file is still the one that was opened: throws `store-not-writable` where it was removed or replaced. */
export function stillThere(folder: string): () => void {
  const file = join(folder, GRAPH_FILE)
  const opened = statSync(file)
  return () => {
    const now = statSync(file, { throwIfNoEntry: false })
    if (now?.ino === opened.ino && now.dev === opened.dev) return
    throw new AppError(
      'store-not-writable',
      `The data folder ${folder} was ${now ? 'replaced' : 'removed'} while its store was open, so nothing can be kept there. What this process still reads is in memory: take it away over HTTP before you end it, with GET /api/export?format=cypher&full=true.`,
    )
  }
}

/** Resolves when everything that the engine has written is on the disk. Throws `store-not-writable`: it is committed then, and may be lost with the power. */
export async function syncFolder(folder: string): Promise<void> {
  const log = join(folder, `${GRAPH_FILE}.wal`)
  try {
    for (const file of [join(folder, GRAPH_FILE), ...(await readdir(log)).map((name) => join(log, name)), log, folder]) {
      const handle = await open(file)
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
  } catch (error) {
    throw new AppError(
      'store-not-writable',
      `What was written is in the store, but may not be on the disk of ${folder} (${reasonOf(error)}). Do not send it again. Back the graph up to another disk with "allegiance backup FILE", see to this one, and start again; until then nothing more is written.`,
      {},
      { cause: error },
    )
  }
}

/** What went wrong with a file of the store, in words that say what to do. */
export function notKept(folder: string, error: unknown): AppError {
  const code = reasonOf(error)
  const why =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? `The disk of ${folder} is full. Free some room and send it again.`
      : code === 'ENOENT'
        ? `The data folder ${folder} was removed while its store was open.`
        : `The files in ${folder} cannot be read or written (${code}).`
  return new AppError('store-not-writable', why, {}, { cause: error })
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason'
}

/** Takes back what `openFolder` left beside the engine's own files. */
export function leaveFolder(folder: string): void {
  rmSync(join(folder, PID_FILE), { force: true })
}

function makeFolder(folder: string): void {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isFile())
      throw new AppError(
        'store-not-writable',
        `The data folder ${folder} is a file, not a folder. Name a folder with --store or ALLEGIANCE_DATA.`,
      )
    const first = mkdirSync(folder, { recursive: true, mode: 0o700 })
    // What is made is there after a power loss only once the folder that names it is on the disk.
    for (let made = folder; first && made.length >= first.length; made = dirname(made)) syncNames(dirname(made))
    const probe = join(folder, `.writable-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError(
      'store-not-writable',
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Name another with --store or ALLEGIANCE_DATA, or change its permissions.`,
      {},
      { cause: error },
    )
  }
}

function syncNames(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function openError(error: unknown, folder: string): AppError {
  const message = (error as Error).message
  const options = { cause: error }
  if (/cannot be locked/i.test(message)) {
    const pid = holder(folder)
    return new AppError(
      'store-locked',
      `The store in ${folder} is in use by another process${pid ? `, pid ${pid}` : ''}. If that is a running server, its commands go through it; otherwise end it, or name another folder with --store.`,
      { pid },
      options,
    )
  }
  if (/permission denied|read-only file system|os error (13|30)\b/i.test(message)) {
    return new AppError(
      'store-not-writable',
      `The store's file ${join(folder, GRAPH_FILE)} cannot be written. Change its permissions, or name another folder with --store.`,
      {},
      options,
    )
  }
  if (/no space|os error 28\b/i.test(message))
    return new AppError('store-not-writable', `The disk of ${folder} is full. Free some room and start again.`, {}, options)
  const reason = message
    .split('\n')[0]!
    .replace(/GRAFEO-[A-Z]\d{3}: /g, '')
    .replace(/^(?:\w+ error: )+/, '')
  return new AppError(
    'store-damaged',
    `The store in ${folder} cannot be opened: ${reason}. Restore a backup into a new folder with "allegiance restore FILE --store NEW", or seed a new one; keep the damaged folder until that is done.`,
    {},
    options,
  )
}

/** The pid that the folder's opener recorded, if that process lives. */
function holder(folder: string): number | null {
  const file = join(folder, PID_FILE)
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN
  if (!Number.isInteger(pid)) return null
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null
  }
}
