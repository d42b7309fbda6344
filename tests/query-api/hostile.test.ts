import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveApi, temporaryStore, type TestApi } from '../support/api'

const TOKEN = 'the-token-of-one-who-may-write'
const STATEMENT = JSON.stringify({ statement: 'RETURN 1 AS x' })
const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' }

interface Hostile {
  name: string
  body?: string | Buffer
  headers?: Record<string, string>
  method?: string
  path?: string
  status: number | RegExp
}

const MB = 1024 ** 2
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const escapes = (bytes: number) => `"${'\\"'.repeat(bytes / 2)}`

/** Requests that try what a statement cannot: each must be refused, at once. */
const REQUESTS: readonly Hostile[] = [
  ...[
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json-seq',
    'application/jsonp',
    'APPLICATION',
    '',
    'application/vnd.neo4j.query.v9.9',
    'application/vnd.neo4j.query+jsonl',
  ].map((type) => ({ name: `content type ${JSON.stringify(type)}`, body: STATEMENT, headers: { 'content-type': type }, status: 415 })),
  ...['text/html', 'application/xml', 'application/vnd.neo4j.query.v9.9', 'application/json;q=0'].map((accept) => ({
    name: `format ${accept}`,
    body: STATEMENT,
    headers: { accept },
    status: 406,
  })),
  ...['utf-16', 'iso-8859-1', 'utf-7', 'x-user-defined'].map((charset) => ({
    name: `character set ${charset}`,
    body: STATEMENT,
    headers: { 'content-type': `application/json; charset=${charset}` },
    status: /^(400|415|202)$/,
  })),
  ...['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '169.254.169.254', '[::ffff:10.0.0.1]', 'a b', '..'].map(
    (host) => ({ name: `Host ${host}`, body: STATEMENT, headers: { host }, status: /^4\d\d$/ }),
  ),
  ...['https://evil.example', 'null', 'http://localhost.evil.example', 'file://', 'http://127.0.0.1:1'].map((origin) => ({
    name: `Origin ${origin}`,
    body: STATEMENT,
    headers: { origin },
    status: 403,
  })),
  { name: 'a page of another site', body: STATEMENT, headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  {
    name: 'a body larger than may be',
    body: JSON.stringify({ statement: 'RETURN $x AS x', parameters: { x: 'x'.repeat(5 * MB) } }),
    status: 413,
  },
  {
    name: 'a small one that unpacks to a large one',
    body: gzipSync(Buffer.alloc(64 * MB, 32)),
    headers: { 'content-encoding': 'gzip' },
    status: 413,
  },
  { name: 'one that is not packed as it says', body: STATEMENT, headers: { 'content-encoding': 'gzip' }, status: 400 },
  { name: 'one packed in an unknown way', body: STATEMENT, headers: { 'content-encoding': 'zstd-evil' }, status: 415 },
  ...[201, 10_000, 1_000_000].map((depth) => ({
    name: `lists nested ${depth} deep`,
    body: `{"statement":"RETURN $x AS x","parameters":{"x":${nested(depth)}}}`,
    status: 400,
  })),
  {
    name: 'maps nested 100,000 deep',
    body: `{"statement":"RETURN 1","parameters":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    status: 400,
  },
  { name: 'lists that never close', body: '['.repeat(3 * MB), status: 400 },
  { name: 'a text that never closes, full of quotes', body: escapes(3 * MB), status: 400 },
  ...['', '-', '0.'].map((sign) => ({
    name: `digits without end after ${JSON.stringify(sign)}`,
    body: `{"statement":"RETURN 1 AS x","parameters":{"x":${sign}${'9'.repeat(3 * MB)}}}`,
    status: sign === '0.' ? 202 : 400,
  })),
  { name: 'a statement beyond its length', body: JSON.stringify({ statement: `RETURN ${'1+'.repeat(300_000)}1` }), status: 400 },
  {
    name: 'a statement nested deeply',
    body: JSON.stringify({ statement: `RETURN ${'('.repeat(90_000)}1${')'.repeat(90_000)}` }),
    status: 400,
  },
  { name: 'a field that is the prototype', body: '{"statement":"RETURN 1 AS x","__proto__":{"statement":"CREATE (n)"}}', status: 400 },
  { name: 'a statement that is no text', body: '{"statement":["RETURN 1"]}', status: 400 },
  { name: 'no body', body: '', status: 400 },
  { name: 'a body that is not UTF-8', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), status: 400 },
  { name: 'two bodies', body: STATEMENT + STATEMENT, status: 400 },
  ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ name: method, method, status: 405 })),
  { name: 'POST in disguise', method: 'GET', headers: { 'x-http-method-override': 'POST' }, status: 405 },
  ...[
    '/db/../etc/passwd/query/v2',
    '/db/neo4j%2f..%2fsystem/query/v2',
    '/db/system/query/v2',
    '/db/%00/query/v2',
    '/db/%ff/query/v2',
    '/db/neo4j/query/v1',
    `/db/${'x'.repeat(5000)}/query/v2`,
  ].map((path) => ({ name: `path ${path.slice(0, 60)}`, path, body: STATEMENT, status: /^(400|404)$/ })),
  ...['tx/1', 'tx/1/commit'].map((path) => ({
    name: `${path}, which nobody began`,
    path: `/db/neo4j/query/v2/${path}`,
    body: '{}',
    status: 404,
  })),
  {
    name: 'a transaction that would write, without the token',
    path: '/db/neo4j/query/v2/tx',
    body: '{"statement":"CREATE (:Hostile)","accessMode":"WRITE"}',
    status: 401,
  },
  {
    name: 'a long credential',
    body: '{"statement":"CREATE (:Hostile)"}',
    path: '/db/neo4j/query/v2/tx',
    headers: { authorization: `Basic ${'A'.repeat(10_000)}` },
    status: 401,
  },
]

/** Milliseconds after which an answer counts as kept waiting; what is refused here takes a few. */
const AT_ONCE = 30_000

describe('requests that no client of the Query API makes', () => {
  let own: Awaited<ReturnType<typeof temporaryStore>>, api: TestApi
  beforeAll(async () => {
    own = await temporaryStore((store) => store.write((tx) => tx.execute(`CREATE (:Here {id: 'here'})`)))
    api = await serveApi(own.store, { writingToken: TOKEN })
  })
  afterAll(async () => {
    await api.close()
    await own.remove()
  })

  test.each(REQUESTS)(
    '$name: is refused at once, with an error and nothing else',
    async ({ body, headers, method = 'POST', path = '/db/neo4j/query/v2', status }) => {
      const { status: got, text } = await raw(api.address, method, path, { ...JSON_TYPE, ...headers }, body)
      expect(String(got)).toMatch(typeof status === 'number' ? new RegExp(`^${status}$`) : status)
      expect(text).not.toMatch(/\n\s+at |node_modules|node:internal|etc\/passwd:/)
      if (got !== 202 && text !== '') expect(text).toMatch(/"errors":\[\{"code":"Neo\.|"type":"urn:allegiance:/)
    },
    AT_ONCE,
  )

  test('a long text is taken, and comes back whole', async () => {
    const x = 'x"\\é'.repeat(500_000)
    const { status, text } = await raw(
      api.address,
      'POST',
      '/db/neo4j/query/v2',
      JSON_TYPE,
      JSON.stringify({ statement: 'RETURN $x AS x, size($x) AS n', parameters: { x } }),
    )
    expect(status).toBe(202)
    expect((JSON.parse(text) as { data: { values: [[string, number]] } }).data.values[0]).toStrictEqual([x, x.length])
  })

  test('nothing was written, and others are served', async () => {
    const { text } = await raw(
      api.address,
      'POST',
      '/db/neo4j/query/v2',
      JSON_TYPE,
      JSON.stringify({ statement: 'MATCH (n) RETURN count(n) AS n' }),
    )
    expect((JSON.parse(text) as { data: { values: number[][] } }).data.values).toStrictEqual([[1]])
  })
})

/** Sends what `fetch` would not. */
function raw(
  address: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer | undefined,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const req = request({ hostname, port, method, path, headers, agent: false }, (res) => {
      let text = ''
      res
        .setEncoding('utf8')
        .on('data', (piece: string) => {
          text += piece
        })
        .on('end', () => resolve({ status: res.statusCode!, text }))
    })
    req.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
    req.end(body)
  })
}
