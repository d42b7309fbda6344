import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { GRAPH_FILE } from '../../server/store/embedded/folder'
import { openStore, type StoreOptions } from '../../server/open-store'
import type { TestServer } from '../support/neo4j'
import { percentile, spreadOf, timed, type Benchmark, type Measurement } from './benchmark'
import { peakWhile } from './memory'
import { environmentOf, withNeo4j } from './neo4j'
import { startServer, type BenchServer } from './server'

const ROWS = 100_000
const RUNS = 5
const WARM_UP = 2
const ONES = 300
/** 100,000 rows beside Neo4j's own endpoint: on the same server, and on the embedded store beside what Neo4j takes by itself. */
const AT_MOST_ON_NEO4J = 1.5
const AT_MOST_EMBEDDED = 1
/** What one row may take beyond what the store takes for it, at the median. */
const AT_MOST_OVER_MS = 3
/** What the server may hold beyond that while three times as many rows pass through it. */
const AT_MOST_GROWTH_MB = 64

const MANY = {
  values: `UNWIND range(1, ${ROWS}) AS i RETURN i, 'row ' + toString(i) AS name, i * 0.5 AS half`,
  nodes: `MATCH (n:Thing) RETURN n LIMIT ${ROWS}`,
}
const counted = (rows: number) => `UNWIND range(1, ${rows}) AS i RETURN i, 'row ' + toString(i) AS name`
const ONE = 'MATCH (n:Thing {id: $id}) RETURN n.name AS name'

/** Where statements are sent, with what a client has to send along. */
interface Endpoint {
  url: string
  headers: Record<string, string>
}

export const queryApi: Benchmark = {
  name: 'query-api',
  about: `${ROWS} rows and single ones through the Query API on either store, beside Neo4j's own endpoint and the engine by itself; ${RUNS} runs each, by turns.`,
  run: () =>
    withNeo4j(async (neo4j) => {
      const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
      try {
        await fill({ location: folder })
        await fill({ location: neo4j.location, credentials: neo4j.credentials })
        const engine = await engineAlone(folder)
        const onNeo4j = await startServer(neo4j.location, environmentOf(neo4j))
        const onEmbedded = await startServer(folder)
        try {
          return [
            ...(await manyRows(neo4j, onNeo4j, onEmbedded)),
            ...(await growth(onNeo4j)),
            ...(await oneRow(neo4j, onNeo4j, onEmbedded, engine)),
          ]
        } finally {
          await onNeo4j.stop()
          await onEmbedded.stop()
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }),
}

async function fill(options: StoreOptions): Promise<void> {
  const store = await openStore(options)
  await store.define(['CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE'])
  for (let from = 0; from < ROWS; from += 10_000) {
    await store.write((tx) =>
      tx.execute(`UNWIND $rows AS row CREATE (n:Thing {id: row.id, name: row.name, size: row.size})`, {
        rows: Array.from({ length: 10_000 }, (_, i) => ({ id: `n${from + i}`, name: `Thing number ${from + i}`, size: i / 3 })),
      }),
    )
  }
  await store.close()
}

async function manyRows(neo4j: TestServer, onNeo4j: BenchServer, onEmbedded: BenchServer): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const [what, statement] of Object.entries(MANY)) {
    const [own, through, embedded] = await byTurns(
      [ownEndpoint(neo4j), ourEndpoint(onNeo4j), ourEndpoint(onEmbedded)].map((endpoint) => () => ask(endpoint, statement)),
      WARM_UP,
      RUNS,
    )
    const [ownMs, throughMs, embeddedMs] = [own!, through!, embedded!].map((samples) => percentile(samples, 0.5)) as [
      number,
      number,
      number,
    ]
    measurements.push(
      { what: `${ROWS} rows of ${what}: Neo4j's own endpoint`, value: ownMs, unit: 'ms', spread: spreadOf(own!) },
      { what: '  through ours on the same server', value: throughMs, unit: 'ms', spread: spreadOf(through!) },
      { what: "  over Neo4j's own", value: throughMs / ownMs, unit: '×', atMost: AT_MOST_ON_NEO4J },
      { what: '  ours on the embedded store', value: embeddedMs, unit: 'ms', spread: spreadOf(embedded!) },
      { what: "  over Neo4j's own", value: embeddedMs / ownMs, unit: '×', atMost: AT_MOST_EMBEDDED },
    )
  }
  return measurements
}

