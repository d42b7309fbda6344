import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../model/exports'
import { problemSchema } from '../../model/api/errors'
import { startServer, type RunningServer } from '../support/server'

describe('/api/export', () => {
  let server: RunningServer
  beforeAll(async () => { server = await startServer() })
  afterAll(() => server?.stop())
  const get = (query: string) => fetch(`${server.address}/api/export?${query}`)
  const post = (body: unknown, type = 'application/json') => fetch(`${server.address}/api/export`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })

  test.each(EXPORT_FORMATS.filter(({ id }) => id !== 'html').map((format) => [format.id, format] as const))('%s: a dossier comes as a file of its kind, the same by GET and POST', async (id, { mediaType, extension }) => {
    const byGet = await get(`format=${id}&dossier=iskp-region`)
    expect(byGet.status).toBe(200)
    expect(byGet.headers.get('content-type')).toContain(mediaType.split(';')[0])
    expect(byGet.headers.get('content-disposition')).toBe(`attachment; filename=iskp-region.${extension}`)
    const bytes = Buffer.from(await byGet.arrayBuffer())
    expect(bytes.length).toBeGreaterThan(1000)
    expect(Buffer.from(await (await post({ format: id, scope: { kind: 'dossier', dossier: 'iskp-region' } })).arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('a view holds exactly the nodes and ties named, where they stand', async () => {
    const answer = await post({ format: 'json', scope: { kind: 'view', title: 'Two', nodes: ['iskp', 'islamic-state'], relationships: ['iskp|AFFILIATE_OF|islamic-state'], positions: { iskp: [1, 2], 'islamic-state': [3, 4] } } })
    const graph = await answer.json() as { nodes: { key: string; attributes: { x: number; y: number } }[]; edges: { key: string }[] }
    expect(graph.nodes.map(({ key, attributes: { x, y } }) => [key, x, y])).toEqual([['iskp', 1, 2], ['islamic-state', 3, 4]])
    expect(graph.edges.map((edge) => edge.key)).toEqual(['iskp|AFFILIATE_OF|islamic-state'])
  })

  test.each([
    ['format=nothing', 400, /format/], ['format=gexf&dossier=nowhere', 404, /No dossier "nowhere"/], ['format=gexf&ids=nobody', 404, /nobody/], ['format=gexf&dossier=a&ids=b', 400, /exclude each other/],
    ['format=gexf&asOf=2020-02-31', 400, /asOf/], ['format=gexf&query=CREATE%20(n)', 400, /read/], ['format=gexf&colour=red', 400, /colour/], ['format=png&dpi=9000', 400, /dpi/],
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
