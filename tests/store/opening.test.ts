import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import type { Transaction } from '@grafeo-db/js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../server/open-store'
import { migrate } from '../../server/store/schema-version'
import { freePort } from '../support/neo4j'
import { neo4jServer } from '../support/neo4j-worker'
import { onEmbedded, onNeo4j } from '../support/stores'
import { failure } from './contract'

const SECRET = 'a-secret-that-must-not-show'

onEmbedded((fresh) => {
  const folder = async () => (await fresh()).location

  test('a folder that is not there is made', async () => {
    const location = join(await folder(), 'a', 'b')
    await (await openStore({ location })).close()
    expect(existsSync(join(location, 'graph.grafeo'))).toBe(true)
  })

  test('a store that is open elsewhere says which process has it, and opens when that has closed it', async () => {
    const location = await folder()
    const first = await openStore({ location })
    const error = await failure(openStore({ location }))
    expect(error.code).toBe('store-locked')
    expect(error.message).toContain(`pid ${process.pid}`)
    expect(error.extra.pid).toBe(process.pid)
    await first.close()
    await (await openStore({ location })).close()
    expect(readdirSync(location)).not.toContain('graph.pid')
  })

  test.each(['removed', 'replaced'])(
    'a data folder that is %s while its store is open is noticed: nothing is written, what is asked says so, and who has the folder now keeps it',
    async (how) => {
      const location = await folder()
      const store = await openStore({ location })
      await store.write((tx) => tx.execute(`CREATE (n:Actor {id: 'a'})`))
      const begun = await store.begin({ access: 'WRITE' })
      for await (const _ of (await begun.query(`CREATE (n:Actor {id: 'c'})`, {}, { timeoutMs: 20_000 })).batches);
      rmSync(location, { recursive: true })
      const other = how === 'replaced' ? await openStore({ location }) : null
      const write = (access: 'READ' | 'WRITE', statement: string) => store.query(statement, {}, { timeoutMs: 20_000, access })
      for (const refused of [
        () => begun.commit(),
        async (): Promise<unknown> => store.write((tx) => tx.execute(`CREATE (n:Actor {id: 'b'})`)),
        async () => write('WRITE', `CREATE (n:Actor {id: 'b'})`),
        async () => (await store.begin({ access: 'WRITE' })).query(`CREATE (n:Actor {id: 'b'})`, {}, { timeoutMs: 20_000 }),
      ]) {
        const error = await failure(refused())
        expect([error.code, error.message]).toEqual(['store-not-writable', expect.stringContaining(how)])
      }
      expect((await failure(write('READ', 'MATCH (n) RETURN n'))).message).toContain(how)
      await store.close().catch(() => undefined)
      if (!other) return
      expect(readdirSync(location)).toContain('graph.pid')
      const found = await other.query('MATCH (n:Actor) RETURN n', {}, { timeoutMs: 20_000 })
      for await (const batch of found.batches) expect(batch).toEqual([])
      await found.close()
      await other.close()
    },
  )

  test('with durability "disk" a write is acknowledged after its bytes are on the disk', async () => {
    const location = await folder()
    const store = await openStore({ location, durability: 'disk' })
    const order: string[] = []
    const handle = await open(join(location, 'graph.grafeo'))
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync').mockImplementation(async function (this: typeof handle) {
      order.push('sync')
      await this.datasync()
    })
    try {
      await store.write((tx) => tx.execute(`CREATE (n:Actor {id: 'a'})`))
      order.push('written')
      const run = await store.query(`CREATE (n:Actor {id: 'b'})`, {}, { timeoutMs: 20_000, access: 'WRITE' })
      order.push('ran')
      await run.close()
      const begun = await store.begin({ access: 'WRITE' })
      for await (const _ of (await begun.query(`CREATE (n:Actor {id: 'c'})`, {}, { timeoutMs: 20_000 })).batches);
      order.length = order.lastIndexOf('ran') + 1
      await begun.commit()
      order.push('committed')
    } finally {
      sync.mockRestore()
      await handle.close()
      await store.close()
    }
    expect(order.join(' ')).toMatch(/^(sync )+written (sync )+ran (sync )+committed$/)
  })

  test('what may not be on the disk is said not to be sent again, and nothing is written after it', async () => {
    const location = await folder()
    const store = await openStore({ location, durability: 'disk' })
    const write = (id: string) => failure(store.write((tx) => tx.execute(`CREATE (n:Actor {id: '${id}'})`)))
    const handle = await open(join(location, 'graph.grafeo'))
    const sync = vi
      .spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync')
      .mockRejectedValueOnce(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    try {
      const [first, second] = [await write('a'), await write('b')]
      expect([first.code, second.code]).toEqual(['store-not-writable', 'store-not-writable'])
      expect(first.message).toMatch(/is in the store, but may not be on the disk .* \(ENOSPC\)\. Do not send it again/)
      expect(second.message).toMatch(/Nothing more is written/)
      const { rows } = await store.free('MATCH (n:Actor) RETURN n.id', {}, { timeoutMs: 20_000, maxRows: 10 })
      expect(rows).toEqual([[{ kind: 'value', value: 'a' }]])
    } finally {
      sync.mockRestore()
      await handle.close()
      await store.close()
    }
  })

  test('a write that the disk has no room for says so, and nothing of it is kept', async () => {
    const location = await folder()
    const store = await openStore({ location })
    // What the engine does then: the commit throws, and so does taking back.
    const none = new Error('Transaction error: GRAFEO-T004: Invalid transaction state: No active transaction')
    const takeBackReally = grafeo.Transaction.prototype.rollback
    const spies = [
      vi.spyOn(grafeo.Transaction.prototype, 'commit').mockImplementation(function (this: Transaction) {
        takeBackReally.call(this)
        throw Object.assign(
          new Error(
            'Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log: No space left on device (os error 28)',
          ),
          { gqlStatus: '40000' },
        )
      }),
      vi.spyOn(grafeo.Transaction.prototype, 'isActive', 'get').mockReturnValue(true),
      vi.spyOn(grafeo.Transaction.prototype, 'rollback').mockImplementation(() => {
        throw none
      }),
    ]
    try {
      const statement = `CREATE (n:Actor {id: 'a'})`
      const begun = await store.begin({ access: 'WRITE' })
      for await (const _ of (await begun.query(statement, {}, { timeoutMs: 20_000 })).batches);
      for (const refused of [
        async (): Promise<unknown> => begun.commit(),
        () => store.query(statement, {}, { timeoutMs: 20_000, access: 'WRITE' }),
        () => store.write((tx) => tx.execute(statement)),
      ]) {
        const error = await failure(refused())
        expect([error.code, error.message]).toEqual(['store-not-writable', expect.stringContaining('full')])
      }
    } finally {
      for (const spy of spies) spy.mockRestore()
      await store.close()
    }
  })

  test('closing while a statement begins leaves no copy and no reader behind', async () => {
    const location = await folder()
    const store = await openStore({ location })
    const begins = failure(store.free('RETURN 1 AS x', {}, { timeoutMs: 20_000, maxRows: 1 }))
    while (!readdirSync(location).some((name) => name.startsWith('snapshot-'))) await new Promise(setImmediate)
    await store.close()
    expect([(await begins).code, readdirSync(location).filter((name) => name.startsWith('snapshot-'))]).toEqual(['cancelled', []])
  })

  test('a damaged file is refused with what to do, and left as it is', async () => {
    const location = await folder()
    const store = await openStore({ location })
    await store.write((tx) => tx.execute(`CREATE (n:Actor {id: 'a'})`))
    await store.close()
    const file = join(location, 'graph.grafeo')
    truncateSync(file, 100)
    const before = readFileSync(file)
    const error = await failure(openStore({ location }))
    expect(error.code).toBe('store-damaged')
    expect(error.message).toMatch(/restore/)
    expect(readFileSync(file)).toStrictEqual(before)
  })

  test('a file cut anywhere is called damaged, never in use; only what fills its last block may lack', async () => {
    const location = await folder()
    const store = await openStore({ location })
    await store.write((tx) => tx.execute(`UNWIND range(1, 2000) AS i CREATE (n:Actor {id: 'a' + i, name: 'Some name'})`))
    await store.close()
    const file = join(location, 'graph.grafeo')
    const whole = readFileSync(file)
    for (let length = 0; length < whole.length - 4096; length += Math.ceil(whole.length / 40)) {
      writeFileSync(file, whole.subarray(0, length))
      const error = await failure(openStore({ location }))
      expect([length, error.code]).toEqual([length, 'store-damaged'])
    }
  })

  test('what lies in a data folder is for its user alone, while the store is open and after', async () => {
    const location = join(await folder(), 'made')
    const modes = () =>
      [location, ...readdirSync(location, { recursive: true }).map((name) => join(location, String(name)))].map((path) => {
        const found = statSync(path)
        // What lies in a folder that only its user may enter is out of reach whatever its own mode.
        return path.includes('.wal/') || path.includes('snapshot-')
          ? 'inside'
          : `${found.isDirectory() ? 'folder' : 'file'} ${(found.mode & 0o777).toString(8)}`
      })
    const store = await openStore({ location })
    await store.write((tx) => tx.execute(`CREATE (n:Actor {id: 'a'})`))
    expect(new Set(modes())).toEqual(new Set(['folder 700', 'file 600', 'inside']))
    await store.close()
    expect(new Set(modes())).toEqual(new Set(['folder 700', 'file 600']))
  })

  test('a file that is no store is refused', async () => {
    const location = await folder()
    writeFileSync(join(location, 'graph.grafeo'), 'something else entirely')
    expect((await failure(openStore({ location }))).code).toBe('store-damaged')
  })

  test('a file in place of the folder, or one that cannot be made, is said to be so', async () => {
    const file = join(await folder(), 'file')
    writeFileSync(file, '')
    const notFolder = await failure(openStore({ location: file }))
    expect([notFolder.code, /a file, not a folder/.test(notFolder.message)]).toStrictEqual(['store-not-writable', true])
    expect((await failure(openStore({ location: join(file, 'inside') }))).code).toBe('store-not-writable')
  })

  test('copies that a killed process left behind are removed', async () => {
    const location = await folder()
    mkdirSync(join(location, 'snapshot-1-1'))
    const store = await openStore({ location })
    expect(readdirSync(location)).not.toContain('snapshot-1-1')
    await store.free('RETURN 1 AS x', {}, { timeoutMs: 20_000, maxRows: 1 })
    await store.close()
    expect(readdirSync(location).filter((name) => name.startsWith('snapshot-'))).toStrictEqual([])
  })

  test('a reader leaves nothing in the folder for temporary files', async () => {
    const [location, temporary] = [await folder(), await folder()]
    vi.stubEnv('TMPDIR', temporary)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const store = await openStore({ location })
    await store.free('RETURN 1 AS x', {}, { timeoutMs: 20_000, maxRows: 1 })
    await store.close()
    expect(readdirSync(temporary)).toStrictEqual([])
  })

  test('a statement that needs too much memory brings down its reader only', async () => {
    const store = await openStore({ location: await folder() })
    const error = await failure(
      store.free(
        'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c RETURN a, b, c ORDER BY a * b * c DESC',
        {},
        { timeoutMs: 100_000, maxRows: 1 },
      ),
    )
    expect(error.code).toBe('out-of-memory')
    expect((await store.free('RETURN 1 AS x', {}, { timeoutMs: 20_000, maxRows: 1 })).rows.length).toBe(1)
    await store.close()
  })

  test('an older store is migrated step by step', async () => {
    const store = await openStore({ location: await folder() })
    await store.write((tx) => tx.execute(`CREATE (m:Meta {id: 'store', name: 'store', schemaVersion: 1})`))
    const step = (label: string) => async (tx: { execute(statement: string): Promise<unknown> }) => {
      await tx.execute(`CREATE (n:${label})`)
    }
    expect(await migrate(store, 'here', [step('First'), step('Second')], 3)).toBe(3)
    expect((await store.schema()).labels).toEqual(expect.arrayContaining(['First', 'Second']))
    await store.close()
  })
})

