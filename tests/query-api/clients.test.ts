import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { serveApi, type TestApi } from '../support/api'
import { PYTHON, pythonMissing } from '../export/read'
import { leftOut } from '../support/left-out'
import { forEachStore } from '../support/stores'
import { QueryApiClient } from './clients/client'

const curlMissing = spawnSync('curl', ['--version']).error !== undefined

const TOKEN = 'the-token-of-one-who-may-write'
const LOGIN = { database: 'neo4j', user: 'neo4j', password: TOKEN }

/** Programs made for Neo4j's Query API, pointed here with nothing changed but the address and the password. */
forEachStore((_name, open) => {
  let store: GraphStore, api: TestApi
  beforeAll(async () => {
    store = await open()
    api = await serveApi(store, { writingToken: TOKEN })
  }, 240_000)
  afterAll(() => api?.close())

  test('a client finds the endpoint, writes, and reads its own writes', async () => {
    const client = await QueryApiClient.discover(api.address, LOGIN)
    expect(
      await client.run(
        'CREATE (p:Person {name: $name, born: $born, tags: $tags})-[r:KNOWS {since: 1999}]->(q:Person {name: "Bob"}) RETURN p, r, q.name AS other',
        { name: 'Alice', born: 1980, tags: ['a', 'b'] },
      ),
    ).toStrictEqual([
      {
        p: { labels: ['Person'], properties: { name: 'Alice', born: 1980, tags: ['a', 'b'] } },
        r: { type: 'KNOWS', properties: { since: 1999 } },
        other: 'Bob',
      },
    ])
    expect(
      await client.run('MATCH path = (:Person {name: $of.name})-[:KNOWS]->() RETURN path, [1, null, "x"] AS list, {a: {b: 1.5}} AS map', {
        of: { name: 'Alice' },
      }),
    ).toMatchObject([
      { path: [{ labels: ['Person'] }, { type: 'KNOWS' }, { properties: { name: 'Bob' } }], list: [1, null, 'x'], map: { a: { b: 1.5 } } },
    ])
  })

  test('it moves money in a transaction, and none where the work fails', async () => {
    const client = new QueryApiClient(api.address, LOGIN)
    await client.run('UNWIND $accounts AS a CREATE (:Account {name: a, balance: 100})', { accounts: ['a', 'b'] })
    const move = (amount: number) =>
      client.transaction(async (run) => {
        await run('MATCH (n:Account {name: "a"}) SET n.balance = n.balance - $amount', { amount })
        await run('MATCH (n:Account {name: "b"}) SET n.balance = n.balance + $amount', { amount })
        const [row] = await run('MATCH (n:Account {name: "a"}) RETURN n.balance AS balance')
        if ((row!.balance as number) < 0) throw new Error('not enough')
      })
    await move(30)
    await expect(move(80)).rejects.toThrow('not enough')
    expect(await client.run('MATCH (n:Account) RETURN n.name AS name, n.balance AS balance ORDER BY name')).toStrictEqual([
      { name: 'a', balance: 70 },
      { name: 'b', balance: 130 },
    ])
  })

  test('it hears of its mistakes by their codes', async () => {
    const client = new QueryApiClient(api.address, LOGIN)
    await expect(client.run('RETRN 1')).rejects.toThrow('Neo.ClientError.Statement.SyntaxError')
    await expect(new QueryApiClient(api.address, { ...LOGIN, password: 'wrong' }).run('CREATE (:Nobody)')).rejects.toThrow(
      'Neo.ClientError.Security.Unauthorized',
    )
    await expect(new QueryApiClient(api.address, { ...LOGIN, database: 'movies' }).run('RETURN 1')).rejects.toThrow(
      'Neo.ClientError.Database.DatabaseNotFound',
    )
  })

  const withoutDriver = pythonMissing('neo4j', 'aiohttp', 'urllib3')
  if (withoutDriver) leftOut(withoutDriver)
  else
    test("Neo4j's driver for Python connects and reads, and writes where it may", async () => {
      const answersOf = async (on: TestApi) =>
        JSON.parse(
          (await promisify(execFile)(PYTHON, ['-W', 'ignore', 'tests/query-api/clients/driver.py', on.address, TOKEN])).stdout,
        ) as unknown
      const reads = {
        connectivity: null,
        agent: expect.any(String) as string,
        execute_query: [[2, [1.5, null]]],
        execute_read: 6,
        rows: 3000,
      }
      expect(await answersOf(api)).toEqual({ ...reads, execute_write: 'Ann', written: 1 })
      const reading = await serveApi(store)
      expect(await answersOf(reading)).toEqual({ ...reads, execute_write: 'Neo.ClientError.Statement.AccessMode', written: 1 })
      await reading.close()
    })

  /** `$SERVER` and `$PASSWORD` stand for what a user fills in. */
  const curl = async (command: string) =>
    (await promisify(execFile)('bash', ['-c', command], { env: { ...process.env, SERVER: api.address, PASSWORD: TOKEN } })).stdout

  if (curlMissing) leftOut('commands of curl: there is no curl')
  else {
    test('curl asks and writes', async () => {
      expect(
        JSON.parse(
          await curl(
            `curl --silent --fail -X POST $SERVER/db/neo4j/query/v2 -u neo4j:$PASSWORD -H "Content-Type: application/json" -H "Accept: application/json" -d '{ "statement": "MERGE (n:Curl {name: $name, age: $age}) RETURN n.name AS name, n.age AS age", "parameters": { "name": "Phil", "age": 21 }, "includeCounters": true }'`,
          ),
        ),
      ).toMatchObject({
        data: { fields: ['name', 'age'], values: [['Phil', 21]] },
        counters: { nodesCreated: 1 },
        bookmarks: [expect.any(String)],
      })
      expect(
        await curl(
          `curl --silent --fail $SERVER/db/neo4j/query/v2 -u neo4j:$PASSWORD --json '{ "statement": "EXPLAIN MATCH (n:Curl) RETURN n.name", "accessMode": "Read" }'`,
        ),
      ).toContain('"queryPlan"')
      expect(
        (
          await curl(
            `curl --silent --fail -N $SERVER/db/neo4j/query/v2 -u neo4j:$PASSWORD -H 'Content-Type: application/json' -H 'Accept: application/jsonl' -d '{ "statement": "UNWIND [1, 2] AS x RETURN x" }'`,
          )
        )
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { $event: string }).$event),
      ).toStrictEqual(['Header', 'Record', 'Record', 'Summary'])
    })

    test('curl keeps a transaction open, and commits it', async () => {
      const script = `
        set -e
        post() { curl --silent --fail -X POST "$SERVER/db/neo4j/query/v2/tx$1" -u "neo4j:$PASSWORD" -H 'Content-Type: application/json' -H 'Accept: application/json' -d "$2"; }
        id=$(post '' '{ "statement": "CREATE (n:Script {step: 1})" }' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
        post "/$id" '{ "statement": "CREATE (n:Script {step: 2})" }' > /dev/null
        post "/$id/commit" '{ "statement": "MATCH (n:Script) RETURN n.step AS step ORDER BY step" }'`
      expect(JSON.parse(await curl(script))).toMatchObject({ data: { values: [[1], [2]] }, bookmarks: [expect.any(String)] })
    })
  }
})
