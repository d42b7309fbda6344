import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type {
  countsAnswerSchema,
  evidenceAnswerSchema,
  facetsAnswerSchema,
  neighboursAnswerSchema,
  nodeAnswerSchema,
  pathsAnswerSchema,
  sourceAnswerSchema,
} from '../../model/api/answers'
import type { GraphColumns } from '../../model/columns'
import { claimRowSchema } from '../../model/claim-schema'
import { deriveTies } from '../../model/derive'
import type { ClaimRecord, SourceRecord } from '../../model/records'
import type { Precision } from '../../model/dates'
import { claimFields } from '../../server/graph/evidence'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { addImport, loadSmallDossier } from '../support/small-dossier'

type Answer<S extends z.ZodType> = z.output<S>
const RIVALS = 'alpha|RIVAL_OF|beta'

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

const dossier = (query = '') => api.json<GraphColumns>(`/api/subgraph?dossier=small${query}`)
const ties = async (query = '') => (await dossier(query)).relationships.id
const tie = async (id: string, query = '') => {
  const { relationships: r } = await dossier(query)
  const i = r.id.indexOf(id)
  return i < 0
    ? null
    : {
        status: r.status[i],
        grade: r.grade[i],
        claimCount: r.claimCount[i],
        originCount: r.originCount[i],
        disputed: r.disputed[i],
        intervals: r.intervals[i],
      }
}

describe('the lens', () => {
  test('hides denied ties unless they are asked for', async () => {
    expect(await ties()).not.toContain('gamma|SUPPORTS|beta')
    expect(await ties('&statuses=denied')).toEqual(['gamma|SUPPORTS|beta'])
  })

  test('leaves out a source, and with it what only that source supports', async () => {
    expect(await ties('&without=new')).toEqual(['alpha|CARRIED_OUT|raid', RIVALS, 'gamma|DESIGNATED|alpha|list one'])
    expect(await tie(RIVALS, '&without=old')).toMatchObject({
      status: 'reported',
      grade: 'C3',
      claimCount: 1,
      intervals: ['2018-01-01~year/..'],
    })
  })

  test('drops the objection of a source that is left out', async () => {
    expect(await tie('alpha|CARRIED_OUT|raid')).toMatchObject({ disputed: true, originCount: 1 })
    expect(await tie('alpha|CARRIED_OUT|raid', '&without=new')).toMatchObject({ disputed: false })
    expect(await tie(RIVALS, '&without=undated')).toMatchObject({ disputed: false })
  })

  test('judges grade and status by what is left, not by what is stored', async () => {
    expect(await ties('&reliability=B')).toContain(RIVALS)
    expect(await ties('&reliability=B&without=old')).not.toContain(RIVALS)
    expect(await ties('&statuses=reported')).toEqual([])
    expect(await ties('&statuses=reported&without=old')).toEqual(['alpha|CARRIED_OUT|raid', RIVALS])
  })

  test('as known on a date counts only sources published by then, and none without a date', async () => {
    expect(await ties('&knownBy=2014-01-01')).toEqual([])
    expect(await ties('&knownBy=2016-01-01')).toEqual(['alpha|CARRIED_OUT|raid', RIVALS, 'gamma|DESIGNATED|alpha|list one'])
    expect(await tie(RIVALS, '&knownBy=2020-12-31')).toMatchObject({ claimCount: 2, disputed: false })
  })

  test('as of a date keeps what then holds, may hold in one way or another, or does not', async () => {
    expect(await ties('&asOf=2015-02-01&holding=holds')).toEqual([RIVALS, 'gamma|DESIGNATED|alpha|list one'])
    expect(await ties('&asOf=2018-05-01&holding=attested-earlier')).toEqual(['gamma|DESIGNATED|alpha|list one'])
    expect(await ties('&asOf=2018-05-01&holding=unknown-start')).toEqual(['alpha|OPERATES_IN|hill'])
    expect(await ties('&asOf=2018-05-01&holding=uncertain')).toEqual([RIVALS])
    expect(await ties('&asOf=2012-12-31&holding=holds,attested-earlier,unknown-start,uncertain')).toEqual([])
    expect(await ties('&asOf=2016-06-01&holding=does-not-hold&types=RIVAL_OF')).toEqual([RIVALS])
    expect(await ties('&asOf=2015-02-01')).toHaveLength(7)
  })

  test('both clocks together: what held then, by what was known then', async () => {
    const rivals = '&families=rivalry&holding=holds'
    expect(await ties(`&asOf=2019-01-01&knownBy=2016-01-01${rivals}`)).toEqual([])
    expect(await ties(`&asOf=2019-01-01${rivals}`)).toEqual([RIVALS])
  })

  test('filters by family, type, modality, grade and the labels of both ends', async () => {
    expect(await ties('&families=event,presence')).toEqual([
      'alpha|CARRIED_OUT|raid',
      'alpha|OPERATES_IN|hill',
      'beta|CARRIED_OUT|raid',
      'raid|TARGETED|gamma',
    ])
    expect(await ties('&modalities=projected')).toEqual(['alpha|THREATENS|gamma|projected'])
    expect(await ties('&credibility=2&families=presence')).toEqual(['alpha|OPERATES_IN|hill'])
    const actors = await dossier('&labels=Actor')
    expect(actors.relationships.id).toEqual([RIVALS, 'alpha|THREATENS|gamma|projected', 'gamma|DESIGNATED|alpha|list one'])
    expect(actors.nodes.id).toEqual(['alpha', 'beta', 'gamma'])
  })

  test('an imported tie falls with its source and is known when that was published', async () => {
    const of = async (query: string) => (await api.json<Answer<typeof countsAnswerSchema>>(`/api/nodes/two/counts?${query}`)).total
    expect(await of('')).toBe(3)
    expect(await of('without=sheet')).toBe(0)
    expect(await of('knownBy=2018-12-31')).toBe(0)
    expect(await of('knownBy=2019-01-01')).toBe(3)
  })
})

