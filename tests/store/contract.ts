import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineQuery, type Query, type Scan } from '../../cypher/query'
import type { ErrorCode } from '../../model/errors'
import type { GraphStore, Value } from '../../server/store/contract'
import { AppError } from '../../model/app-error'
import { SCHEMA_VERSION } from '../../model/version'
import { isFunctionLetThrough, PROCEDURES } from '../../server/store/gate/words'
import { openStore, type StoreOptions } from '../../server/open-store'
import type { FreshOptions } from '../support/stores'

/** What every store must do, whichever engine is behind it. */
export function storeContract(fresh: FreshOptions): void {
  describe('the store contract', () => {
    let options: StoreOptions
    let store: GraphStore
    beforeAll(async () => {
      options = await fresh()
      store = await openStore(options)
      await store.define(DEFINITIONS)
    })
    afterAll(() => store.close())
    const reopen = async () => {
      await store.close()
      store = await openStore(options)
    }
    values(() => store)
    writing(() => store)
    reading(() => store)
    opening(() => store, reopen)
  })
}

/** The product's own constraints may be there already (tests/support/stores.ts); that of gadgets is not. */
const DEFINITIONS = [
  'CREATE CONSTRAINT gadget_id IF NOT EXISTS FOR (n:Gadget) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)',
]

type Store = () => GraphStore

const any = z.unknown() as z.ZodType<Value>
/** A statement with any parameters whose rows have a column `value`. */
const query = (text: string): Query<Record<string, unknown>, { value: Value }> =>
  defineQuery({ name: 'test', text, params: z.record(z.string(), z.unknown()), row: z.object({ value: any }) })
/** The same as a scan. */
const scan = (pieces: Scan): Query<Record<string, unknown>, { value: Value }> =>
  defineQuery({ name: 'test', scan: pieces, params: z.record(z.string(), z.unknown()), row: z.object({ value: any }) })
const TWICE = scan({ match: 'MATCH (n:Actor) WHERE n.twice', columns: { value: 'n.id' }, pagedBy: 'n' })
const one = async (store: GraphStore, text: string, params: Record<string, unknown> = {}) =>
  (await store.read(query(text), params))[0]?.value
const run = (store: GraphStore, statement: string, params?: Record<string, unknown>) => store.write((tx) => tx.execute(statement, params))

/** The AppError that a promise rejects with. */
export async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => {
      throw new Error('nothing was thrown')
    },
    (e: unknown) => e,
  )
  if (!(error instanceof AppError)) throw error
  return error
}
const code = async (work: Promise<unknown>): Promise<ErrorCode> => (await failure(work)).code

function values(store: Store): void {
  describe('values', () => {
    test.each<[string, Value]>([
      ['an empty string', ''],
      ['a string of all planes, with controls and quotes', 'é 中 🙂 𝒳 \u{10FFFF} \n\t\r\u2028 \'"`\\ \u0001'],
      ['a combining sequence, not normalised', 'e\u0301 \u00e9'],
      ['zero', 0],
      ['a negative integer', -42],
      ['the largest safe integer', Number.MAX_SAFE_INTEGER],
      ['an integer beyond 2^53', 9007199254740993n],
      ['the smallest 64-bit integer', -(2n ** 63n)],
      ['a fraction', 34.526],
      ['a very small number', 5e-324],
      ['a very large number', 1.7976931348623157e308],
      ['true', true],
      ['false', false],
      ['a list of strings', ['b', 'a', '']],
      ['a list of numbers', [1, 2, 3]],
      ['an empty list', []],
    ])('%s is kept as it is, as a property and as a parameter', async (_, value) => {
      expect(await one(store(), 'RETURN $value AS value', { value })).toStrictEqual(value)
      await run(store(), `MERGE (n:Actor {id: 'value'}) SET n.value = $value`, { value })
      expect(await one(store(), `MATCH (n:Actor {id: 'value'}) RETURN n.value AS value`)).toStrictEqual(value)
      expect(await one(store(), `MATCH (n:Actor {id: 'value'}) RETURN properties(n) AS value`)).toStrictEqual({ id: 'value', value })
    })

    test('null and undefined remove a property', async () => {
      await run(store(), `MERGE (n:Actor {id: 'null'}) SET n.a = 1, n.b = 2`)
      await run(store(), `MATCH (n:Actor {id: 'null'}) SET n.a = $a, n.b = $b`, { a: null, b: undefined })
      expect(await one(store(), `MATCH (n:Actor {id: 'null'}) RETURN properties(n) AS value`)).toStrictEqual({ id: 'null' })
    })

    test('a map with nested lists comes back as it went', async () => {
      const value = { a: [1, { b: 'x' }], c: { d: null } }
      expect(await one(store(), 'RETURN $value AS value', { value })).toStrictEqual(value)
    })

    test('dates and times come back as ISO strings', async () => {
      expect(await one(store(), `RETURN [date('2014-10-01'), datetime('2022-05-01T10:00:00Z')] AS value`)).toStrictEqual([
        '2014-10-01',
        '2022-05-01T10:00:00Z',
      ])
    })

    test('a whole number does for LIMIT and SKIP', async () => {
      const rows = await store().read(query('UNWIND range(1, 10) AS value RETURN value ORDER BY value SKIP $skip LIMIT $limit'), {
        skip: 2,
        limit: 3,
      })
      expect(rows.map((r) => r.value)).toStrictEqual([3, 4, 5])
    })

    test("what no store can hold is refused with the parameter's name", async () => {
      const error = await failure(store().read(query('RETURN $a AS value'), { a: { b: [2n ** 64n] } }))
      expect(error.code).toBe('invalid-parameter')
      expect(error.message).toContain('a.b[0]')
      expect(await code(store().read(query('RETURN $a AS value'), { a: () => 1 }))).toBe('invalid-parameter')
    })
  })
}

