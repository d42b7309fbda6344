import { afterAll, beforeAll, expect, test } from 'vitest'
import { lensAddress } from '../../client/state/lens-address'
import { MODALITIES } from '../../model/claim'
import type { GraphColumns } from '../../model/columns'
import { merge, NO_DATA, type GraphData } from '../../picture/scene/graph-data'
import { NO_FILTERS, type Facet, type Filters } from '../../picture/scene/lens'
import { buildScene } from '../../picture/scene/scene'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { loadSmallDossier } from '../support/small-dossier'

let api: TestApi
let data: GraphData
let remove: () => Promise<void>
beforeAll(async () => {
  const temporary = await temporaryStore(loadSmallDossier)
  remove = temporary.remove
  api = await serveApi(temporary.store)
  data = merge(NO_DATA, await api.json<GraphColumns>('/api/subgraph?dossier=small&statuses=stated,reported,denied'))
})
afterAll(async () => {
  await api.close()
  await remove()
})

const hiding = (facet: Facet, ...values: string[]): Filters => ({
  ...NO_FILTERS,
  hidden: { ...NO_FILTERS.hidden, [facet]: new Set(values) },
})

test.each<[string, Filters, string | null, number]>([
  ['as the explorer begins', NO_FILTERS, null, 7],
  ['with denied ties', hiding('status'), null, 8],
  ['without a family', hiding('family', 'event'), null, 4],
  ['without a type', hiding('type', 'RIVAL_OF'), null, 6],
  ['without a label', hiding('label', 'State'), null, 4],
  ['without what is projected', hiding('modality', 'projected'), null, 6],
  ['without any modality', hiding('modality', ...MODALITIES), null, 0],
  ['without a source', hiding('source', 'new'), null, 3],
  ['as known on a day', { ...NO_FILTERS, knownBy: '2016-01-01' }, null, 3],
  ['by the grade', { ...NO_FILTERS, reliability: 'B', credibility: 2 }, null, 2],
  ['at a date, without what does not hold then', hiding('holding', 'does-not-hold'), '2015-02-01', 3],
  ['without an answer that only a date gives, at none', hiding('holding', 'holds'), null, 7],
])('the address of a lens answers the ties that the picture has: %s', async (_what, filters, asOf, count) => {
  const base = [...data.nodes.keys()]
  const { ties } = buildScene(data, { base, brought: [], closed: [], kept: new Set(base), filters, asOf })
  const answer = await api.json<GraphColumns>(lensAddress('small', data, filters, asOf))
  expect(answer.relationships.id).toEqual(ties.map(({ id }) => id).sort())
  expect(ties).toHaveLength(count)
})
