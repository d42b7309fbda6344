import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import type { CypherMap, CypherValue } from '../../server/store/cypher-value'
import { forEachStore } from '../support/stores'
import { failure } from './contract'

const OPTIONS = { timeoutMs: 60_000 }

/** What the embedded engine alone answers otherwise than Neo4j, asked on both stores as statements from outside: one answer. */
forEachStore((name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await store.write((tx) => tx.execute(`CREATE (a:Actor {id: 'a', x: 1})-[:T {id: 't'}]->(b:Actor {id: 'b', x: 2})`))
  })
  const ask = async (statement: string, params: CypherMap = {}, access: 'READ' | 'WRITE' = 'READ') => {
    const run = await store.query(statement, params, { ...OPTIONS, access })
    const rows: (readonly CypherValue[])[] = []
    for await (const batch of run.batches) rows.push(...batch)
    const summary = run.summary()
    await run.close()
    return { columns: run.columns, rows, notifications: summary.notifications }
  }
  afterAll(async () => {
    await ask('MATCH (n) DETACH DELETE n', {}, 'WRITE')
  })

  test.each<[string, CypherValue[][], CypherMap?]>([
    [
      'MATCH (n:Actor) WITH n ORDER BY n.id RETURN n.id AS id, count(*) AS c',
      [
        ['a', 1n],
        ['b', 1n],
      ],
    ],
    [`RETURN '1' = 1 AS a, '1' IN [1] AS b, CASE '1' WHEN 1 THEN 'x' ELSE 'y' END AS c`, [[false, false, 'y']]],
    ['MATCH (n:Nothing) RETURN sum(n.x) AS s', [[0n]]],
    [`MATCH (n:Actor {id: 'a'}) RETURN reduce(s = 0, y IN n.x + n.nothing | s + 1) + [3] AS a`, [[null]]],
    ['MATCH (n:Actor) RETURN percentileDisc(n.x, $p) AS p', [[2n]], { p: 1 }],
    [
      'RETURN [1, 2] + 3 AS a, [1, 2, 3][-2..] AS b',
      [
        [
          [1n, 2n, 3n],
          [2n, 3n],
        ],
      ],
    ],
    [
      'MATCH (n:Actor) WITH n.x AS v RETURN v, v + count(*) AS s ORDER BY v',
      [
        [1n, 2n],
        [2n, 3n],
      ],
    ],
    [
      'MATCH (n:Actor) RETURN n.x AS v, n.x + count(n.x) AS s ORDER BY v',
      [
        [1n, 2n],
        [2n, 3n],
      ],
    ],
    ['MATCH (n:Actor) RETURN size([x IN collect(n.x) | x + 1]) AS s', [[2n]]],
    ['RETURN any(x IN [null, false] WHERE x) AS a, all(x IN [true, null] WHERE x) AS b', [[null, null]]],
    ['MATCH ()-[r]->() WHERE r:T RETURN count(*) AS c', [[1n]]],
    [`MATCH (n:Actor|Nothing WHERE n.id = 'a') RETURN n.id AS id`, [['a']]],
    ["RETURN 2 ^ 3 ^ 2 AS p, toInteger('2.9') AS i", [[64n, 2n]]],
    [String.raw`RETURN '\b\f\\b' AS a, "\f" AS b, '\ud83d\ude00' AS c`, [['\b\f\\b', '\f', '\u{1f600}']]],
  ])('%s', async (statement, rows, params) => {
    const numbers = (value: CypherValue): CypherValue =>
      Array.isArray(value) ? value.map(numbers) : typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value
    expect((await ask(statement, params)).rows.map((row) => row.map(numbers))).toStrictEqual(rows)
  })

  test('an aggregate for each element of a list is an error', async () => {
    expect((await failure(ask('MATCH (n) RETURN [x IN [1, 2] | count(*)] AS x'))).code).toBe('query-failed')
    expect((await failure(ask('MATCH (n) RETURN [x IN [1, 2] WHERE x < count(n)] AS x'))).code).toBe('query-failed')
  })

  test('entities beside an aggregate, in CASE and collected are whole, reading and writing', async () => {
    const a = { labels: ['Actor'], properties: { id: 'a', x: 1n } }
    for (const statement of [
      `MATCH (n:Actor {id: 'a'}) RETURN n, count(*) AS c`,
      `MATCH (n:Actor {id: 'a'}) RETURN CASE WHEN true THEN n END AS n`,
      `MATCH (n:Actor {id: 'a'}) RETURN coalesce(n, null) AS n`,
    ]) {
      expect((await ask(statement)).rows[0]![0]).toMatchObject(a)
      expect((await ask(statement, {}, 'WRITE')).rows[0]![0]).toMatchObject(a)
    }
    expect((await ask('MATCH (:Actor)-[r]->() RETURN collect(r) AS r')).rows).toMatchObject([[[{ type: 'T', properties: { id: 't' } }]]])
    expect((await ask(`MATCH (n:Actor {id: 'a'}) SET n.y = 1 RETURN n, count(*) AS c`, {}, 'WRITE')).rows).toMatchObject([
      [{ properties: { y: 1n } }, 1n],
    ])
    expect((await ask(`MATCH (n:Actor {id: 'a'}) REMOVE n.y RETURN collect(n) AS c`, {}, 'WRITE')).rows).toMatchObject([[[a]]])
  })

  test('a list that is not given decides nothing: x IN null', async () => {
    expect(
      (await ask('MATCH (n:Actor) WHERE $ids IS NULL OR n.id IN $ids RETURN n.id ORDER BY n.id LIMIT 1', { ids: null })).rows,
    ).toStrictEqual([['a']])
  })

  test('a mistake is told with its place in the statement as it was sent, also behind EXPLAIN', async () => {
    for (const statement of ['MATCH (n) RETURN n\n  LIMITS 3', 'EXPLAIN MATCH (n) RETURN n\n  LIMITS 3']) {
      const error = await failure(ask(statement))
      expect(error.code).toBe('query-failed')
      expect(error.message).toMatch(/line 2, column 3/i)
    }
  })

  test.each(['MATCH (n) RETURN n.id AS i, i + 1 AS j', 'MATCH (n) WITH n.id AS i, [1, i] AS j RETURN j'])(
    '%s uses a column beside the one that makes it, which is no name yet',
    async (statement) => expect(await failure(ask(statement))).toMatchObject({ code: 'query-failed' }),
  )

  if (name === 'embedded') {
    test.each([
      'MATCH (a)-[r*2..1]->(b) RETURN b',
      'RETURN {_id: 1, _labels: []} AS x',
      'RETURN {nodes: [], edges: []} AS x',
      'RETURN $map AS x',
      'RETURN COLLECT { MATCH (n) RETURN n } AS x',
      `RETURN date.truncate('month', date('2020-01-02')) AS d`,
      'RETURN [1, null] = [1, 2] AS x',
    ])('%s is refused with what to write instead', async (statement) => {
      const error = await failure(ask(statement, { map: { list: [{ _type: 'x' }] } }))
      expect(error.code).toBe('query-refused')
      expect(error.message).toMatch(/^Line 1, column \d+: .* is not run on the embedded store, because .*\. /)
    })

    test('a pattern where the engine has no lookup is refused with what to write, not an internal error', async () => {
      const error = await failure(ask('MATCH (n:Actor) RETURN toString(any(x IN [1] + n.l WHERE (true AND (n)--({i: 1})))) AS c'))
      expect(error).toMatchObject({ code: 'query-refused', extra: { rule: 'pattern-comprehension-inside' } })
      expect(error.message).toMatch(/Name it in a WITH before/)
    })

    test('what may be another answer comes with a notification that names the construct and its place', async () => {
      const { rows, notifications } = await ask(`WITH 1 AS x\nUNWIND ['2020-01-02'] AS t RETURN date(t) AS d`)
      expect(rows).toStrictEqual([['2020-01-02']])
      expect(notifications).toMatchObject([
        { code: 'Allegiance.ClientNotification.Statement.date-of-text', severity: 'WARNING', position: { line: 2, column: 35 } },
      ])
    })
  }
})