describe('columns', () => {
  test('carry what deriving needs: their own ties come out again', async () => {
    const { dictionaries, nodes, relationships: r, claims: c, sources: s } = await dossier('&statuses=stated,reported,denied')
    const sources = new Map<string, SourceRecord>(
      s.id.map((id, i) => [
        id,
        {
          id,
          reliability: s.reliability[i]!,
          publishedAt: s.publishedAt[i],
          writtenAt: s.writtenAt[i],
          origins: s.origins[i]!.map((o) => s.id[o]!),
        },
      ]),
    )
    const claims: ClaimRecord[] = r.id.flatMap((_, i) =>
      r.claims[i]!.map((k) => ({
        id: c.id[k]!,
        subject: nodes.id[r.subject[i]!]!,
        predicate: dictionaries.types[r.type[i]!]!,
        object: nodes.id[r.object[i]!]!,
        qualifier: c.qualifier[k],
        stance: c.stance[k]!,
        polarity: c.polarity[k]!,
        credibility: c.credibility[k]!,
        source: s.id[c.source[k]!]!,
        reported: c.reported[k]!,
        contestedBy: c.contestedBy[k]!.map((o) => s.id[o]!),
        validFrom: c.validFrom[k],
        validFromPrecision: c.validFromPrecision[k] as Precision | null,
        validTo: c.validTo[k],
        validToPrecision: c.validToPrecision[k] as Precision | null,
        asOf: c.asOf[k],
        asOfPrecision: c.asOfPrecision[k] as Precision | null,
      })),
    )
    const derived = deriveTies(claims, sources)
    expect(derived.map((t) => t.id)).toEqual(r.id)
    expect(derived.map((t) => [t.status, t.grade ?? null, t.disputed, t.spans, t.originCount, t.lastAttested ?? null])).toEqual(
      r.id.map((_, i) => [r.status[i], r.grade[i], r.disputed[i], r.spans[i], r.originCount[i], r.lastAttested[i]]),
    )
  })

  test('have arrays of one length and indexes that point somewhere', async () => {
    for (const query of ['dossier=small', 'ids=two&hops=2', 'limit=3', '']) {
      const { dictionaries, nodes, relationships: r, claims, sources } = await api.json<GraphColumns>(`/api/subgraph?${query}`)
      for (const table of [nodes, r, claims, sources]) expect(new Set(Object.values(table).map((column) => column.length)).size).toBe(1)
      const below = (indexes: readonly number[], length: number, from = 0) =>
        expect(indexes.every((i) => i >= from && i < length)).toBe(true)
      below(nodes.labels, dictionaries.labels.length)
      below(r.type, dictionaries.types.length)
      below([...r.subject, ...r.object], nodes.id.length)
      below(r.claims.flat(), claims.id.length)
      below(r.source, sources.id.length, -1)
      below([...claims.source, ...claims.contestedBy.flat(), ...sources.origins.flat()], sources.id.length)
    }
  })

  test('name the source of an imported tie', async () => {
    const { relationships, sources } = await api.json<GraphColumns>('/api/subgraph?ids=two&hops=1')
    expect(relationships.source.map((i) => sources.id[i])).toEqual(['sheet', 'sheet', 'sheet', 'sheet'])
    expect(sources.id).toEqual(['sheet'])
  })
})

