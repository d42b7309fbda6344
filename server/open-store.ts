import type { Durability, GraphStore } from './store/contract'
import type { StoreCredentials } from './store/neo4j/store'

export interface StoreOptions {
  /** A folder for the embedded store, or a `bolt://`, `neo4j://` (`+s`, `+ssc`) address. */
  location: string
  /** For Neo4j only. */
  credentials?: StoreCredentials
  /** Of the embedded store: what an acknowledged write outlives, by default the process. */
  durability?: Durability
}

/** Whether a location names a Neo4j server rather than a folder. */
export function isServerAddress(location: string): boolean {
  return /^(bolt|neo4j)(\+s|\+ssc)?:\/\//i.test(location)
}

/**
 * Opens the store at a location and brings it to this version of the graph's shape. Each
 * engine is loaded only when it is asked for. Errors: the `store-*` codes and `schema-newer`.
 */
export async function openStore({ location, credentials, durability }: StoreOptions): Promise<GraphStore> {
  if (isServerAddress(location)) {
    const { openNeo4j } = await import('./store/neo4j/store')
    return openNeo4j(location, credentials)
  }
  const { openEmbedded } = await import('./store/embedded/store')
  return openEmbedded(location, durability)
}