function writing(store: Store): void {
  describe('writing', () => {
    test('goes on while a moment is open, which reads in several statements', async () => {
      await run(store(), `MERGE (n:Actor {id: 'moment'}) SET n.value = 1`)
      const moment = store().moment()
      const value = query(`MATCH (n:Actor {id: 'moment'}) RETURN n.value AS value`)
      try {
        expect(await moment.read(value, {})).toStrictEqual([{ value: 1 }])
        await run(store(), `MATCH (n:Actor {id: 'moment'}) SET n.value = 2`)
        expect(await store().read(value, {})).toStrictEqual([{ value: 2 }])
        expect(await moment.read(value, {})).toStrictEqual([{ value: store().capabilities.stillMoments ? 1 : 2 }])
        expect(await Promise.all([moment.read(value, {}), moment.read(value, {})])).toHaveLength(2)
      } finally {
        await moment.close()
      }
    })

    test('says what a statement changed', async () => {
      const created = await run(store(), `CREATE (a:Actor {id: 'c1'})-[:R {x: 1}]->(b:Actor {id: 'c2'})`)
      expect(created).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1, nodesDeleted: 0, relationshipsDeleted: 0 })
      expect(created.propertiesSet).toBeGreaterThanOrEqual(3)
      expect(await run(store(), `MATCH (n:Actor {id: 'c1'}) SET n:ArmedGroup`)).toMatchObject({ labelsAdded: 1 })
      expect(await run(store(), `MATCH (n:Actor) WHERE n.id IN ['c1', 'c2'] DETACH DELETE n`)).toMatchObject({
        nodesDeleted: 2,
        relationshipsDeleted: 1,
      })
    })

    test('many MERGEs of one id at the same time make one node', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, i) => run(store(), `MERGE (n:Actor {id: 'same'}) SET n.last = $i`, { i })))
      expect(await one(store(), `MATCH (n:Actor {id: 'same'}) RETURN count(n) AS value`)).toBe(1)
    })

    test('writes happen in the order in which they were asked for', async () => {
      await run(store(), `MERGE (n:Actor {id: 'order'}) SET n.seen = []`)
      await Promise.all(
        Array.from({ length: 10 }, (_, i) => run(store(), `MATCH (n:Actor {id: 'order'}) SET n.seen = n.seen + [$i]`, { i })),
      )
      expect(await one(store(), `MATCH (n:Actor {id: 'order'}) RETURN n.seen AS value`)).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    })

    test('a transaction sees its own writes, others see them when it has committed', async () => {
      const count = query(`MATCH (n:Actor {id: 'own'}) RETURN count(n) AS value`)
      await store().write(async (tx) => {
        await tx.execute(`CREATE (n:Actor {id: 'own'})`)
        await tx.execute(`MERGE (n:Actor {id: 'own'}) SET n.again = true`)
        expect(await tx.run(count, {})).toStrictEqual([{ value: 1 }])
        expect(await store().read(count, {})).toStrictEqual([{ value: 0 }])
      })
      expect(await store().read(count, {})).toStrictEqual([{ value: 1 }])
    })

    test('a failure takes everything back and leaves the revision as it was', async () => {
      const revision = store().revision
      await expect(
        store().write(async (tx) => {
          await tx.execute(`CREATE (n:Actor {id: 'gone'})`)
          throw new Error('enough')
        }),
      ).rejects.toThrow('enough')
      expect(await one(store(), `MATCH (n:Actor {id: 'gone'}) RETURN count(n) AS value`)).toBe(0)
      expect(store().revision).toBe(revision)
    })

    test('a failure does not stop the writes after it', async () => {
      const failing = run(store(), 'this is no statement')
      const next = run(store(), `MERGE (n:Actor {id: 'next'})`)
      expect(await code(failing)).toBe('query-failed')
      await next
    })

    test('the revision grows by one with each committed write', async () => {
      const revision = store().revision
      await run(store(), `MERGE (n:Actor {id: 'revision'})`)
      await run(store(), `MERGE (n:Actor {id: 'revision'})`)
      expect(store().revision).toBe(revision + 2)
    })

    test('a constraint holds, and what breaks it is a conflict', async () => {
      await run(store(), `CREATE (n:Gadget {id: 'unique'})`)
      expect(await code(run(store(), `CREATE (n:Gadget {id: 'unique'})`))).toBe('conflict')
    })

    test('definitions may be run again', async () => {
      await store().define(DEFINITIONS)
    })

    test('ten thousand nodes merged in one transaction are looked up by id, not searched for', async () => {
      const rows = Array.from({ length: 10_000 }, (_, i) => ({ id: `many-${i}` }))
      await store().write(async (tx) => {
        await tx.execute('UNWIND $rows AS row MERGE (n:Actor {id: row.id}) SET n = row', { rows })
        await tx.execute('UNWIND $rows AS row MERGE (n:Actor {id: row.id}) SET n.twice = true', { rows })
        await tx.execute(`CREATE (h:Actor {id: 'hub'})`)
        await tx.execute(`MATCH (h:Actor {id: 'hub'}) UNWIND $rows AS row MATCH (n:Actor {id: row.id}) CREATE (h)-[:STREAMED]->(n)`, {
          rows,
        })
      })
      expect(await one(store(), 'MATCH (n:Actor) WHERE n.twice RETURN count(n) AS value')).toBe(10_000)
    }, 60_000)
  })
}

