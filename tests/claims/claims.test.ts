import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { checkGraph } from '../../graph-seed/checker'
import { loadDossiers } from '../../graph-seed/loader'
import { claimsBodySchema } from '../../model/api/claims'
import { STANCES } from '../../model/claim'
import type { Fault } from '../../server/claims/faults'
import { addClaims } from '../../server/claims/add'
import { claimsAnswer } from '../../server/claims/list'
import { changeDossier, createDossier, listDossiers } from '../../server/claims/own-dossiers'
import { retractClaim } from '../../server/claims/retract'
import { dossierAnswer } from '../../server/graph/dossier'
import { tieEvidence } from '../../server/graph/evidence-answers'
import { decide } from '../../server/reconcile/decide'
import type { GraphStore } from '../../server/store/contract'
import { derivedTies } from '../support/entered'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier, SMALL } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const CLAIM = {
  kind: 'relation',
  subject: 'alpha',
  predicate: 'FIGHTS',
  object: 'beta',
  statement: 'Alpha fights Beta.',
  stance: 'asserted',
  polarity: 'affirms',
  credibility: 3,
  source: 'note',
}
const NOTE = { id: 'note', kind: 'report', title: 'A note', reliability: 'B', publishedAt: '2024-05-03' }
const body = (rows: object) => claimsBodySchema.parse({ dossier: 'mine', ...rows })
const AT = new Date('2026-03-04T10:00:00Z')

