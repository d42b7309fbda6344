import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import { exportFile } from '../../server/export/registry'
import type { GraphNode, GraphRelationship } from '../../server/store/contract'
import type { TestServer } from '../support/neo4j'
import type { Benchmark, Measurement } from './benchmark'
import { NETWORKX, PYTHON, type Peer } from './files'
import { filledGraph } from './filled-graph'
import { peakWhile } from './memory'
import { environmentOf, withNeo4j } from './neo4j'
import { MAIN } from './server'

const NODES = 100_000
const TIES = 500_000
const FORMATS = ['gexf', 'graphml'] as const
/** What an import may take of the time that networkx takes to read and a plain load to write. */
const AT_MOST = 1
const BATCH = 5000

/** The rows of a plain load: what networkx has in memory when it has read the file. */
interface Rows {
  nodes: GraphNode[]
  ties: Map<string, GraphRelationship[]>
}

export const imports: Benchmark = {
  name: 'imports',
  about: `importing full exports of ${NODES} nodes and ${TIES} ties, from command to done; beside networkx reading them and a plain UNWIND load of what it read, by the engine and, into Neo4j, by the driver.`,
  async run(log) {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
    try {
      const { graph } = await filledGraph(join(folder, 'store'), NODES, TIES)
      const rows: Rows = { nodes: [], ties: new Map() }
      for await (const batch of graph.nodes()) rows.nodes.push(...batch)
      for await (const batch of graph.relationships()) {
        for (const tie of batch) {
          const group = rows.ties.get(tie.type)
          if (group) group.push(tie)
          else rows.ties.set(tie.type, [tie])
        }
      }
      const plain = {
        embedded: await plainEmbedded(rows, join(folder, 'plain.grafeo')),
        neo4j: await withNeo4j((server) => plainNeo4j(rows, server)),
      }
      log(`  plain loads: embedded ${(plain.embedded / 1000).toFixed(1)} s, Neo4j ${(plain.neo4j / 1000).toFixed(1)} s`)
      const results: Measurement[] = []
      for (const format of FORMATS) {
        const [ours, theirs] = [join(folder, `ours.${format}`), join(folder, `theirs.${format}`)]
        await pipeline(exportFile(format, graph), createWriteStream(ours))
        const peer = JSON.parse((await promisify(execFile)(PYTHON, [NETWORKX, format, ours, theirs])).stdout) as Peer
        const embedded = await importing(ours, join(folder, `store-${format}`))
        const onNeo4j = await withNeo4j((server) => importing(ours, server.location, environmentOf(server)))
        results.push(
          ...beside(`${format}, embedded`, embedded, peer, plain.embedded),
          ...beside(`${format}, Neo4j`, onNeo4j, peer, plain.neo4j),
        )
      }
      return results
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function beside(what: string, own: { ms: number; mb: number }, peer: Peer, plain: number): Measurement[] {
  return [
    { what: `${what}: import, from command to done`, value: own.ms, unit: 'ms' },
    { what: '  networkx reads', value: peer.read * 1000, unit: 'ms' },
    { what: '  and a plain load', value: plain, unit: 'ms' },
    { what: '  import over both', value: own.ms / (peer.read * 1000 + plain), unit: '×', atMost: AT_MOST },
    { what: '  most memory of the import', value: own.mb, unit: 'MB' },
  ]
}

async function importing(path: string, store: string, env: Record<string, string> = {}): Promise<{ ms: number; mb: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [MAIN, 'import', path, '--store', store], { stdio: 'ignore', env: { ...process.env, ...env } })
  const {
    result: [code],
    peak,
  } = await peakWhile(child.pid!, () => once(child, 'exit'))
  if (code !== 0) throw new Error(`import of ${path} ended with ${String(code)}`)
  return { ms: performance.now() - began, mb: peak }
}

const NODE = 'UNWIND $rows AS row CREATE (n:Node) SET n = row'
const tieOf = (type: string) =>
  `UNWIND $rows AS row MATCH (a:Node {id: row.start}) MATCH (b:Node {id: row.end}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`

/** Statements with their rows, nodes first. */
function* statements({ nodes, ties }: Rows): Generator<{ statement: string; rows: unknown[] }> {
  for (let from = 0; from < nodes.length; from += BATCH)
    yield { statement: NODE, rows: nodes.slice(from, from + BATCH).map(({ properties }) => properties) }
  for (const [type, all] of ties) {
    for (let from = 0; from < all.length; from += BATCH)
      yield {
        statement: tieOf(type),
        rows: all.slice(from, from + BATCH).map(({ start, end, properties }) => ({ start, end, properties })),
      }
  }
}

async function plainEmbedded(rows: Rows, file: string): Promise<number> {
  const began = performance.now()
  const db = grafeo.GrafeoDB.open(file)
  await db.executeCypher('CREATE INDEX node_id IF NOT EXISTS FOR (n:Node) ON (n.id)', {})
  for (const { statement, rows: some } of statements(rows)) await db.executeCypher(statement, { rows: some })
  db.close()
  return performance.now() - began
}

async function plainNeo4j(rows: Rows, { location, credentials: { username, password, database } }: TestServer): Promise<number> {
  const driver = neo4j.driver(location, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  try {
    const began = performance.now()
    await driver.executeQuery('CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE', {}, { database })
    await driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database })
    for (const { statement, rows: some } of statements(rows)) await driver.executeQuery(statement, { rows: some }, { database })
    return performance.now() - began
  } finally {
    await driver.close()
  }
}