describe('subgraph', () => {
  const graph = (query: string) => api.json<GraphColumns>(`/api/subgraph?${query}`)

  test('walks some hops from given nodes', async () => {
    expect((await graph('ids=hill&hops=0')).nodes.id).toEqual(['hill'])
    expect((await graph('ids=hill&hops=1')).nodes.id).toEqual(['alpha', 'hill'])
    expect((await graph('ids=hill&hops=2')).nodes.id).toEqual(['alpha', 'beta', 'gamma', 'hill', 'raid'])
  })

  test('walks only over ties that the lens shows', async () => {
    expect((await graph('ids=hill&hops=2&types=OPERATES_IN,CARRIED_OUT')).nodes.id).toEqual(['alpha', 'hill', 'raid'])
    expect((await graph('ids=hill&hops=2&without=new')).nodes.id).toEqual(['hill'])
    expect((await graph('ids=beta&hops=2&without=old,copy,undated')).nodes.id).toEqual(['alpha', 'beta', 'gamma', 'hill', 'raid'])
  })

  test('says what its limit left out', async () => {
    const cut = await graph('ids=alpha&hops=1&limit=3')
    expect(cut.nodes.id).toEqual(['alpha', 'beta', 'gamma'])
    expect(cut.truncated).toEqual({ limit: 3, nodes: 2, relationships: 0 })
    expect((await graph('ids=alpha&hops=1')).truncated).toBeUndefined()
    const some = await graph('dossier=small&limit=3')
    expect(some.nodes.id).toEqual(['alpha', 'beta', 'gamma'])
    expect(some.truncated).toEqual({ limit: 3, nodes: 2, relationships: 4 })
    expect((await graph('dossier=small')).truncated).toBeUndefined()
  })

  test('of the whole graph takes the busiest nodes first', async () => {
    const { nodes, truncated } = await graph('limit=2')
    expect(nodes.id).toContain('alpha')
    const { counts } = await api.json<{ counts: { nodes: number } }>('/api/meta')
    expect(truncated?.nodes).toBe(counts.nodes - nodes.id.length)
    expect(truncated?.nodes).toBeGreaterThan(1)
  })

  test('tells how many ties a node has in the store, loaded or not', async () => {
    const { nodes } = await graph('ids=hill&hops=1')
    expect(nodes.ties[nodes.id.indexOf('alpha')]).toBe(5)
  })

  test('of an unknown dossier says which are loaded', async () => {
    const response = await api.get('/api/subgraph?dossier=nowhere')
    expect(response.status).toBe(404)
    expect(((await response.json()) as { detail: string }).detail).toContain('small')
  })
})