forEachStore((name, open) => {
  let store: GraphStore
  let before: Awaited<ReturnType<typeof wholeGraph>>
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await createDossier(store, { id: 'mine', title: 'Mine', description: 'What I read.', marking: 'TLP:AMBER' })
    await createDossier(store, { id: 'other', title: 'Other', description: 'What others read.', marking: 'TLP:CLEAR' })
    await addClaims(store, body({ sources: [NOTE] }))
    before = await wholeGraph(store)
  }, 240_000)
  const faultsOf = async (work: Promise<unknown>) => {
    const error = (await work.then(
      () => ({}),
      (thrown: unknown) => thrown,
    )) as { code?: string; extra?: { errors: Fault[] } }
    expect(error.code).toBe('invalid-graph')
    expect(await wholeGraph(store)).toEqual(before)
    return error.extra!.errors
  }

  describe('adding', () => {
    test.each([
      ['a subject that is no node', { subject: 'nobody' }, 'claims[0].subject', /no node: enter it too/],
      ['a source as the object', { object: 'old' }, 'claims[0].object', /no node, but of a Source/],
      ['a relation without an object', { object: undefined }, 'claims[0].object', /it has 0 OBJECT/],
      ['a place that is none', { place: 'trade' }, 'claims[0].place', /no place or state/],
      ['an unknown source', { source: 'nowhere' }, 'claims[0].source', /no source/],
      ['a speaker who is no actor', { speakers: ['sayer+hill'] }, 'claims[0].speakers', /hill is the id of no actor/],
      ['an unknown predicate', { predicate: 'LOVES' }, 'claims[0].predicate', /no relationship type/],
      ['ends that do not fit the type', { predicate: 'LEADS' }, 'claims[0].subject', /LEADS is a Person/],
      ['a qualifier that the type does not know', { predicate: 'RIVAL_OF', qualifier: 'love' }, 'claims[0].qualifier', /is one of/],
      [
        'offsets into a text without a digest',
        { startOffset: 1, endOffset: 2, passageSha256: 'a'.repeat(64) },
        'claims[0].startOffset',
        /no sha256/,
      ],
      ['a text fragment of no page', { textFragment: '#:~:text=a' }, 'claims[0].textFragment', /no url/],
      ['a contradiction with no claim', { contradicts: [{ claim: 'none', about: 'date' }] }, 'claims[0].contradicts', /no claim/],
      ['itself as what it supersedes', { id: 'mine.c1', supersedes: ['mine.c1'] }, 'claims[0].supersedes', /the claim itself/],
      ['an id that another claim has', { id: 'old.c1' }, 'claims[0].id', /of small, with other content: a claim is not edited/],
    ])('%s is refused by row and field, and nothing is written', async (_what, change, parameter, message) => {
      expect(await faultsOf(addClaims(store, body({ claims: [{ ...CLAIM, ...change }] })))).toEqual([
        { parameter, message: expect.stringMatching(message) as string },
      ])
    })

    test('nodes and sources under ids that have other content are refused, and so is one id for two rows', async () => {
      const rows = body({
        nodes: [
          { id: 'alpha', label: 'ArmedGroup', name: 'Another Alpha' },
          { label: 'Person', name: 'New One' },
          { label: 'Person', name: 'New One' },
        ],
        sources: [
          { ...NOTE, title: 'Another note' },
          { ...NOTE, id: 'copy-2', derivesFrom: ['nothing', 'copy-2'] },
        ],
      })
      expect((await faultsOf(addClaims(store, rows))).map(({ parameter }) => parameter)).toEqual([
        'nodes[0].id',
        'nodes[2].id',
        'sources[0].id',
        'sources[1].derivesFrom',
        'sources[1].derivesFrom',
      ])
    })

    test('of many faults fifty are named, and all are counted', async () => {
      const claims = Array.from({ length: 70 }, (_, i) => ({ ...CLAIM, id: `mine.${i}`, subject: `gone-${i}` }))
      await expect(addClaims(store, body({ claims }))).rejects.toMatchObject({ extra: { faults: 70, errors: { length: 50 } } })
    })

    test('to a dossier that scripts make, or that is not there, is refused', async () => {
      await expect(addClaims(store, { ...body({ claims: [CLAIM] }), dossier: 'small' })).rejects.toMatchObject({ code: 'conflict' })
      await expect(addClaims(store, { ...body({ claims: [CLAIM] }), dossier: 'none' })).rejects.toMatchObject({ code: 'not-found' })
    })

    test('a dry run says what would come of it, and writes nothing', async () => {
      const answer = await addClaims(store, body({ claims: [CLAIM] }), { dryRun: true })
      expect(answer).toMatchObject({
        dryRun: true,
        ties: { begun: [{ id: 'alpha|FIGHTS|beta', sentence: 'Alpha Front fights Beta Brigade' }] },
      })
      expect(await wholeGraph(store)).toEqual(before)
    })
  })

  describe('claims of one’s own', () => {
    let first: Awaited<ReturnType<typeof addClaims>>
    let rivalry: string
    test('begin ties and change others, with sentences; what is doubtful is said and not refused', async () => {
      first = await addClaims(
        store,
        body({
          nodes: [{ label: 'Person', name: 'Nadia New' }],
          claims: [
            CLAIM,
            {
              ...CLAIM,
              subject: 'beta',
              predicate: 'RIVAL_OF',
              object: 'alpha',
              subjectPart: 'leader',
              statement: 'The terrorist Beta is a rival of Alpha.',
              speakers: ['nadia-new+sayer'],
            },
            {
              ...CLAIM,
              kind: 'quantity',
              predicate: 'strength',
              object: undefined,
              statement: 'Alpha has 5 fighters.',
              best: 5,
              alternativeTo: ['new.c7'],
              supersedes: ['old.c4'],
            },
            {
              ...CLAIM,
              predicate: 'CARRIED_OUT',
              object: 'raid',
              polarity: 'denies',
              statement: 'Alpha did not carry out the raid.',
              contradicts: [{ claim: 'copy.c1', about: 'existence' }],
              validFrom: '2015-03-04',
              validTo: '2015-03-04',
            },
          ],
        }),
      )
      rivalry = first.claims.added[1]!
      expect(first.nodes.added).toEqual(['nadia-new'])
      expect(first.claims.added.every((id) => /^note\.[0-9a-f]{12}$/.test(id))).toBe(true)
      expect(first.ties.begun).toEqual([{ id: 'alpha|FIGHTS|beta', sentence: 'Alpha Front fights Beta Brigade' }])
      expect(first.ties.changed.map(({ id }) => id).sort()).toEqual(['alpha|CARRIED_OUT|raid', 'alpha|RIVAL_OF|beta'])
      expect(first.warnings).toEqual([{ row: 'claims[1].statement', message: expect.stringContaining('terrorist') as string }])
      expect((await checkGraph(store)).findings.filter(({ rule }) => rule !== 'words')).toEqual([])
    })

    test('are on sources marked as their dossier, and have ends of symmetric ties in order', async () => {
      const { claims } = await claimsAnswer(store, { dossier: 'mine', limit: 100 })
      expect(claims.map(({ claim }) => claim.id).sort()).toEqual([...first.claims.added].sort())
      const { claim } = claims.find((one) => one.claim.id === rivalry)!
      expect(claim).toMatchObject({
        subject: { id: 'alpha' },
        subjectPart: null,
        objectPart: 'leader',
        asOf: '2024-05-03',
        source: { marking: 'TLP:AMBER' },
      })
      expect(claim.speakers.map(({ id }) => id).sort()).toEqual(['nadia-new', 'sayer'])
    })

    test('are opened as a dossier, around what they speak of most', async () => {
      const { dossier, focus, graph } = await dossierAnswer(store, 'mine')
      expect([dossier?.title, dossier?.claims, focus]).toEqual(['Mine', 4, 'alpha'])
      expect([...graph.nodes.id].sort()).toEqual(['alpha', 'beta', 'raid'])
      expect((await dossierAnswer(store, 'other')).graph.nodes.id).toEqual([])
      // The first screen stays that of the scripts.
      expect((await dossierAnswer(store)).dossier?.id).toBe('small')
    })

    test('are listed by subject, source and page', async () => {
      const ids = async (asked: object) => (await claimsAnswer(store, { limit: 100, ...asked })).claims.map(({ claim }) => claim.id)
      expect((await ids({ source: 'note' })).length).toBe(4)
      expect(await ids({ source: 'note', subject: 'alpha', dossier: 'small' })).toEqual([])
      expect((await ids({ subject: 'alpha', source: 'note' })).length).toBe(4)
      const page = await claimsAnswer(store, { dossier: 'small', limit: 7 })
      const rest = await claimsAnswer(store, { dossier: 'small', limit: 100, cursor: page.next! })
      expect([page.claims.length, rest.claims.length, rest.next]).toEqual([7, 8, null])
    })

    test('stay when the dossiers of scripts are loaded again, with the nodes and claims that they lead to', async () => {
      const now = await wholeGraph(store)
      await loadDossiers(store, ['small'], { dossiers: SMALL })
      expect(await wholeGraph(store)).toEqual(now)
      // Beta leaves the scripts, and what else has left them is swept out.
      const begin = { name: '00-begin.cypher', text: `MATCH (n:Actor) WHERE n.dossier = 'small' SET n.leaving = true;` }
      const loaded = async (change: (text: string) => string) => {
        const { scripts, ...rest } = SMALL.get('small')!
        const changed = scripts.map(({ name, text }) => ({ name, text: change(text) }))
        await loadDossiers(store, ['small'], { dossiers: new Map([['small', { ...rest, scripts: [begin, ...changed] }]]) })
      }
      await loaded((text) => text.replace("{id: 'beta', name: 'Beta Brigade'}", "{id: 'gone', name: 'Gone'}"))
      expect(Object.keys(await derivedTies(store))).toContain('alpha|FIGHTS|beta')
      await loaded((text) => text)
      expect(await wholeGraph(store)).toEqual(now)
    }, 120_000)

    test('are not overwritten by scripts of a dossier with their dossier’s id', async () => {
      const clash = new Map([['mine', { ...SMALL.get('small')!, id: 'mine' }]])
      await expect(loadDossiers(store, ['mine'], { dossiers: clash })).rejects.toMatchObject({ code: 'conflict' })
    })

    test('retracted say by whom, when and why, and end the ties that nothing else supports', async () => {
      const whole = await wholeGraph(store)
      const [fights] = first.claims.added
      const why = { by: 'A. Analyst', reason: 'Misread.' }
      const dry = await retractClaim(store, fights!, why, { dryRun: true, at: AT })
      expect(dry.ties).toEqual({ ended: [{ id: 'alpha|FIGHTS|beta', sentence: 'Alpha Front fights Beta Brigade' }], changed: [] })
      expect(await wholeGraph(store)).toEqual(whole)
      expect(await retractClaim(store, fights!, { ...why, supersededBy: rivalry }, { at: AT })).toEqual({
        ...dry,
        dryRun: false,
        supersededBy: rivalry,
      })
      const { claims } = await claimsAnswer(store, { dossier: 'mine', retracted: true, limit: 10 })
      expect(claims).toMatchObject([
        {
          claim: {
            id: fights,
            retractedAt: '2026-03-04',
            recordedBy: 'A. Analyst',
            retractionReason: 'Misread.',
            supersededBy: [{ id: rivalry }],
          },
        },
      ])
      await expect(retractClaim(store, fights!, why)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('A. Analyst') as string,
      })
      await expect(addClaims(store, body({ claims: [CLAIM] }))).rejects.toMatchObject({
        extra: { errors: [{ parameter: 'claims[0].id', message: expect.stringContaining('was retracted on 2026-03-04') as string }] },
      })
      expect((await listDossiers(store)).find(({ id }) => id === 'mine')).toMatchObject({ claims: 4, retracted: 1 })
    })

    test('that contest others contest them no more when they are retracted', async () => {
      expect((await tieEvidence(store, 'alpha|CARRIED_OUT|raid', {})).tie).toMatchObject({ disputed: true, claimCount: 2 })
      const { ties } = await retractClaim(store, first.claims.added[3]!, { by: 'B', reason: 'No.' }, { at: AT })
      expect(ties.changed.map(({ id }) => id)).toEqual(['alpha|CARRIED_OUT|raid'])
      expect((await checkGraph(store)).findings.filter(({ rule }) => rule !== 'words')).toEqual([])
    })

    test.each([
      ['of scripts', 'old.c1', 'conflict'],
      ['that are not there', 'nothing', 'not-found'],
      ['that are nodes', 'alpha', 'not-found'],
    ])('%s are not retracted', async (_what, id, code) => {
      await expect(retractClaim(store, id, { by: 'B', reason: 'No.' })).rejects.toMatchObject({ code })
    })
  })

  test('a reader’s decision is not retracted as a claim, but taken back', async () => {
    const { decisions } = await decide(store, { one: 'alpha', other: 'beta', verdict: 'different', by: 'B' })
    await expect(retractClaim(store, decisions[0]!.claim, { by: 'B', reason: 'No.' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('--take-back') as string,
    })
  })

  test('dossiers of one’s own are renamed; others, and ids that are taken, are refused', async () => {
    expect(await changeDossier(store, 'mine', { title: 'Ours' })).toMatchObject({
      id: 'mine',
      title: 'Ours',
      description: 'What I read.',
      own: true,
    })
    await expect(changeDossier(store, 'small', { title: 'Ours' })).rejects.toMatchObject({ code: 'conflict' })
    for (const id of ['mine', 'small', 'iskp-region', 'decisions'])
      await expect(createDossier(store, { id, title: 'T', description: 'D', marking: 'TLP:CLEAR' })).rejects.toMatchObject({
        code: 'conflict',
      })
  })

  test('two who add to one tie at once both count', async () => {
    const one = (i: number) =>
      body({
        claims: [
          {
            ...CLAIM,
            subject: 'gamma',
            predicate: 'SUPPORTS',
            object: 'alpha',
            id: `race.c${i}`,
            statement: `Gamma supports Alpha, ${i}.`,
          },
        ],
      })
    await Promise.all(Array.from({ length: 6 }, (_, i) => addClaims(store, one(i))))
    expect((await derivedTies(store))['gamma|SUPPORTS|alpha']).toMatchObject({ claimCount: 6 })
    expect((await checkGraph(store)).findings.filter(({ rule }) => rule !== 'words')).toEqual([])
  })

  test('what they may contradict is proposed, unless they say so or supersede it', async () => {
    const strength = { ...CLAIM, kind: 'quantity', predicate: 'strength', object: undefined, source: 'old', unit: 'fighters' }
    const founded = { ...CLAIM, kind: 'attribute', predicate: 'founded', object: undefined, value: '2012' }
    const claims = [
      { ...CLAIM, id: 'against.1', predicate: 'SUPPORTS', subject: 'gamma', object: 'beta' },
      { ...strength, id: 'against.2', best: 250, asOf: '2015-03-01' },
      { ...strength, id: 'against.3', best: 250, asOf: '2016-03-01' },
      { ...strength, id: 'against.4', low: 150, asOf: '2015-03-01' },
      { ...founded, id: 'against.5', validFrom: '2012-05-01', validTo: '2012-05-01' },
      { ...founded, id: 'against.6', validFrom: '2012-01-01', validFromPrecision: 'year', supersedes: ['old.c5'] },
    ]
    const { mayContradict } = await addClaims(store, body({ claims }), { dryRun: true })
    expect(mayContradict.map(({ claim, contradicts, about }) => [claim, contradicts, about])).toEqual([
      ['against.1', 'new.c6', 'existence'],
      ['against.2', 'old.c4', 'value'],
      ['against.5', 'old.c5', 'date'],
    ])
    expect(mayContradict[0]!.statement).toBe('Gamma does not support Beta.')
    const said = { ...claims[0], contradicts: [{ claim: 'new.c6', about: 'existence' }] }
    expect((await addClaims(store, body({ claims: [said] }), { dryRun: true })).mayContradict).toEqual([])
    expect((await addClaims(store, body({ as: 'draft', claims: [claims[0]] }), { dryRun: true })).mayContradict).toHaveLength(1)
  })

  test('a claim bears the marking of its dossier where its source is clearer', async () => {
    const claims = [
      { ...CLAIM, id: 'marked.clear', source: 'old' },
      { ...CLAIM, id: 'marked.amber' },
    ]
    await addClaims(store, body({ claims }))
    const stored = await store.read(nodesByIds, { ids: ['marked.clear', 'marked.amber'] })
    expect(Object.fromEntries(stored.map(({ id, properties }) => [id, properties.marking]))).toEqual({ 'marked.clear': 'TLP:AMBER' })
  })

  describe('any claims', () => {
    let ties: Record<string, unknown>
    let run = 0
    beforeEach(async () => {
      ties = await derivedTies(store)
    })
    const day = fc.constantFrom('2018-01-01', '2019-06-01', '2020-01-01')
    const claim = fc.record(
      {
        ends: fc.shuffledSubarray(['alpha', 'beta'], { minLength: 2, maxLength: 2 }),
        predicate: fc.constantFrom('RIVAL_OF', 'FIGHTS', 'SUPPORTS'),
        stance: fc.constantFrom('asserted', ...STANCES),
        polarity: fc.constantFrom('affirms', 'affirms', 'denies', 'not_found'),
        credibility: fc.integer({ min: 1, max: 6 }),
        source: fc.constantFrom('old', 'new', 'copy', 'undated', 'note'),
        speakers: fc.constantFrom([], ['sayer'], ['gamma+sayer', 'delta']),
        validFrom: day,
        contests: fc.option(fc.constantFrom('old.c1', 'new.c1', 'undated.c1'), { nil: undefined }),
      },
      { requiredKeys: ['ends', 'predicate', 'stance', 'polarity', 'credibility', 'source', 'speakers'] },
    )

    test('added and then retracted, in any order, leave the ties as if they had never been entered', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), async (claims, order) => {
          run++
          const rows = claims.map(({ ends, contests, ...rest }, i) => ({
            ...CLAIM,
            ...rest,
            id: `random.${run}-${i}`,
            subject: ends[0],
            object: ends[1],
            ...(contests && { contradicts: [{ claim: contests, about: 'existence' }] }),
          }))
          const { claims: added } = await addClaims(store, body({ claims: rows }))
          expect((await checkGraph(store)).findings.filter(({ rule }) => rule === 'drift')).toEqual([])
          const left = [...added.added]
          while (left.length > 0) {
            const [id] = left.splice((order.next().value as number) % left.length, 1)
            await retractClaim(store, id!, { by: 'Chance', reason: 'Drawn.' })
          }
          expect(await derivedTies(store)).toEqual(ties)
        }),
        { numRuns: { embedded: 25, Neo4j: 4 }[name] },
      )
    }, 240_000)
  })
})
