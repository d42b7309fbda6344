import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimCounts, deriveTies, utteredBetween } from '../../model/derive'
import type { ClaimRecord, SourceRecord } from '../../model/records'
import { holdingOf } from '../../model/holding'
import { isLifePredicate, livesOf, type EventDate, type LifeClaim } from '../../model/lives'
import { anyLens, anyWorld } from '../support/random-world'
import { answersOn, daysThatMatter, type Answer, type OracleLens, type World } from '../support/time-oracle'

/** What the product says of a day: of every tie, by its id. */
function productOn({ claims, sources: given, events }: World, day: string, { without, ...known }: OracleLens): Map<string, Answer> {
  const sources = new Map(given.map((source) => [source.id, { reliability: 'B', origins: [], ...source } as SourceRecord]))
  const lens = { ...known, without: new Set(without) }
  const records = claims.map((c) => ({ ...c, credibility: 2, reported: false, contestedBy: [] }) as unknown as ClaimRecord)
  const told = claims.filter((c) => isLifePredicate(c.predicate) && c.stance === 'asserted' && c.polarity === 'affirms' && !c.retracted)
  const lives = livesOf(
    (told as LifeClaim[]).filter((c) => claimCounts(c, sources.get(c.source)!, lens)),
    new Map(Object.entries(events) as [string, EventDate][]),
  )
  const ties = deriveTies(
    records.filter(({ object }) => object !== null),
    sources,
    lens,
  )
  return new Map(
    ties.map((tie) => {
      const uttered =
        tie.modality === 'actual'
          ? null
          : utteredBetween(
              records.filter(({ id }) => tie.claimIds.includes(id)),
              sources,
            )
      return [tie.id, holdingOf({ ...tie, uttered }, day, lives).holding]
    }),
  )
}

test('on every day, through every lens, the product answers as going through the days one by one does', () => {
  fc.assert(
    fc.property(anyWorld, anyLens, fc.infiniteStream(fc.nat()), (world, lens, picks) => {
      const days = daysThatMatter(world)
      fc.pre(days.length > 0)
      for (const pick of [...picks.take(6)]) {
        const day = days[pick % days.length]!
        expect({ day, ...Object.fromEntries(productOn(world, day, lens)) }).toEqual({
          day,
          ...Object.fromEntries(answersOn(world, day, lens, days)),
        })
      }
    }),
    { numRuns: 1000 },
  )
})
