import { beforeAll, expect, test } from 'vitest'
import { LIBRARY } from '../../cypher/library'
import { relationshipType } from '../../model/ontology'
import type { GraphStore } from '../../server/store/contract'
import { fill } from '../support/fill'
import { forEachStore } from '../support/stores'
import { ask, type Row } from './ask'
import type { Expectation } from './expectation'
import { ACTORS } from './expected-actors'
import { EVENTS, UNANSWERED } from './expected-events'
import { EVIDENCE } from './expected-evidence'
import { chains, fallen, oracleOf, weakened, type Oracle } from './oracles'

const EXPECTED = [...EVIDENCE, ...ACTORS, ...EVENTS]
const titled = (list: readonly Expectation[]) =>
  list.map((e) => ({ ...e, title: e.ask + (e.given ? ` with ${JSON.stringify(e.given)}` : '') }))

test('every question is asked with its defaults, with other parameters, and so that nothing answers it', () => {
  const names = LIBRARY.map((q) => q.name).sort()
  const asked = (list: readonly Expectation[]) => [...new Set(list.map((e) => e.ask))].sort()
  expect(asked(UNANSWERED)).toEqual(names)
  expect(asked(EXPECTED)).toEqual(names)
  const thin = names.filter(
    (name) => EXPECTED.filter((e) => e.ask === name).flatMap((e) => [...(e.rows ?? []), ...(e.not ?? [])]).length < 2,
  )
  expect(thin).toEqual([])
})

/** What the first store answered, for the second one to be held against, row by row and in order. */
const answers = new Map<string, Row[]>()

forEachStore((storeName, open) => {
  let store: GraphStore
  let oracle: Oracle
  beforeAll(async () => {
    store = await open()
    await fill(store, ['open-sources'])
    oracle = await oracleOf(store)
  }, 240_000)

  test.each(LIBRARY)('$name answers with its defaults, alike on both stores', async ({ name }) => {
    const rows = await ask(store, name)
    expect(rows.length).toBeGreaterThan(0)
    if (answers.has(name)) expect(rows).toEqual(answers.get(name))
    else answers.set(name, rows)
  })

  test.each(titled(EXPECTED))(
    '$title gives the rows that the dossiers bear out',
    async ({ ask: name, given, rows = [], not = [], count }) => {
      const answer = await ask(store, name, given)
      for (const row of rows) expect(answer).toContainEqual(expect.objectContaining(row))
      for (const row of not) expect(answer).not.toContainEqual(expect.objectContaining(row))
      if (count !== undefined) expect(answer).toHaveLength(count)
    },
  )

  test.each(titled(UNANSWERED))('$title gives no row, so that its "empty" sentence is shown', async ({ ask: name, given }) => {
    expect(await ask(store, name, given)).toEqual([])
  })

  test('what has happened is not said to be unattested since', async () => {
    const rows = await ask(store, 'unattested', { date: '9998-12-31', limit: 5000 })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ tie }) => relationshipType(tie as string)?.time === 'event').map(({ id }) => id)).toEqual([])
  })

  test('what falls or changes without a source is what deriving without it gives', async () => {
    // Every source on the store that starts at once, some telling ones on the other.
    const sources = { embedded: oracle.sources, Neo4j: ['abbas-2022', 'wion-2020', 'un-consolidated-list-2025-04-19'] }[storeName]
    for (const source of sources) {
      const rows = await ask(store, 'source-withdrawn', { source })
      expect(
        rows.filter((r) => r.outcome === 'falls').map((r) => r.id),
        source,
      ).toEqual(fallen(oracle, source))
      const changed = rows.filter((r) => r.outcome !== 'falls' && (r.claims !== r.claimsLeft || r.disputed !== r.disputedLeft))
      expect(
        changed.map((r) => [r.id, r.claims, r.claimsLeft, r.grade, r.gradeLeft, r.disputed, r.disputedLeft].join(' ')).sort(),
        source,
      ).toEqual(weakened(oracle, source))
    }
  }, 120_000)

  test.each([
    ['iskp', 'islamic-state', 4],
    ['jamaat-ansarullah', 'china', 4],
    ['qari-fateh', 'belarus', 4],
    ['hafiz-saeed-khan', 'ttp', 3],
  ])('chains from %s to %s are those that walking finds', async (from, to, steps) => {
    const rows = await ask(store, 'chains', { from, to, steps, limit: 5000 })
    expect(rows.map((r) => (r.ties as string[]).join(' ')).sort()).toEqual(chains(oracle, from, to, steps))
  })
})
