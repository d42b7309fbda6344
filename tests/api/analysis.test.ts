import { beforeAll, expect, test } from 'vitest'
import { tiesAgainst } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { signedGraph } from '../../analysis/signed-graph'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { relationshipType } from '../../model/ontology'
import { brokersAnswer, campsAnswer, frustrationAnswer, gapsAnswer } from '../../server/graph/analysis'
import { triadsAnswer } from '../../server/graph/analysis-triads'
import { CountedTies } from '../../server/graph/counted-ties'
import { SENSITIVE } from '../../model/api/analysis'
import { communitiesAnswer } from '../../server/graph/analysis-communities'
import { similarityAnswer } from '../../server/graph/analysis-similarity'
import { sensitivityAnswer } from '../../server/graph/analysis-sensitivity'
import { seriesAnswer } from '../../server/graph/analysis-series'
import { subgraphAnswer } from '../../server/graph/subgraph'
import type { GraphStore } from '../../server/store/contract'
import { fill } from '../support/fill'
import { forEachStore } from '../support/stores'
import { failure } from '../store/contract'
import { dossierOf } from '../support/told'

/** A pair of rivals for each answer to whether they are that on 1 January 2018. */
const RIVALS = dossierOf({
  id: 'rivals',
  nodes: { 'Actor:ArmedGroup': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => ({ id })) },
  sources: [{ id: 'report', publishedAt: '2020-01-01' }],
  claims: [
    { subject: 'a', object: 'b', validFrom: '2017-01-01', validTo: '..', asOf: '2019-01-01' },
    { subject: 'c', object: 'd', asOf: '2016-01-01' },
    { subject: 'e', object: 'f', asOf: '2019-01-01' },
    { subject: 'g', object: 'h', validFrom: '2018-01-01', validFromPrecision: 'year' as const, validTo: '..', asOf: '2019-01-01' },
    { subject: 'i', object: 'j', validFrom: '2015-01-01', validTo: '2016-01-01' },
  ].map((claim, i) => ({ ...claim, id: `report.c${i}`, predicate: 'RIVAL_OF', source: 'report' })),
})

/** Three pairs, each with an adversary in common, and what is said of a tie between the two. */
const GAPS = dossierOf({
  id: 'gaps',
  nodes: { 'Actor:ArmedGroup': ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'y', 'z'].map((id) => ({ id })) },
  sources: [{ id: 'report', publishedAt: '2020-01-01' }],
  claims: [
    ...['ax', 'bx', 'cy', 'dy', 'ez', 'fz'].map((pair) => ({ subject: pair[0]!, predicate: 'RIVAL_OF', object: pair[1]! })),
    { subject: 'a', predicate: 'SUPPORTS', object: 'b', polarity: 'denies' },
    { subject: 'd', predicate: 'SUPPORTS', object: 'c', polarity: 'not_found' },
  ].map((claim, i) => ({ ...claim, id: `report.c${i}`, source: 'report' })),
})

/** Allies that change: a with b until 2015, then b with x, which is last attested in 2018; x with y all the time. */
const CHANGING = dossierOf({
  id: 'changing',
  nodes: { 'Actor:ArmedGroup': ['a', 'b', 'x', 'y'].map((id) => ({ id })) },
  sources: [{ id: 'report', publishedAt: '2020-01-01' }],
  claims: [
    { subject: 'a', object: 'b', validFrom: '2010-01-01', validTo: '2014-12-31' },
    { subject: 'x', object: 'y', validFrom: '2010-01-01', validTo: '..', asOf: '2020-01-01' },
    { subject: 'b', object: 'x', validFrom: '2015-01-01', validTo: '..', asOf: '2018-01-01' },
  ].map((claim, i) => ({ ...claim, id: `report.c${i}`, predicate: 'COOPERATES_WITH', source: 'report' })),
})

