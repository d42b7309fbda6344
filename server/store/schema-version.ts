import { SET_STORE_VERSION, storeVersion } from '../../cypher/store/store-record'
import { SCHEMA_VERSION } from '../../model/version'
import { AppError } from '../../model/app-error'
import type { GraphStore, WriteTransaction } from './contract'

/** Steps from one version of the graph's shape to the next; entry i leads from version i + 1 to i + 2. */
type Migration = (tx: WriteTransaction) => Promise<void>
export const MIGRATIONS: readonly Migration[] = []

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
  migrations = MIGRATIONS,
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
  for (let at = version; at < target; at++) {
    await store.write(async (tx) => {
      await migrations[at - 1]!(tx)
      await tx.execute(SET_STORE_VERSION, { version: at + 1 })
    })
  }
  return target
}
