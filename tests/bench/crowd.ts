import { setMaxListeners } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as passed } from 'node:timers/promises'
import { percentile, type Benchmark, type Measurement } from './benchmark'
import { onBothStores } from './on-both-stores'
import type { BenchServer } from './server'

const HOSTILE = 20
const QUIET_MS = 15_000
const ATTACK_MS = 60_000
/** How many times what it waits in quiet another client may wait meanwhile, at the 95th percentile. */
const AT_MOST = 3
/** How long a stream is left unread before its client begins another. */
const STALL_MS = 15_000
const TOKEN = 'the-token-of-a-benchmark'

/** What the others ask, as readers of the explorer and its console do. */
const STATEMENTS: readonly { statement: string; parameters?: Record<string, unknown> }[] = [
  { statement: 'MATCH (n:Actor) RETURN count(n) AS n' },
  { statement: 'MATCH (n:Actor {id: $id})-[r]-(m:Actor) RETURN m.name AS name, type(r) AS type LIMIT 25', parameters: { id: 'iskp' } },
  { statement: "MATCH (n:Actor) WHERE n.name STARTS WITH 'T' RETURN n.id AS id, n.name AS name ORDER BY name LIMIT 20" },
]

type Hostile = (server: BenchServer, signal: AbortSignal, n: number) => Promise<unknown>

const sending =
  (statement: (n: number) => string): Hostile =>
  (server, signal, n) =>
    ask(server, { statement: statement(n) }, signal)

/** What hostile clients do, each over and over. */
const KINDS: Readonly<Record<string, Hostile>> = {
  'cartesian products': sending((n) => `MATCH (a), (b), (c), (d) WHERE a.name + b.name <> '${n}' RETURN count(*) AS x`),
  'streams that nobody reads': stall,
  'nested statements': sending((n) => `RETURN ${'('.repeat(3000)}${n}${')'.repeat(3000)} AS x`),
  'regular expressions': sending((n) => `MATCH (n) WHERE n.name =~ '.*a.*${n % 10}.*' RETURN count(n) AS x`),
  doubling: sending(() => `RETURN size(reduce(s = 'a', i IN range(1, 40) | s + s)) AS x`),
  'explaining what is refused': sending((n) => `EXPLAIN MATCH (n) ${'WITH n '.repeat(300)}RETURN m${n}`),
  'long writes': (server, signal, n) =>
    ask(
      server,
      { statement: `MATCH (a), (b), (c), (d) WHERE a.name + b.name <> '${n}' WITH count(*) AS n CREATE (:Junk {n: n})` },
      signal,
      { authorization: `Bearer ${TOKEN}` },
    ),
}

export const crowd: Benchmark = {
  name: 'crowd',
  about: `what another client waits while ${HOSTILE} hostile clients send, over and over, ${Object.keys(KINDS).join(', ')}, on either store.`,
  run: (log) =>
    onBothStores((name, server) => crowded(name, server, log), { env: { ALLEGIANCE_TOKEN: TOKEN }, options: ['--allow-writes'] }),
}

async function crowded(name: string, server: BenchServer, log: (line: string) => void): Promise<Measurement[]> {
  for (const asked of STATEMENTS) await ask(server, asked)
  const [quiet] = await Promise.all([bystander(server, AbortSignal.timeout(QUIET_MS))])
  const end = AbortSignal.timeout(ATTACK_MS)
  setMaxListeners(Infinity, end)
  const kinds = Object.entries(KINDS)
  const sent = new Map<string, number>()
  const hostile = Array.from({ length: HOSTILE }, async (_, i) => {
    const [kind, act] = kinds[i % kinds.length]!
    for (let n = i * 1000; !end.aborted; n++) {
      await act(server, end, n).catch(() => undefined)
      sent.set(kind, (sent.get(kind) ?? 0) + 1)
    }
  })
  const under = await bystander(server, end)
  await Promise.all(hostile)
  log(`  ${name}: ${[...sent].map(([kind, count]) => `${count} ${kind}`).join(', ')}`)
  log(`  ${name}: ${under.ms.length} statements of another client meanwhile, of which failed: ${under.failed.join(', ') || 'none'}`)
  const [inQuiet, inCrowd] = [percentile(quiet.ms, 0.95), percentile(under.ms, 0.95)]
  return [
    { what: `${name}: another client's statements in quiet, p95`, value: inQuiet, unit: 'ms' },
    { what: '  among hostile clients, p95', value: inCrowd, unit: 'ms' },
    { what: '  times as long', value: inCrowd / inQuiet, unit: '×', atMost: AT_MOST },
    { what: '  that failed', value: under.failed.length, unit: '×', atMost: 0 },
  ]
}

/** Asks one statement after the other, as long as `end` lasts: milliseconds that each takes, and those that were not answered. */
async function bystander(server: BenchServer, end: AbortSignal): Promise<{ ms: number[]; failed: string[] }> {
  const [ms, failed]: [number[], string[]] = [[], []]
  for (let i = 0; !end.aborted; i++) {
    const begun = performance.now()
    const { status, text } = await ask(server, STATEMENTS[i % STATEMENTS.length]!)
    ms.push(performance.now() - begun)
    if (status !== 202 || text.includes('"errors"')) failed.push(`${status} ${text.slice(0, 200)}`)
    await passed(20)
  }
  return { ms, failed }
}

async function ask(
  { url }: BenchServer,
  body: object,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  })
  return { status: response.status, text: await response.text() }
}

/** Asks for a long answer and takes nothing of it. */
async function stall({ url }: BenchServer, signal: AbortSignal): Promise<void> {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify({ statement: `UNWIND range(1, 300000) AS x RETURN x, '${'x'.repeat(200)}' AS text` })
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  socket.pause()
  socket.write(
    `POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  await passed(STALL_MS, undefined, { signal }).catch(() => undefined)
  socket.destroy()
}
