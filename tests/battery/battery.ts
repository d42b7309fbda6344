import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { serveApi, type TestApi } from '../support/api'
import { loadSmallDossier } from '../support/small-dossier'
import type { FreshOptions } from '../support/stores'
import { attacks, type Attack, type Traps } from './statements'

/** What an attack is granted; others have the server's own time, since what they wait for is no fault of theirs. */
const GRANTED_S = 2
/** An error is due this long after the time a statement is granted. */
const GRACE_MS = 30_000
const AT_A_TIME = 2
const SECRET = 'canary-which-nobody-may-read'
const MOST_MORE_BYTES = 100 * 1024 ** 2

interface Result {
  attack: Attack
  status: number
  text: string
  leaked: boolean
  ms: number
}

/** What every store must withstand. */
export function battery(fresh: FreshOptions): void {
  describe('the battery', () => {
    let store: GraphStore, api: TestApi, traps: Traps, canary: Server, folder: string
    let reached = 0
    const results: Result[] = []
    const others: { text: string; ms: number }[] = []
    let before = { digest: '', bytes: 0 }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'allegiance-battery-'))
      writeFileSync(join(folder, 'canary.csv'), `${SECRET},1\n`)
      canary = createServer((_req, res) => {
        reached++
        res.end(`${SECRET},1\n`)
      })
      await new Promise<void>((resolve) => {
        canary.listen(0, '127.0.0.1', resolve)
      })
      traps = { file: join(folder, 'canary.csv'), address: `http://127.0.0.1:${(canary.address() as AddressInfo).port}` }
      store = await openStore(await fresh())
      await loadSmallDossier(store)
      api = await serveApi(store, { queries: { timeoutMs: GRACE_MS, maxRows: 100_000 } })
      await ask(api, 'RETURN 1 AS x')
      before = { digest: await digest(store), bytes: memory() }
      await attack()
    }, 280_000)
    afterAll(async () => {
      await api?.close()
      await store?.close()
      canary?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    async function attack(): Promise<void> {
      const queue = attacks(traps)
      let under = true
      const bystander = (async () => {
        while (under) {
          const began = performance.now()
          const answer = await ask(api, 'MATCH (n:Actor) RETURN count(n) AS n')
          others.push({ text: `${answer.status} ${await answer.text()}`, ms: performance.now() - began })
          const { status } = await api.get('/api/meta')
          if (status !== 200) others.push({ text: `${status} of /api/meta`, ms: 0 })
        }
      })()
      await Promise.all(
        Array.from({ length: AT_A_TIME }, async () => {
          for (let next = queue.shift(); next; next = queue.shift()) {
            const began = performance.now()
            const response = await ask(api, next.statement, next.parameters, GRANTED_S)
            const text = await response.text()
            // A long answer is looked at here and kept in part: what the tests hold is not to count as the server's memory.
            results.push({
              attack: next,
              status: response.status,
              text: text.slice(0, 2000),
              leaked: text.includes(SECRET) || text.includes('root:x:'),
              ms: performance.now() - began,
            })
          }
        }),
      )
      under = false
      await bystander
    }

    test('holds at least 300 different statements', () => {
      const statements = attacks(traps).map(({ statement, parameters }) => JSON.stringify([statement, parameters]))
      expect(new Set(statements).size).toBe(statements.length)
      expect(results.length).toBe(statements.length)
      expect(results.length).toBeGreaterThanOrEqual(300)
    })

    test('what is refused gets an error of the Query API, and no row', () => {
      const wrong = results.filter(
        ({ attack: { must }, status, text }) =>
          must === 'refused' && (status < 400 || status >= 500 || !/^\{"errors":\[\{"code":"Neo\./.test(text)),
      )
      expect(wrong.map(({ attack: { name }, status, text }) => `${status} ${name}: ${text.slice(0, 200)}`)).toStrictEqual([])
    })

    test('what runs away is answered or stopped in time', () => {
      expect(
        results.filter(({ ms }) => ms > GRANTED_S * 1000 + GRACE_MS).map(({ attack: { name }, ms }) => `${Math.round(ms)} ms ${name}`),
      ).toStrictEqual([])
    })

    test('no fault of the server, no stack trace', () => {
      expect(
        results
          .filter(({ status, text }) => status === 500 || /\n\s+at |node_modules|node:internal/.test(text))
          .map(({ attack: { name }, text }) => `${name}: ${text.slice(0, 300)}`),
      ).toStrictEqual([])
    })

    test('nothing was written', async () => {
      expect(await digest(store)).toBe(before.digest)
    })

    test('no file and no address was reached', () => {
      expect(reached).toBe(0)
      expect(results.filter(({ leaked }) => leaked).map(({ attack: { name } }) => name)).toStrictEqual([])
    })

    test('others were answered all the while', () => {
      expect(others.length).toBeGreaterThan(20)
      expect(others.filter(({ text, ms }) => !text.startsWith('202 ') || ms > GRANTED_S * 1000 + GRACE_MS)).toStrictEqual([])
    })

    test('within 30 seconds memory is back to within 100 MB', async () => {
      await expect.poll(() => memory() - before.bytes, { timeout: 30_000, interval: 1000 }).toBeLessThan(MOST_MORE_BYTES)
    }, 40_000)
  })
}

function ask(api: TestApi, statement: string, parameters?: Record<string, unknown>, maxExecutionTime?: number): Promise<Response> {
  return fetch(`${api.address}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ statement, parameters, maxExecutionTime }),
  })
}

/** A digest of every node and relationship, whatever their order. */
async function digest(store: GraphStore): Promise<string> {
  const parts = await Promise.all(
    ['MATCH (n) RETURN n', 'MATCH ()-[r]->() RETURN r'].map(async (statement) =>
      (await store.free(statement, {}, { timeoutMs: 20_000, maxRows: 100_000 })).rows.map((row) => JSON.stringify(row, sorted)).sort(),
    ),
  )
  const { labels, relationshipTypes } = await store.schema()
  return createHash('sha256')
    .update(JSON.stringify([parts, labels, relationshipTypes]))
    .digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/**
 * Bytes that this process needs and those it started hold. What other files of the tests have left to be
 * collected or used again here does not count: it would hide what the battery takes.
 */
function memory(): number {
  collectGarbage()
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number)
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external + kilobytes.reduce((sum, kb) => sum + kb * 1024, 0)
}
