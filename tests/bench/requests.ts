import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeTies } from '../../cypher/node-ties'
import { ANY_TIE } from '../../cypher/parts'
import { searchHits } from '../../cypher/search-hits'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/store/open'
import { percentile, spreadOf, timed, type Benchmark, type Measurement } from './benchmark'
import { startServer } from './server'
import { fillSynthetic, randomNumbers, type Synthetic } from './synthetic'

const NODES = 100_000
const TIES = 500_000
const REQUESTS = 200
const ROUNDS = 5
const PAGE = 100
/** What every request of the explorer may take at this size, at the 95th percentile. */
const AT_MOST_MS = 50
/** What the server may hold in memory at this size, the store's own share included. */
const AT_MOST_MB = 1500

export const requests: Benchmark = {
  name: 'requests',
  about: `neighbours, search and more over HTTP on ${NODES} nodes and ${TIES} ties, p95 of ${REQUESTS}; beside the store's own time for what the request asks of it.`,
  async run(log) {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
    try {
      let store = await openStore({ location: folder })
      const filled = performance.now()
      const graph = await fillSynthetic(store, NODES, TIES)
      log(`  filled in ${((performance.now() - filled) / 1000).toFixed(1)} s`)
      await store.close()
      const asked = sample(graph)

      const server = await startServer(folder)
      await (await fetch(`${server.url}api/search?q=kabul`)).json()
      const http = await measureServer(server.url, asked)
      const memory = server.memory()
      await server.stop()

      store = await openStore({ location: folder })
      const own = await measureStore(store, asked)
      await store.close()
      return [
        { what: 'start on this store, to the first answer', value: server.started, unit: 'ms' },
        ...[...http].flatMap(([what, p95s]) => compare(what, p95s, own.get(what))),
        { what: 'memory of the server', value: memory, unit: 'MB', atMost: AT_MOST_MB },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

interface Asked { nodes: string[]; hubs: string[]; queries: Record<'a name' | 'a beginning' | 'a slip of the pen', string[]>; pairs: [string, string][] }

/** What is asked for: nodes by chance, the busiest ones, names as people write them. The same in every run. */
function sample({ byDegree, names }: Synthetic): Asked {
  const random = randomNumbers(2)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const words = Array.from({ length: REQUESTS }, () => pick(names).split(' '))
  return {
    nodes: Array.from({ length: REQUESTS }, () => pick(byDegree)),
    hubs: Array.from({ length: REQUESTS }, (_, i) => byDegree[i % 20]!),
    queries: {
      'a name': words.map((name) => name.join(' ')),
      'a beginning': words.map(([first]) => first!.slice(0, 4)),
      'a slip of the pen': words.map(([first, second]) => `${first!.slice(0, 2)}x${first!.slice(3)} ${second}`),
    },
    pairs: Array.from({ length: REQUESTS / 4 }, () => [pick(byDegree), pick(byDegree)]),
  }
}

/** The 95th percentile of each round of requests. */
async function measureServer(url: string, { nodes, hubs, queries, pairs }: Asked): Promise<Map<string, number[]>> {
  const get = (path: string) => async () => {
    const response = await fetch(`${url}api/${path}`)
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    await response.arrayBuffer()
  }
  const neighbours = (ids: readonly string[]) => ids.map((id) => get(`nodes/${id}/neighbours?limit=${PAGE}`))
  const search = (list: readonly string[]) => list.map((q) => get(`search?q=${encodeURIComponent(q)}`))
  return rounds(new Map<string, Work>([
    ['neighbours', neighbours(nodes)], ['neighbours of a hub', neighbours(hubs)], ['counts of a hub', hubs.map((id) => get(`nodes/${id}/counts`))],
    ...Object.entries(queries).map(([what, list]) => [`search for ${what}`, search(list)] as const),
    ['paths of up to 3 steps', pairs.map(([from, to]) => get(`paths?from=${from}&to=${to}&maxLength=3`))],
  ]))
}

/** The same for the statement that a request comes down to, run on the store itself. */
async function measureStore(store: GraphStore, { nodes, hubs, queries }: Asked): Promise<Map<string, number[]>> {
  const ties = (ids: readonly string[]) => ids.map((id) => () => store.read(nodeTies, { id, direction: 'both' as const, symmetric: ['RIVAL_OF'], after: '', limit: PAGE + 1, ...ANY_TIE }))
  const hits = nodes.map((_, i) => () => store.read(searchHits, { ids: nodes.slice(i % 100, (i % 100) + 20) }))
  return rounds(new Map<string, Work>([
    ['neighbours', ties(nodes)], ['neighbours of a hub', ties(hubs)], ...Object.keys(queries).map((what) => [`search for ${what}`, hits] as const),
  ]))
}

type Work = readonly (() => Promise<unknown>)[]

async function rounds(work: ReadonlyMap<string, Work>): Promise<Map<string, number[]>> {
  const results = new Map<string, number[]>()
  for (const [what, pieces] of work) {
    await timed(pieces.slice(0, 20))
    const p95s: number[] = []
    for (let round = 0; round < ROUNDS; round++) p95s.push(percentile(await timed(pieces), 0.95))
    results.set(what, p95s)
  }
  return results
}

function compare(what: string, p95s: readonly number[], own: readonly number[] | undefined): Measurement[] {
  const value = percentile(p95s, 0.5)
  const measurements: Measurement[] = [{ what, value, unit: 'ms', spread: spreadOf(p95s), atMost: AT_MOST_MS }]
  if (own) measurements.push({ what: '  of which the store\'s statement', value: percentile(own, 0.5), unit: 'ms', spread: spreadOf(own) }, { what: '  over the store\'s own time', value: value - percentile(own, 0.5), unit: 'ms' })
  return measurements
}
