import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimLinks } from '../../cypher/claims/claim-links'
import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { checkGraph } from '../../graph-seed/checker'
import { claimsBodySchema } from '../../model/api/claims'
import { REVIEW_STATES, type ReviewState } from '../../model/reviews'
import { addClaims } from '../../server/claims/add'
import { claimsAnswer } from '../../server/claims/list'
import { createDossier, listDossiers } from '../../server/claims/own-dossiers'
import { retractClaim } from '../../server/claims/retract'
import { reviewClaim } from '../../server/claims/review'
import { select } from '../../server/export/select/select'
import { nodeEvidence } from '../../server/graph/evidence-answers'
import type { GraphStore } from '../../server/store/contract'
import { derivedTies } from '../support/entered'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const CLAIM = {
  kind: 'relation',
  subject: 'alpha',
  predicate: 'SUPPORTS',
  object: 'beta',
  statement: 'Alpha supports Beta.',
  stance: 'asserted',
  polarity: 'affirms',
  credibility: 3,
  source: 'note',
}
const NOTE = { id: 'note', kind: 'report', title: 'A note', reliability: 'B', publishedAt: '2024-05-03' }
const body = (rows: object) => claimsBodySchema.parse({ dossier: 'mine', ...rows })
const AT = new Date('2026-03-04T10:00:00Z')
const BY = { by: 'B. Reviewer', why: 'Read against the source.' }
const TIE = 'alpha|SUPPORTS|beta'

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const items: T[] = []
  for await (const batch of batches) items.push(...batch)
  return items
}