/** How much more memory the server holds at most while three times as many rows pass. */
async function growth(server: BenchServer): Promise<Measurement[]> {
  const most = async (statement: string) => (await peakWhile(server.pid, () => ask(ourEndpoint(server), statement))).peak
  const [once, thrice] = [await most(counted(ROWS)), await most(counted(ROWS * 3))]
  return [
    {
      what: `most memory for ${ROWS * 3} rows on Neo4j, beyond that for ${ROWS}`,
      value: thrice - once,
      unit: 'MB',
      atMost: AT_MOST_GROWTH_MB,
    },
  ]
}

async function oneRow(neo4j: TestServer, onNeo4j: BenchServer, onEmbedded: BenchServer, engine: number): Promise<Measurement[]> {
  const one = (endpoint: Endpoint) => () => ask(endpoint, ONE, { id: 'n77' })
  const medians = async (...work: (() => Promise<unknown>)[]) =>
    (await byTurns(work, ONES / 3, ONES)).map((samples) => percentile(samples, 0.5))
  const [own, through] = (await medians(one(ownEndpoint(neo4j)), one(ourEndpoint(onNeo4j)))) as [number, number]
  // Without turns, as the engine was measured.
  const [embedded] = (await medians(one(ourEndpoint(onEmbedded)))) as [number]
  return [
    { what: "one row: Neo4j's own endpoint", value: own, unit: 'ms' },
    { what: '  through ours on the same server', value: through, unit: 'ms' },
    { what: "  over Neo4j's own", value: through - own, unit: 'ms', atMost: AT_MOST_OVER_MS },
    { what: 'one row: the embedded engine by itself', value: engine, unit: 'ms' },
    { what: '  ours on the embedded store', value: embedded, unit: 'ms' },
    { what: '  over the engine', value: embedded - engine, unit: 'ms', atMost: AT_MOST_OVER_MS },
  ]
}

/** The median time of the engine, in this process, for one row. */
async function engineAlone(folder: string): Promise<number> {
  const db = grafeo.GrafeoDB.open(join(folder, GRAPH_FILE))
  const samples = await timed(
    Array.from({ length: ONES * 2 }, () => async () => {
      ;(await db.executeCypher(ONE, { id: 'n77' })).get(0)
    }),
  )
  db.close()
  return percentile(samples.slice(ONES), 0.5)
}

/** Milliseconds of each piece of work, all by turns, after some rounds that do not count. */
async function byTurns(work: readonly (() => Promise<unknown>)[], warmUp: number, runs: number): Promise<number[][]> {
  for (let round = 0; round < warmUp; round++) await timed(work)
  const rounds: number[][] = []
  for (let round = 0; round < runs; round++) rounds.push(await timed(work))
  return work.map((_, i) => rounds.map((round) => round[i]!))
}

function ownEndpoint({ http, credentials: { database, username, password } }: TestServer): Endpoint {
  return {
    url: `${http}/db/${database}/query/v2`,
    headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
  }
}

const ourEndpoint = ({ url }: BenchServer): Endpoint => ({ url: `${url}db/neo4j/query/v2`, headers: {} })

/** Sends a statement and takes its answer to the end. Throws unless it is whole. */
async function ask({ url, headers }: Endpoint, statement: string, parameters = {}): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ statement, parameters, accessMode: 'READ' }),
  })
  let last = ''
  const text = new TextDecoder()
  for await (const piece of response.body!) last = last.slice(-200) + text.decode(piece.subarray(-200))
  if (response.status !== 202 || !/"bookmarks":\[/.test(last)) throw new Error(`${url}: ${response.status} ${last}`)
}
