import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { validate } from './openapi-validator'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { problemSchema } from '../../model/errors'
import { ROUTES, type RouteName } from '../../model/api/routes'
import type { GraphStore, StoreInfo } from '../../server/store/contract'
import { AppError } from '../../model/app-error'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { addImport, loadSmallDossier } from '../support/small-dossier'

let api: TestApi
let store: GraphStore
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ store, remove } = await temporaryStore(async (empty) => {
    await loadSmallDossier(empty)
    await addImport(empty)
  }))
  api = await serveApi(store)
})
afterAll(async () => {
  await api.close()
  await remove()
})

/** A request as no well-behaved client sends it: the path and headers exactly as given. */
function raw(
  path: string,
  {
    method = 'GET',
    headers = {},
    address = api.address,
    body = '',
  }: { method?: string; headers?: Record<string, string>; address?: string; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve({ status: incoming.statusCode!, headers: incoming.headers, body: Buffer.concat(chunks).toString() }))
    })
    outgoing.on('error', reject).end(body)
  })
}

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = problemSchema.parse(await response.json())
  expect(body.status).toBe(response.status)
  return body
}

/** Of what only reads; what writes has tests of its own. */
type Writing =
  | 'importFile'
  | 'undoImport'
  | 'decide'
  | 'takeBackDecision'
  | 'createDossier'
  | 'changeDossier'
  | 'addClaims'
  | 'retractClaim'
  | 'reviewClaim'
const EXAMPLES: Record<Exclude<RouteName, Writing>, string> = {
  meta: '/meta',
  search: '/search?q=alpha',
  node: '/nodes/alpha',
  counts: '/nodes/alpha/counts',
  neighbours: '/nodes/alpha/neighbours',
  nodeEvidence: '/nodes/alpha/evidence',
  tieEvidence: '/relationships/alpha%7CRIVAL_OF%7Cbeta/evidence',
  paths: '/paths?from=alpha&to=gamma',
  subgraph: '/subgraph?dossier=small',
  dossier: '/dossier?id=small',
  sources: '/sources',
  source: '/sources/old',
  facets: '/facets',
  analysisFrustration: '/analysis/frustration?dossier=small',
  analysisCamps: '/analysis/camps?dossier=small',
  analysisSeries: '/analysis/series?dossier=small&into=two',
  analysisSensitivity: '/analysis/sensitivity?of=gaps',
  analysisTriads: '/analysis/triads',
  analysisGaps: '/analysis/gaps',
  analysisBrokers: '/analysis/brokers?seconds=5',
  analysisSimilarity: '/analysis/similarity?dossier=small',
  analysisCommunities: '/analysis/communities?dossier=small',
  schema: '/schema',
  reconcile: '/reconcile',
  library: '/library',
  imports: '/imports',
  dossiers: '/dossiers',
  claims: '/claims?dossier=small',
  cypher: '/cypher?of=/api/nodes/alpha',
  result: `/result?statement=${encodeURIComponent('MATCH (n:Actor)-[r]->(m) RETURN n, r, m LIMIT 1')}`,
}

