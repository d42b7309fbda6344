import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { problemSchema } from '../../model/errors'
import { importReportSchema, importsAnswerSchema, undoneAnswerSchema } from '../../model/imports'
import { decidedAnswerSchema, pairsAnswerSchema } from '../../model/reconcile'
import type { GraphStore } from '../../server/store/contract'
import { candidates } from '../../server/reconcile/candidates'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier } from '../support/small-dossier'

let api: TestApi
let temporary: Awaited<ReturnType<typeof temporaryStore>>
beforeAll(async () => {
  temporary = await temporaryStore(loadSmallDossier)
  api = await serveApi(temporary.store)
})
afterAll(async () => {
  await api.close()
  await temporary.remove()
})

const FILE = `<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="e" source="a" target="b" kind="knows"/></edges></graph></gexf>`
const send = (query: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${api.address}/api/imports?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })

test('a file sent is told of first, then imported, listed and undone', async () => {
  const before = await wholeGraph(temporary.store)
  const plan = importReportSchema.parse(await (await send('name=people.gexf&dryRun=true', FILE)).json())
  expect(plan).toMatchObject({ nodes: { added: 2 }, relationships: { added: 1 }, obstacles: [] })
  expect(await wholeGraph(temporary.store)).toEqual(before)

  const report = importReportSchema.parse(await (await send('name=people.gexf&title=People&reliability=B', FILE)).json())
  expect(importsAnswerSchema.parse(await api.json('/api/imports')).imports).toMatchObject([
    { id: report.id, title: 'People', nodes: 2, relationships: 1 },
  ])
  const graph = await api.json<{ relationships: { type: unknown } }>(`/api/subgraph?dossier=${report.id}`)
  expect(JSON.stringify(graph)).toContain('people.a')

  const undone = await fetch(`${api.address}/api/imports/${report.id}`, { method: 'DELETE' })
  expect(undone.status).toBe(200)
  expect(await wholeGraph(temporary.store)).toEqual(before)
})

test('a table is taken by a mapping in the address, however wide it is, and without one says that it needs one', async () => {
  const columns = Array.from({ length: 180 }, (_, i) => `Überschrift ${i}`)
  const table = `who,whom,${columns.join()}\nNorth,South,${columns.map((_, i) => i).join()}\n`
  const mapping = JSON.stringify({
    mapping: 1,
    nodes: [
      { key: 'a', columns: ['who'], label: 'ArmedGroup' },
      { key: 'b', columns: ['whom'], label: 'ArmedGroup' },
    ],
    ties: [{ from: 'a', to: 'b', type: 'FIGHTS', properties: columns.map((column, i) => ({ column, as: `p${i}`, type: 'number' })) }],
  })
  expect(encodeURIComponent(mapping).length).toBeGreaterThan(16 << 10)
  expect(await (await send(`name=t.csv&dryRun=true&mapping=${encodeURIComponent(mapping)}`, table)).json()).toMatchObject({
    format: 'table',
    relationships: { added: 1 },
    types: [{ type: 'FIGHTS', declared: false }],
  })
  const without = await send('name=t.csv&dryRun=true', table.replace('who,whom', 'one,other'))
  expect([without.status, await without.json()]).toEqual([
    422,
    expect.objectContaining({
      type: 'urn:allegiance:mapping-needed',
      detail: expect.stringContaining('Line 1: the columns (one, other') as string,
    }),
  ])
})

test('a client that goes before its file is loaded leaves nothing behind', async () => {
  const before = await wholeGraph(temporary.store)
  const client = new AbortController()
  const outcomes: unknown[] = []
  const { store } = temporary
  const writes: GraphStore['writes'] = async (work) => {
    client.abort()
    await vi.waitFor(() => expect(other.log.join()).toContain('"whole":false'), 10_000)
    return store.writes(work).catch((error: unknown) => {
      outcomes.push(error)
      throw error
    })
  }
  const other = await serveApi(
    new Proxy(store, {
      get: (_target, key) => {
        const own: unknown = key === 'writes' ? writes : Reflect.get(store, key)
        return typeof own === 'function' ? (own.bind(store) as unknown) : own
      },
    }),
  )
  await expect(
    fetch(`${other.address}/api/imports?name=people.gexf`, {
      method: 'POST',
      body: FILE,
      headers: { 'content-type': 'application/octet-stream' },
      signal: client.signal,
    }),
  ).rejects.toMatchObject({ name: 'AbortError' })
  await vi.waitFor(() => expect(outcomes).toMatchObject([{ code: 'cancelled' }]), 10_000)
  expect(await wholeGraph(store)).toEqual(before)
  await other.close()
})

