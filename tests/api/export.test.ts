import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { EXPORT_FORMATS } from '../../model/exports'
import { problemSchema } from '../../model/errors'
import type { GraphStore, Moment } from '../../server/store/contract'
import { Spill } from '../../server/formats/writing/spill'
import { serveApi, temporaryStore } from '../support/api'
import { startServer, type RunningServer } from '../support/server'
import { loadSmallDossier } from '../support/small-dossier'

describe('/api/export', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.stop())
  const get = (query: string) => fetch(`${server.address}/api/export?${query}`)
  const post = (body: unknown, type = 'application/json') =>
    fetch(`${server.address}/api/export`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })

  test.each(EXPORT_FORMATS.filter(({ id }) => id !== 'html').map((format) => [format.id, format] as const))(
    '%s: a dossier comes as a file of its kind, the same by GET and POST',
    async (id, { mediaType, extension }) => {
      const byGet = await get(`format=${id}&dossier=iskp-region`)
      expect(byGet.status).toBe(200)
      expect(byGet.headers.get('content-type')).toContain(mediaType.split(';')[0])
      expect(byGet.headers.get('content-disposition')).toBe(`attachment; filename=iskp-region.${extension}`)
      const bytes = Buffer.from(await byGet.arrayBuffer())
      expect(bytes.length).toBeGreaterThan(1000)
      expect(
        Buffer.from(await (await post({ format: id, scope: { kind: 'dossier', dossier: 'iskp-region' } })).arrayBuffer()).equals(bytes),
      ).toBe(true)
    },
  )

  test('a view holds exactly the nodes and ties named, where they stand', async () => {
    const answer = await post({
      format: 'json',
      scope: {
        kind: 'view',
        title: 'Two',
        nodes: ['iskp', 'islamic-state'],
        relationships: ['iskp|AFFILIATE_OF|islamic-state'],
        positions: { iskp: [1, 2], 'islamic-state': [3, 4] },
      },
    })
    const graph = (await answer.json()) as { nodes: { key: string; attributes: { x: number; y: number } }[]; edges: { key: string }[] }
    expect(graph.nodes.map(({ key, attributes: { x, y } }) => [key, x, y])).toEqual([
      ['iskp', 1, 2],
      ['islamic-state', 3, 4],
    ])
    expect(graph.edges.map((edge) => edge.key)).toEqual(['iskp|AFFILIATE_OF|islamic-state'])
  })

  test.each([
    ['format=nothing', 400, /format/],
    ['format=gexf&dossier=nowhere', 404, /No dossier "nowhere"/],
    ['format=gexf&ids=nobody', 404, /nobody/],
    ['format=gexf&dossier=a&ids=b', 400, /exclude each other/],
    ['format=gexf&asOf=2020-02-31', 400, /asOf/],
    ['format=gexf&query=CREATE%20(n)', 400, /read/],
    ['format=gexf&colour=red', 400, /colour/],
    ['format=png&dpi=9000', 400, /dpi/],
  ])('%s is a problem document, not half a file', async (query, status, words) => {
    const response = await get(query)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const problem = problemSchema.parse(await response.json())
    expect(problem.status).toBe(status)
    expect(problem.detail).toMatch(words)
  })

  test('what is no JSON, or another method, is refused', async () => {
    expect((await post({ format: 'gexf', scope: { kind: 'graph' } }, 'text/plain')).status).toBe(415)
    const other = await fetch(`${server.address}/api/export`, { method: 'DELETE' })
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })
})

describe('a graph that cannot be exported', () => {
  let temporary: Awaited<ReturnType<typeof temporaryStore>>
  beforeAll(async () => {
    temporary = await temporaryStore(loadSmallDossier)
  })
  afterAll(() => temporary?.remove())

  test('is a problem document although it shows only while the graph is gone through', async () => {
    await temporary.store.write((tx) => tx.execute(`CREATE (:Thing {id: 'odd', \`bell\u0007\`: 1})`))
    const api = await serveApi(temporary.store)
    try {
      const response = await api.get('/api/export?format=gexf')
      const problem = problemSchema.parse(await response.json())
      expect(response.status).toBe(422)
      expect(problem.type).toContain('not-in-format')
      expect(problem.detail).toContain('bell')
    } finally {
      await api.close()
    }
  })

  test('breaks off once its file has begun, and the log says why', async () => {
    let fail = (_error: Error) => {}
    const failing = new Promise<never>((_, reject) => {
      fail = reject
    })
    failing.catch(() => undefined)
    const api = await serveApi(
      withMoments(temporary.store, (moment) => ({
        ...moment,
        close: () => moment.close(),
        read: (query, params) => (query.name === 'nodes-of' ? failing : moment.read(query, params)),
        stream: (query, params) => moment.stream(query, params),
      })),
    )
    try {
      const response = await api.get('/api/export?format=json')
      expect(response.status).toBe(200)
      fail(new Error('the disk went away'))
      await expect(response.text()).rejects.toThrow()
      expect(api.log.join('')).toContain('the disk went away')
    } finally {
      await api.close()
    }
  })
})

/** The store, reading from other moments than it gives. */
function withMoments(store: GraphStore, of: (moment: Moment) => Moment): GraphStore {
  return new Proxy(store, {
    get(target, key) {
      if (key === 'moment') return () => of(target.moment())
      const value = Reflect.get(target, key, target) as unknown
      return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value
    },
  })
}

test.each(['gexf', 'graphml', 'csv'])(
  '%s: what waits in memory or in a temporary file is let go of where the file is not taken to its end',
  async (format) => {
    const { store, remove } = await temporaryStore(loadSmallDossier)
    const api = await serveApi(store)
    const closed = vi.spyOn(Spill.prototype, 'close')
    try {
      expect((await fetch(`${api.address}/api/export?format=${format}&full=true`, { method: 'HEAD' })).status).toBe(200)
      await vi.waitFor(() => expect(closed).toHaveBeenCalled())
    } finally {
      closed.mockRestore()
      await api.close()
      await remove()
    }
  },
)