describe('every route', () => {
  test.each(Object.entries(EXAMPLES) as [RouteName, string][])(
    '%s answers what its schema says, and nothing beside',
    async (name, path) => {
      const body: unknown = await api.json(`/api${path}`)
      expect(ROUTES[name].answer.parse(body)).toEqual(body)
    },
  )

  test.each(Object.entries(EXAMPLES) as [RouteName, string][])(
    '%s answers HEAD without a body, and is never kept by a cache',
    async (_name, path) => {
      const response = await fetch(`${api.address}/api${path}`, { method: 'HEAD' })
      expect(response.status).toBe(200)
      expect(await response.text()).toBe('')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  test.each(Object.entries(EXAMPLES) as [RouteName, string][])('%s refuses another method and says which it takes', async (_name, path) => {
    const response = await fetch(`${api.address}/api${path}`, { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toMatch(/^GET, HEAD(, POST)?$/)
    expect((await problem(response)).type).toBe('urn:allegiance:method-not-allowed')
  })

  test.each(Object.entries(EXAMPLES) as [RouteName, string][])('%s refuses a parameter it does not know, by name', async (_name, path) => {
    const response = await api.get(`/api${path}${path.includes('?') ? '&' : '?'}colour=red`)
    expect(response.status).toBe(400)
    expect((await problem(response)).errors).toEqual([{ parameter: 'colour', message: expect.stringMatching(/not known/) as string }])
  })
})

describe('faults', () => {
  test.each([
    ['/api/subgraph?asOf=2021-02-30', 'asOf', /date that exists/],
    ['/api/subgraph?holding=holds', 'holding', /asOf/],
    ['/api/subgraph?dossier=small&ids=a', 'ids', /exclude/],
    ['/api/subgraph?families=friendship', 'families', /Invalid option/],
    ['/api/search', 'q', /string/],
    ['/api/search?q=a&limit=0', 'limit', />=1/],
    ['/api/search?q=a&limit=ten', 'limit', /number/],
    ['/api/search?q=a&q=b', 'q', /string/],
    ['/api/relationships/%00/evidence', 'id', /control characters/],
    ['/api/subgraph?ids=alpha,%00', 'ids', /control characters/],
    ['/api/paths?from=%00&to=alpha', 'from', /control characters/],
    ['/api/paths?from=alpha', 'to', /string/],
    ['/api/nodes/alpha/neighbours?direction=up', 'direction', /Invalid option/],
  ])('%s names the parameter and what is wrong', async (path, parameter, message) => {
    const { status, errors, detail } = await problem(await api.get(path))
    expect(status).toBe(400)
    expect(errors).toEqual([{ parameter, message: expect.stringMatching(message) as string }])
    expect(detail).toContain(parameter)
  })

  test.each([
    '/api/nodes/nobody',
    '/api/nodes/nobody/counts',
    '/api/nodes/nobody/neighbours',
    '/api/nodes/nobody/evidence',
    '/api/relationships/a%7CB%7Cc/evidence',
    '/api/relationships/nonsense/evidence',
    '/api/sources/none',
    '/api/paths?from=alpha&to=nobody',
    '/api/facets?dossier=none',
    '/api/nowhere',
    '/api',
    '/elsewhere',
  ])('%s is not found, in a problem document', async (path) => {
    const response = await api.get(path)
    expect(response.status).toBe(404)
    await problem(response)
  })

  test.each(['/api/nodes/%', '/api/nodes/%E0%A4%A', '/api/nodes/%ff', '/%c0%ae%c0%ae/x', '/api/nodes/..%2f..%2fetc'])(
    'the malformed address %s is a fault of the request',
    async (path) => {
      const { status, headers } = await raw(path)
      expect([400, 404]).toContain(status)
      expect(headers['content-type']).toMatch(/problem\+json/)
    },
  )

  test('a fault of the server says where its log has it, and nothing else of it', async () => {
    const broken: GraphStore = {
      ...store,
      info: store.info,
      revision: 0,
      read: () => Promise.reject(new Error('secret of the inside')),
    } as GraphStore
    const other = await serveApi(broken)
    const response = await other.get('/api/nodes/alpha')
    const { status, detail } = await problem(response)
    expect(status).toBe(500)
    expect(detail).not.toContain('secret')
    expect(detail).toContain(response.headers.get('x-request-id'))
    expect(other.log.join('')).toContain('secret of the inside')
    await other.close()
  })

  test('a store that cannot be reached is said to be so', async () => {
    const gone = {
      ...store,
      info: {} as StoreInfo,
      revision: 0,
      read: () => Promise.reject(new AppError('store-unreachable', 'Neo4j does not answer.')),
    } as unknown as GraphStore
    const other = await serveApi(gone)
    expect((await problem(await other.get('/api/nodes/alpha'))).detail).toBe('Neo4j does not answer.')
    await other.close()
  })
})

describe('answers', () => {
  test('that are large are compressed where the client takes it and is not on this machine', async () => {
    const other = await serveApi(store, { allowedHosts: ['graph.example.org'] })
    const headersOf = async (headers: Record<string, string>) =>
      (await raw('/api/nodes/alpha', { address: other.address, headers: { host: '127.0.0.1', ...headers } })).headers
    for (const taken of ['br', 'gzip']) {
      const elsewhere = await headersOf({ host: 'graph.example.org', 'accept-encoding': taken })
      expect(elsewhere['content-encoding']).toBe(taken)
      expect(elsewhere.vary).toMatch(/accept-encoding/i)
      expect((await headersOf({ 'accept-encoding': taken, 'x-forwarded-for': '192.0.2.7' }))['content-encoding']).toBe(taken)
      expect((await headersOf({ 'accept-encoding': taken }))['content-encoding']).toBeUndefined()
    }
    expect((await headersOf({ host: 'graph.example.org' }))['content-encoding']).toBeUndefined()
    await other.close()
  })

  test('carry the headers that keep a browser from doing harm', async () => {
    const { headers } = await api.get('/api/meta')
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('are logged by their path, never by what was asked for', async () => {
    await api.get('/api/search?q=alphabetical')
    expect(api.log.some((line) => line.includes('"/api/search"'))).toBe(true)
    expect(api.log.join('')).not.toContain('alphabetical')
  })
})

describe('the OpenAPI document', () => {
  test('is valid', async () => {
    expect(await validate(await api.json('/api/openapi.json'))).toEqual({ valid: true })
  })

  test('describes every route with its parameters and errors', async () => {
    const { paths, components } = await api.json<{
      paths: Record<
        string,
        Record<
          string,
          { operationId: string; parameters: { name: string; in: string; required: boolean }[]; responses: Record<string, unknown> }
        >
      >
      components: { schemas: object; responses: object }
    }>('/api/openapi.json')
    const operations = Object.values(paths).flatMap((path) => Object.values(path))
    expect(operations.map((operation) => operation.operationId).sort()).toEqual([...Object.keys(ROUTES), 'export', 'exportWanted'].sort())
    expect(operations.find((operation) => operation.operationId === 'search')!.parameters.map((p) => [p.name, p.in, p.required])).toEqual([
      ['q', 'query', true],
      ['labels', 'query', false],
      ['limit', 'query', false],
    ])
    for (const { responses } of operations) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '500']))
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(['GraphColumns', 'Claim', 'Problem', 'Source']))
    expect(JSON.stringify(paths)).not.toContain('$defs')
  })
})

describe('who is let in', () => {
  test.each(['127.0.0.1', 'localhost', 'localhost:7575', 'LOCALHOST', '[::1]:80'])('the host %s is', async (host) => {
    expect((await raw('/api/meta', { headers: { host } })).status).toBe(200)
  })
  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:7575', '127.0.0.2', 'a b', '[::1', 'localhost:7575:1'])(
    'the host %j is refused',
    async (host) => {
      const { status, body } = await raw('/api/meta', { headers: { host } })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      if (status === 403) expect(JSON.parse(body)).toMatchObject({ type: 'urn:allegiance:forbidden-origin' })
    },
  )
  test('a host that was allowed is let in', async () => {
    const other = await serveApi(store, { allowedHosts: ['Graph.example.org'] })
    expect((await raw('/api/meta', { address: other.address, headers: { host: 'graph.example.org:8080' } })).status).toBe(200)
    await other.close()
  })

  test('writes from pages of other sites are refused', async () => {
    const post = (headers: Record<string, string>) => raw('/api/nowhere', { method: 'POST', headers: { host: 'localhost:1', ...headers } })
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:2' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expect((await post(headers as unknown as Record<string, string>)).status, JSON.stringify(headers)).toBe(403)
    }
    for (const headers of [{}, { origin: 'http://localhost:1' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }]) {
      expect((await post(headers as unknown as Record<string, string>)).status, JSON.stringify(headers)).toBe(404)
    }
  })
})

describe('with a token', () => {
  const token = 'correct horse battery'.replaceAll(' ', '-')
  let guarded: TestApi
  let explorer: string
  beforeAll(async () => {
    explorer = mkdtempSync(join(tmpdir(), 'allegiance-explorer-'))
    mkdirSync(join(explorer, 'assets'))
    writeFileSync(join(explorer, 'index.html'), '<title>Explorer</title>')
    writeFileSync(join(explorer, 'assets', 'main-abc.js'), 'export {}')
    guarded = await serveApi(store, { token, explorer })
  })
  afterAll(async () => {
    await guarded.close()
    rmSync(explorer, { recursive: true })
  })
  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`anyone:${password}`).toString('base64')}` })

  test('the API wants it, as Bearer or as the password of Basic', async () => {
    const refused = await guarded.get('/api/meta')
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer, Basic/)
    expect((await problem(refused)).status).toBe(401)
    expect((await guarded.get('/api/meta', { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await guarded.get('/api/meta', basic(token))).status).toBe(200)
    for (const headers of [
      { authorization: `Bearer ${token}x` },
      { authorization: token },
      basic('wrong'),
      { authorization: 'Basic !!' },
      { authorization: 'Bearer' },
      { cookie: `allegiance-session=${token}` },
    ]) {
      expect((await guarded.get('/api/openapi.json', headers as Record<string, string>)).status, JSON.stringify(headers)).toBe(401)
    }
  })

  test('a browser exchanges it for a cookie that scripts cannot read and other sites cannot send', async () => {
    const session = await fetch(`${guarded.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    expect(session.status).toBe(204)
    const cookie = session.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).not.toContain(token)
    expect(cookie).toMatch(/Max-Age=2592000/)
    expect(cookie).not.toMatch(/Secure/)
    expect((await guarded.get('/api/meta', { cookie: cookie.split(';')[0]! })).status).toBe(200)
    const ended = await fetch(`${guarded.address}/api/session`, { method: 'DELETE' })
    expect(ended.headers.get('set-cookie')).toMatch(/allegiance-session=;/)
  })

  test('behind TLS the cookie goes nowhere else; it ends after thirty days, and when the reader signs out', async () => {
    const response = await fetch(`${guarded.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ token }),
    })
    expect(response.headers.get('set-cookie')).toMatch(/Secure/)
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!
    const [name, value] = cookie.split('=') as [string, string]
    const until = Number(value.split('.')[0])
    expect(until - Date.now()).toBeGreaterThan(29 * 86_400_000)
    const later = `${name}=${until + 86_400_000}.${value.split('.')[1]}`
    expect((await guarded.get('/api/meta', { cookie: later })).status).toBe(401)
    vi.spyOn(Date, 'now').mockReturnValue(until + 1)
    try {
      expect((await guarded.get('/api/meta', { cookie })).status).toBe(401)
    } finally {
      vi.restoreAllMocks()
    }
    expect(await (await guarded.get('/login', { accept: 'text/html', cookie })).text()).toContain('Sign out')
    const out = await fetch(`${guarded.address}/logout`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
    expect([out.status, out.headers.get('location')]).toEqual([303, '/login?out'])
    expect(out.headers.get('set-cookie')).toMatch(/allegiance-session=;/)
  })

  test('a wrong token gets no cookie', async () => {
    for (const [type, body] of [
      ['application/json', '{"token":"wrong"}'],
      ['application/json', '{}'],
      ['application/json', '[]'],
      ['text/plain', token],
    ] as const) {
      const response = await fetch(`${guarded.address}/api/session`, { method: 'POST', headers: { 'content-type': type }, body })
      expect(response.status).toBe(401)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
    const broken = await fetch(`${guarded.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect((await problem(broken)).status).toBe(400)
    const said = guarded.log.filter((line) => line.includes('a wrong token'))
    expect(said.length).toBeGreaterThan(4)
    expect(said.join()).toMatch(/"address":"[^"]*127\.0\.0\.1","count":\d/)
    expect(said.join()).not.toContain(token)
  })

  test('a page without it leads to where it can be given, and from there back', async () => {
    const page = await guarded.get('/', { accept: 'text/html' })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/login'])
    expect(await (await guarded.get('/login', { accept: 'text/html' })).text()).toContain('action="/api/session"')
    const form = (body: string) =>
      fetch(`${guarded.address}/api/session`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      })
    const wrong = await form('token=wrong')
    expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/login?again'])
    const right = await form(`token=${token}`)
    expect(right.headers.get('location')).toBe('/')
    expect(
      await (await guarded.get('/', { accept: 'text/html', cookie: right.headers.get('set-cookie')!.split(';')[0]! })).text(),
    ).toContain('Explorer')
  })

  test('the token is in no log', async () => {
    await guarded.get('/api/meta', { authorization: `Bearer ${token}` })
    expect(guarded.log.join('')).not.toContain(token)
  })
})