forEachStore((name, open) => {
  let store: GraphStore
  let scripts: Record<string, unknown>
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await createDossier(store, { id: 'mine', title: 'Mine', description: 'What I read.', marking: 'TLP:CLEAR' })
    await addClaims(store, body({ sources: [NOTE] }))
    scripts = await derivedTies(store)
  }, 240_000)
  const faults = async () => (await checkGraph(store)).findings.filter(({ rule }) => rule !== 'words')
  const propertiesOf = async (id: string) => (await store.read(nodesByIds, { ids: [id] }))[0]!.properties
  const listed = async (review?: ReviewState) =>
    (await claimsAnswer(store, { dossier: 'mine', limit: 100, ...(review && { review }) })).claims.map(({ claim }) => claim.id)

  describe('a draft', () => {
    test('makes no tie, is named by who entered it, and stands apart from the accepted', async () => {
      const added = await addClaims(store, body({ as: 'draft', by: 'A. Analyst', claims: [{ ...CLAIM, id: 'first' }] }), { at: AT })
      expect(added).toMatchObject({ as: 'draft', claims: { added: ['first'] }, ties: { begun: [], changed: [] } })
      expect(await derivedTies(store)).toEqual(scripts)
      expect(await propertiesOf('first')).toMatchObject({ review: 'draft', reviews: ['2026-03-04|draft|A. Analyst|'] })
      expect([await listed(), await listed('draft')]).toEqual([[], ['first']])
      expect((await nodeEvidence(store, 'alpha', { limit: 1000 })).claims.map(({ id }) => id)).not.toContain('first')
      expect((await listDossiers(store)).find(({ id }) => id === 'mine')).toMatchObject({ claims: 0, proposed: 1 })
      expect(await faults()).toEqual([])
    })

    test('is known when it is entered again, and its id is taken for other content', async () => {
      const again = await addClaims(store, body({ claims: [{ ...CLAIM, id: 'first' }] }))
      expect(again.claims).toEqual({ added: [], known: ['first'] })
      await expect(addClaims(store, body({ claims: [{ ...CLAIM, id: 'first', credibility: 1 }] }))).rejects.toMatchObject({
        code: 'invalid-graph',
      })
    })

    test('is accepted after a dry run has said what begins, and rejected after one that says what ends', async () => {
      const before = await wholeGraph(store)
      const dry = await reviewClaim(store, 'first', { as: 'accepted', ...BY }, { dryRun: true, at: AT })
      expect(await wholeGraph(store)).toEqual(before)
      const done = await reviewClaim(store, 'first', { as: 'accepted', ...BY }, { at: AT })
      expect(done).toEqual({ ...dry, dryRun: false })
      expect(done).toMatchObject({
        from: 'draft',
        as: 'accepted',
        on: '2026-03-04',
        ties: { begun: [{ id: TIE, sentence: 'Alpha Front supports Beta Brigade' }], changed: [], ended: [] },
      })
      expect(await derivedTies(store)).toHaveProperty([TIE])
      expect(await faults()).toEqual([])
      const rejected = await reviewClaim(store, 'first', { as: 'rejected', by: 'C', why: 'a | b' }, { at: AT })
      expect(rejected.ties).toEqual({ begun: [], changed: [], ended: done.ties.begun })
      expect(await derivedTies(store)).toEqual(scripts)
      expect((await propertiesOf('first')).reviews).toEqual([
        '2026-03-04|draft|A. Analyst|',
        '2026-03-04|accepted|B. Reviewer|Read against the source.',
        '2026-03-04|rejected|C|a | b',
      ])
      expect(await faults()).toEqual([])
    })

    test('is superseded by another, not edited, and neither retracted nor put into the state that it has', async () => {
      await addClaims(store, body({ as: 'draft', claims: [{ ...CLAIM, id: 'second', credibility: 2, supersedes: ['first'] }] }))
      await reviewClaim(store, 'second', { as: 'accepted', ...BY })
      await reviewClaim(store, 'first', { as: 'accepted', ...BY })
      const { claims } = await claimsAnswer(store, { dossier: 'mine', limit: 10 })
      expect(claims.map(({ claim }) => [claim.id, claim.supersedes.map(({ id }) => id)])).toEqual([
        ['first', []],
        ['second', ['first']],
      ])
      await expect(reviewClaim(store, 'first', { as: 'accepted', ...BY })).rejects.toMatchObject({ code: 'conflict' })
      for (const id of ['first', 'second']) await reviewClaim(store, id, { as: 'draft', ...BY })
      await expect(retractClaim(store, 'first', { by: 'C', reason: 'No.' })).rejects.toThrow(/not accepted/)
      expect(await faults()).toEqual([])
    })
  })

  test('an export of everything leaves it out, with what joins it to accepted claims', async () => {
    await addClaims(
      store,
      body({ as: 'in-review', claims: [{ ...CLAIM, id: 'waits', contradicts: [{ claim: 'old.c1', about: 'value' }] }] }),
    )
    const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: {}, full: true })
    const [nodes, relationships] = [await all(graph.nodes()), await all(graph.relationships())]
    await close()
    const ids = new Set(nodes.map(({ id }) => id))
    expect(ids.has('old.c1')).toBe(true)
    expect([...ids].filter((id) => ['waits', 'first', 'second'].includes(id))).toEqual([])
    expect(relationships.filter(({ start, end }) => !ids.has(start) || !ids.has(end))).toEqual([])
    expect((await store.read(claimLinks, { ids: ['waits'] })).map(({ other }) => other)).toEqual(['old.c1'])
  })

  test.each([
    ['a claim of scripts', 'old.c1', 'conflict'],
    ['what is no claim', 'alpha', 'not-found'],
    ['what is not there', 'none', 'not-found'],
  ])('%s is not reviewed', async (_what, id, code) => {
    await expect(reviewClaim(store, id, { as: 'draft', ...BY })).rejects.toMatchObject({ code })
  })

  test('check finds claims whose label, state and history do not agree', async () => {
    const states = ["review = 'accepted'", 'review = null', "reviews = ['yesterday']"]
    const found: string[] = []
    for (const change of states) {
      await store
        .write(async (tx) => {
          await tx.execute(`MATCH (c:ProposedClaim {id: 'first'}) SET c.${change}`)
          found.push(...(await checkGraph({ read: (query, params) => tx.run(query, params) })).findings.map(({ message }) => message))
          throw new Error('taken back')
        })
        .catch(() => {})
    }
    expect(found).toEqual([
      expect.stringContaining('only accepted claims are Claims'),
      expect.stringContaining('the last of them is its state'),
      expect.stringContaining('only accepted claims are Claims'),
      expect.stringContaining('the last of them is its state'),
      expect.stringContaining('the last of them is its state'),
    ])
  })

  test('any mix of changes of state leaves the ties as if only the accepted had ever been entered', async () => {
    let run = 0
    const claim = fc.record({
      ends: fc.shuffledSubarray(['alpha', 'beta'], { minLength: 2, maxLength: 2 }),
      predicate: fc.constantFrom('RIVAL_OF', 'FIGHTS', 'SUPPORTS'),
      polarity: fc.constantFrom('affirms', 'affirms', 'denies'),
      source: fc.constantFrom('old', 'copy', 'note'),
      contests: fc.option(fc.constantFrom('old.c1', 'new.c1'), { nil: undefined }),
      states: fc.array(fc.constantFrom(...REVIEW_STATES), { maxLength: 4 }),
      as: fc.constantFrom('accepted' as const, 'draft' as const, 'in-review' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 4 }), async (claims) => {
        run++
        const rows = claims.map(({ ends, contests, predicate, polarity, source }, i) => ({
          ...CLAIM,
          predicate,
          polarity,
          source,
          id: `random.${run}-${i}`,
          subject: ends[0],
          object: ends[1],
          ...(contests && { contradicts: [{ claim: contests, about: 'existence' }] }),
        }))
        const now = claims.map(({ as }): ReviewState => as)
        for (const [i, { as }] of claims.entries()) await addClaims(store, body({ as, claims: [rows[i]!] }))
        const turns = claims.flatMap(({ states }, i) => states.map((state, turn) => ({ i, state, turn }))).sort((a, b) => a.turn - b.turn)
        for (const { i, state } of turns) {
          if (now[i] === state) continue
          await reviewClaim(store, rows[i]!.id, { as: state, ...BY })
          now[i] = state
        }
        const reached = await derivedTies(store)
        expect(await faults()).toEqual([])
        for (const [i, { id }] of rows.entries()) if (now[i] === 'accepted') await reviewClaim(store, id, { as: 'rejected', ...BY })
        expect(await derivedTies(store)).toEqual(scripts)
        const twins = rows.filter((_, i) => now[i] === 'accepted').map((row) => ({ ...row, id: `${row.id}.twin` }))
        if (twins.length > 0) await addClaims(store, body({ claims: twins }))
        expect(JSON.parse(JSON.stringify(await derivedTies(store)).replaceAll('.twin', ''))).toEqual(JSON.parse(JSON.stringify(reached)))
        for (const { id } of twins) await retractClaim(store, id, { by: 'Chance', reason: 'Drawn.' })
      }),
      { numRuns: { embedded: 15, Neo4j: 3 }[name] },
    )
  }, 240_000)
})
