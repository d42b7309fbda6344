import { beforeAll, describe, expect, test } from 'vitest'
import { actorDates } from '../../cypher/nodes/actor-dates'
import { actorNames } from '../../cypher/nodes/actor-names'
import { claimedAliases } from '../../cypher/claims/claimed-aliases'
import { relationsOf } from '../../cypher/claims/relations-of'
import { decisions } from '../../cypher/claims/decisions'
import { importDecisions } from '../../cypher/imports/import-decisions'
import { checkGraph } from '../../graph-seed/checker'
import { loadDossiers } from '../../graph-seed/loader'
import { tieEvidence } from '../../server/graph/evidence-answers'
import { importFile } from '../../server/import/import'
import { bytesInput } from '../../server/files/input'
import { undoImport } from '../../server/import/list'
import { decide, decisionBy, takeBack } from '../../server/reconcile/decide'
import { pairsAnswer } from '../../server/reconcile/pairs'
import type { GraphStore } from '../../server/store/contract'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier, SMALL } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const FILE = bytesInput(
  'list.csv',
  Buffer.from(`:ID,name,aliases:string[],weakAliases:string[],identifiers:string[],:LABEL
x1,ALPHA FRONT,The Front,,un:QDe.999,Actor;Organisation
x2,Beta Brigades,,,,Actor;ArmedGroup
x3,Someone,,Sam Sayer,,Actor;Person
x4,Gamma,,,,Actor;Person
`),
)
const AT = new Date('2026-03-04T10:00:00Z')
const [ALICE, BOB] = ['Alice Ôther', 'bob']