describe('the explorer', () => {
  let explorer: string
  let pages: TestApi
  beforeAll(async () => {
    explorer = mkdtempSync(join(tmpdir(), 'allegiance-explorer-'))
    mkdirSync(join(explorer, 'assets'))
    writeFileSync(join(explorer, 'index.html'), '<title>Explorer</title>')
    writeFileSync(join(explorer, 'assets', 'main-abc.js'), 'export {}')
    writeFileSync(join(explorer, 'assets', 'main-abc.js.br'), brotliCompressSync('export {}'))
    pages = await serveApi(store, { explorer })
  })
  afterAll(async () => {
    await pages.close()
    rmSync(explorer, { recursive: true })
  })

  test('is served afresh, its hashed files for ever', async () => {
    const page = await pages.get('/', { accept: 'text/html' })
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    const script = await pages.get('/assets/main-abc.js')
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  test('has what it asks for first asked for by its page already, where its address says what that is', async () => {
    const link = async (path: string) => (await pages.get(path, { accept: 'text/html' })).headers.get('link')
    expect(await link('/?node=iskp')).toBe('</api/dossier>; rel=preload; as=fetch; crossorigin')
    expect(await link('/?dossier=a%3E%22b')).toBe('</api/dossier?id=a%3E%22b>; rel=preload; as=fetch; crossorigin')
    expect(await link('/?cypher=MATCH%20(n)%20RETURN%20n&only')).toBeNull()
  })

  test('gives scripts as the build compressed them to whom can read that, else as they are', async () => {
    for (const [accepted, encoding] of [
      ['br', 'br'],
      ['identity', null],
    ] as const) {
      const script = await pages.get('/assets/main-abc.js', { 'accept-encoding': accepted })
      expect([script.headers.get('content-encoding'), script.headers.get('content-type'), script.headers.get('vary')]).toEqual([
        encoding,
        'text/javascript; charset=utf-8',
        'Accept-Encoding',
      ])
      expect(await script.text()).toBe('export {}')
    }
  })

  test('answers addresses that only it understands, but not for those of the API or missing files', async () => {
    expect((await pages.get('/some/view?focus=iskp', { accept: 'text/html' })).status).toBe(200)
    expect((await pages.get('/some/view', { accept: 'application/json' })).status).toBe(404)
    expect((await pages.get('/assets/gone.js', { accept: 'text/html' })).status).toBe(404)
    expect((await pages.get('/api/gone', { accept: 'text/html' })).status).toBe(404)
  })

  test('gives nothing from beside its folder', async () => {
    for (const path of ['/../package.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/.env']) {
      const { status, body } = await raw(path, { address: pages.address })
      expect(body).not.toMatch(/root:|"dependencies"/)
      expect([200, 400, 403, 404]).toContain(status)
    }
  })

  test('that was not built says what to do', async () => {
    expect((await problem(await api.get('/', { accept: 'text/html' }))).detail).toContain('npm run build')
  })
})
