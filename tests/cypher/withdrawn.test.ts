import { beforeAll, expect, test } from 'vitest'
import { claimRecords } from '../../cypher/claims/claim-records'
import { ownClaims } from '../../cypher/claims/own-claims'
import { actorDates } from '../../cypher/nodes/actor-dates'
import { tieDates } from '../../cypher/ties/tie-dates'
import { readClaims } from '../../server/graph/evidence'
import type { GraphStore } from '../../server/store/contract'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

/** The small dossier after its sources took back a contradiction and an estimate, and a listing was denied. */
const CHANGES = [
  `MATCH (c:Claim) WHERE c.id IN ['new.c5', 'old.c4'] SET c.retractedAt = '2024-01-01'`,
  `MATCH (:Actor {id: 'gamma'})-[r:DESIGNATED]->(:Actor {id: 'alpha'}) SET r.status = 'denied'`,
  `MATCH (:Actor {id: 'alpha'})-[r:OPERATES_IN]->(:Place) SET r.spans = ['2020-01-01|2020-01-01|2030-06-01|9999-99-99']`,
]

forEachStore((_name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await store.write(async (tx) => {
      for (const change of CHANGES) await tx.execute(change)
    })
  })

  test('a claim that was retracted contests no other', async () => {
    expect((await store.read(claimRecords, { ids: ['old.c3'], without: [] }))[0]!.contestedBy).toEqual([])
  })

  test('a claim is not shown against one that was retracted, nor in place of it', async () => {
    const [later, contested] = await readClaims(store, ['old.c3', 'new.c7'], { knowledge: null })
    expect([later!.id, later!.supersedes]).toEqual(['new.c7', []])
    expect([contested!.id, contested!.contradicts]).toEqual(['old.c3', []])
  })

  test('an estimate that was retracted is none of the claims about its node', async () => {
    expect((await store.read(ownClaims, { ids: ['alpha'] })).map(({ id }) => id).sort()).toEqual(['new.c7', 'new.c8', 'old.c5'])
  })

  test('a listing that is denied is no date of who was listed', async () => {
    expect((await store.read(actorDates, { ids: ['alpha'] })).map(({ what }) => what)).toEqual(['founded'])
  })

  test('the dates of all ties go to the last day on which one was attested, where it has no end', async () => {
    expect(await store.read(tieDates, {})).toEqual([{ first: '2014-01-01', last: '2030-06-01' }])
  })
})
