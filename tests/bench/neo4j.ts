import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressesOf, neo4jMissing, startNeo4j, stopNeo4j, type TestServer } from '../support/neo4j'

/** Runs some work with a Neo4j of its own, with APOC and a larger heap where that is asked for. Throws where none can be started. */
export async function withNeo4j<T>(work: (server: TestServer) => Promise<T>, options: { apoc?: boolean; heap?: string } = {}): Promise<T> {
  const missing = neo4jMissing()
  if (missing) throw new Error(missing)
  const home = mkdtempSync(join(tmpdir(), 'allegiance-bench-neo4j-'))
  try {
    return await work(addressesOf(await startNeo4j(home, undefined, options)))
  } finally {
    stopNeo4j(home)
    rmSync(home, { recursive: true, force: true })
  }
}

/** The environment in which the product's commands open a server as their store. */
export function environmentOf({ credentials }: TestServer): Record<string, string> {
  return { NEO4J_USERNAME: credentials.username, NEO4J_PASSWORD: credentials.password, NEO4J_DATABASE: credentials.database }
}