describe('a server that is not there or not Neo4j', () => {
  test('nothing listening is said within seconds, without the password', async () => {
    const error = await failure(
      openStore({ location: `bolt://neo4j:${SECRET}@127.0.0.1:${await freePort()}`, credentials: { username: 'neo4j', password: SECRET } }),
    )
    expect(error.code).toBe('store-unreachable')
    expect(error.message).toMatch(/bolt:\/\/127\.0\.0\.1:\d+ cannot be reached\. Nothing listens there/)
    expect(`${error.message} ${error.stack}`).not.toContain(SECRET)
  })

  test('a web server in its place is recognised', async () => {
    const server = createServer((_, response) => response.end('hello'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
    })
    const error = await failure(openStore({ location: `bolt://127.0.0.1:${(server.address() as { port: number }).port}` }))
    expect(error.code).toBe('store-unreachable')
    expect(error.message).toMatch(/speaks HTTP/)
  })

  test('an address that cannot be one is refused', async () => {
    expect((await failure(openStore({ location: 'bolt://' }))).code).toBe('store-unreachable')
  })
})

onNeo4j(() => {
  test('a wrong password is said to be wrong, and does not show', async () => {
    const { location, credentials } = await neo4jServer()
    const error = await failure(openStore({ location, credentials: { ...credentials, password: SECRET } }))
    expect(error.code).toBe('store-auth')
    expect(error.message).toMatch(/NEO4J_PASSWORD/)
    expect(JSON.stringify([error.message, error.stack, error.extra])).not.toContain(SECRET)
  })

  test('a database that is not there is named', async () => {
    const { location, credentials } = await neo4jServer()
    const error = await failure(openStore({ location, credentials: { ...credentials, database: 'elsewhere' } }))
    expect(error.code).toBe('store-unreachable')
    expect(error.message).toContain('has no database elsewhere')
  })

  test("neo4j:// finds the server by its routing table, and one reads one's own writes", async () => {
    const { location, credentials } = await neo4jServer()
    const store = await openStore({ location: location.replace('bolt:', 'neo4j:'), credentials })
    for (let i = 0; i < 5; i++) {
      await store.write((tx) => tx.execute(`MERGE (n:Theme {id: 'own'}) SET n.i = $i`, { i }))
      const { rows } = await store.free(`MATCH (n:Theme {id: 'own'}) RETURN n.i AS i`, {}, { timeoutMs: 20_000, maxRows: 1 })
      expect(rows).toStrictEqual([[{ kind: 'value', value: i }]])
    }
    await store.close()
  })
})
