import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GRAPH_FILE, notKept, SNAPSHOT_PREFIX } from './folder'

/** A copy of the store's files as of a revision, for readers to open. */
export interface Snapshot {
  revision: number
  file: string
  /** Its size. */
  bytes: number
  /** Called by each reader when it has ended. */
  release(): void
}

/** Keeps the copy of the newest revision asked for; an older one goes when its last reader has ended. */
export class Snapshots {
  readonly #folder: string
  readonly #revision: () => number
  readonly #refuseUnlessThere: () => void
  #owned = 0
  /** Copies being removed. */
  readonly #going = new Set<Promise<void>>()
  #newest: { revision: number; folder: string; users: number; made: Promise<number> } | null = null

  /** `refuseUnlessThere` throws where the folder's files are no more those of the open store. */
  constructor(folder: string, revision: () => number, refuseUnlessThere: () => void) {
    this.#folder = folder
    this.#revision = revision
    this.#refuseUnlessThere = refuseUnlessThere
  }

  /** The store as it is now. Copying beside the running engine is safe: between checkpoints, made only on closing, its file stands and its log only grows. */
  async acquire(): Promise<Snapshot> {
    this.#refuseUnlessThere()
    const revision = this.#revision()
    if (this.#newest?.revision !== revision) {
      const old = this.#newest
      const folder = join(this.#folder, `${SNAPSHOT_PREFIX}${process.pid}-${revision}`)
      this.#newest = { revision, folder, users: 0, made: copy(this.#folder, folder) }
      if (old?.users === 0) this.#discard(old)
    }
    const snapshot = this.#newest
    snapshot.users++
    const release = () => {
      snapshot.users--
      if (snapshot.users === 0 && snapshot !== this.#newest) this.#discard(snapshot)
    }
    try {
      return { revision, file: join(snapshot.folder, GRAPH_FILE), bytes: await snapshot.made, release }
    } catch (error) {
      if (this.#newest === snapshot) this.#newest = null
      release()
      throw notKept(this.#folder, error)
    }
  }

  /** A copy for one user alone, who may write to it. */
  async own(): Promise<Snapshot> {
    this.#refuseUnlessThere()
    const revision = this.#revision()
    const folder = join(this.#folder, `${SNAPSHOT_PREFIX}${process.pid}-own-${this.#owned++}`)
    const made = copy(this.#folder, folder)
    const release = () => this.#discard({ folder, made })
    try {
      return { revision, file: join(folder, GRAPH_FILE), bytes: await made, release }
    } catch (error) {
      release()
      throw notKept(this.#folder, error)
    }
  }

  async close(): Promise<void> {
    if (this.#newest) this.#discard(this.#newest)
    this.#newest = null
    await Promise.all(this.#going)
  }

  #discard(copy: { folder: string; made: Promise<number> }): void {
    const gone = discard(copy).finally(() => this.#going.delete(gone))
    this.#going.add(gone)
  }
}

/** Copies the engine's file and log; the number of bytes copied. */
async function copy(from: string, to: string): Promise<number> {
  const log = `${GRAPH_FILE}.wal`
  await mkdir(to, { mode: 0o700 })
  await cp(join(from, GRAPH_FILE), join(to, GRAPH_FILE))
  await cp(join(from, log), join(to, log), { recursive: true })
  const files = [GRAPH_FILE, ...(await readdir(join(to, log))).map((name) => join(log, name))]
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(to, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function discard({ folder, made }: { folder: string; made: Promise<number> }): Promise<void> {
  await made.catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
}