forEachStore((_name, open) => {
  let store: GraphStore
  let importId: string
  let before: Awaited<ReturnType<typeof wholeGraph>>
  const list = (show: 'open' | 'decided', more: Partial<Parameters<typeof pairsAnswer>[1]> = {}) =>
    pairsAnswer(store, { show, limit: 50, ...more })
  const pairsOf = async (show: 'open' | 'decided') => (await list(show)).pairs.map(({ one, other, alike }) => [one.id, other.id, alike])
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    importId = (await importFile(store, FILE, { prefix: 'x', marking: 'TLP:GREEN' })).id
    before = await wholeGraph(store)
  })

  test('the statements give the names of actors, those claimed of them, and their dates', async () => {
    const rows = (await Promise.all(actorNames.map((query) => store.read(query, {})))).flat()
    expect(rows.find(({ id }) => id === 'alpha')).toMatchObject({
      origin: 'small',
      name: 'Alpha Front',
      abbreviation: 'AF',
      aliases: ['Älpha Movement', 'AF-K'],
      weakAliases: [],
      identifiers: ['un:QDe.999'],
    })
    expect(rows.find(({ id }) => id === 'x.x3')).toMatchObject({ origin: importId, weakAliases: ['Sam Sayer'] })
    expect(await store.read(claimedAliases, {})).toEqual([{ id: 'alpha', alias: 'The Front' }])
    expect((await store.read(actorDates, { ids: ['alpha', 'beta'] })).sort((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
      { id: 'alpha', what: 'founded', interval: '2013-01-01', precision: 'year', qualifier: null },
      { id: 'alpha', what: 'listed', interval: '2015-01-01/..', precision: null, qualifier: 'list one' },
    ])
  })

  test('imported actors come with the known ones that they may be, and why', async () => {
    const { pairs, open: n, decided, next } = await list('open', { import: importId })
    expect([n, decided, next]).toEqual([2, 0, null])
    expect(pairs.map(({ one, other, alike }) => [one.id, other.id, alike])).toEqual([
      ['x.x1', 'alpha', 'strong'],
      ['x.x2', 'beta', 'likely'],
    ])
    expect(pairs[0]).toMatchObject({
      reasons: ['same identifier un:QDe.999', '“ALPHA FRONT” and “Alpha Front” are written alike'],
      score: 1,
      decisions: [],
      one: { from: { id: importId }, labels: ['Actor', 'Organisation'], ties: 0 },
      other: {
        from: { id: 'small', title: 'A small dossier' },
        dates: ['founded 2013', 'listed since 1 January 2015 (list one)'],
        abbreviation: 'AF',
      },
    })
    const first = await list('open', { limit: 1 })
    expect((await list('open', { limit: 1, cursor: first.next! })).pairs.map(({ one }) => one.id)).toEqual(['x.x2'])
    expect(await wholeGraph(store)).toEqual(before)
  })

  describe('a decision', () => {
    test('that two are the same is a claim of who decides, and a tie; the nodes stay two', async () => {
      const { decisions: made } = await decide(store, {
        one: 'x.x1',
        other: 'alpha',
        verdict: 'same',
        by: ALICE,
        note: 'The list says so.',
        at: AT,
      })
      expect(made).toEqual([
        {
          claim: expect.stringMatching(/^decisions\.alice-other-[0-9a-f]{8}\.[0-9a-f]{16}$/) as string,
          verdict: 'same',
          by: ALICE,
          on: '2026-03-04',
          note: 'The list says so.',
        },
      ])
      expect((await checkGraph(store)).findings).toEqual([])
      const { tie, claims } = await tieEvidence(store, 'alpha|SAME_AS|x.x1', {})
      expect(tie).toMatchObject({ status: 'stated', disputed: false, claimCount: 1, grade: 'F6', family: 'identity' })
      expect(claims).toMatchObject([
        {
          statement: 'Alpha Front (alpha) and ALPHA FRONT (x.x1) are the same.',
          note: 'The list says so.',
          source: { name: `Decisions of ${ALICE}, 4 March 2026`, author: ALICE, kind: 'decision' },
        },
      ])
      const { nodes } = (await wholeGraph(store)) as { nodes: { id: string; properties: { marking?: string } }[] }
      // What only a restricted file tells of is as restricted in what names it.
      expect(nodes.find(({ id }) => id === made[0]!.claim)?.properties.marking).toBe('TLP:GREEN')
      expect(nodes.filter(({ id }) => id === 'alpha' || id === 'x.x1')).toHaveLength(2)
    })

    test('is not asked about again, and is listed instead', async () => {
      expect(await pairsOf('open')).toEqual([['x.x2', 'beta', 'likely']])
      expect(await pairsOf('decided')).toEqual([['x.x1', 'alpha', 'strong']])
      expect((await list('decided', { import: importId })).pairs[0]?.decisions).toMatchObject([{ by: ALICE, verdict: 'same' }])
    })

    test('of another stands beside it, and the tie is disputed', async () => {
      await decide(store, { one: 'alpha', other: 'x.x1', verdict: 'different', by: BOB, at: AT })
      expect((await checkGraph(store)).findings).toEqual([])
      const { tie, claims } = await tieEvidence(store, 'alpha|SAME_AS|x.x1', {})
      expect([tie?.disputed, tie?.status, claims.map(({ polarity }) => polarity)]).toEqual([true, 'stated', ['affirms', 'denies']])
    })

    test("made anew takes the place of the same reader's earlier one", async () => {
      await decide(store, { one: 'alpha', other: 'x.x1', verdict: 'different', by: ALICE, at: new Date('2026-03-05T00:00:00Z') })
      expect((await store.read(decisions, {})).map(({ by, polarity, on }) => [by, polarity, on])).toEqual([
        [ALICE, 'denies', '2026-03-05'],
        [BOB, 'denies', '2026-03-04'],
      ])
      expect((await tieEvidence(store, 'alpha|SAME_AS|x.x1', {})).tie?.status).toBe('denied')
      expect((await checkGraph(store)).findings).toEqual([])
    })

    test('is not touched when dossiers are loaded again', async () => {
      const with_ = await wholeGraph(store)
      await loadDossiers(store, ['small'], { dossiers: SMALL })
      expect(await wholeGraph(store)).toEqual(with_)
    })

    test('taken back leaves nothing behind', async () => {
      expect(await store.read(relationsOf, { subjects: ['alpha'], types: ['SAME_AS'] })).toHaveLength(2)
      await expect(decisionBy(store, 'alpha', 'x.x1', 'Nobody')).rejects.toMatchObject({
        code: 'not-found',
        message: `Nobody has decided nothing of alpha and x.x1. Decided has: ${ALICE}, ${BOB}.`,
      })
      const id = await decisionBy(store, 'x.x1', 'alpha', ALICE)
      expect((await takeBack(store, id)).decisions).toMatchObject([{ by: BOB }])
      await expect(takeBack(store, id)).rejects.toMatchObject({ code: 'not-found' })
      await takeBack(store, await decisionBy(store, 'alpha', 'x.x1', BOB))
      expect(await wholeGraph(store)).toEqual(before)
      expect(await pairsOf('open')).toHaveLength(2)
    })

    test.each([
      ['one node', 'alpha', 'alpha', 'invalid-parameter', /two are decided on/],
      ['a node that is not there', 'alpha', 'nobody', 'not-found', /"nobody"/],
      ['a place', 'alpha', 'hill', 'invalid-parameter', /Only actors/],
      ['a person and a group', 'x.x3', 'alpha', 'invalid-parameter', /cannot be the same/],
    ])('on %s is refused', async (_what, one, other, code, message) => {
      await expect(decide(store, { one, other, verdict: 'same', by: BOB })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message) as string,
      })
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('goes with the import whose node it is about', async () => {
      await decide(store, { one: 'x.x1', other: 'alpha', verdict: 'same', by: ALICE })
      await decide(store, { one: 'x.x2', other: 'beta', verdict: 'different', by: BOB })
      expect(new Set((await store.read(importDecisions, { id: importId })).map(({ claim }) => claim)).size).toBe(2)
      expect(await undoImport(store, importId)).toMatchObject({ undone: { id: importId }, decisions: 2 })
      expect(await store.read(decisions, {})).toEqual([])
      const { nodes } = (await wholeGraph(store)) as { nodes: { id: string }[] }
      expect(nodes.filter(({ id }) => id.startsWith('decisions') || id.startsWith('x.'))).toEqual([])
    })
  })
})
