import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { serveApi, type TestApi } from '../support/api'
import { forEachStore } from '../support/stores'
import { send } from './send'

const TOKEN = 'the-token-of-one-who-may-write'
const BASIC = `Basic ${Buffer.from(`anna:${TOKEN}`).toString('base64')}`

interface Answer {
  status: number
  challenge: string | null
  body: {
    data?: { fields: string[]; values: unknown[][] }
    counters?: Record<string, unknown>
    errors?: { code: string; message: string }[]
    bookmarks?: string[]
  }
}

forEachStore((_name, open) => {
  let store: GraphStore, writing: TestApi, reading: TestApi
  beforeAll(async () => {
    store = await open()
    writing = await serveApi(store, { writingToken: TOKEN })
    reading = await serveApi(store)
  }, 240_000)
  afterAll(() => Promise.all([writing?.close(), reading?.close()]))

  const ask = async (api: TestApi, body: Record<string, unknown>, authorization?: string): Promise<Answer> => {
    const response = await send(api.address, { body }, authorization)
    return { status: response.status, challenge: response.headers.get('www-authenticate'), body: (await response.json()) as Answer['body'] }
  }
  const count = async (label: string) =>
    (await ask(reading, { statement: `MATCH (n:${label}) RETURN count(n) AS n` })).body.data!.values[0]![0]

  test('who carries the token writes, by Bearer or as the password of Basic, unless the request says READ', async () => {
    const { status, body } = await ask(
      writing,
      { statement: 'CREATE (n:Written {id: $id}) RETURN n.id AS id', parameters: { id: 'a' }, includeCounters: true },
      `Bearer ${TOKEN}`,
    )
    expect([status, body.data, body.bookmarks?.length]).toStrictEqual([202, { fields: ['id'], values: [['a']] }, 1])
    expect(body.counters).toMatchObject({ containsUpdates: true, nodesCreated: 1, propertiesSet: 1, labelsAdded: 1 })
    expect((await ask(writing, { statement: 'CREATE (:Written)', accessMode: 'write' }, BASIC)).status).toBe(202)
    const refused = await ask(writing, { statement: 'CREATE (:Written)', accessMode: 'READ' }, BASIC)
    expect([refused.status, refused.body.errors![0]!.code]).toStrictEqual([400, 'Neo.ClientError.Statement.AccessMode'])
    expect(await count('Written')).toBe(2)
  })

  test('who does not carry it reads, and is told how to write', async () => {
    for (const authorization of [undefined, 'Bearer wrong', `Basic ${Buffer.from('neo4j:wrong').toString('base64')}`]) {
      expect((await ask(writing, { statement: 'RETURN 1 AS x' }, authorization)).status).toBe(202)
      const { status, challenge, body } = await ask(writing, { statement: 'CREATE (:Stranger)' }, authorization)
      expect([status, body.errors![0]!.code]).toStrictEqual([401, 'Neo.ClientError.Security.Unauthorized'])
      expect(challenge).toContain('Basic')
      expect(body.errors![0]!.message).toMatch(/file "token" of the data folder.*ALLEGIANCE_TOKEN/)
    }
    expect(await count('Stranger')).toBe(0)
  })

  test('where writing is off nobody writes, and the answer names the option that lets it in', async () => {
    const { status, body } = await ask(reading, { statement: 'CREATE (:Off)' }, `Bearer ${TOKEN}`)
    expect(status).toBe(400)
    expect(body.errors![0]!.message).toContain('--allow-writes')
    expect(await count('Off')).toBe(0)
  })

  test('/api/meta says whether writing is on', async () => {
    expect((await writing.json<{ writing: boolean }>('/api/meta')).writing).toBe(true)
    expect((await reading.json<{ writing: boolean }>('/api/meta')).writing).toBe(false)
  })

  test('definitions, files, the server and other transactions stay refused', async () => {
    for (const statement of [
      'CREATE INDEX x FOR (n:A) ON (n.x)',
      'SHOW USERS',
      'TERMINATE TRANSACTION "x"',
      'USE system RETURN 1',
      `LOAD CSV FROM 'file:///etc/passwd' AS l CREATE (:L)`,
      'UNWIND [1] AS x CALL (x) { CREATE (:L) } IN TRANSACTIONS',
      'CALL dbms.listConfig()',
    ]) {
      const { status, body } = await ask(writing, { statement }, `Bearer ${TOKEN}`)
      expect([statement, status]).toStrictEqual([statement, 400])
      expect(body.errors![0]!.code).toMatch(/Security\.Forbidden|Statement\.(AccessMode|SyntaxError)/)
    }
    expect(await count('L')).toBe(0)
  })

  test('what was written, by whom and with what outcome is logged, without the values of parameters', async () => {
    writing.log.length = 0
    await ask(writing, { statement: 'CREATE (:Logged {p: $secret})', parameters: { secret: 'hunter2' } }, BASIC)
    await ask(writing, { statement: 'UNWIND [1, 0] AS x CREATE (:Logged {p: 1 / x})' }, BASIC)
    await ask(writing, { statement: 'RETURN 1 AS x' }, BASIC)
    const lines = writing.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => String(line.msg).startsWith('a statement'))
    expect(lines).toMatchObject([
      {
        msg: 'a statement wrote',
        client: 'basic "anna"',
        statement: 'CREATE (:Logged {p: $secret})',
        parameters: ['secret'],
        counters: { nodesCreated: 1, labelsAdded: 1, propertiesSet: 1 },
      },
      { msg: 'a statement that may write failed', client: 'basic "anna"', failed: 'query-failed' },
    ])
    for (const secret of ['hunter2', TOKEN]) expect(writing.log.join('')).not.toContain(secret)
  })
})
