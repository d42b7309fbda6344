import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { DOSSIERS, type Dossier } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { backup, restore } from '../../server/backup/backup'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'

const backups = new Map<string, Promise<Buffer>>()

/**
 * Puts dossiers into an empty store, as loading them there would (tests/seed/loader.test.ts holds that both stores load
 * alike). They are loaded once in a process, into an embedded store, and restored from its backup: each script is new to
 * Neo4j, and planning them all takes it half a minute, while the statements of a restore take their rows as parameters.
 */
export async function fill(store: GraphStore, ids: readonly string[], dossiers: ReadonlyMap<string, Dossier> = DOSSIERS): Promise<void> {
  const key = ids.join(' ')
  const made = backups.get(key) ?? loaded(ids, dossiers)
  backups.set(key, made)
  await restore(store, Readable.from([await made]))
}

async function loaded(ids: readonly string[], dossiers: ReadonlyMap<string, Dossier>): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-fill-'))
  try {
    const store = await openStore({ location: folder })
    try {
      await loadDossiers(store, ids, { dossiers })
      return await backedUp(store)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A backup of a store, as the bytes of its file. */
export async function backedUp(store: GraphStore): Promise<Buffer> {
  const chunks: Buffer[] = []
  await backup(
    store,
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    }),
  )
  return Buffer.concat(chunks)
}
