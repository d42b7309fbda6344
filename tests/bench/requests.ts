import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { ANSWERS } from '../../server/routes/answers'
import { routeCallOf } from '../../server/graph/route-call'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { watch, type Witnessed } from '../../server/store/witness'
import { percentile, spreadOf, timed, type Benchmark, type Measurement } from './benchmark'
import { startServer } from './server'
import { fillSynthetic, randomNumbers, type Synthetic } from './synthetic'

const NODES = 100_000
const TIES = 500_000
const REQUESTS = 200
const ROUNDS = 5
const PAGE = 100
/** What every request of the explorer may take on the large graph, at the 95th percentile. */
const AT_MOST_MS = 50
/** What a request may take beyond the store's own time on the dossiers, at the 95th percentile. */
const AT_MOST_OVER_MS = 3
/** What the server may hold in memory of the large graph, the store's own share included. */
const AT_MOST_MB = 1500

export const requests: Benchmark = {
  name: 'requests',
  about: `neighbours, search and more over HTTP, p95 of ${REQUESTS}: on the dossiers beside the store's own time for the statements that the request comes down to, then on ${NODES} nodes and ${TIES} ties.`,
  async run(log) {
    const dossiers = await measured(async (store) => {
      await loadDossiers(store, [...DOSSIERS.keys()])
      return known(store)
    })
    const large = await measured(async (store) => {
      const began = performance.now()
      const graph = await fillSynthetic(store, NODES, TIES)
      log(`  the large graph is filled in ${((performance.now() - began) / 1000).toFixed(1)} s`)
      return graph
    })
    return [
      ...dossiers.asked.flatMap((asked) =>
        compare('dossiers', asked, { over: asked.what.startsWith('paths') ? undefined : AT_MOST_OVER_MS }),
      ),
      { what: 'large: start, to the first answer', value: large.started, unit: 'ms' },
      ...large.asked.flatMap((asked) => compare('large', asked, { whole: AT_MOST_MS })),
      { what: 'large: memory of the server', value: large.memory, unit: 'MB', atMost: AT_MOST_MB },
    ]
  },
}

/** What nodes a store has, by name and number of ties. */
type Known = Pick<Synthetic, 'byDegree' | 'names'>

/** 95th percentiles of each round, over HTTP and of the statements alone. */
interface Asked {
  what: string
  http: number[]
  own: number[]
}

/** Asks a server on a store of its own, then the store itself. */
async function measured(fill: (store: GraphStore) => Promise<Known>): Promise<{ started: number; memory: number; asked: Asked[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
  try {
    let store = await openStore({ location: folder })
    const asked = addresses(sample(await fill(store)))
    await store.close()

    const server = await startServer(folder)
    await (await fetch(`${server.url}api/search?q=kabul`)).json()
    const http = await rounds(asked, (address) => () => answered(`${server.url}${address}`))
    const memory = server.memory()
    await server.stop()

    store = await openStore({ location: folder })
    const behind = await statementsBehind(store, [...asked.values()].flat())
    const own = await rounds(asked, (address) => async () => {
      for (const { query, params } of behind.get(address)!) await store.read(query, params)
    })
    await store.close()
    return { started: server.started, memory, asked: [...http].map(([what, p95s]) => ({ what, http: p95s, own: own.get(what)! })) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The actors of the dossiers, those with most relationships first. */
async function known(store: GraphStore): Promise<Known> {
  const { rows } = await store.free(
    'MATCH (n:Actor)-[r]-() RETURN n.id AS id, n.name AS name, count(r) AS ties ORDER BY ties DESC, id',
    {},
    { timeoutMs: 10_000, maxRows: NODES },
  )
  const column = (i: number) => rows.map((cells) => String((cells[i] as { value: unknown }).value))
  return { byDegree: column(0), names: column(1) }
}

interface Sample {
  nodes: string[]
  hubs: string[]
  queries: Record<'a name' | 'a beginning' | 'a slip of the pen', string[]>
  pairs: [string, string][]
}

/** What is asked for: nodes by chance, the busiest ones, names as people write them. The same in every run. */
function sample({ byDegree, names }: Known): Sample {
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

/** Addresses to ask, by what they ask for. */
function addresses({ nodes, hubs, queries, pairs }: Sample): Map<string, string[]> {
  const neighbours = (ids: readonly string[]) => ids.map((id) => `api/nodes/${id}/neighbours?limit=${PAGE}`)
  return new Map([
    ['neighbours', neighbours(nodes)],
    ['neighbours of a hub', neighbours(hubs)],
    ['counts of a hub', hubs.map((id) => `api/nodes/${id}/counts`)],
    ...Object.entries(queries).map(
      ([what, list]) => [`search for ${what}`, list.map((q) => `api/search?q=${encodeURIComponent(q)}`)] as const,
    ),
    ['paths of up to 3 steps', pairs.map(([from, to]) => `api/paths?from=${from}&to=${to}&maxLength=3`)],
  ])
}

async function answered(url: string): Promise<void> {
  const response = await fetch(url)
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`)
  await response.arrayBuffer()
}

/** The statements that each address comes down to, once for each. */
async function statementsBehind(store: GraphStore, all: readonly string[]): Promise<ReadonlyMap<string, readonly Witnessed[]>> {
  const behind = new Map<string, readonly Witnessed[]>()
  for (const address of new Set(all)) {
    const { name, params, query } = routeCallOf(`/${address}`)
    const answer: (...given: unknown[]) => Promise<unknown> = ANSWERS[name] as never
    behind.set(
      address,
      await watch(() => answer(store, params, query, { writing: false }, { file: null, signal: new AbortController().signal })),
    )
  }
  return behind
}

/** The 95th percentile of each round. */
async function rounds(
  asked: ReadonlyMap<string, readonly string[]>,
  work: (address: string) => () => Promise<unknown>,
): Promise<Map<string, number[]>> {
  const results = new Map<string, number[]>()
  for (const [what, list] of asked) {
    const pieces = list.map(work)
    await timed(pieces.slice(0, 20))
    const p95s: number[] = []
    for (let round = 0; round < ROUNDS; round++) p95s.push(percentile(await timed(pieces), 0.95))
    results.set(what, p95s)
  }
  return results
}

function compare(where: string, { what, http, own }: Asked, most: { whole?: number; over?: number }): Measurement[] {
  const [value, ownValue] = [percentile(http, 0.5), percentile(own, 0.5)]
  return [
    { what: `${where}: ${what}`, value, unit: 'ms', spread: spreadOf(http), atMost: most.whole },
    { what: "  of which the store's statements, one after another", value: ownValue, unit: 'ms', spread: spreadOf(own) },
    { what: "  over the store's own time", value: value - ownValue, unit: 'ms', atMost: most.over },
  ]
}