function reading(store: Store): void {
  describe('reading', () => {
    test('rows are parsed, and one that does not fit names the statement', async () => {
      const error = await failure(
        store().read(
          { ...query('RETURN 1 AS value'), name: 'odd-one', row: z.object({ value: z.string() as unknown as z.ZodType<Value> }) },
          {},
        ),
      )
      expect(error.code).toBe('internal')
      expect(error.message).toContain('odd-one')
    })

    test('a product statement that fails is a fault of ours and is named', async () => {
      const error = await failure(store().read({ ...query('RETURN nonsense AS value'), name: 'broken-one' }, {}))
      expect(error.code).toBe('internal')
      expect(error.message).toContain('broken-one')
    })

    test('a statement cancelled before or while it runs rejects at once', async () => {
      const aborted = AbortSignal.abort()
      expect(await code(store().read(query('RETURN 1 AS value'), {}, { signal: aborted }))).toBe('cancelled')
      const controller = new AbortController()
      const slow = store().read(
        query(
          'UNWIND range(1, 400) AS a UNWIND range(1, 400) AS b UNWIND range(1, 20) AS c WITH a, b, c WHERE (a * b + c) % 7 = 8 RETURN count(*) AS value',
        ),
        {},
        { signal: controller.signal },
      )
      controller.abort()
      expect(await code(slow)).toBe('cancelled')
    })

    test.each([
      ['paged by a node', TWICE],
      ['not paged', query('MATCH (n:Actor) WHERE n.twice RETURN n.id AS value')],
      ['paged by a relationship', scan({ match: 'MATCH (a)-[r:STREAMED]->(b) WHERE true', columns: { value: 'b.id' }, pagedBy: 'r' })],
    ])(
      'a stream %s gives every row once, a few thousand at a time',
      async (_, streamed) => {
        const seen: Value[] = []
        for await (const batch of store().stream(streamed, {})) {
          expect(batch.length).toBeLessThanOrEqual(5000)
          seen.push(...batch.map((row) => row.value))
        }
        expect(seen.length).toBe(10_000)
        expect(new Set(seen).size).toBe(10_000)
      },
      60_000,
    )

    test('a scan by keys gives every row with its own properties', async () => {
      await run(
        store(),
        `CREATE (:Keyed {id: 'k1', name: 'first', list: ['a', 'b']}) CREATE (:Keyed {id: 'k2', name: 'second', list: ['c']}) CREATE (:Keyed {id: 'k3', other: 3})`,
      )
      const rows = await store().read(
        defineQuery({
          name: 'by-keys',
          scan: { match: 'MATCH (n:Keyed)', columns: { id: 'n.id', labels: 'labels(n)' }, propertiesByKeys: 'n' },
          params: z.object({}),
          row: z.object({ id: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
        }),
        {},
      )
      expect(rows.sort((a, b) => (a.id < b.id ? -1 : 1))).toStrictEqual([
        { id: 'k1', labels: ['Keyed'], properties: { id: 'k1', name: 'first', list: ['a', 'b'] } },
        { id: 'k2', labels: ['Keyed'], properties: { id: 'k2', name: 'second', list: ['c'] } },
        { id: 'k3', labels: ['Keyed'], properties: { id: 'k3', other: 3 } },
      ])
    })

    test('a stream left early or cancelled stops', async () => {
      for await (const batch of store().stream(TWICE, {})) {
        expect(batch.length).toBeGreaterThan(0)
        break
      }
      const controller = new AbortController()
      expect(
        await code(
          (async () => {
            for await (const _ of store().stream(TWICE, {}, { signal: controller.signal })) controller.abort()
          })(),
        ),
      ).toBe('cancelled')
    })

    test('the schema lists what is there, sorted', async () => {
      const { labels, relationshipTypes, propertyKeys } = await store().schema()
      expect(labels).toContain('Actor')
      expect(relationshipTypes).toContain('STREAMED')
      expect(propertyKeys).toEqual(expect.arrayContaining(['id', 'twice']))
      for (const names of [labels, relationshipTypes, propertyKeys]) expect(names).toStrictEqual([...names].sort())
    })

    test('what a statement may call is what the gate lets through, with its arguments', async () => {
      const { functions, procedures } = await store().callables()
      expect(functions.find(({ name }) => name === 'left')).toMatchObject({
        aggregating: false,
        returns: 'STRING',
        arguments: [
          { name: 'original', type: 'STRING', default: null },
          { name: 'length', type: 'INTEGER', default: null },
        ],
      })
      expect(functions.find(({ name }) => name === 'collect')).toMatchObject({ aggregating: true, returns: 'LIST<ANY>' })
      expect(procedures.find(({ name }) => name === 'db.labels')).toMatchObject({
        arguments: [],
        returns: [{ name: 'label', type: 'STRING' }],
      })
      for (const { name, signature } of [...functions, ...procedures]) expect(signature.startsWith(`${name}(`)).toBe(true)
      expect(functions.map(({ name }) => name).filter((name) => !isFunctionLetThrough(name))).toEqual([])
      expect(procedures.map(({ name }) => name).filter((name) => !PROCEDURES.has(name))).toEqual([])
    })
  })
}

function opening(store: Store, reopen: () => Promise<void>): void {
  describe('opening', () => {
    test('says what engine it is, where, and that an unseeded store has no version', () => {
      const { engineVersion, location, schemaVersion } = store().info
      expect(engineVersion).toMatch(/^\d+\.\d+/)
      expect(location).not.toBe('')
      expect(schemaVersion).toBeNull()
    })

    test('what was written is there after a restart', async () => {
      await run(store(), `MERGE (n:Actor {id: 'kept'}) SET n.name = 'Kept'`)
      await reopen()
      expect(await one(store(), `MATCH (n:Actor {id: 'kept'}) RETURN n.name AS value`)).toBe('Kept')
      expect(await one(store(), `MATCH (n:Actor) WHERE n.twice RETURN count(n) AS value`)).toBe(10_000)
      expect(await code(run(store(), `CREATE (n:Actor {id: 'kept'})`))).toBe('conflict')
    })

    test('a store of this version says so, one of a newer version is refused', async () => {
      await run(store(), `MERGE (m:Meta {id: 'store'}) SET m.schemaVersion = ${SCHEMA_VERSION}`)
      expect(store().info.schemaVersion).toBe(SCHEMA_VERSION)
      await reopen()
      expect(store().info.schemaVersion).toBe(SCHEMA_VERSION)
      await run(store(), `MATCH (m:Meta {id: 'store'}) SET m.schemaVersion = 99`)
      const error = await failure(reopen())
      expect(error.code).toBe('schema-newer')
      expect(error.message).toContain('99')
    })
  })
}
