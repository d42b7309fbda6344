import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { problemSchema } from '../../model/errors'
import { ROUTES, type RouteName } from '../../model/api/routes'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { addImport, loadSmallDossier } from '../support/small-dossier'

let api: TestApi
let remove: () => Promise<void>
beforeAll(async () => {
  const temporary = await temporaryStore(async (store) => {
    await loadSmallDossier(store)
    await addImport(store)
  })
  remove = temporary.remove
  api = await serveApi(temporary.store)
})
afterAll(async () => {
  await api.close()
  await remove()
})

/** Values that mean something somewhere, beside anything at all. */
const value = fc.oneof(
  fc.constantFrom(
    'alpha',
    'beta',
    'gamma',
    'hill',
    'one',
    'nobody',
    'small',
    'old',
    'new,copy',
    'alpha|RIVAL_OF|beta',
    'one|LINKED_TO|two|sheet#7',
    '2015-02-01',
    '2015-02-31',
    '0000-00-00',
    'holds',
    'uncertain,holds',
    'rivalry',
    'RIVAL_OF',
    'Actor',
    'actual',
    'denied,stated',
    'B',
    '3',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'NaN',
    'null',
    '',
    ',',
    ',,',
    '..',
    '__proto__',
    'constructor',
    "' OR 1=1 //",
    '$id',
    '`',
    '\u0000',
    'both',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer().map(String),
)

/** Half a surrogate pair cannot stand in an address. */
const wellFormed = (text: string) => Buffer.from(text).toString()

test.each((Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].method === 'get'))(
  '%s answers what fits its schema or a problem of the request, whatever is asked',
  async (name) => {
    const route = ROUTES[name]
    const names = [...Object.keys((route.query as z.ZodObject).shape), 'unknown', '__proto__']
    const query = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4, selector: ([key]) => key })
    await fc.assert(
      fc.asyncProperty(value, query, async (id, pairs) => {
        const path = route.path.replace('{id}', encodeURIComponent(wellFormed(id)))
        const search = new URLSearchParams(pairs.map(([key, text]) => [key, wellFormed(text)])).toString()
        const response = await api.get(`/api${path}?${search}`)
        const body: unknown = await response.json()
        if (response.status === 200) expect(route.answer.parse(body)).toBeTruthy()
        else {
          expect([400, 404]).toContain(response.status)
          expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
          expect(problemSchema.parse(body).detail).not.toMatch(/\bat .*:\d+:\d+|node_modules/)
        }
      }),
      { numRuns: 120 },
    )
  },
)
