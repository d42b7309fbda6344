import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore, QueryOptions, QuerySummary } from '../../server/store/contract'
import type { CypherMap, CypherValue } from '../../server/store/cypher-value'
import { NodeValue } from '../../server/store/cypher-value'
import { openStore } from '../../server/open-store'
import type { FreshOptions } from '../support/stores'
import { failure } from './contract'

interface Answer {
  columns: readonly string[]
  rows: (readonly CypherValue[])[]
  summary: QuerySummary
}

/** Long in time and small in memory; writes at its end. */
const ENDLESS =
  'UNWIND range(1, 100000) AS a WITH a WHERE reduce(t = 0, b IN range(1, 20000) | (t + a * b) % 7) = 8 WITH count(*) AS n CREATE (:Endless {n: n})'

/** What every store must do with a statement from outside that may write. */
export function writesContract(fresh: FreshOptions): void {
  describe('a statement from outside that may write', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await openStore(await fresh())
      await store.define(['CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE'])
    })
    afterAll(() => store.close())
    const query = async (statement: string, params: CypherMap = {}, options: Partial<QueryOptions> = {}): Promise<Answer> => {
      const run = await store.query(statement, params, { timeoutMs: 30_000, access: 'WRITE', ...options })
      try {
        const rows: (readonly CypherValue[])[] = []
        for await (const batch of run.batches) rows.push(...batch)
        return { columns: run.columns, rows, summary: run.summary() }
      } finally {
        await run.close()
      }
    }
    const count = async (label: string) => (await query(`MATCH (n:${label}) RETURN count(n) AS n`, {}, { access: 'READ' })).rows[0]![0]
    answers(query, count, () => store)
    refusals(query)
    limits(query, count)
  })
}

type Ask = (statement: string, params?: CypherMap, options?: Partial<QueryOptions>) => Promise<Answer>
type Count = (label: string) => Promise<CypherValue | undefined>

function answers(query: Ask, count: Count, store: () => GraphStore): void {
  test('writes, answers with rows, and says what it changed', async () => {
    const { columns, rows, summary } = await query(
      `CREATE (a:Actor:State {id: $id})-[r:RIVAL_OF {since: 2001}]->(b:Actor {id: 'w2'}) RETURN a, r.since AS since, b.id AS other`,
      { id: 'w1' },
    )
    expect(columns).toStrictEqual(['a', 'since', 'other'])
    expect(rows[0]!.slice(1)).toStrictEqual([2001n, 'w2'])
    expect(rows[0]![0]).toBeInstanceOf(NodeValue)
    expect(rows[0]![0]).toMatchObject({ properties: { id: 'w1' } })
    expect(summary).toMatchObject({
      type: 'rw',
      counters: { nodesCreated: 2, relationshipsCreated: 1, propertiesSet: 3, labelsAdded: 3, nodesDeleted: 0, indexesAdded: 0 },
    })
    expect(summary.bookmarks.length).toBe(1)
  })

  test('one that returns nothing has no columns, and is seen by what reads after it', async () => {
    const revision = store().revision
    const { columns, rows, summary } = await query(`CREATE (:Seen), (:Seen)`)
    expect([columns, rows, summary.type]).toStrictEqual([[], [], 'w'])
    expect(store().revision).toBeGreaterThan(revision)
    expect(await count('Seen')).toBe(2n)
    expect((await query('MATCH (n:Seen) RETURN count(n) AS n', {}, { access: 'READ', bookmarks: summary.bookmarks })).rows).toStrictEqual([
      [2n],
    ])
  })

  test('changes, deletes and merges', async () => {
    await query(`CREATE (:Changed {id: 1})-[:TO]->(:Changed {id: 2})`)
    expect((await query('MATCH (n:Changed {id: 1}) SET n.x = 1, n += {y: 2}, n:Also REMOVE n.y')).summary.counters).toMatchObject({
      labelsAdded: 1,
      nodesCreated: 0,
    })
    expect((await query('MERGE (n:Changed {id: 1}) ON MATCH SET n.x = n.x + 1 RETURN n.x AS x, labels(n) AS labels')).rows).toStrictEqual([
      [2n, expect.arrayContaining(['Changed', 'Also'])],
    ])
    expect((await query('MATCH (n:Changed) DETACH DELETE n')).summary.counters).toMatchObject({ nodesDeleted: 2, relationshipsDeleted: 1 })
    expect(await count('Changed')).toBe(0n)
  })

  test('one that fails half way leaves nothing behind', async () => {
    expect((await failure(query('UNWIND [1, 1, 0] AS x CREATE (n:Half {v: 1 / x})'))).code).toBe('query-failed')
    expect(await count('Half')).toBe(0n)
  })

  test('what breaks a constraint is a conflict', async () => {
    await query(`CREATE (:Actor {id: 'twice'})`)
    expect((await failure(query(`CREATE (:Before), (:Actor {id: 'twice'})`))).code).toBe('conflict')
    expect(await count('Before')).toBe(0n)
  })

  test("many at the same time all take effect, beside the product's own writes", async () => {
    await query('CREATE (:Counter {n: 0})')
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i % 2 === 0
          ? query('MATCH (c:Counter) SET c.locked = true SET c.n = c.n + 1')
          : store().write((tx) => tx.execute('MATCH (c:Counter) SET c.locked = true SET c.n = c.n + 1')),
      ),
    )
    expect((await query('MATCH (c:Counter) RETURN c.n AS n', {}, { access: 'READ' })).rows).toStrictEqual([[10n]])
  })

  test('one that only reads is answered as ever', async () => {
    const { rows, summary } = await query('UNWIND [1, 2] AS x RETURN x')
    expect([rows, summary.type]).toStrictEqual([[[1n], [2n]], 'r'])
  })

  test('EXPLAIN writes nothing, PROFILE writes once, and both give the plan', async () => {
    const explained = await query('EXPLAIN CREATE (n:Planned) RETURN n')
    expect(explained.summary.plan?.profile).toBeNull()
    expect([explained.rows, await count('Planned')]).toStrictEqual([[], 0n])
    const profiled = await query('PROFILE CREATE (n:Planned) RETURN 1 AS one')
    expect(profiled.summary.plan?.profile).not.toBeNull()
    expect([profiled.rows, await count('Planned')]).toStrictEqual([[[1n]], 1n])
  })
}