test('pairs that may be the same are listed, decided on, and taken back', async () => {
  const before = await wholeGraph(temporary.store)
  const { id } = importReportSchema.parse(
    await (await send('name=list.csv&prefix=l', ':ID,name,:LABEL\n1,ALPHA FRONT,Actor;Organisation\n')).json(),
  )
  const list = async (show: string) => pairsAnswerSchema.parse(await api.json(`/api/reconcile?import=${id}&show=${show}`))
  expect(await list('open')).toMatchObject({
    open: 1,
    decided: 0,
    next: null,
    pairs: [{ one: { id: 'l.1' }, other: { id: 'alpha' }, alike: 'strong' }],
  })
  const decide = (query: string, headers = {}) => fetch(`${api.address}/api/reconcile?${query}`, { method: 'POST', headers })
  expect((await decide('one=l.1&other=alpha&verdict=same&by=Ann', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  for (const [query, status] of [
    ['one=l.1&other=alpha&verdict=same', 400],
    ['one=l.1&other=alpha&verdict=perhaps&by=Ann', 400],
    ['one=l.1&other=nobody&verdict=same&by=Ann', 404],
    ['one=l.1&other=alpha&verdict=same&by=%20', 400],
  ] as const) {
    const response = await decide(query)
    expect([query, response.status, problemSchema.parse(await response.json()).status]).toEqual([query, status, status])
  }
  const compared = await candidates(temporary.store)
  const {
    decisions: [made],
  } = decidedAnswerSchema.parse(await (await decide('one=l.1&other=alpha&verdict=same&by=%20Ann%20%20Lee')).json())
  expect(made).toMatchObject({ verdict: 'same', by: 'Ann Lee' })
  // A decision changes no name, so that names are not compared anew for each.
  expect(await candidates(temporary.store)).toBe(compared)
  expect(await list('open')).toMatchObject({ open: 0, pairs: [] })
  expect(await list('decided')).toMatchObject({ decided: 1, pairs: [{ decisions: [made] }] })
  const takeBack = () => fetch(`${api.address}/api/reconcile/${made!.claim}`, { method: 'DELETE' })
  expect(decidedAnswerSchema.parse(await (await takeBack()).json())).toEqual({ one: 'alpha', other: 'l.1', decisions: [] })
  expect((await takeBack()).status).toBe(404)
  expect(undoneAnswerSchema.parse(await (await fetch(`${api.address}/api/imports/${id}`, { method: 'DELETE' })).json())).toMatchObject({
    decisions: 0,
  })
  expect(await candidates(temporary.store)).toEqual([])
  expect(await wholeGraph(temporary.store)).toEqual(before)
})

test.each([
  ['a file of no format', 'name=x.bin', 'nothing that is known', {}, 422],
  ['a broken file, with its line', 'name=x.gexf', '<gexf>\n<graph></nodes>', {}, 422],
  ['an empty body', 'name=x.gexf', '', {}, 400],
  ['a file without a name', '', FILE, {}, 400],
  ['an option that is not known', 'name=x.gexf&colour=red', FILE, {}, 400],
  ['a packed body', 'name=x.gexf', FILE, { 'content-encoding': 'gzip' }, 415],
  ['what another site sends', 'name=x.gexf', FILE, { 'sec-fetch-site': 'cross-site' }, 403],
])('%s is refused and changes nothing', async (_what, query, body, headers, status) => {
  const before = await wholeGraph(temporary.store)
  const response = await send(query, body, headers)
  expect(response.status).toBe(status)
  expect(problemSchema.parse(await response.json()).detail).not.toMatch(/\bat .*:\d+:\d+/)
  expect(await wholeGraph(temporary.store)).toEqual(before)
})

test('a server that demands a token imports nothing without it', async () => {
  const guarded = await serveApi(temporary.store, { token: 'a-secret-of-the-server' })
  expect((await fetch(`${guarded.address}/api/imports?name=x.gexf`, { method: 'POST', body: FILE })).status).toBe(401)
  await guarded.close()
})
