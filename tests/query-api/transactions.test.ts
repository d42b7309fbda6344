import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUERY_LIMITS } from '../../server/query-api/limits'
import type { GraphStore } from '../../server/store/contract'
import { serveApi, type TestApi } from '../support/api'
import { forEachStore } from '../support/stores'

const TOKEN = 'the-token-of-one-who-may-write'
const LONG = 'UNWIND range(1, 100000) AS a WITH a WHERE reduce(t = 0, b IN range(1, 20000) | (t + a * b) % 7) = 8 RETURN count(*) AS n'

interface Body {
  data?: { values: unknown[][] }
  transaction?: { id: string; expires: string }
  bookmarks?: string[]
  errors?: { code: string; message: string }[]
  counters?: Record<string, unknown>
}
interface Answer {
  status: number
  body: Body
  text: string
}

forEachStore((name, open) => {
  let store: GraphStore, api: TestApi, hasty: TestApi
  beforeAll(async () => {
    store = await open()
    api = await serveApi(store, { writingToken: TOKEN })
    hasty = await serveApi(store, { writingToken: TOKEN, queries: { ...QUERY_LIMITS, idleMs: 300, timeoutMs: 3000 } })
  }, 240_000)
  afterAll(() => Promise.all([api?.close(), hasty?.close()]))

  async function ask(
    path: string,
    body: unknown = {},
    { method = 'POST', on = api, headers = {} }: { method?: string; on?: TestApi; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await fetch(`${on.address}/db/neo4j/query/v2${path}`, {
      method,
      ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: `Bearer ${TOKEN}`, ...headers },
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') && !text.includes('$event') ? (JSON.parse(text) as Body) : {} }
  }
  const begin = async (body: unknown = {}, on = api) => (await ask('/tx', body, { on })).body.transaction!.id
  const count = async (label: string) =>
    (await ask('', { statement: `MATCH (n:${label}) RETURN count(n) AS n`, accessMode: 'READ' })).body.data!.values[0]![0]
  const unknown = ({ status, body }: Answer) =>
    expect([status, body.errors?.[0]?.code]).toStrictEqual([404, 'Neo.ClientError.Request.Invalid'])

  test('statements over several requests are kept together when they are committed', async () => {
    const begun = await ask('/tx', { statement: 'CREATE (n:Kept {id: 1}) RETURN n.id AS id', includeCounters: true })
    expect(begun).toMatchObject({ status: 202, body: { data: { values: [[1]] }, counters: { nodesCreated: 1 } } })
    expect(begun.body.bookmarks).toBeUndefined()
    const { id, expires } = begun.body.transaction!
    expect(Date.parse(expires) - Date.now()).toBeGreaterThan({ embedded: 10_000, Neo4j: 50_000 }[name])
    expect(await ask(`/tx/${id}`, { statement: 'MATCH (n:Kept) CREATE (:Kept {id: n.id + 1})' })).toMatchObject({
      status: 202,
      body: { transaction: { id } },
    })
    expect(await ask(`/tx/${id}`)).toMatchObject({ status: 202, body: { transaction: { id } } })
    expect(await count('Kept')).toBe(0)
    const committed = await ask(`/tx/${id}/commit`, { statement: 'MATCH (n:Kept) RETURN count(n) AS n' })
    expect(committed).toMatchObject({ status: 202, body: { data: { values: [[2]] } } })
    expect([committed.body.bookmarks?.length, committed.body.transaction]).toStrictEqual([1, undefined])
    expect(
      (await ask('', { statement: 'MATCH (n:Kept) RETURN count(n) AS n', bookmarks: committed.body.bookmarks })).body.data!.values,
    ).toStrictEqual([[2]])
    unknown(await ask(`/tx/${id}`))
    unknown(await ask(`/tx/${id}/commit`))
  })

  test('DELETE takes everything back', async () => {
    const id = await begin({ statement: 'CREATE (:Deleted)' })
    expect(await ask(`/tx/${id}`, undefined, { method: 'DELETE' })).toMatchObject({ status: 200, text: '{}' })
    unknown(await ask(`/tx/${id}`, undefined, { method: 'DELETE' }))
    expect(await count('Deleted')).toBe(0)
  })

  test('a statement that fails ends it, a request that cannot be read does not', async () => {
    const id = await begin({ statement: 'CREATE (:Broken)' })
    expect((await ask(`/tx/${id}`, { statement: 'RETURN 1', foo: 1 })).status).toBe(400)
    expect((await ask(`/tx/${id}`, { statement: 'RETURN 1', accessMode: 'READ' })).status).toBe(400)
    expect((await ask(`/tx/${id}`, { statement: 'RETURN 1 AS x' })).status).toBe(202)
    expect((await ask(`/tx/${id}`, { statement: 'RETRN 1' })).status).toBe(400)
    unknown(await ask(`/tx/${id}/commit`))
    expect(await count('Broken')).toBe(0)
  })

  test('in reading mode what writes is refused', async () => {
    const id = await begin({ accessMode: 'READ' })
    expect(await ask(`/tx/${id}`, { statement: 'CREATE (:Reading)' })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'Neo.ClientError.Statement.AccessMode' }] },
    })
    unknown(await ask(`/tx/${id}/commit`))
  })

  test('one that nothing is asked of for its time is taken back', async () => {
    const id = await begin({ statement: 'CREATE (:Idle)' }, hasty)
    expect((await ask(`/tx/${id}`, {}, { on: hasty })).status).toBe(202)
    await expect.poll(() => hasty.log.join(''), { timeout: 10_000 }).toContain(`"transaction":"${id}","msg":"a transaction expired"`)
    unknown(await ask(`/tx/${id}/commit`, {}, { on: hasty }))
    expect(await count('Idle')).toBe(0)
    expect((await ask('', { statement: 'CREATE (:AfterIdle)' })).status).toBe(202)
  })

  test('is for one request at a time', async () => {
    const id = await begin({ statement: 'CREATE (:Busy)' }, hasty)
    const concurrent = { status: 400, body: { errors: [{ code: 'Neo.ClientError.Transaction.TransactionAccessedConcurrently' }] } }
    const two = [1, 2].map(() => ask(`/tx/${id}`, { statement: LONG }, { on: hasty }))
    expect(await Promise.race(two)).toMatchObject(concurrent)
    expect(await ask(`/tx/${id}`, undefined, { on: hasty, method: 'DELETE' })).toMatchObject(concurrent)
    expect((await Promise.all(two)).map(({ body }) => body.errors![0]!.code)).toContain('Neo.ClientError.Transaction.TransactionTimedOut')
    unknown(await ask(`/tx/${id}/commit`, {}, { on: hasty }))
    expect(await count('Busy')).toBe(0)
  })

  test('a client that leaves in the middle of an answer loses it', async () => {
    const id = await begin({ statement: 'CREATE (:Gone)' })
    const leaving = new AbortController()
    const response = await fetch(`${api.address}/db/neo4j/query/v2/tx/${id}`, {
      method: 'POST',
      signal: leaving.signal,
      body: JSON.stringify({ statement: 'UNWIND range(1, 1000000) AS x RETURN x' }),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}` },
    })
    await response.body!.getReader().read()
    leaving.abort()
    await expect.poll(async () => (await ask(`/tx/${id}`)).status, { timeout: 10_000 }).toBe(404)
    expect((await ask('', { statement: 'CREATE (:AfterGone)' })).status).toBe(202)
    expect(await count('Gone')).toBe(0)
  })

  test('no more than a dozen are open', async () => {
    const all = await Promise.all(Array.from({ length: 13 }, () => ask('/tx')))
    expect(all.map(({ status }) => status).sort()).toStrictEqual([...Array.from({ length: 12 }, () => 202), 429])
    await Promise.all(
      all.flatMap(({ body }) => (body.transaction ? [ask(`/tx/${body.transaction.id}`, undefined, { method: 'DELETE' })] : [])),
    )
    const next = await ask('/tx')
    expect(next.status).toBe(202)
    await ask(`/tx/${next.body.transaction!.id}`, undefined, { method: 'DELETE' })
  })

  test('one that writes asks for the token at each request; without it, or where writing is off, one only reads', async () => {
    const stranger = { Authorization: 'Bearer wrong' }
    const id = await begin()
    expect(await ask(`/tx/${id}`, {}, { headers: stranger })).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'Neo.ClientError.Security.Unauthorized', message: expect.stringContaining('data folder') as string }] },
    })
    expect((await ask(`/tx/${id}/commit`, {}, { headers: stranger })).status).toBe(401)
    expect((await ask(`/tx/${id}`, undefined, { method: 'DELETE', headers: stranger })).status).toBe(401)
    expect((await ask(`/tx/${id}/commit`)).status).toBe(202)
    const closed = await serveApi(store)
    for (const [on, status, said] of [
      [api, 401, 'data folder'],
      [closed, 400, '--allow-writes'],
    ] as const) {
      const reading = await ask('/tx', { statement: 'RETURN 1 AS x' }, { on, headers: stranger })
      expect(reading.status).toBe(202)
      const writes = await ask(`/tx/${reading.body.transaction!.id}`, { statement: 'CREATE (:Stranger)' }, { on, headers: stranger })
      expect(writes).toMatchObject({ status, body: { errors: [{ message: expect.stringContaining(said) as string }] } })
      const other = await ask('/tx', { statement: 'RETURN 1 AS x' }, { on, headers: stranger })
      expect(
        (await ask(`/tx/${other.body.transaction!.id}/commit`, { statement: 'RETURN 2 AS x' }, { on, headers: stranger })).status,
      ).toBe(202)
    }
    expect(await count('Stranger')).toBe(0)
    await closed.close()
  })

  test('a ping is answered for the database system too, which holds nothing else', async () => {
    const of = (database: string, statement: string) =>
      fetch(`${api.address}/db/${database}/query/v2`, {
        method: 'POST',
        body: JSON.stringify({ statement }),
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      })
    for (const database of ['system', 'neo4j']) {
      const ping = await of(database, 'CALL db.ping()')
      expect([ping.status, ((await ping.json()) as Body & { data: { fields: string[] } }).data]).toMatchObject([
        202,
        { fields: ['success'], values: [[true]] },
      ])
    }
    expect((await of('system', 'RETURN 1')).status).toBe(404)
  })
  test('how it was committed or taken back is logged, with its statements', async () => {
    api.log.length = 0
    const id = await begin({ statement: 'CREATE (:LoggedTx {s: $s})', parameters: { s: 'hunter2' } })
    await ask(`/tx/${id}/commit`)
    const lines = api.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.transaction === id)
    expect(lines).toMatchObject([
      { msg: 'a statement wrote', parameters: ['s'], counters: { nodesCreated: 1 } },
      { msg: 'a transaction was committed', client: 'bearer' },
    ])
    expect(api.log.join('')).not.toContain('hunter2')
  })
})