describe('nodes', () => {
  const card = (id: string, query = '') => api.json<Answer<typeof nodeAnswerSchema>>(`/api/nodes/${id}?${query}`)

  test('show estimates side by side, oldest first, and names with whose they are', async () => {
    const { quantities, attributes, names, sources } = await card('alpha')
    expect(quantities.map((q) => [q.low, q.best, q.high, q.grade])).toEqual([
      [100, null, 200, 'B3'],
      [null, 500, null, 'C3'],
    ])
    expect(attributes.map((a) => [a.predicate, a.value])).toEqual([['founded', '2013-01-01']])
    expect(names).toEqual([{ name: 'The Front', language: 'en', usedBy: 'Gamma', claim: 'new.c8', source: 'new' }])
    expect(sources.map((s) => [s.id, s.claims])).toEqual([
      ['copy', 1],
      ['new', 5],
      ['old', 5],
      ['undated', 1],
    ])
  })

  test('show through the lens only what the sources that count say', async () => {
    const { quantities, names, sources, counts } = await card('alpha', 'without=new')
    expect(quantities.map((q) => q.id)).toEqual(['old.c4'])
    expect(names).toEqual([])
    expect(sources.map((s) => s.id)).not.toContain('new')
    expect(counts.map((c) => c.type)).toEqual(['CARRIED_OUT', 'DESIGNATED', 'RIVAL_OF'])
  })

  test('count symmetric ties in no direction', async () => {
    expect((await card('beta')).counts).toContainEqual({ family: 'rivalry', type: 'RIVAL_OF', direction: 'both', count: 1 })
    expect((await card('two')).counts).toEqual([{ family: 'other', type: 'LINKED_TO', direction: 'both', count: 3 }])
  })

  test('give their neighbours in pages that together are all of them', async () => {
    const seen: string[] = []
    for (let cursor = ''; ;) {
      const { graph, total, next } = await api.json<Answer<typeof neighboursAnswerSchema>>(
        `/api/nodes/alpha/neighbours?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      expect(total).toBe(5)
      expect(graph.nodes.id).toContain('alpha')
      seen.push(...graph.relationships.id)
      if (next === null) break
      cursor = next
    }
    expect(seen).toEqual([
      'alpha|CARRIED_OUT|raid',
      'alpha|OPERATES_IN|hill',
      RIVALS,
      'alpha|THREATENS|gamma|projected',
      'gamma|DESIGNATED|alpha|list one',
    ])
  })

  test('fill a page of neighbours although the lens drops some on the way', async () => {
    const { graph, total, next } = await api.json<Answer<typeof neighboursAnswerSchema>>('/api/nodes/alpha/neighbours?limit=2&without=new')
    expect(graph.relationships.id).toEqual(['alpha|CARRIED_OUT|raid', RIVALS])
    expect(total).toBe(3)
    expect(next).toBe(RIVALS)
  })
})

describe('evidence', () => {
  test.each([
    ['verifiable', { passageSha256: 'a'.repeat(64), locator: 'p. 3' }, { sha256: 'b'.repeat(64), url: null }],
    ['recorded', { passageSha256: 'a'.repeat(64), locator: 'p. 3' }, { sha256: null, url: null }],
    ['locatable', { textFragment: '#:~:text=rivals' }, { sha256: null, url: 'https://example.org/' }],
    ['unlocated', { textFragment: '#:~:text=rivals' }, { sha256: null, url: null }],
  ] as const)('is %s only where claim and source both give what that takes', (expected, located, source) => {
    const claim = {
      id: 'c',
      kind: 'relation',
      predicate: 'RIVAL_OF',
      stance: 'asserted',
      polarity: 'affirms',
      statement: 'So.',
      credibility: 2,
    }
    expect(claimFields(claimRowSchema.parse({ ...claim, ...located }), source).check).toBe(expected)
  })

  const evidence = (id: string, query = '') =>
    api.json<Answer<typeof evidenceAnswerSchema>>(`/api/relationships/${encodeURIComponent(id)}/evidence?${query}`)

  test('of a tie has every claim with its speakers, source, grade and how it can be checked', async () => {
    const { tie, claims } = await evidence(RIVALS)
    expect(tie).toMatchObject({
      id: RIVALS,
      subject: { id: 'alpha' },
      object: { id: 'beta' },
      status: 'stated',
      disputed: true,
      holding: null,
      sourceId: null,
    })
    expect(claims.map((c) => [c.id, c.polarity, c.grade, c.check, c.speakers.map((s) => s.id)])).toEqual([
      ['new.c1', 'affirms', 'C3', 'locatable', ['sayer', 'delta']],
      ['old.c1', 'affirms', 'B2', 'verifiable', []],
      ['undated.c1', 'denies', 'F6', 'unlocated', []],
    ])
    expect(claims[0]).toMatchObject({ link: 'https://example.org/new#:~:text=rivals', source: { id: 'new', reliability: 'C' } })
    expect(claims[1]).toMatchObject({ startOffset: 10, endOffset: 30, link: null })
  })

  test('says whether tie and claims hold at a date', async () => {
    const { tie, claims } = await evidence(RIVALS, 'asOf=2015-02-01')
    expect(tie!.holding).toBe('holds')
    expect(tie!.holdingReason).toBe('Attested from 1 January 2014 to December 2015.')
    expect(claims.map((c) => c.holding)).toEqual(['does-not-hold', 'holds', 'does-not-hold'])
  })

  test('puts contradicting claims beside each other, and says which replaces which', async () => {
    expect((await evidence('alpha|CARRIED_OUT|raid')).claims.find((c) => c.id === 'old.c3')!.contradicts).toEqual([
      {
        id: 'new.c5',
        statement: 'Beta carried out the raid.',
        sentence: 'Beta carried out the raid.',
        source: { id: 'new', name: 'New article' },
        grade: 'C3',
        about: 'existence',
      },
    ])
    const about = await api.json<Answer<typeof evidenceAnswerSchema>>('/api/nodes/alpha/evidence')
    expect(about.claims.find((c) => c.id === 'new.c7')!.supersedes.map((c) => c.id)).toEqual(['old.c4'])
    expect(about.claims.find((c) => c.id === 'old.c4')!.supersededBy.map((c) => c.id)).toEqual(['new.c7'])
  })

  test('leaves out claims, and contradictions, of sources that do not count', async () => {
    const { tie, claims } = await evidence('alpha|CARRIED_OUT|raid', 'without=new,copy')
    expect(claims.map((c) => [c.id, c.contradicts])).toEqual([['old.c3', []]])
    expect(tie).toMatchObject({ claimCount: 1, status: 'stated', disputed: false })
  })

  test('of an imported tie has the same shape', async () => {
    const { tie, claims } = await evidence('one|LINKED_TO|two|sheet#7')
    expect(tie).toMatchObject({ sourceId: 'sheet', locator: '7' })
    expect(claims).toMatchObject([
      {
        statement: 'Thing one was linked to Thing two.',
        grade: 'C4',
        source: { id: 'sheet' },
        validFrom: '2010-01-01',
        validFromPrecision: 'day',
        validTo: '2012-12-31',
        check: 'imported',
      },
    ])
  })

  test('of an imported tie is none where its source does not count', async () => {
    for (const lens of ['without=sheet', 'knownBy=2018-12-31'])
      expect((await evidence('one|LINKED_TO|two|sheet#7', lens)).claims).toEqual([])
    expect((await evidence('one|LINKED_TO|two|sheet#7', 'knownBy=2019-01-01')).claims).toHaveLength(1)
  })

  test('of a node comes in pages', async () => {
    const first = await api.json<Answer<typeof evidenceAnswerSchema>>('/api/nodes/alpha/evidence?limit=5')
    const second = await api.json<Answer<typeof evidenceAnswerSchema>>(`/api/nodes/alpha/evidence?limit=10&cursor=${first.next}`)
    expect([...first.claims, ...second.claims].map((c) => c.id)).toEqual([
      'copy.c1',
      'new.c1',
      'new.c2',
      'new.c3',
      'new.c7',
      'new.c8',
      'old.c1',
      'old.c2',
      'old.c3',
      'old.c4',
      'old.c5',
      'undated.c1',
    ])
    expect(second.next).toBeNull()
  })
})

describe('sources', () => {
  test('say what falls if they are withdrawn', async () => {
    const { falls, fallsTotal, source, claims } = await api.json<Answer<typeof sourceAnswerSchema>>('/api/sources/new')
    expect(falls).toEqual(['alpha|OPERATES_IN|hill', 'alpha|THREATENS|gamma|projected', 'beta|CARRIED_OUT|raid', 'raid|TARGETED|gamma'])
    expect(fallsTotal).toBe(4)
    expect(source.claims).toBe(8)
    expect(claims).toHaveLength(8)
  })

  test('count in the facets by the ties that they have a part in, those of an import by its rows', async () => {
    const { sources } = await api.json<Answer<typeof facetsAnswerSchema>>('/api/facets')
    expect(sources).toEqual([
      { value: 'new', count: 6 },
      { value: 'sheet', count: 4 },
      { value: 'old', count: 3 },
      { value: 'copy', count: 1 },
      { value: 'undated', count: 1 },
    ])
  })

  test('of an import take their rows with them', async () => {
    expect(await api.json('/api/sources/sheet')).toMatchObject({
      fallsTotal: 4,
      falls: expect.arrayContaining(['one|LINKED_TO|two|sheet#7']) as unknown,
    })
  })
})

describe('paths', () => {
  const paths = async (query: string) => api.json<Answer<typeof pathsAnswerSchema>>(`/api/paths?${query}`)

  test('come shortest first, with every tie that joins a step', async () => {
    const { paths: found, bounded, graph } = await paths('from=beta&to=gamma&maxLength=3')
    expect(found.map((p) => p.nodes)).toEqual([
      ['beta', 'alpha', 'gamma'],
      ['beta', 'raid', 'gamma'],
      ['beta', 'alpha', 'raid', 'gamma'],
      ['beta', 'raid', 'alpha', 'gamma'],
    ])
    expect(found[0]!.relationships).toEqual([[RIVALS], ['alpha|THREATENS|gamma|projected', 'gamma|DESIGNATED|alpha|list one']])
    expect(bounded).toBe(false)
    expect(graph.relationships.id).toHaveLength(6)
  })

  test('keep to a length, a number, a filter and the sources that count', async () => {
    expect((await paths('from=beta&to=gamma&maxLength=2')).paths).toHaveLength(2)
    expect((await paths('from=beta&to=gamma&limit=1')).paths).toHaveLength(1)
    expect((await paths('from=beta&to=gamma&families=event')).paths.map((p) => p.nodes)).toEqual([['beta', 'raid', 'gamma']])
    expect((await paths('from=beta&to=gamma&without=new')).paths.map((p) => p.nodes)).toEqual([['beta', 'alpha', 'gamma']])
    expect((await paths('from=beta&to=gamma&labels=Event')).paths.map((p) => p.nodes)).toEqual([['beta', 'raid', 'gamma']])
  })

  test('are none between what nothing joins, or a node and itself', async () => {
    expect((await paths('from=beta&to=one')).paths).toEqual([])
    expect((await paths('from=beta&to=beta')).paths).toEqual([])
  })
})
