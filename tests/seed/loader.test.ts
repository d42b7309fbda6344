import { SCHEMA_VERSION } from '../../model/version'
import { beforeAll, describe, expect, test } from 'vitest'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers, type SeedStore } from '../../graph-seed/loader'
import { AppError } from '../../model/app-error'
import type { GraphStore } from '../../server/store/contract'
import { changed, FIXTURE_DOSSIERS } from '../support/fixtures'
import { wholeGraph } from '../support/graph'
import { leftOut } from '../support/left-out'
import { neo4jMissing } from '../support/neo4j'
import { forEachStore, type StoreName } from '../support/stores'

type Graph = Awaited<ReturnType<typeof wholeGraph>>
const loaded = new Map<StoreName, Graph>()
const shipped = new Map<StoreName, Graph>()

const idsOf = ({ nodes, relationships }: Graph) => [...nodes, ...relationships].map((item) => (item as { id: string }).id)

/** Takes the rows of these ids out of a script's lists. */
const withoutRows =
  (...ids: string[]) =>
  (text: string) =>
    ids.reduce((t, id) => t.replace(new RegExp(`\\{id: '${id}'[^{}]*\\},?`), '').replace(/,(\s*\])/g, '$1'), text)

forEachStore((name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
  })
  const load = (ids: readonly string[], dossiers = FIXTURE_DOSSIERS) => loadDossiers(store, ids, { dossiers })

  test('a dossier is loaded with those it requires, derived and counted', async () => {
    const lines: string[] = []
    const defined: string[] = []
    const watched: SeedStore = {
      write: (work) => store.write(work),
      define: (statements) => store.define(statements.map((s) => (defined.push(s), s))),
    }
    const report = await loadDossiers(watched, ['harbour-press'], { dossiers: FIXTURE_DOSSIERS, onProgress: (line) => lines.push(line) })
    expect(report).toStrictEqual({ dossiers: ['harbour', 'harbour-press'], nodes: 8, claims: 14, sources: 3, ties: 8, removed: 0 })
    expect(lines).toEqual(expect.arrayContaining(['harbour/00-begin.cypher', 'harbour-press/10-all.cypher', 'derive.cypher']))
    expect(defined).toContain('CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE')
    expect(store.info.schemaVersion).toBe(SCHEMA_VERSION)
    loaded.set(name, await wholeGraph(store))
  })

  test('what is derived is what the claims say', async () => {
    const tie = loaded.get(name)!.relationships.find((r) => (r as { id: string }).id === 'gulls|RIVAL_OF|terns|gulls|RIVAL_OF|terns')
    expect(tie).toMatchObject({
      properties: {
        modality: 'actual',
        status: 'stated',
        family: 'rivalry',
        sign: -1,
        qualifiers: ['hostility', 'violence'],
        claimIds: ['echo.c001', 'gazette.c003', 'log.c001'],
        claimCount: 3,
        sourceCount: 3,
        originCount: 1,
        grade: 'B2',
        disputed: false,
        lastAttested: '2022-01-01',
        intervals: ['/', '/', '2014-10-01~quarter/..'],
      },
    })
  })

  test('loading again changes nothing', async () => {
    expect((await load(['harbour', 'harbour-press'])).removed).toBe(0)
    expect(await wholeGraph(store)).toStrictEqual(loaded.get(name))
  })

  test('a claim taken out of a script leaves with its tie, and nothing else changes', async () => {
    expect((await load(['harbour-press'], changed(withoutRows('log.c007')))).removed).toBe(1)
    expect(idsOf(await wholeGraph(store))).toStrictEqual(idsOf(loaded.get(name)!).filter((id) => !/log\.c007|DESIGNATED/.test(id)))
  })

  test('a node taken out leaves once nothing refers to it', async () => {
    await load(['harbour-press'])
    expect((await load(['harbour-press'], changed(withoutRows('noise', 'echo.c004')))).removed).toBe(2)
    expect(idsOf(await wholeGraph(store))).toStrictEqual(idsOf(loaded.get(name)!).filter((id) => !/noise|echo\.c004/.test(id)))
  })

  test('a node taken out stays while a claim of another dossier needs it', async () => {
    await load(['harbour-press'])
    expect((await load(['harbour'], changed(withoutRows('terns', 'log.c001', 'echo.c001', 'echo.c003')))).removed).toBe(3)
    expect(idsOf(await wholeGraph(store))).toEqual(
      expect.arrayContaining(['terns', 'cormorants|SPLIT_FROM|terns|cormorants|SPLIT_FROM|terns']),
    )
    await load(['harbour-press'])
    expect(await wholeGraph(store)).toStrictEqual(loaded.get(name))
  })

  describe('a fault leaves the store as it was', () => {
    test.each<[string, (text: string) => string, string, RegExp]>([
      [
        'a script that does not parse',
        (t) => t.replace("UNWIND [{id: 'quay'", "UNWNID [{id: 'quay'"),
        'query-failed',
        /harbour\/10-nodes\.cypher, statement at line 15/,
      ],
      [
        'a claim about an unknown subject',
        (t) => t.replace("subject: 'northland', predicate: 'DESIGNATED'", "subject: 'nowhere', predicate: 'DESIGNATED'"),
        'invalid-graph',
        /claim log\.c007: its subject nowhere is the id of no node/,
      ],
      [
        'a claim of an unknown source',
        (t) => t.replace("credibility: 1, source: 'log'", "credibility: 1, source: 'diary'"),
        'invalid-graph',
        /claim log\.c007: its source diary is the id of no source/,
      ],
      [
        'an end that the type does not take',
        (t) => t.replace("predicate: 'BASED_IN', object: 'quay'", "predicate: 'BASED_IN', object: 'terns'"),
        'invalid-graph',
        /claim log\.c002: the object of BASED_IN is a State or Place; terns is/,
      ],
      [
        'a date that does not exist',
        (t) => t.replace("validFrom: '2020-02-29', validTo: '2020-02-29'", "validFrom: '2021-02-29', validTo: '..'"),
        'invalid-graph',
        /claim log\.c004: validFrom: must be a date that exists/,
      ],
      [
        'a property that no claim has',
        (t) => t.replace("value: '1998-01-01'", "valeu: 'x', value: '1998-01-01'"),
        'invalid-graph',
        /claim log\.c006: .*valeu/,
      ],
    ])('%s', async (_, change, code, message) => {
      const before = await wholeGraph(store)
      const error = await load(['harbour-press'], changed(change)).then(
        () => null,
        (e: unknown) => e as AppError,
      )
      expect(error).toBeInstanceOf(AppError)
      expect(error!.code).toBe(code)
      expect(error!.message).toMatch(message)
      expect(await wholeGraph(store)).toStrictEqual(before)
    })

    test('an unknown dossier names those that are known', async () => {
      await expect(load(['port'])).rejects.toThrow('There is no dossier port. Known: harbour, harbour-press.')
    })
  })

  test('the dossiers that come with the product load without a finding', async () => {
    const fresh = await open()
    const report = await loadDossiers(fresh, [...DOSSIERS.keys()])
    expect(report.dossiers).toStrictEqual(['iskp-region', 'open-sources'])
    shipped.set(name, await wholeGraph(fresh))
  }, 240_000)
})

describe('both stores', () => {
  const missing = neo4jMissing()
  if (missing) return leftOut(missing)
  test.each([
    ['the fixtures', loaded],
    ['the dossiers that come with the product', shipped],
  ])('hold the same nodes, claims and relationships of %s', (_, graphs) => {
    const [one, other] = [graphs.get('embedded')!, graphs.get('Neo4j')!]
    expect(one.nodes.length).toBeGreaterThan(20)
    expect(other.nodes).toStrictEqual(one.nodes)
    expect(other.relationships).toStrictEqual(one.relationships)
  })
})
