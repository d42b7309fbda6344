import { Readable } from 'node:stream'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { dossierTies } from '../../cypher/views/dossier-ties'
import type { Status } from '../../model/claim'
import { restore } from '../../server/backup/backup'
import { claimReader, filterOf, throughLens } from '../../server/graph/lens'
import type { GraphStore } from '../../server/store/contract'
import { anyWorld } from '../support/random-world'
import { forEachStore } from '../support/stores'
import { answersOn, daysThatMatter, type OracleLens } from '../support/time-oracle'
import { backupOf, besideOneAnother } from '../support/worlds'

const STATUSES: readonly Status[] = ['stated', 'reported', 'denied']
const DAYS = ['2015-12-31', '2016-12-09', '2017-06-30', '2018-02-28', '2019-10-01', '2020-01-01']
const LENSES: readonly OracleLens[] = [
  { without: [], knownBy: null, possiblyKnown: false },
  { without: ['s1'], knownBy: '2018-06-30', possiblyKnown: false },
  { without: [], knownBy: '2017-12-31', possiblyKnown: true },
]

const worlds = besideOneAnother(fc.sample(anyWorld, { numRuns: 40, seed: 20_261_130 }))
const made = backupOf(worlds)

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await restore(store, Readable.from([await made]))
  })

  describe.each(LENSES)('known by $knownBy, without $without', (lens) => {
    test.each(DAYS)('every tie has on %s the answer that going through the days gives', async (asOf) => {
      const without = lens.without.flatMap((id) => worlds.map((_world, n) => `w${n}.${id}`))
      const asked = {
        asOf,
        statuses: STATUSES,
        ...(without.length > 0 ? { without } : {}),
        ...(lens.knownBy === null
          ? {}
          : { knownBy: lens.knownBy, possiblyKnown: lens.possiblyKnown ? ('true' as const) : ('false' as const) }),
      } as Parameters<typeof throughLens>[2]
      const rows = await store.read(dossierTies, { dossier: 'worlds', exempt: [], ...filterOf(asked) })
      const ties = await throughLens(store, [...new Map(rows.map((tie) => [tie.id, tie])).values()], asked, claimReader(store))
      const expected = worlds.flatMap((world) => [...answersOn(world, asOf, { ...lens, without }, [...daysThatMatter(world), asOf].sort())])
      expect(Object.fromEntries(ties.map(({ id, holding }) => [id, holding]))).toEqual(Object.fromEntries(expected))
      expect(ties.length).toBeGreaterThan(20)
    })
  })
})
