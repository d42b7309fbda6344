import neo4j, { type Driver } from 'neo4j-driver'
import { openStore } from '../../server/open-store'
import type { TestServer } from '../support/neo4j'
import { percentile, spreadOf, type Benchmark, type Measurement } from './benchmark'
import { download } from './download'
import { environmentOf, withNeo4j } from './neo4j'
import { residentOf } from './memory'
import { startServer } from './server'
import { fillSynthetic } from './synthetic'

const NODES = 100_000
const TIES = 500_000
const RUNS = 3
/** What an export may take of the time of APOC's streaming GraphML export on the same server. */
const AT_MOST = 1.2
const FIRST_BYTE_MS = 200
/** APOC holds much of the graph while it writes. */
const HEAP = '4g'

export const filesNeo4j: Benchmark = {
  name: 'files-neo4j',
  about: `exporting ${NODES} nodes and ${TIES} ties from Neo4j, beside APOC's streaming GraphML export of the same database; ${RUNS} runs each, by turns.`,
  run: () =>
    withNeo4j(
      async (server) => {
        const { location, credentials } = server
        const store = await openStore({ location, credentials })
        await fillSynthetic(store, NODES, TIES)
        await store.close()
        const ours = await startServer(location, environmentOf(server))
        const driver = neo4j.driver(location, neo4j.auth.basic(credentials.username, credentials.password))
        try {
          const [apoc, graphml, gexf, firstBytes]: number[][] = [[], [], [], []]
          const idle = residentOf(ours.pid)
          let most = idle
          const watching = setInterval(() => {
            most = Math.max(most, residentOf(ours.pid))
          }, 50)
          for (let run = 0; run < RUNS; run++) {
            apoc!.push(await byApoc(driver, server))
            for (const [format, samples] of [
              ['graphml', graphml!],
              ['gexf', gexf!],
            ] as const) {
              const { firstByte, whole } = await download(`${ours.url}api/export?format=${format}&full=true`)
              samples.push(whole)
              firstBytes!.push(firstByte)
            }
          }
          clearInterval(watching)
          return [
            { what: 'APOC, GraphML as a stream', value: percentile(apoc!, 0.5), unit: 'ms', spread: spreadOf(apoc!) },
            ...beside('graphml', graphml!, apoc!),
            ...beside('gexf', gexf!, apoc!),
            {
              what: 'the first byte',
              value: percentile(firstBytes!, 0.5),
              unit: 'ms',
              spread: spreadOf(firstBytes!),
              atMost: FIRST_BYTE_MS,
            },
            { what: 'memory over the idle server while it exports', value: most - idle, unit: 'MB' },
          ]
        } finally {
          await driver.close()
          await ours.stop()
        }
      },
      { apoc: true, heap: HEAP },
    ),
}

function beside(format: string, samples: readonly number[], apoc: readonly number[]): Measurement[] {
  return [
    { what: `${format}: exported by the server`, value: percentile(samples, 0.5), unit: 'ms', spread: spreadOf(samples) },
    { what: '  over APOC', value: percentile(samples, 0.5) / percentile(apoc, 0.5), unit: '×', atMost: AT_MOST },
  ]
}

/** Milliseconds until a client has all of APOC's export. */
async function byApoc(driver: Driver, { credentials: { database } }: TestServer): Promise<number> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: 10 })
  try {
    const began = performance.now()
    let size = 0
    for await (const record of session.run('CALL apoc.export.graphml.all(null, {stream: true, useTypes: true}) YIELD data RETURN data'))
      size += String(record.get('data')).length
    if (size === 0) throw new Error('APOC exported nothing')
    return performance.now() - began
  } finally {
    await session.close()
  }
}
