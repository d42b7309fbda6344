import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell, FreeOptions, FreeResult, GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import type { FreshOptions } from '../support/stores'
import { failure } from './contract'

const OPTIONS: FreeOptions = { timeoutMs: 20_000, maxRows: 1000 }

/** Runs long on any engine, and holds little memory. */
/** Long in time and small in memory; between its rows Neo4j can stop it. */
const ENDLESS = 'UNWIND range(1, 100000) AS a WITH a WHERE reduce(t = 0, b IN range(1, 20000) | (t + a * b) % 7) = 8 RETURN count(*) AS n'

/** What every store must do with a statement from outside. */
export function freeContract(fresh: FreshOptions): void {
  describe('a statement from outside', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await openStore(await fresh())
      await store.write((tx) =>
        tx.execute(`CREATE (a:Actor:ArmedGroup {id: 'a', name: 'A'})-[:RIVAL_OF {id: 'a|RIVAL_OF|b', family: 'rivalry'}]->(b:Actor:State {id: 'b', name: 'B', big: 9007199254740993})
        CREATE (c:Claim {id: 'c'})-[:SUBJECT]->(a)`),
      )
    })
    afterAll(() => store.close())
    const free = (statement: string, params = {}, options: Partial<FreeOptions> = {}) =>
      store.free(statement, params, { ...OPTIONS, ...options })
    answers(free)
    refusals(free)
    limits(free, () => store)
  })
}

type Free = (statement: string, params?: Record<string, unknown>, options?: Partial<FreeOptions>) => Promise<FreeResult>

const NODE_A = { id: 'a', labels: ['Actor', 'ArmedGroup'], properties: { id: 'a', name: 'A' } }
const NODE_B = { id: 'b', labels: ['Actor', 'State'], properties: { id: 'b', name: 'B', big: 9007199254740993n } }
const TIE = { id: 'a|RIVAL_OF|b', type: 'RIVAL_OF', start: 'a', end: 'b', properties: { id: 'a|RIVAL_OF|b', family: 'rivalry' } }

function answers(free: Free): void {
  test('answers with columns in order and cells tagged by what they are', async () => {
    const { columns, rows, truncated } = await free(
      `MATCH p = (a:Actor {id: 'a'})-[r:RIVAL_OF]->(b) RETURN b, r, p, a.name AS name, [a, 1] AS list, {of: r} AS map, null AS nothing`,
    )
    expect(columns).toStrictEqual(['b', 'r', 'p', 'name', 'list', 'map', 'nothing'])
    expect(rows).toStrictEqual([
      [
        { kind: 'node', node: NODE_B },
        { kind: 'relationship', relationship: TIE },
        { kind: 'path', path: { nodes: [NODE_A, NODE_B], relationships: [TIE] } },
        { kind: 'value', value: 'A' },
        {
          kind: 'list',
          items: [
            { kind: 'node', node: NODE_A },
            { kind: 'value', value: 1 },
          ],
        },
        { kind: 'map', entries: { of: { kind: 'relationship', relationship: TIE } } },
        { kind: 'value', value: null },
      ] satisfies Cell[],
    ])
    expect(truncated).toBe(false)
  })

  test("a path against a relationship's direction keeps the relationship's own ends", async () => {
    const { rows } = await free(`MATCH p = (b:Actor {id: 'b'})<-[:RIVAL_OF]-(a) RETURN p`)
    expect(rows).toStrictEqual([[{ kind: 'path', path: { nodes: [NODE_B, NODE_A], relationships: [TIE] } }]])
  })

  test('a relationship without an id is named by its ends and type', async () => {
    const { rows } = await free('MATCH (:Claim)-[r:SUBJECT]->() RETURN r')
    expect(rows).toStrictEqual([
      [{ kind: 'relationship', relationship: { id: 'c|SUBJECT|a', type: 'SUBJECT', start: 'c', end: 'a', properties: {} } }],
    ])
  })

  test('takes parameters, comments and a semicolon at the end', async () => {
    expect(
      (
        await free('// a comment\nMATCH (n:Actor) WHERE n.id IN $ids /* and\nanother */ RETURN n.id AS id ORDER BY id;', {
          ids: ['a', 'b'],
        })
      ).rows.length,
    ).toBe(2)
  })

  test('names the columns even where there are no rows', async () => {
    expect(await free('MATCH (n:Nothing) RETURN n.id AS id, n AS node')).toStrictEqual({
      columns: ['id', 'node'],
      rows: [],
      truncated: false,
    })
  })

  test('a statement that cannot be parsed says where', async () => {
    const error = await failure(free('MATCH (n RETURN n'))
    expect(error.code).toBe('query-failed')
    expect(error.message).toMatch(/line 1, column/i)
  })

  test("a missing parameter and a division by zero are the statement's failures", async () => {
    expect((await failure(free('RETURN $missing AS x'))).code).toBe('query-failed')
    expect((await failure(free('RETURN 1 / 0 AS x'))).code).toBe('query-failed')
  })
}

