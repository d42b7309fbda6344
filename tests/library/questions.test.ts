import { beforeAll, expect, test } from 'vitest'
import { LIBRARY } from '../../cypher/library'
import { loadDossiers } from '../../graph-seed/loader'
import type { GraphStore } from '../../server/store/contract'
import { forEachStore } from '../support/stores'
import { ask, type Row } from './ask'
import type { Expectation } from './expectation'
import { ACTORS } from './expected-actors'
import { EVENTS, UNANSWERED } from './expected-events'
import { EVIDENCE } from './expected-evidence'

const EXPECTED = [...EVIDENCE, ...ACTORS, ...EVENTS]
const titled = (list: readonly Expectation[]) => list.map((e) => ({ ...e, title: e.ask + (e.given ? ` with ${JSON.stringify(e.given)}` : '') }))

test('every question is asked with its defaults, with other parameters, and so that nothing answers it', () => {
  const names = LIBRARY.map((q) => q.name).sort()
  const asked = (list: readonly Expectation[]) => [...new Set(list.map((e) => e.ask))].sort()
  expect(asked(UNANSWERED)).toEqual(names)
  expect(asked(EXPECTED)).toEqual(names)
  const thin = names.filter((name) => EXPECTED.filter((e) => e.ask === name).flatMap((e) => [...e.rows ?? [], ...e.not ?? []]).length < 2)
  expect(thin).toEqual([])
})

/** What the first store answered, for the second one to be held against, row by row and in order. */
const answers = new Map<string, Row[]>()

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadDossiers(store, ['open-sources'])
  }, 240_000)

  test.each(LIBRARY)('$name answers with its defaults, alike on both stores', async ({ name }) => {
    const rows = await ask(store, name)
    expect(rows.length).toBeGreaterThan(0)
    if (answers.has(name)) expect(rows).toEqual(answers.get(name))
    else answers.set(name, rows)
  })

  test.each(titled(EXPECTED))('$title gives the rows that the dossiers bear out', async ({ ask: name, given, rows = [], not = [], count }) => {
    const answer = await ask(store, name, given)
    for (const row of rows) expect(answer).toContainEqual(expect.objectContaining(row))
    for (const row of not) expect(answer).not.toContainEqual(expect.objectContaining(row))
    if (count !== undefined) expect(answer).toHaveLength(count)
  })

  test.each(titled(UNANSWERED))('$title gives no row, so that its "empty" sentence is shown', async ({ ask: name, given }) => {
    expect(await ask(store, name, given)).toEqual([])
  })
})
