import { AppError } from '../../errors'
import type { GraphStore } from '../contract'
import type { StoreCredentials } from '../open'

/** Opens a Neo4j database as a store. */
export async function openNeo4j(location: string, _credentials: StoreCredentials | undefined): Promise<GraphStore> {
  throw new AppError('store-unreachable', `Neo4j at ${location} is not reached yet.`)
}
