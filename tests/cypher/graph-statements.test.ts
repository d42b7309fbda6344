import { beforeAll, describe, expect, test } from 'vitest'
import { busiestNodes } from '../../cypher/nodes/busiest-nodes'
import { claimDetails } from '../../cypher/claims/claim-details'
import { claimLinks } from '../../cypher/claims/claim-links'
import { claimRecords } from '../../cypher/claims/claim-records'
import { claimSpeakers } from '../../cypher/claims/claim-speakers'
import { declaredTypes } from '../../cypher/ties/declared-types'
import { dossierClaims } from '../../cypher/views/dossier-claims'
import { dossierNodes } from '../../cypher/views/dossier-nodes'
import { dossierTies } from '../../cypher/views/dossier-ties'
import { dossierSizes } from '../../cypher/views/dossier-sizes'
import { dossiers } from '../../cypher/views/dossiers'
import { importedTieSources } from '../../cypher/imports/imported-tie-sources'
import { labelCounts } from '../../cypher/nodes/label-counts'
import { labelKeys } from '../../cypher/nodes/label-keys'
import { nodeById } from '../../cypher/nodes/node-by-id'
import { nodeClaims } from '../../cypher/claims/node-claims'
import { nodeDegrees } from '../../cypher/nodes/node-degrees'
import { nodeNames } from '../../cypher/nodes/node-names'
import { nodeRefs } from '../../cypher/nodes/node-refs'
import { nodeSources } from '../../cypher/sources/node-sources'
import { nodeTies } from '../../cypher/ties/node-ties'
import { nodeTiesOneWay } from '../../cypher/ties/node-ties-one-way'
import { ANY_TIE } from '../../cypher/parts'
import type { Query } from '../../cypher/query'
import { searchHits } from '../../cypher/nodes/search-hits'
import { sourceClaims } from '../../cypher/sources/source-claims'
import { sourceImportedTies } from '../../cypher/sources/source-imported-ties'
import { sourceList } from '../../cypher/sources/source-list'
import { sourceTies } from '../../cypher/sources/source-ties'
import { storeCounts } from '../../cypher/store/store-counts'
import { tieCounts } from '../../cypher/ties/tie-counts'
import { tieDates } from '../../cypher/ties/tie-dates'
import { tieFacets } from '../../cypher/ties/tie-facets'
import { tieSources } from '../../cypher/ties/tie-sources'
import { tiesAmong } from '../../cypher/ties/ties-among'
import { tiesById } from '../../cypher/ties/ties-by-id'
import { tiesOfNodes } from '../../cypher/ties/ties-of-nodes'
import { typeCounts } from '../../cypher/ties/type-counts'
import { typeEnds } from '../../cypher/ties/type-ends'
import { typeKeys } from '../../cypher/ties/type-keys'
import { CLAIM_KINDS } from '../../model/claim'
import type { GraphStore } from '../../server/store/contract'
import { addImport, loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const RIVALS = 'alpha|RIVAL_OF|beta'
const ALPHAS = [
  'alpha|CARRIED_OUT|raid',
  'alpha|OPERATES_IN|hill',
  RIVALS,
  'alpha|THREATENS|gamma|projected',
  'gamma|DESIGNATED|alpha|list one',
]
const page = { after: '', limit: 100 }
const around = { id: 'alpha', ...page, ...ANY_TIE }
const out = { ...around, direction: 'out' as const, symmetric: ['RIVAL_OF'] }

forEachStore((_name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await addImport(store)
  })
  /** Rows in order of their text, since statements over several base labels have no order of their own. */
  const rows = async <P, R>(query: Query<P, R>, params: P) =>
    (await store.read(query, params)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const ids = async <P, R extends { id: string }>(query: Query<P, R>, params: P) =>
    (await store.read(query, params)).map((row) => row.id).sort()

  describe('nodes', () => {
    test('node-by-id finds a node under any base label, with its properties', async () => {
      expect(await store.read(nodeById, { id: 'hill' })).toEqual([
        { id: 'hill', labels: ['Place'], properties: { id: 'hill', name: 'The Hill', kind: 'site', dossier: 'small' } },
      ])
      expect(await store.read(nodeById, { id: 'one' })).toHaveLength(1)
    })
    test('node-by-id finds no source or claim', async () => {
      expect(await store.read(nodeById, { id: 'old' })).toEqual([])
    })
    test('node-refs tells a node in a few words and counts a tie to itself once', async () => {
      expect(await rows(nodeRefs, { ids: ['three', 'delta', 'nobody'] })).toEqual([
        { node: { id: 'delta', name: 'Delta Council', abbreviation: 'DC', labels: ['Actor', 'Organisation'] }, ties: 0 },
        { node: { id: 'three', name: 'Thing three', abbreviation: null, labels: ['Thing'] }, ties: 2 },
      ])
    })
    test('node-names gives what a node can be found by', async () => {
      const all = (await Promise.all(nodeNames.map((query) => store.read(query, {})))).flat()
      expect(all).toHaveLength(11)
      expect(all.find((row) => row.id === 'alpha')).toEqual({
        id: 'alpha',
        name: 'Alpha Front',
        abbreviation: 'AF',
        aliases: ['Älpha Movement', 'AF-K'],
        identifiers: ['un:QDe.999'],
        labels: expect.arrayContaining(['Actor', 'ArmedGroup']),
      })
    })
    test('node-names streams the same rows as it reads', async () => {
      const streamed = []
      for (const query of nodeNames) for await (const batch of store.stream(query, {})) streamed.push(...batch.map((row) => row.id))
      expect(streamed.sort()).toEqual(
        (await Promise.all(nodeNames.map((query) => store.read(query, {}))))
          .flat()
          .map((row) => row.id)
          .sort(),
      )
    })
    test('node-degrees counts ties, not the relationships of claims', async () => {
      const all = (await Promise.all(nodeDegrees.map((query) => store.read(query, {})))).flat()
      expect(all.find((row) => row.id === 'alpha')).toEqual({ id: 'alpha', ties: 5 })
      expect(all.find((row) => row.id === 'delta')).toBeUndefined()
    })
    test('search-hits gives nodes with the names they can be found by', async () => {
      expect(await store.read(searchHits, { ids: ['alpha'] })).toEqual([
        {
          node: { id: 'alpha', name: 'Alpha Front', abbreviation: 'AF', labels: ['Actor', 'ArmedGroup'] },
          aliases: ['Älpha Movement', 'AF-K'],
          identifiers: ['un:QDe.999'],
          ties: 5,
        },
      ])
    })
    test('busiest-nodes puts most relationships first', async () => {
      expect((await store.read(busiestNodes, { limit: 1 })).map((row) => row.id).sort()).toEqual(['alpha', 'hill', 'raid', 'trade', 'two'])
    })
    test('label-counts counts nodes by their labels', async () => {
      const counts = (await store.read(labelCounts, {})).map((row) => [row.labels.sort().join(':'), row.count])
      expect(Object.fromEntries(counts)).toEqual({
        'Actor:ArmedGroup': 2,
        'Actor:State': 1,
        'Actor:Organisation': 1,
        'Actor:Person': 1,
        Place: 1,
        Event: 1,
        Theme: 1,
        Thing: 3,
      })
    })
  })

  describe('ties', () => {
    test('node-ties gives a page in order of id, and a tie to itself once', async () => {
      expect(await ids(nodeTies, around)).toEqual(ALPHAS)
      expect(await ids(nodeTies, { ...around, after: ALPHAS[1]! })).toEqual(ALPHAS.slice(2))
      expect((await store.read(nodeTies, { ...around, limit: 2 })).map((row) => row.id)).toEqual(ALPHAS.slice(0, 2))
      expect(
        (await store.read(nodeTies, { ...around, after: ALPHAS[3]! })).map(({ id, subject, object }) => [id, subject, object]),
      ).toEqual([[ALPHAS[4], 'gamma', 'alpha']])
      expect(await ids(nodeTies, { ...around, id: 'three' })).toEqual(['three|LINKED_TO|three|sheet#10', 'two|LINKED_TO|three|sheet#9'])
    })
    test('node-ties-one-way gives one direction, and a symmetric tie whichever is asked for', async () => {
      expect(await ids(nodeTiesOneWay, out)).toEqual(ALPHAS.slice(0, 4))
      expect(await ids(nodeTiesOneWay, { ...out, id: 'beta', direction: 'in' })).toEqual([RIVALS, 'gamma|SUPPORTS|beta'])
      expect(await ids(nodeTiesOneWay, { ...out, id: 'beta' })).toEqual([RIVALS, 'beta|CARRIED_OUT|raid'])
      expect((await store.read(nodeTiesOneWay, { ...out, limit: 1 })).map((row) => row.id)).toEqual([ALPHAS[0]])
    })
    test.each([
      ['families', { families: ['rivalry'] }, [RIVALS, 'gamma|DESIGNATED|alpha|list one']],
      ['types', { types: ['OPERATES_IN', 'THREATENS'] }, ['alpha|OPERATES_IN|hill', 'alpha|THREATENS|gamma|projected']],
      [
        'labels of the other end',
        { labels: ['State', 'Event'] },
        ['alpha|CARRIED_OUT|raid', 'alpha|THREATENS|gamma|projected', 'gamma|DESIGNATED|alpha|list one'],
      ],
      ['modalities', { modalities: ['projected' as const] }, ['alpha|THREATENS|gamma|projected']],
      ['statuses', { statuses: ['reported' as const] }, []],
      ['reliability', { reliability: 'B' }, ['alpha|CARRIED_OUT|raid', RIVALS, 'gamma|DESIGNATED|alpha|list one']],
      ['credibility', { credibility: 1 }, ['gamma|DESIGNATED|alpha|list one']],
    ])('node-ties filters by %s', async (_what, filter, expected) => {
      expect(await ids(nodeTies, { ...around, ...filter })).toEqual(expected)
    })
    test('tie-counts counts by family, type and direction', async () => {
      expect(await rows(tieCounts, { id: 'alpha', ...ANY_TIE })).toEqual([
        { family: 'event', type: 'CARRIED_OUT', direction: 'out', count: 1 },
        { family: 'presence', type: 'OPERATES_IN', direction: 'out', count: 1 },
        { family: 'rivalry', type: 'DESIGNATED', direction: 'in', count: 1 },
        { family: 'rivalry', type: 'RIVAL_OF', direction: 'out', count: 1 },
        { family: 'threat', type: 'THREATENS', direction: 'out', count: 1 },
      ])
    })
    test('ties-of-nodes gives the ends of the ties around nodes, through other labels only where exempt', async () => {
      const params = { ids: ['hill'], limit: 10, exempt: [], ...ANY_TIE }
      expect(await store.read(tiesOfNodes, params)).toEqual([{ id: 'alpha|OPERATES_IN|hill', subject: 'alpha', object: 'hill' }])
      expect(await store.read(tiesOfNodes, { ...params, labels: ['State'] })).toEqual([])
      expect(await store.read(tiesOfNodes, { ...params, labels: ['State'], exempt: ['alpha'] })).toHaveLength(1)
      expect(await store.read(tiesOfNodes, { ...params, ids: ['alpha'], limit: 2 })).toHaveLength(3)
    })
    test('ties-among gives the ties whose ends are both wanted', async () => {
      const wanted = (...names: string[]) => ({
        ids: names,
        wanted: Object.fromEntries(names.map((id) => [id, true as const])),
        exempt: [],
        ...ANY_TIE,
      })
      expect(await ids(tiesAmong, wanted('alpha', 'hill', 'raid'))).toEqual(['alpha|CARRIED_OUT|raid', 'alpha|OPERATES_IN|hill'])
      expect(await ids(tiesAmong, { ...wanted('alpha', 'hill', 'raid'), labels: ['ArmedGroup', 'Place'] })).toEqual([
        'alpha|OPERATES_IN|hill',
      ])
      expect(await ids(tiesAmong, wanted('three'))).toEqual(['three|LINKED_TO|three|sheet#10'])
    })
    test('ties-by-id gives ties with all that was derived', async () => {
      expect(await store.read(tiesById, { subjects: ['alpha'], wanted: { [RIVALS]: true } })).toEqual([
        {
          id: RIVALS,
          type: 'RIVAL_OF',
          subject: 'alpha',
          object: 'beta',
          properties: {
            family: 'rivalry',
            modality: 'actual',
            status: 'stated',
            sign: -1,
            qualifiers: ['hostility'],
            claimIds: ['new.c1', 'old.c1', 'undated.c1'],
            intervals: ['2018-01-01~year/..', '2014-01-01/2015-12-31'],
            spans: ['2018-01-01|2018-12-31|2020-06-01|9999-99-99', '2014-01-01|2014-01-01|2015-12-31|2015-12-31'],
            claimCount: 2,
            sourceCount: 2,
            originCount: 2,
            grade: 'B2',
            disputed: true,
            lastAttested: '2020-06-01',
            sourceId: null,
            locator: null,
          },
        },
      ])
    })
    test('dossier-ties and dossier-nodes give what the claims of a dossier are about', async () => {
      expect(await ids(dossierTies, { dossier: 'small', exempt: [], ...ANY_TIE })).toEqual([
        ...ALPHAS.slice(0, 4),
        'beta|CARRIED_OUT|raid',
        'gamma|DESIGNATED|alpha|list one',
        'gamma|SUPPORTS|beta',
        'raid|TARGETED|gamma',
      ])
      expect([...new Set(await ids(dossierNodes, { dossier: 'small', labels: null }))]).toEqual(['alpha', 'beta', 'gamma', 'hill', 'raid'])
      expect([...new Set(await ids(dossierNodes, { dossier: 'small', labels: ['Place'] }))]).toEqual(['hill'])
    })
    test('tie-facets, type-counts and tie-dates sum up all ties', async () => {
      const facets = await store.read(tieFacets, {})
      expect(facets.reduce((sum, row) => sum + row.count, 0)).toBe(12)
      expect(facets).toContainEqual({ family: 'other', modality: 'actual', status: 'stated', grade: 'C4', count: 4 })
      expect(await rows(typeCounts(['LINKED_TO', 'RIVAL_OF']), {})).toEqual([
        { type: 'LINKED_TO', count: 4 },
        { type: 'RIVAL_OF', count: 1 },
      ])
      expect(await store.read(tieDates, {})).toEqual([{ first: '2010-01-01', last: '2021-01-01' }])
    })
    test('label-keys, type-keys and type-ends say what properties and ends are seen', async () => {
      const keys = (await rows(labelKeys(['Thing', 'Place']), {})).map(({ label, key }) => `${label}.${key}`)
      expect(keys).toEqual(['Place.dossier', 'Place.id', 'Place.kind', 'Place.name', 'Thing.id', 'Thing.importId', 'Thing.name'])
      expect(await rows(typeKeys(['SUPERSEDES', 'CONTRADICTS']), {})).toEqual([
        { type: 'CONTRADICTS', key: 'about' },
        { type: 'CONTRADICTS', key: 'dossier' },
        { type: 'SUPERSEDES', key: 'dossier' },
      ])
      expect(await rows(typeEnds(['OPERATES_IN', 'LINKED_TO']), {})).toEqual([
        { type: 'LINKED_TO', from: 'Thing', to: 'Thing' },
        { type: 'OPERATES_IN', from: 'Actor', to: 'Place' },
        { type: 'OPERATES_IN', from: 'ArmedGroup', to: 'Place' },
      ])
    })
    test.each([
      ['type-counts', typeCounts],
      ['type-keys', typeKeys],
      ['type-ends', typeEnds],
      ['label-keys', labelKeys],
    ] as const)('%s refuses a name that is not safe', (_name, query) => {
      expect(() => query(['A]->() RETURN 1 //'])).toThrow('not a safe name')
    })
  })

  describe('claims', () => {
    test('claim-records says who contests a claim and whose word it is', async () => {
      const records = await rows(claimRecords, { ids: ['copy.c1', 'new.c1', 'old.c3'], without: [] })
      expect(records.map(({ id, source, reported, speakers, contestedBy }) => ({ id, source, reported, speakers, contestedBy }))).toEqual([
        { id: 'copy.c1', source: 'copy', reported: true, speakers: [['officials']], contestedBy: [] },
        { id: 'new.c1', source: 'new', reported: true, speakers: [['Sam Sayer'], ['Delta Council']], contestedBy: [] },
        { id: 'old.c3', source: 'old', reported: false, speakers: [], contestedBy: ['new'] },
      ])
      expect(records[1]!.properties).toEqual({
        stance: 'asserted',
        polarity: 'affirms',
        credibility: 3,
        subjectPart: null,
        objectPart: null,
        subjectWith: null,
        objectWith: null,
        qualifier: null,
        validFrom: '2018-01-01',
        validFromPrecision: 'year',
        validTo: '..',
        validToPrecision: null,
        asOf: '2020-06-01',
        asOfPrecision: null,
        asOfNotAfter: null,
      })
    })
    test('claim-details gives ends, place and source, null where there is none', async () => {
      const [strength] = await store.read(claimDetails, { ids: ['old.c4'] })
      expect(strength).toMatchObject({
        claim: { id: 'old.c4', low: 100, high: 200 },
        subject: { id: 'alpha' },
        object: null,
        place: { id: 'hill', labels: ['Place'] },
        source: 'old',
      })
      expect((await store.read(claimDetails, { ids: ['old.c1'] }))[0]).toMatchObject({
        subject: { id: 'alpha' },
        object: { id: 'beta' },
        place: null,
      })
    })
    test('claim-speakers names the nearest speaker first', async () => {
      expect((await store.read(claimSpeakers, { ids: ['new.c1', 'old.c1'] })).map((row) => [row.claim, row.place, row.speaker.id])).toEqual(
        [
          ['new.c1', 1, 'sayer'],
          ['new.c1', 2, 'delta'],
        ],
      )
    })
    test('claim-links tells contradictions from either side, and what replaces what', async () => {
      expect(
        (await rows(claimLinks, { ids: ['new.c5', 'old.c3', 'new.c7', 'old.c4'] })).map((row) => [
          row.claim,
          row.link,
          row.other,
          row.about,
          row.source,
        ]),
      ).toEqual([
        ['new.c5', 'contradicts', 'old.c3', 'existence', 'old'],
        ['new.c7', 'supersedes', 'old.c4', null, 'old'],
        ['old.c3', 'contradicts', 'new.c5', 'existence', 'new'],
        ['old.c4', 'supersededBy', 'new.c7', null, 'new'],
      ])
    })
    test('node-claims gives the claims about a node by kind and role, in pages', async () => {
      const params = {
        id: 'alpha',
        kinds: [...CLAIM_KINDS],
        roles: ['SUBJECT', 'OBJECT', 'IN_PLACE'] as ('SUBJECT' | 'OBJECT' | 'IN_PLACE')[],
        ...page,
      }
      expect(await ids(nodeClaims, params)).toHaveLength(12)
      expect(await ids(nodeClaims, { ...params, kinds: ['quantity'] })).toEqual(['new.c7', 'old.c4'])
      expect(await ids(nodeClaims, { ...params, roles: ['OBJECT'] })).toEqual(['old.c2'])
      expect(await ids(nodeClaims, { ...params, id: 'hill', roles: ['IN_PLACE'] })).toEqual(['old.c4'])
      expect(await ids(nodeClaims, { ...params, roles: ['SUBJECT'], after: 'old.c3', limit: 1 })).toEqual(['old.c4'])
    })
  })

  describe('sources', () => {
    test('source-list gives every source, what it derives from and how many claims it states', async () => {
      const list = await rows(sourceList, {})
      expect(list.map((row) => [row.id, row.claims, row.derivesFrom])).toEqual([
        ['copy', 1, ['old']],
        ['new', 8, []],
        ['old', 5, []],
        ['sheet', 0, []],
        ['undated', 1, []],
      ])
      expect(list[1]!.properties).toMatchObject({
        name: 'New article',
        reliability: 'C',
        publishedAt: '2020-06-01',
        publishedAtPrecision: null,
        url: 'https://example.org/new#top',
      })
    })
    test('node-sources says who speaks of a node', async () => {
      const of = await store.read(nodeSources, { id: 'beta' })
      expect(of.reduce((sum, row) => sum + row.claims, 0)).toBe(5)
    })
    test('source-claims and source-ties say what a source states and supports', async () => {
      expect(await ids(sourceClaims, { id: 'old', ...page })).toEqual(['old.c1', 'old.c2', 'old.c3', 'old.c4', 'old.c5'])
      expect(await ids(sourceClaims, { id: 'old', after: 'old.c1', limit: 2 })).toEqual(['old.c2', 'old.c3'])
      expect(await ids(sourceTies, { id: 'old' })).toEqual(['alpha|CARRIED_OUT|raid', RIVALS, 'gamma|DESIGNATED|alpha|list one'])
    })
    test('tie-sources and imported-tie-sources count the ties a source has a part in', async () => {
      expect(Object.fromEntries((await store.read(tieSources, {})).map((row) => [row.source, row.count]))).toEqual({
        old: 3,
        new: 6,
        copy: 1,
        undated: 1,
      })
      expect(await store.read(importedTieSources, {})).toEqual([{ source: 'sheet', count: 4 }])
      expect(await ids(sourceImportedTies, { id: 'sheet', after: '', limit: 2 })).toEqual([
        'one|LINKED_TO|two|sheet#7',
        'one|LINKED_TO|two|sheet#8',
      ])
    })
  })

  describe('the store', () => {
    test('dossiers, dossier-claims and declared-types say what was brought in', async () => {
      expect(await store.read(dossiers, {})).toEqual([
        {
          id: 'small',
          title: 'A small dossier',
          description: 'For tests.',
          focus: 'alpha',
          kind: 'dossier',
          own: false,
          marking: 'TLP:CLEAR',
        },
      ])
      expect(await store.read(dossierClaims, {})).toEqual([{ dossier: 'small', count: 15 }])
      const sizes = new Map<string, number>()
      for (const { what, count } of await store.read(dossierSizes, {})) sizes.set(what, (sizes.get(what) ?? 0) + count)
      expect(Object.fromEntries(sizes)).toEqual({ nodes: 8, sources: 4, claims: 15 })
      expect(await store.read(declaredTypes, {})).toEqual([
        {
          id: 'linked-to',
          properties: { type: 'LINKED_TO', family: 'other', sign: 0, symmetric: true, forward: 'is linked to', backward: 'is linked to' },
        },
      ])
    })
    test('store-counts tells ties from the relationships of claims', async () => {
      const sum = { nodes: 0, claims: 0, sources: 0, relationships: 0, plumbing: 0 }
      for (const row of await store.read(storeCounts, {})) sum[row.what] += row.count
      expect({ ...sum, ties: sum.relationships - sum.plumbing }).toMatchObject({ nodes: 11, claims: 15, sources: 5, ties: 12 })
    })
  })
})