/** Allies a–b and c–d by two sources each, and b–c, which joins them, by one alone. */
const RESTING = dossierOf({
  id: 'resting',
  nodes: { 'Actor:ArmedGroup': ['a', 'b', 'c', 'd'].map((id) => ({ id })) },
  sources: [
    { id: 'one', publishedAt: '2020-01-01' },
    { id: 'other', publishedAt: '2020-01-01' },
  ],
  claims: ['one', 'other'].flatMap((source) =>
    [{ subject: 'a', object: 'b' }, { subject: 'c', object: 'd' }, ...(source === 'one' ? [{ subject: 'b', object: 'c' }] : [])].map(
      (claim, i) => ({ ...claim, id: `${source}.c${i}`, predicate: 'COOPERATES_WITH', source }),
    ),
  ),
})

/** Allies that one actor wins, one after the other, so many in each of so many years from 1501 on. */
function winning(id: string, years: number, times: number) {
  const ids = Array.from({ length: years * times }, (_, i) => `b${i}`)
  return dossierOf({
    id,
    nodes: { 'Actor:ArmedGroup': ['a', ...ids].map((id) => ({ id })) },
    sources: [{ id: 'report', publishedAt: '2020-01-01' }],
    claims: ids.map((object, i) => ({
      id: `report.c${i}`,
      source: 'report',
      subject: 'a',
      predicate: 'COOPERATES_WITH',
      object,
      validFrom: `${1501 + Math.floor(i / times)}-05-${String(2 + (i % times)).padStart(2, '0')}`,
      validTo: '..',
      asOf: '2020-01-01',
    })),
  })
}

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await fill(store, [...DOSSIERS.keys()])
  })
  const seconds = 20

  test.each([
    ['as it is', {}],
    ['without its main source', { without: ['abbas-2022'] }],
    ['as known by the end of 2021', { knownBy: '2021-12-31' }],
    ['in spring 2022', { asOf: '2022-05-15', holding: ['holds' as const] }],
  ])('the dossier %s is divided as its ties through that lens are', async (_name, lens) => {
    const asked = { ...lens, modalities: ['actual' as const] }
    const {
      relationships: r,
      nodes,
      dictionaries,
    } = await subgraphAnswer(store, { dossier: 'iskp-region', hops: 1, limit: 2000, ...asked })
    const takesSides = (i: number) => !dictionaries.labels[nodes.labels[i]!]!.some((label) => ['Place', 'Event', 'Theme'].includes(label))
    const graph = signedGraph(
      r.id.flatMap((id, i) => {
        const sign = relationshipType(dictionaries.types[r.type[i]!]!)?.sign ?? 0
        return sign !== 0 && takesSides(r.subject[i]!) && takesSides(r.object[i]!)
          ? [{ id, subject: nodes.id[r.subject[i]!]!, object: nodes.id[r.object[i]!]!, sign }]
          : []
      }),
    )
    const expected = await frustration(graph)
    const answer = await frustrationAnswer(store, { dossier: 'iskp-region', seconds, ...lens })
    expect(answer).toMatchObject({
      frustration: expected.violations,
      proven: true,
      unique: expected.unique,
      nodes: graph.nodes.length,
      pairs: graph.pairs.length,
      ties: tiesAgainst(graph, expected.campOf),
    })
    expect(answer.camps.flat().sort()).toEqual(graph.nodes)
  })

  test('everything there is: every analysis answers, and every id has a name', async () => {
    const [two, any, triads, gaps, brokers] = await Promise.all([
      frustrationAnswer(store, { seconds }),
      campsAnswer(store, { seconds }),
      triadsAnswer(store, { seconds }),
      gapsAnswer(store, { seconds }),
      brokersAnswer(store, { seconds }),
    ])
    expect({ two: two.proven, any: any.proven }).toEqual({ two: true, any: true })
    expect(any.violations).toBeLessThanOrEqual(two.frustration)
    expect(triads.triads).toHaveLength(triads.allPositive + triads.oneNegative + triads.twoNegative + triads.allNegative)
    const { open } = triads
    expect([0, 1, 2].map((negatives) => open.triads.filter((each) => each.negatives === negatives).length)).toEqual([
      open.bothPositive,
      open.oneNegative,
      open.bothNegative,
    ])
    const named = new Set(Object.keys(two.names))
    const spoken = [
      ...two.camps.flat(),
      ...any.camps.flat(),
      ...triads.triads.flatMap((t) => t.nodes),
      ...open.triads.flatMap((t) => [...t.ends, t.third]),
      ...brokers.brokers.map((b) => b.id),
    ]
    expect([...spoken, ...gaps.gaps.flatMap((gap) => [gap.a, gap.b])].filter((id) => !named.has(id))).toEqual([])
  })

  test('an open triad is two ties to the same third and none between the ends, the friend of the third first', async () => {
    const { open } = await triadsAnswer(store, { dossier: 'iskp-region', seconds, draws: 0 })
    expect(open.triads.map(({ negatives }) => negatives)).toEqual(expect.arrayContaining([0, 1, 2]))
    const counted = await CountedTies.read(store, { dossier: 'iskp-region' })
    const ties = await counted.through()
    const signsBetween = (a: string, b: string) => [
      ...new Set(
        ties.flatMap((tie) => ([tie.subject, tie.object].sort().join() === [a, b].sort().join() ? counted.signOf(tie) || [] : [])),
      ),
    ]
    const some = [0, 1, 2].flatMap((kind) => open.triads.filter(({ negatives }) => negatives === kind).slice(0, 5))
    for (const { ends, third, negatives } of some)
      expect([signsBetween(...ends), signsBetween(ends[0], third), signsBetween(ends[1], third)]).toEqual([
        [],
        [negatives === 2 ? -1 : 1],
        [negatives === 0 ? 1 : -1],
      ])
  })

  test('a gap is no pair with a positive tie, and says whether one was denied', async () => {
    const { gaps } = await gapsAnswer(store, { dossier: 'iskp-region', seconds })
    expect(gaps.length).toBeGreaterThan(0)
    for (const { a, b, common, known, ties } of gaps) {
      expect(common.length).toBeGreaterThan(0)
      const { relationships, dictionaries } = await subgraphAnswer(store, { ids: [a, b], hops: 0, limit: 10, modalities: ['actual'] })
      expect(relationships.type.map((type) => relationshipType(dictionaries.types[type]!)?.sign ?? 0).filter((sign) => sign > 0)).toEqual(
        [],
      )
      expect(known === 'nothing said').toBe(ties.length === 0)
    }
  })

  test('pairs that are alike come with the ties behind it; communities part all nodes, and every pair is in one or between two', async () => {
    const { alike, names, chance } = await similarityAnswer(store, { seconds, draws: 20 })
    expect(alike.length).toBeGreaterThan(0)
    expect(chance!.observed).toBe(alike.length)
    for (const { a, b, friends, adversaries, differ, ties } of alike) {
      const others = new Set([...friends, ...adversaries, ...differ])
      const told = new Set(
        ties.flatMap((id) => {
          const [subject, , object] = id.split('|') as [string, string, string]
          return [a, b].includes(subject) ? [object] : [subject]
        }),
      )
      expect(told).toEqual(others)
      expect([a, b, ...others].filter((id) => !(id in names))).toEqual([])
    }
    const { communities, between, nodes, pairs, ambivalent, modularity } = await communitiesAnswer(store, { seconds })
    expect(communities.flatMap((one) => one.nodes)).toHaveLength(nodes)
    const signs = [between, ...communities].reduce((sum, { positive, negative }) => sum + positive + negative, 0)
    expect(signs).toBe(pairs + ambivalent.length)
    expect(modularity).toBeGreaterThan(0)
  })

  test.each(['2010-06-01', '2016-12-31', '2022-05-15'])('the camps over time of a dossier are on %s those of that date', async (asOf) => {
    const { steps } = await seriesAnswer(store, { dossier: 'iskp-region', seconds, into: 'any' })
    const step = steps.findLast(({ date }) => date <= asOf)!
    const at = await campsAnswer(store, { dossier: 'iskp-region', seconds, asOf })
    expect({ nodes: step.nodes, pairs: step.pairs, violations: step.violations }).toEqual({
      nodes: at.nodes,
      pairs: at.pairs,
      violations: at.violations,
    })
    if (at.unique) expect(step.camps.map(({ nodes }) => nodes)).toEqual(at.camps)
  })

  test.each(SENSITIVE)('what of the %s rests on one source or claim is what asking without it says', async (of) => {
    const answers = {
      frustration: async (lens: object) => (await frustrationAnswer(store, { dossier, seconds, draws: 0, ...lens })).frustration,
      camps: async (lens: object) => (await campsAnswer(store, { dossier, seconds, draws: 0, ...lens })).violations,
      triads: async (lens: object) => (await triadsAnswer(store, { dossier, seconds, draws: 0, ...lens })).triads.length,
      gaps: async (lens: object) => (await gapsAnswer(store, { dossier, seconds, draws: 0, ...lens })).gaps.length,
      brokers: async (lens: object) => (await brokersAnswer(store, { dossier, seconds, draws: 0, ...lens })).brokers.length,
      similarity: async (lens: object) => (await similarityAnswer(store, { dossier, seconds, draws: 0, ...lens })).alike.length,
    }
    const dossier = 'iskp-region'
    const { figure, cases, unsettled } = await sensitivityAnswer(store, { of, dossier, seconds })
    expect({ figure, unsettled }).toEqual({ figure: await answers[of]({}), unsettled: 0 })
    const changes = { source: 'without', claim: 'withoutClaims', attested: 'attestedSince' } as const
    for (const { leftOut, id, figure: without } of [...cases.slice(0, 3), ...cases.slice(-3)])
      expect(without).toBe(
        await answers[of](
          leftOut === 'grade'
            ? { reliability: 'C' }
            : leftOut === 'reported'
              ? { statuses: ['stated'] }
              : { [changes[leftOut]]: leftOut === 'attested' ? id : [id] },
        ),
      )
    expect(
      cases
        .map(({ leftOut }) => leftOut)
        .filter((kind) => ['grade', 'reported', 'attested'].includes(kind))
        .sort(),
    ).toEqual(['attested', 'grade', 'reported'])
  })

  test('an analysis that is stopped ends', async () => {
    const stop = new AbortController()
    stop.abort(new Error('stopped'))
    await expect(frustrationAnswer(store, { seconds }, stop.signal)).rejects.toThrow('stopped')
  })

  test('at a date only what holds then counts, unless other answers are asked for', async () => {
    const rivals = await open()
    await fill(rivals, ['rivals'], new Map([['rivals', RIVALS]]))
    const counted = async (lens: Partial<Parameters<typeof campsAnswer>[1]>) =>
      (await campsAnswer(rivals, { seconds, ...lens })).camps.flat().sort().join(' ')
    expect(await counted({})).toBe('a b c d e f g h i j')
    expect(await counted({ asOf: '2018-01-01' })).toBe('a b')
    expect(await counted({ asOf: '2018-01-01', holding: ['attested-earlier'] })).toBe('c d')
    expect(await counted({ asOf: '2018-01-01', holding: ['unknown-start', 'uncertain'] })).toBe('e f g h')
    const { nodes } = await brokersAnswer(rivals, { seconds, asOf: '2018-01-01' })
    expect(nodes).toBe(2)
    expect((await triadsAnswer(rivals, { seconds, asOf: '2018-01-01' })).pairs).toBe(1)
  })

  test('of a pair with a common adversary it is told whether a tie was denied, looked for and not found, or not spoken of', async () => {
    const gapped = await open()
    await fill(gapped, ['gaps'], new Map([['gaps', GAPS]]))
    const { gaps } = await gapsAnswer(gapped, { seconds })
    expect(gaps.map(({ a, b, common, known }) => [a, b, common.map(({ id }) => id), known])).toEqual([
      ['a', 'b', ['x'], 'denied'],
      ['c', 'd', ['y'], 'none found'],
      ['e', 'f', ['z'], 'nothing said'],
    ])
  })

  test('camps over time: each step says which ties begin and end to count by which claim, and who changes camp', async () => {
    const changing = await open()
    await fill(changing, ['changing'], new Map([['changing', CHANGING]]))
    const { steps, by } = await seriesAnswer(changing, { seconds, into: 'any' })
    expect(by).toBe('change')
    expect(
      steps.map(({ date, camps, began, ended, moved }) => ({
        date,
        camps: camps.filter(({ number }) => number !== null).map(({ number, nodes }) => `${number}: ${nodes.join(' ')}`),
        began: began.map(({ tie, claims, otherwise }) => `${tie} ${claims.join()} ${otherwise}`),
        ended: ended.map(({ tie, claims, otherwise }) => `${tie} ${claims.join()} ${otherwise}`),
        moved: moved.map(({ id, from, to }) => `${id} ${from}-${to}`),
      })),
    ).toEqual([
      {
        date: '2010-01-01',
        camps: ['1: a b', '2: x y'],
        began: ['a|COOPERATES_WITH|b report.c0 does-not-hold', 'x|COOPERATES_WITH|y report.c1 does-not-hold'],
        ended: [],
        moved: ['a null-1', 'b null-1', 'x null-2', 'y null-2'],
      },
      {
        date: '2015-01-01',
        camps: ['2: b x y'],
        began: ['b|COOPERATES_WITH|x report.c2 does-not-hold'],
        ended: ['a|COOPERATES_WITH|b report.c0 does-not-hold'],
        moved: ['a 1-null', 'b 1-2'],
      },
      {
        date: '2018-01-02',
        camps: ['2: x y'],
        began: [],
        ended: ['b|COOPERATES_WITH|x report.c2 attested-earlier'],
        moved: ['b 2-null'],
      },
      {
        date: '2020-01-02',
        camps: [],
        began: [],
        ended: ['x|COOPERATES_WITH|y report.c1 attested-earlier'],
        moved: ['x 2-null', 'y 2-null'],
      },
    ])
    const wide = await seriesAnswer(changing, { seconds, into: 'two', holding: ['holds', 'attested-earlier'] })
    expect(wide.steps.map(({ date }) => date)).toEqual(['2010-01-01', '2015-01-01'])
    const late = await seriesAnswer(changing, { seconds, into: 'any', from: '2012-01-01', to: '2016-01-01' })
    expect(late.steps.map(({ date }) => date)).toEqual(['2012-01-01', '2015-01-01'])
  })

  test.each([
    ['more than 400 dates, at the first day of each year after one', 30, 14],
    ['more than 400 years, not at all', 401, 1],
  ])('camps over time with %s', async (_, years, changes) => {
    const many = await open()
    const id = `winning-${years}`
    await fill(many, [id], new Map([[id, winning(id, years, changes)]]))
    if (changes === 1) return expect(await failure(seriesAnswer(many, { seconds, into: 'any' }))).toMatchObject({ code: 'bad-request' })
    const { by, steps } = await seriesAnswer(many, { seconds, into: 'any', to: '1530-06-01' })
    expect([by, steps[0]!.date, steps.at(-1)!.date]).toEqual(['year', '1502-01-01', '1530-06-01'])
  })

  test('which claim parts a camp is said, and what then no longer counts', async () => {
    const resting = await open()
    await fill(resting, ['resting'], new Map([['resting', RESTING]]))
    const { cases, figure } = await sensitivityAnswer(resting, { of: 'camps', seconds })
    expect(figure).toBe(0)
    expect(cases.filter(({ leftOut }) => leftOut === 'source').map(({ id, parts, gone }) => ({ id, parts, gone }))).toEqual([
      {
        id: 'one',
        parts: [
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
        ],
        gone: [],
      },
    ])
    expect(cases.filter(({ leftOut }) => leftOut === 'claim').map(({ id, ties }) => ({ id, ties }))).toEqual([
      { id: 'one.c2', ties: ['b|COOPERATES_WITH|c'] },
    ])
  })

  test('a dossier that is not there is said', async () => {
    await expect(campsAnswer(store, { dossier: 'nowhere', seconds })).rejects.toThrow(/No dossier "nowhere" is loaded/)
  })
})
