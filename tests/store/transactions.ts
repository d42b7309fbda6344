import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeCounts } from '../../cypher/store/store-counts'
import { AppError } from '../../model/app-error'
import type { GraphStore, QueryTransaction } from '../../server/store/contract'
import type { CypherMap, CypherValue } from '../../server/store/cypher-value'
import { openStore, type StoreOptions } from '../../server/open-store'
import type { FreshOptions } from '../support/stores'
import { failure } from './contract'

const ENDLESS =
  'UNWIND range(1, 100000) AS a WITH a WHERE reduce(t = 0, b IN range(1, 20000) | (t + a * b) % 7) = 8 WITH count(*) AS n CREATE (:Endless {n: n})'

/** What every store must do with a transaction of several statements from outside. */
export function transactionsContract(fresh: FreshOptions): void {
  describe('a transaction of several statements from outside', () => {
    let place: StoreOptions, store: GraphStore
    beforeAll(async () => {
      place = await fresh()
      store = await openStore(place)
    })
    afterAll(() => store.close())
    const begin = () => store.begin({ access: 'WRITE' })
    const count = async (label: string) =>
      (await store.free(`MATCH (n:${label}) RETURN count(n) AS n`, {}, { timeoutMs: 20_000, maxRows: 10 })).rows[0]![0]

    /** A statement by itself. */
    const alone = async (statement: string) => {
      const run = await store.query(statement, {}, { timeoutMs: 60_000, access: 'WRITE' })
      for await (const _ of run.batches);
      await run.close()
    }

    test('its statements see what those before wrote; others see it only when it is committed', async () => {
      const tx = await begin()
      expect(await ask(tx, 'RETURN 1 AS x')).toStrictEqual([[1n]])
      expect(await ask(tx, 'CREATE (n:Together {id: $id}) RETURN n.id AS id', { id: 'a' })).toStrictEqual([['a']])
      expect(await ask(tx, 'MATCH (n:Together) CREATE (n)-[:TO]->(m:Together {id: "b"}) RETURN m.id AS id')).toStrictEqual([['b']])
      expect(await ask(tx, 'MATCH (n:Together)-[:TO]->(m) RETURN n.id AS n, m.id AS m')).toStrictEqual([['a', 'b']])
      expect(await count('Together')).toMatchObject({ value: 0 })
      expect((await store.read(storeCounts, {})).filter((row) => row.count > 0)).toStrictEqual([])
      const revision = store.revision
      expect((await tx.commit()).length).toBe(1)
      expect(store.revision).toBeGreaterThan(revision)
      expect(await count('Together')).toMatchObject({ value: 2 })
      expect((await failure(ask(tx, 'RETURN 1 AS x'))).code).toBe('no-transaction')
      expect((await failure(tx.commit())).code).toBe('no-transaction')
    })

    test('taken back it leaves nothing, and may be taken back twice', async () => {
      const tx = await begin()
      await ask(tx, 'CREATE (:Back), (:Back)')
      await tx.rollback()
      await tx.rollback()
      expect(await count('Back')).toMatchObject({ value: 0 })
    })

    test.each(['RETRN 1', 'UNWIND [1, 1, 0] AS x CREATE (:Failed {v: 1 / x})', 'SHOW USERS', 'CREATE INDEX x FOR (n:A) ON (n.x)'])(
      '%j ends it, and nothing of it is kept',
      async (statement) => {
        const tx = await begin()
        await ask(tx, 'CREATE (:Failed)')
        expect((await failure(ask(tx, statement))).code).toMatch(/^query-/)
        expect((await failure(tx.commit())).code).toBe('no-transaction')
        expect(await count('Failed')).toMatchObject({ value: 0 })
      },
    )

    test('one left before its last row ends it', async () => {
      const tx = await begin()
      await ask(tx, 'CREATE (:Left)')
      await (await tx.query('MATCH (n:Left) RETURN n', {}, { timeoutMs: 20_000 })).close()
      expect((await failure(tx.commit())).code).toBe('no-transaction')
      expect(await count('Left')).toMatchObject({ value: 0 })
    })

    test('one that may only read refuses what writes', async () => {
      const tx = await store.begin({})
      expect(await ask(tx, 'RETURN 1 AS x')).toStrictEqual([[1n]])
      expect((await failure(ask(tx, 'CREATE (:ReadOnly)'))).code).toBe('query-refused')
    })

    test('one whose statement never ends is stopped at its time, and later writes go through', async () => {
      const tx = await begin()
      await ask(tx, 'CREATE (:Endless)')
      expect((await failure(ask(tx, ENDLESS, {}, 2000))).code).toBe('query-timeout')
      expect((await failure(tx.commit())).code).toBe('no-transaction')
      const next = await begin()
      await ask(next, 'CREATE (:After)')
      await next.commit()
      expect([await count('Endless'), await count('After')]).toMatchObject([{ value: 0 }, { value: 1 }])
    })

    test("two at the same time both take effect, beside the product's own writes", async () => {
      const [a, b] = [await begin(), await begin()]
      await ask(a, 'CREATE (:Side {n: 1})')
      const others = [ask(b, 'CREATE (:Side {n: 2})').then(() => b.commit()), store.write((tx) => tx.execute('CREATE (:Side {n: 3})'))]
      await a.commit()
      await Promise.all(others)
      expect(await count('Side')).toMatchObject({ value: 3 })
    })

    test('one that has written goes on to its end, however many others wait for what it holds', async () => {
      const tx = await begin()
      await ask(tx, 'CREATE (:Held {n: 0})')
      await tx.commit()
      const holder = await begin()
      await ask(holder, 'MATCH (h:Held) SET h.n = h.n + 1')
      // A server may take some that wait for one lock for a deadlock, and says to send them again.
      const add = (): Promise<void> =>
        alone('MATCH (h:Held) SET h.n = h.n + 1').catch((error: unknown) => {
          if (error instanceof AppError && error.code === 'conflict') return add()
          throw error
        })
      const waiting = Array.from({ length: 20 }, add)
      await ask(holder, 'MATCH (h:Held) SET h.n = h.n + 1')
      await holder.commit()
      await Promise.all(waiting)
      const after = await begin()
      expect(await ask(after, 'MATCH (h:Held) RETURN h.n AS n')).toStrictEqual([[22n]])
      await after.commit()
    })

    test('PROFILE gives the plan, and writes once', async () => {
      const tx = await begin()
      await ask(tx, 'PROFILE CREATE (:Profiled)')
      await ask(tx, 'EXPLAIN CREATE (:Profiled)')
      expect(await ask(tx, 'PROFILE MATCH (n:Profiled) RETURN count(n) AS n')).toStrictEqual([[1n]])
      await tx.commit()
      expect(await count('Profiled')).toMatchObject({ value: 1 })
    })

    test('closing the store takes back what is open', async () => {
      const tx = await begin()
      await ask(tx, 'CREATE (:Open)')
      await store.close()
      expect((await failure(tx.commit())).code).toBe('no-transaction')
      store = await openStore(place)
      expect(await count('Open')).toMatchObject({ value: 0 })
      expect(await count('Together')).toMatchObject({ value: 2 })
    })
  })
}

async function ask(
  tx: QueryTransaction,
  statement: string,
  params: CypherMap = {},
  timeoutMs = 20_000,
): Promise<(readonly CypherValue[])[]> {
  const run = await tx.query(statement, params, { timeoutMs })
  try {
    const rows: (readonly CypherValue[])[] = []
    for await (const batch of run.batches) rows.push(...batch)
    expect(run.summary().bookmarks).toStrictEqual([])
    return rows
  } finally {
    await run.close()
  }
}
