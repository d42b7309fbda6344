import { afterAll, beforeAll, expect, test } from 'vitest'
import { libraryQuestion, questionParameters } from '../../cypher/library'
import { meantTexts, nodeNamed, nodesNamed, parametersNamed, sourceNamed } from '../../server/graph/named'
import { select } from '../../server/export/select/select'
import type { GraphStore } from '../../server/store/contract'
import { watch } from '../../server/store/witness'
import { forEachStore } from '../support/stores'
import { serveApi, type TestApi } from '../support/api'
import { loadSmallDossier } from '../support/small-dossier'

forEachStore((_name, open) => {
  let store: GraphStore
  let api: TestApi
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    api = await serveApi(store)
  })
  afterAll(() => api?.close())

  test.each([
    ['alpha', 'alpha'],
    ['Alpha Front', 'alpha'],
    ['ALPHA FRONT', 'alpha'],
    ['alpha movement', 'alpha'],
    ['af-k', 'alpha'],
    ['un:QDe.999', 'alpha'],
    ['DC', 'delta'],
  ])('“%s” is %s', async (given, id) => expect(await nodeNamed(store, given)).toBe(id))

  test.each([
    ['nobody', null, 'No such node: “nobody”. /api/search finds nodes by name.'],
    ['Alpha Frnt', null, 'No such node: “Alpha Frnt”; did you mean Alpha Front (alpha)?'],
    ['Beta Brigde', 'Actor', 'No such actor: “Beta Brigde”; did you mean Beta Brigade (beta)?'],
    ['hill', 'Actor', 'No such actor: “hill”, which is the id of a node of the kind place.'],
  ])('“%s” is refused with what may be meant', async (given, label, message) => {
    await expect(nodeNamed(store, given, label)).rejects.toMatchObject({ code: 'not-found', message })
  })

  test('a source goes by its name or title too', async () => {
    expect(await sourceNamed(store, 'the OLD report')).toBe('old')
    await expect(sourceNamed(store, 'report')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/^No such source: “report”; did you mean .*Old report \(old\)/) as string,
    })
  })

  test.each([
    ['/api/nodes/AF-K', 200],
    ['/api/nodes/nobody', 404],
    ['/api/nodes/Alpha%20Front/neighbours', 200],
    ['/api/nodes/nobody/neighbours', 404],
    ['/api/nodes/nobody/evidence', 404],
    ['/api/paths?from=AF&to=Gamma', 200],
    ['/api/paths?from=AF&to=nobody', 404],
    ['/api/subgraph?ids=AF,nobody', 404],
    ['/api/subgraph?ids=alpha&without=nobody', 404],
    ['/api/subgraph?dossier=nobody', 404],
    ['/api/sources/Old%20report', 200],
    ['/api/sources/nobody', 404],
    ['/api/analysis/camps?without=nobody', 404],
    ['/api/analysis/camps?dossier=nobody', 404],
  ])('%s answers %i', async (path, status) => {
    const response = await api.get(path)
    const body = (await response.json()) as { detail?: string }
    expect(response.status).toBe(status)
    if (status === 404) expect(body.detail).toMatch(/^No (such|dossier)/)
  })

  test('ids that are right are looked up together, however many', async () => {
    const [one, many] = await Promise.all(
      [['alpha'], ['alpha', 'beta', 'alpha']].map(async (ids) => (await watch(() => nodesNamed(store, ids))).length),
    )
    expect([one, many, await nodesNamed(store, ['beta', 'AF'])]).toEqual([1, 1, ['beta', 'alpha']])
  })

  test('a question is asked of the node that is meant, or refused', async () => {
    const question = libraryQuestion('tie-evidence')
    const named = (values: Record<string, unknown>) => parametersNamed(store, question.params, questionParameters(question, values))
    expect(await named({ from: 'AF', to: 'Beta Brigade' })).toMatchObject({ from: 'alpha', to: 'beta', type: null })
    await expect(named({ from: 'nobody', to: 'beta' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    [`MATCH (n {name: 'AF'}) RETURN n`, {}, ['No node has the name “AF”. Alpha Front goes by it: match {id: “alpha”}, or its whole name.']],
    [
      'MATCH (n {name: $name}) RETURN n',
      { name: 'alpha' },
      ['No node has the name “alpha”. Alpha Front goes by it: match {id: “alpha”}, or its whole name.'],
    ],
    [`MATCH (n {name: 'Alpha Front'}) RETURN n`, {}, []],
    [`MATCH (n {name: 'nobody'}) RETURN n.name`, { limit: 3 }, []],
  ])('%s with %j that found nothing says what its texts mean', async (statement, params, hints) => {
    expect(await meantTexts(store, statement, params)).toEqual(hints)
  })

  test('a statement over HTTP that found nothing has the hint as a notification, unless its client wants none', async () => {
    const ask = async (more: object) => {
      const body = JSON.stringify({ statement: `MATCH (n {name: 'AF'}) RETURN n.id`, ...more })
      const response = await fetch(`${api.address}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      return ((await response.json()) as { notifications?: { description: string; category: string }[] }).notifications ?? []
    }
    expect(await ask({})).toEqual([
      expect.objectContaining({ category: 'HINT', description: expect.stringContaining('Alpha Front goes by it') as string }),
    ])
    expect(await ask({ notificationsFilter: { disabledCategories: ['HINT'] } })).toEqual([])
    expect(await ask({ statement: `MATCH (n {name: 'Alpha Front'}) RETURN n.id` })).toEqual([])
  })

  test('an export takes names of nodes and sources, or is refused', async () => {
    const around = (ids: string[], without?: string[]) =>
      select(store, { scope: { kind: 'around', ids, hops: 0 }, lens: { without }, full: false })
    const { graph, close } = await around(['Beta Brigade'], ['Old report'])
    await close()
    expect(graph).toMatchObject({ focus: 'beta', without: ['Old report'] })
    await expect(around(['nobody'])).rejects.toMatchObject({ code: 'not-found' })
    await expect(around(['beta'], ['nobody'])).rejects.toMatchObject({ code: 'not-found' })
  })
})
