import { SET_STORE_VERSION, storeVersion } from '../../cypher/store/store-record'
import { SCHEMA_VERSION } from '../../model/version'
import { AppError } from '../../model/app-error'
import type { GraphStore } from './contract'
import { MIGRATIONS, type Migration } from './migrations'

/** The version of the graph's shape in a store, or null for an empty one. */
export async function readSchemaVersion(store: Pick<GraphStore, 'read'>): Promise<number | null> {
  const rows = await store.read(storeVersion, {})
  return rows[0]?.schemaVersion ?? null
}

/**
 * Brings a store just opened to this code's version of the graph's shape and returns it; null for an empty store.
 * Each step commits with its number, so that a killed migration goes on where it stood. Throws `schema-newer`.
 */
export async function migrate(
  store: Pick<GraphStore, 'read' | 'write'>,
  location: string,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = SCHEMA_VERSION,
): Promise<number | null> {
  const version = await readSchemaVersion(store)
  if (version === null) return null
  if (version > target) {
    throw new AppError(
      'schema-newer',
      `The store ${location} was written by a newer version of Allegiance (its graph has shape ${version}, this version knows ${target}). Update Allegiance, or name another store.`,
    )
  }
  for (let at = version; at < target; at++) await store.write((tx) => step(tx, at, migrations))
  return target
}

/** Brings what a transaction has put into an empty store, of this version or an older one, to this code's. */
export async function migrateWithin(tx: Parameters<Migration>[0]): Promise<void> {
  const [record] = await tx.run(storeVersion, {})
  if (record) for (let at = record.schemaVersion; at < SCHEMA_VERSION; at++) await step(tx, at, MIGRATIONS)
}

async function step(tx: Parameters<Migration>[0], from: number, migrations: readonly Migration[]): Promise<void> {
  await migrations[from - 1]!(tx)
  await tx.execute(SET_STORE_VERSION, { version: from + 1 })
}
