import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe } from 'vitest'
import { splitStatements } from '../../model/cypher-lexer'
import { sharedScript } from '../../graph-seed/dossiers'
import type { GraphStore } from '../../server/store/contract'
import { openStore, type StoreOptions } from '../../server/open-store'
import { leftOut } from './left-out'
import { neo4jMissing, type TestServer } from './neo4j'
import { neo4jServer } from './neo4j-worker'

export type StoreName = 'embedded' | 'Neo4j'

/** Opens a store that holds nothing; every call empties it again. It is closed when the tests are done. */
export type OpenFresh = () => Promise<GraphStore>

/** Where an empty store is, for tests that open it themselves. */
export type FreshOptions = () => Promise<StoreOptions>

/**
 * Declares the same tests for both stores:
 *
 *     forEachStore((name, open) => {
 *       let store: GraphStore
 *       beforeAll(async () => { store = await open() })
 *       test('…', …)
 *     })
 */
export function forEachStore(work: (name: StoreName, open: OpenFresh) => void): void {
  onEmbedded((fresh) => work('embedded', closing(fresh)))
  onNeo4j((fresh) => work('Neo4j', closing(fresh)))
}

/** Declares tests for the embedded store. */
export function onEmbedded(work: (fresh: FreshOptions) => void): void {
  describe('on the embedded store', () => {
    const folders: string[] = []
    afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
    work(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'allegiance-store-'))
      folders.push(folder)
      return { location: folder }
    })
  })
}

/** Declares tests for Neo4j; they are left out, with the reason, where none can be started. */
export function onNeo4j(work: (fresh: FreshOptions) => void): void {
  describe('on Neo4j', () => {
    const missing = neo4jMissing()
    if (missing) return leftOut(missing)
    let server: TestServer
    beforeAll(async () => {
      server = await neo4jServer()
    }, 240_000)
    work(async () => {
      await wipe(server)
      return { location: server.location, credentials: server.credentials }
    })
  })
}

function closing(fresh: FreshOptions): OpenFresh {
  const stores: GraphStore[] = []
  afterAll(async () => {
    for (const store of stores) await store.close()
  })
  return async () => {
    const store = await openStore(await fresh())
    stores.push(store)
    return store
  }
}

/** The names of what schema.cypher defines. */
const OURS = new Set(
  splitStatements(sharedScript('schema').text).flatMap(({ text }) => /^CREATE (?:CONSTRAINT|INDEX) (\w+)/.exec(text)?.[1] ?? []),
)

/**
 * Takes all data off a server, and every constraint and index but those of the product: dropping one
 * throws away all plans that the server has made, and making those of the dossiers takes half a minute.
 */
async function wipe({ location, credentials }: TestServer): Promise<void> {
  const driver = neo4j.driver(location, neo4j.auth.basic(credentials.username, credentials.password))
  try {
    const run = async (text: string) => (await driver.executeQuery(text, {}, { database: credentials.database })).records
    while ((await run('MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS n'))[0]?.get('n').toNumber() > 0);
    const names = async (text: string) => (await run(text)).map((record) => record.get('name') as string).filter((name) => !OURS.has(name))
    for (const name of await names('SHOW CONSTRAINTS YIELD name')) await run(`DROP CONSTRAINT \`${name}\``)
    for (const name of await names(`SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name`)) await run(`DROP INDEX \`${name}\``)
  } finally {
    await driver.close()
  }
}
