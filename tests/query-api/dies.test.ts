import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { serveApi, type TestApi } from '../support/api'
import { leftOut } from '../support/left-out'
import { freePort, neo4jMissing, SCRIPT, SHORT_LIVED } from '../support/neo4j'
import { send } from './send'

const TOKEN = 'the-token-of-one-who-may-write'
const AUTHORIZATION = `Bearer ${TOKEN}`
const PASSWORD = 'a-test-password'

const missing = neo4jMissing()
if (missing) leftOut(missing)
else
  describe('when Neo4j is killed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-dies-'))
    const home = join(folder, 'neo4j')
    let store: GraphStore, api: TestApi, ports: Record<string, string>
    const script = (command: string) =>
      execFileSync(SCRIPT, [command], { env: { ...process.env, ...ports, NEO4J_HOME_DIR: home, NEO4J_PASSWORD: PASSWORD }, stdio: 'pipe' })
    const query = async (statement: string) => {
      const response = await send(api.address, { body: { statement } }, AUTHORIZATION)
      return { status: response.status, text: await response.text() }
    }

    beforeAll(async () => {
      ports = { NEO4J_BOLT_PORT: String(await freePort()), NEO4J_HTTP_PORT: '0', NEO4J_JVM: SHORT_LIVED }
      script('start')
      store = await openStore({
        location: `bolt://127.0.0.1:${ports.NEO4J_BOLT_PORT}`,
        credentials: { username: 'neo4j', password: PASSWORD },
      })
      api = await serveApi(store, { writingToken: TOKEN })
    }, 240_000)
    afterAll(async () => {
      await api?.close()
      await store?.close()
      script('stop')
      rmSync(folder, { recursive: true, force: true })
    })

    test('every caller is told at once that it cannot be reached, and is served again when it is back', async () => {
      expect((await query('CREATE (:Before)')).status).toBe(202)
      const begun = (await (
        await fetch(`${api.address}/db/neo4j/query/v2/tx`, {
          method: 'POST',
          body: '{}',
          headers: { 'Content-Type': 'application/json', Authorization: AUTHORIZATION },
        })
      ).json()) as { transaction: { id: string } }
      const underWay = query('UNWIND range(1, 1000000) AS a RETURN sum(reduce(t = 0, b IN range(1, 1000) | t + b)) AS s')

      process.kill(Number(readFileSync(join(home, 'neo4j-dev.pid'), 'utf8')), 'SIGKILL')
      expect((await underWay).text).toContain('Neo.TransientError.General.DatabaseUnavailable')
      const told = await query('RETURN 1 AS x')
      expect([told.status, told.text]).toStrictEqual([
        503,
        expect.stringMatching(
          /^\{"errors":\[\{"code":"Neo\.TransientError\.General\.DatabaseUnavailable","message":"Neo4j at bolt:\/\/127\.0\.0\.1:\d+ cannot be reached\./,
        ),
      ])
      const within = await fetch(`${api.address}/db/neo4j/query/v2/tx/${begun.transaction.id}`, {
        method: 'POST',
        body: '{"statement":"RETURN 1 AS x"}',
        headers: { 'Content-Type': 'application/json', Authorization: AUTHORIZATION },
      })
      expect([404, 503]).toContain(within.status)
      for (const path of ['/api/meta', '/api/search?q=iskp']) {
        const response = await api.get(path)
        expect([path, response.status, response.headers.get('content-type')]).toStrictEqual([
          path,
          503,
          'application/problem+json; charset=utf-8',
        ])
        expect(await response.json()).toMatchObject({ status: 503, detail: expect.stringContaining('cannot be reached') as string })
      }

      script('start')
      await expect
        .poll(async () => (await query('MATCH (n:Before) RETURN count(n) AS n')).text, { timeout: 60_000 })
        .toContain('"values":[[1]]')
      expect((await api.get('/api/meta')).status).toBe(200)
      expect((await query('CREATE (:After)')).status).toBe(202)
      expect(api.log.filter((line) => /"level":(50|60)/.test(line))).toStrictEqual([])
    }, 240_000)
  })
