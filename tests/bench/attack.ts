import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { attacks } from '../battery/statements'
import { percentile, type Benchmark, type Measurement } from './benchmark'
import { onBothStores } from './on-both-stores'
import type { BenchServer } from './server'

const QUIET = 200
const AT_A_TIME = 2
/** What each attack is granted, in seconds. */
const GRANTED = 2
/** What another client may wait at the 95th percentile while the attack goes on: twice what it waits in quiet, or this. */
const AT_MOST_MS = 250
/** How much more memory the server and its processes may hold this long after. */
const AFTER_S = 30
const AT_MOST_MB = 100

export const attack: Benchmark = {
  name: 'attack',
  about: `what another client waits while the battery of hostile statements is sent ${AT_A_TIME} at a time, and what memory is left taken, on either store.`,
  run: (log) => onBothStores((name, server) => attacked(name, server, log)),
}

async function attacked(name: string, server: BenchServer, log: (line: string) => void): Promise<Measurement[]> {
  const secrets = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
  try {
    writeFileSync(join(secrets, 'canary.csv'), 'nobody,1\n')
    // A server in use: what it loads once, for what is right and for what is wrong, it has loaded.
    for (const statement of ['RETURN 1 AS x', 'MATCH (n) RETRN n']) await ask(server, statement)
    const quiet: number[] = []
    while (quiet.length < QUIET) quiet.push(...(await bystander(server)))
    const before = server.memory(true)

    const queue = attacks({ file: join(secrets, 'canary.csv'), address: server.url })
    const count = queue.length
    const under: number[] = []
    const begun = performance.now()
    const attackers = Promise.all(
      Array.from({ length: AT_A_TIME }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) await ask(server, next.statement, next.parameters)
      }),
    ).then(() => true)
    while (!(await Promise.race([attackers, Promise.resolve(false)]))) under.push(...(await bystander(server)))
    log(
      `  ${name}: ${count} attacks in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${under.length} requests of another client meanwhile`,
    )
    await passed(AFTER_S * 1000)

    const [inQuiet, inAttack] = [percentile(quiet, 0.95), percentile(under, 0.95)]
    return [
      { what: `${name}: another client in quiet, p95`, value: inQuiet, unit: 'ms' },
      { what: '  under attack, p95', value: inAttack, unit: 'ms', atMost: Math.max(2 * inQuiet, AT_MOST_MS) },
      { what: `  memory taken ${AFTER_S} s after`, value: server.memory(true) - before, unit: 'MB', atMost: AT_MOST_MB },
    ]
  } finally {
    rmSync(secrets, { recursive: true, force: true })
  }
}

/** Milliseconds that a statement and a request of the explorer take, one after the other. */
async function bystander(server: BenchServer): Promise<number[]> {
  const begun = performance.now()
  const { status } = await ask(server, 'MATCH (n:Actor) RETURN count(n) AS n')
  const asked = performance.now()
  const response = await fetch(`${server.url}api/nodes/iskp/counts`)
  await response.arrayBuffer()
  if (status !== 202 || response.status !== 200) throw new Error(`another client was answered ${status} and ${response.status}`)
  return [asked - begun, performance.now() - asked]
}

/** Sends a statement and takes the whole of its answer, which may be an error. */
async function ask({ url }: BenchServer, statement: string, parameters = {}): Promise<Response> {
  const response = await fetch(`${url}db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ statement, parameters, accessMode: 'READ', maxExecutionTime: GRANTED }),
  })
  for await (const _piece of response.body!);
  return response
}