function refusals(query: Ask): void {
  test('without leave to write it is refused', async () => {
    const error = await failure(query('CREATE (:Refused)', {}, { access: 'READ' }))
    expect([error.code, error.extra]).toStrictEqual(['query-refused', { writes: true }])
  })

  test.each([
    'CREATE INDEX x FOR (n:Actor) ON (n.x)',
    'CREATE CONSTRAINT x FOR (n:Actor) REQUIRE n.x IS UNIQUE',
    'CREATE OR REPLACE DATABASE x',
    'CREATE USER x SET PASSWORD "12345678"',
    'DROP CONSTRAINT actor_id',
    'ALTER CURRENT USER SET PASSWORD FROM "a" TO "b"',
    `LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Line {l: line[0]})`,
    `CREATE (n:Line {l: COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l[0] }})`,
    'SHOW SETTINGS',
    'TERMINATE TRANSACTIONS "x"',
    'USE system CREATE (n)',
    'UNWIND [1, 2] AS x CALL { WITH x CREATE (:Part) } IN TRANSACTIONS OF 1 ROWS',
    'CALL db.createLabel("X")',
    'CREATE (n) WITH n CALL dbms.components() YIELD name RETURN name',
    'CREATE (:A); CREATE (:B)',
    'GRANT ROLE admin TO neo4j',
    'UNWIND range(1, 10000000) AS x CREATE (:Many)',
  ])('%j is refused, whatever it may write', async (statement) => {
    expect((await failure(query(statement))).code).toBe('query-refused')
  })
}

function limits(query: Ask, count: Count): void {
  test('one that never ends is stopped at its time and writes nothing, others are served, and later writes go through', async () => {
    const endless = failure(query(ENDLESS, {}, { timeoutMs: 3000 }))
    expect((await query('RETURN 1 AS n', {}, { access: 'READ' })).rows).toStrictEqual([[1n]])
    expect((await endless).code).toBe('query-timeout')
    await query('CREATE (:After)')
    expect([await count('Endless'), await count('After')]).toStrictEqual([0n, 1n])
  })

  test('one that is cancelled rejects at once and writes nothing', async () => {
    const controller = new AbortController()
    const endless = failure(query(ENDLESS, {}, { signal: controller.signal }))
    setTimeout(() => controller.abort(), 300)
    expect((await endless).code).toBe('cancelled')
    expect((await failure(query('CREATE (:Aborted)', {}, { signal: AbortSignal.abort() }))).code).toBe('cancelled')
    expect([await count('Endless'), await count('Aborted')]).toStrictEqual([0n, 0n])
  })
}
