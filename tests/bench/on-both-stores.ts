import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { openStore, type StoreOptions } from '../../server/open-store'
import type { Measurement } from './benchmark'
import { environmentOf, withNeo4j } from './neo4j'
import { startServer, type BenchServer } from './server'

/** Measures a server on either store, one after the other, each filled with the dossiers; `env` and `options` are further ones of the command `serve`. */
export async function onBothStores(
  measure: (name: string, server: BenchServer) => Promise<Measurement[]>,
  { env = {}, options = [] }: { env?: Record<string, string>; options?: readonly string[] } = {},
): Promise<Measurement[]> {
  const on = async (name: string, at: StoreOptions, more: Record<string, string> = {}) => {
    const store = await openStore(at)
    await loadDossiers(store, [...DOSSIERS.keys()])
    await store.close()
    const server = await startServer(at.location, { ...more, ...env }, options)
    try {
      return await measure(name, server)
    } finally {
      await server.stop()
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
  try {
    const embedded = await on('embedded store', { location: folder })
    const onNeo4j = await withNeo4j((neo4j) =>
      on('Neo4j', { location: neo4j.location, credentials: neo4j.credentials }, environmentOf(neo4j)),
    )
    return [...embedded, ...onNeo4j]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