function refusals(free: Free): void {
  test.each([
    'CREATE (n:Actor {id: "x"})',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) REMOVE n.name',
    'MERGE (n:Actor {id: "x"}) RETURN n',
    'FOREACH (x IN [1] | CREATE (:Actor))',
    'MATCH (n) CALL { WITH n CREATE (m:Actor) RETURN m } RETURN m',
    'CREATE INDEX x FOR (n:Actor) ON (n.x)',
    'DROP CONSTRAINT actor_id',
    `LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
    `MATCH (n) RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'http://127.0.0.1:9' AS l RETURN l }]`,
    'CALL dbms.components()',
    'CALL db.clearQueryCaches()',
    'RETURN 1 AS x UNION CALL dbms.listConfig() YIELD name RETURN name AS x',
    'SHOW SETTINGS',
    'SHOW TRANSACTIONS',
    'TERMINATE TRANSACTIONS "x"',
    'USE system RETURN 1',
    'RETURN 1; MATCH (n) DELETE n',
    'EXPLAIN CREATE (n)',
    'PROFILE CREATE (n) RETURN n',
    '',
    '   // nothing',
  ])('%j is refused', async (statement) => {
    expect((await failure(free(statement))).code).toBe('query-refused')
  })
}

function limits(free: Free, store: () => GraphStore): void {
  test('rows beyond the limit are cut off, and said so', async () => {
    const cut = await free('UNWIND range(1, 50) AS n RETURN n', {}, { maxRows: 10 })
    expect([cut.rows.length, cut.truncated]).toStrictEqual([10, true])
    const whole = await free('UNWIND range(1, 10) AS n RETURN n', {}, { maxRows: 10 })
    expect([whole.rows.length, whole.truncated]).toStrictEqual([10, false])
  })

  test("one that never ends is stopped at the timeout, while others and the product's own are answered", async () => {
    const endless = failure(free(ENDLESS, {}, { timeoutMs: 3000 }))
    const answered = await Promise.all([free('RETURN 1 AS n'), store().schema(), free('MATCH (n:Actor) RETURN count(n) AS n')])
    expect(answered[2].rows).toStrictEqual([[{ kind: 'value', value: 2 }]])
    expect((await endless).code).toBe('query-timeout')
    expect((await free('RETURN 2 AS n')).rows.length).toBe(1)
  })

  test('one that is cancelled rejects at once', async () => {
    const controller = new AbortController()
    const endless = failure(free(ENDLESS, {}, { signal: controller.signal }))
    controller.abort()
    expect((await endless).code).toBe('cancelled')
    expect((await failure(free('RETURN 1 AS n', {}, { signal: AbortSignal.abort() }))).code).toBe('cancelled')
  })

  test('more at a time than there are readers all get their answer', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => free('RETURN $i AS i', { i })))
    expect(results.map((r) => r.rows[0]![0])).toStrictEqual(Array.from({ length: 12 }, (_, i) => ({ kind: 'value', value: i })))
  })

  test('sees what was committed before it', async () => {
    for (let i = 0; i < 3; i++) {
      await store().write((tx) => tx.execute(`MERGE (n:Theme {id: 'counter'}) SET n.i = $i`, { i }))
      expect((await free(`MATCH (n:Theme {id: 'counter'}) RETURN n.i AS i`)).rows).toStrictEqual([[{ kind: 'value', value: i }]])
    }
  })
}
