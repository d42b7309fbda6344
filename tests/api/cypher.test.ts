import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../model/api/routes'
import { serveApi, type TestApi } from '../support/api'
import { addImport, loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

type Answer = RouteAnswer<'cypher'>
type Row = Record<string, unknown>

forEachStore((_name, open) => {
  let api: TestApi
  let database: string
  beforeAll(async () => {
    const store = await open()
    await loadSmallDossier(store)
    await addImport(store)
    database = store.info.database
    api = await serveApi(store)
  })
  afterAll(() => api.close())

  const behind = (of: string) => api.json<Answer>(`/api/cypher?${new URLSearchParams({ of }).toString()}`)

  /** What the console gets for a statement: its rows by column. */
  async function run({ statement, parameters }: Answer['statements'][number]): Promise<Row[]> {
    const response = await fetch(`${api.address}/db/${database}/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement, parameters }),
    })
    const { data, errors } = (await response.json()) as { data?: { fields: string[]; values: unknown[][] }; errors?: { message: string }[] }
    if (!data || errors) throw new Error(`${statement}\n${JSON.stringify(errors)}`)
    return data.values.map((values) => Object.fromEntries(data.fields.map((field, i) => [field, values[i]])))
  }
  /** The rows of the statement of that name behind an address. */
  async function rowsOf(of: string, name: string): Promise<Row[]> {
    const { statements } = await behind(of)
    return (await Promise.all(statements.filter((s) => s.name === name).map(run))).flat()
  }
  const ids = (rows: readonly Row[]) => rows.map((row) => row['id'] as string).sort()

  describe('the statements behind an answer', () => {
    test.each([
      '/api/search?q=alpha',
      '/api/nodes/alpha',
      '/api/nodes/alpha/counts',
      '/api/nodes/alpha/neighbours?limit=2',
      '/api/nodes/alpha/evidence',
      '/api/relationships/alpha%7CRIVAL_OF%7Cbeta/evidence',
      '/api/paths?from=alpha&to=gamma',
      '/api/subgraph?dossier=small&families=rivalry',
      '/api/subgraph?ids=alpha,beta&hops=0',
      '/api/subgraph?ids=alpha&hops=1&asOf=2020-01-01&holding=holds',
      '/api/sources/old',
      '/api/subgraph',
    ])('of %s run in the console, each with the rows that it is said to have', async (of) => {
      const { statements } = await behind(of)
      expect(statements.length).toBeGreaterThan(0)
      for (const statement of statements) {
        expect(await run(statement), statement.name).toHaveLength(statement.rows)
        for (const name of Object.keys(statement.parameters)) expect(statement.statement).toContain(`$${name}`)
      }
    })

    test('give the same ties as opening a node', async () => {
      const { graph } = await api.json<RouteAnswer<'neighbours'>>('/api/nodes/alpha/neighbours')
      expect(ids(await rowsOf('/api/nodes/alpha/neighbours', 'node-ties'))).toEqual(graph.relationships.id)
    })

    test('give the same ties as a filter leaves', async () => {
      const of = '/api/subgraph?dossier=small&families=rivalry,threat&modalities=actual&labels=ArmedGroup,State'
      const graph = await api.json<RouteAnswer<'subgraph'>>(of)
      expect(graph.relationships.id.length).toBeGreaterThan(0)
      expect(ids(await rowsOf(of, 'dossier-ties'))).toEqual(graph.relationships.id)
    })

    test('give the same nodes as a search', async () => {
      const { hits } = await api.json<RouteAnswer<'search'>>('/api/search?q=alhpa')
      expect((await rowsOf('/api/search?q=alhpa', 'search-hits')).map((row) => (row['node'] as Row)['id']).sort()).toEqual(
        hits.map((hit) => hit.id).sort(),
      )
    })

    test('give the same claims as the evidence of a tie', async () => {
      const of = '/api/relationships/alpha%7CRIVAL_OF%7Cbeta/evidence'
      const { claims } = await api.json<RouteAnswer<'tieEvidence'>>(of)
      expect((await rowsOf(of, 'claim-details')).map((row) => (row['claim'] as Row)['id']).sort()).toEqual(
        claims.map((claim) => claim.id).sort(),
      )
    })

    test('give every tie of the chains between two nodes', async () => {
      const of = '/api/paths?from=alpha&to=gamma'
      const { paths } = await api.json<RouteAnswer<'paths'>>(of)
      expect(paths.length).toBeGreaterThan(0)
      expect(ids(await rowsOf(of, 'ties-of-nodes'))).toEqual(
        expect.arrayContaining([...new Set(paths.flatMap((path) => path.relationships.flat()))]),
      )
    })

    test('look only under the base labels that give rows, and say how many branches that leaves out', async () => {
      const { statements } = await behind('/api/nodes/alpha')
      const node = statements.find((s) => s.name === 'node-by-id')!
      expect(node).toMatchObject({ statement: expect.not.stringContaining('UNION ALL') as string, parameters: { id: 'alpha' }, rows: 1 })
      expect(node.statement).toContain('MATCH (n:Actor {id: $id})')
      expect(node.leftOut).toBeGreaterThan(0)
    })

    test('are the same however often they are asked for, whatever the server keeps', async () => {
      expect(await behind('/api/nodes/alpha')).toEqual(await behind('/api/nodes/alpha'))
    })

    test('come with a word on what they do not cover', async () => {
      expect((await behind('/api/search?q=alpha')).note).toMatch(/index of all names/)
      expect((await behind('/api/nodes/alpha/neighbours?without=old')).note).toMatch(/leaving out sources, .* is not in the statements/)
      expect((await behind('/api/nodes/alpha')).note).toBeNull()
    })

    test.each(['/api/nowhere', '/api/cypher?of=/api/meta', '/db/neo4j/query/v2', '/api/nodes/%E0%A4%A', '/api/nodes/alpha?colour=red'])(
      'are refused for %s, which answers nothing itself',
      async (of) => {
        expect((await api.get(`/api/cypher?${new URLSearchParams({ of }).toString()}`)).status).toBe(400)
      },
    )
  })
})
