import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { restore } from '../../server/backup/backup'
import { brokersAnswer, campsAnswer, frustrationAnswer, gapsAnswer } from '../../server/graph/analysis'
import { triadsAnswer } from '../../server/graph/analysis-triads'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { signedWorld } from '../support/random-world'
import { forEachStore } from '../support/stores'
import { answersOn, countedIn, daysThatMatter, tieOf, type OracleClaim, type OracleLens, type World } from '../support/time-oracle'
import { backupOf, besideOneAnother } from '../support/worlds'

type Asked = Partial<Parameters<typeof campsAnswer>[1]>

const worlds = besideOneAnother(fc.sample(signedWorld, { numRuns: 30, seed: 20_261_201 }))
const ALL: OracleLens = { without: [], knownBy: null, possiblyKnown: false }
const everyWorld = (source: string) => worlds.map((_world, n) => `w${n}.${source}`)

/** What is asked, and which claims of a world remain of it, by going through them. */
const LENSES: readonly { name: string; asked: Asked; remaining(world: World): readonly OracleClaim[] }[] = [
  {
    name: 'without a source',
    asked: { without: everyWorld('s1') },
    remaining: (world) => countedIn(world, { ...ALL, without: everyWorld('s1') }),
  },
  {
    name: 'as known by a day',
    asked: { knownBy: '2018-03-01' },
    remaining: (world) => countedIn(world, { ...ALL, knownBy: '2018-03-01' }),
  },
  { name: 'without single claims', asked: { withoutClaims: everyWorld('c0') }, remaining: withoutFirst },
  { name: 'on a day', asked: { asOf: '2018-06-15' }, remaining: (world) => holdingOn(world, '2018-06-15', ALL) },
  {
    name: 'on a day, as known by another, without a source',
    asked: { asOf: '2017-06-15', knownBy: '2019-01-01', without: everyWorld('s2') },
    remaining: (world) => holdingOn(world, '2017-06-15', { ...ALL, knownBy: '2019-01-01', without: everyWorld('s2') }),
  },
  {
    name: 'from sources of grade B or better',
    asked: { reliability: 'B' },
    remaining: (world) => ofTies(countedIn(world, ALL), (claims) => claims.some((c) => reliabilityOf(world, c) <= 'B')),
  },
]

function withoutFirst(world: World): OracleClaim[] {
  return countedIn(world, ALL).filter(({ id }) => !id.endsWith('.c0'))
}

function holdingOn(world: World, day: string, lens: OracleLens): OracleClaim[] {
  const answers = answersOn(world, day, lens, [...daysThatMatter(world), day].sort())
  return countedIn(world, lens).filter((c) => answers.get(tieOf(c)) === 'holds')
}

/** The claims of ties whose affirming claims are as is asked. */
function ofTies(claims: readonly OracleClaim[], are: (affirming: readonly OracleClaim[]) => boolean): OracleClaim[] {
  return claims.filter((c) => are(claims.filter((other) => tieOf(other) === tieOf(c) && other.polarity === 'affirms')))
}

function reliabilityOf({ sources }: World, c: OracleClaim): string {
  return sources.find(({ id }) => id === c.source)!.reliability!
}

/** What every analysis answers, but for the gaps that claims deny, which need not be on record for a day. */
async function answersOf(store: GraphStore, asked: Asked) {
  const query = { seconds: 60, draws: 0, ...asked }
  const { gaps } = await gapsAnswer(store, query)
  return {
    two: await frustrationAnswer(store, query),
    any: await campsAnswer(store, query),
    triads: await triadsAnswer(store, query),
    brokers: await brokersAnswer(store, query),
    gaps: gaps.map(({ a, b, common }) => ({ a, b, common })),
  }
}

/** What the embedded store answers where everything was loaded the other way round. */
const turnedRound = (async () => {
  const turned = worlds.map((world) => ({ ...world, claims: [...world.claims].reverse(), sources: [...world.sources].reverse() }))
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-worlds-'))
  const store = await openStore({ location: folder })
  try {
    await restore(store, Readable.from([await backupOf(turned.reverse())]))
    return await answersOf(store, {})
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})()

forEachStore((_, open) => {
  let store: GraphStore
  let asked: Awaited<ReturnType<typeof answersOf>>[]
  const holding = async (seen: readonly World[]) => {
    const fresh = await open()
    await restore(fresh, Readable.from([await backupOf(seen)]))
    return fresh
  }

  describe('through a lens', () => {
    beforeAll(async () => {
      store = await holding(worlds)
      asked = []
      // Before another is opened: on Neo4j that empties the one there is.
      for (const lens of LENSES) asked.push(await answersOf(store, lens.asked))
    })

    test.each(LENSES.map(({ name, remaining }, i) => ({ name, remaining, i })))(
      'every analysis answers $name what it answers where nothing else was ever loaded',
      async ({ remaining, i }) => {
        const rest = await holding(worlds.map((world) => ({ ...world, claims: remaining(world) })))
        const expected = await answersOf(rest, {})
        expect(asked[i]).toEqual(expected)
        expect(expected.two.pairs).toBeGreaterThan(3)
      },
    )
  })

  test('neither the order in which claims and sources were loaded nor the store changes an answer', async () => {
    const answers = await answersOf(await holding(worlds), {})
    expect(answers).toEqual(await turnedRound)
    expect(answers.any.proven && answers.two.proven).toBe(true)
  })
})
