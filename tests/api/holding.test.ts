import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { dossierTies } from '../../cypher/views/dossier-ties'
import { sharedScript } from '../../graph-seed/dossiers'
import { defineSchema } from '../../graph-seed/loader'
import type { Status } from '../../model/claim'
import { splitStatements } from '../../model/cypher-lexer'
import { restore } from '../../server/backup/backup'
import { claimReader, filterOf, throughLens } from '../../server/graph/lens'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { backedUp } from '../support/fill'
import { anyWorld } from '../support/random-world'
import { forEachStore } from '../support/stores'
import { answersOn, daysThatMatter, type OracleClaim, type OracleLens, type OracleSource, type World } from '../support/time-oracle'
import { dossierOf } from '../support/told'

const STATUSES: readonly Status[] = ['stated', 'reported', 'denied']
const DAYS = ['2015-12-31', '2016-12-09', '2017-06-30', '2018-02-28', '2019-10-01', '2020-01-01']
const LENSES: readonly OracleLens[] = [
  { without: [], knownBy: null, possiblyKnown: false },
  { without: ['s1'], knownBy: '2018-06-30', possiblyKnown: false },
  { without: [], knownBy: '2017-12-31', possiblyKnown: true },
]

/** Many random worlds beside one another: what is of one bears its number. */
const worlds = fc.sample(anyWorld, { numRuns: 40, seed: 20_261_130 }).map((world, n): World => {
  const own = (id: string) => `w${n}.${id}`
  const sources = world.sources.map((source): OracleSource => ({ ...source, id: own(source.id) }))
  return {
    sources,
    claims: world.claims.map((c) => {
      const source = sources.find(({ id }) => id === own(c.source))!
      return { ...dated(c, source), id: own(c.id), subject: own(c.subject), object: c.object && own(c.object), source: source.id }
    }),
    events: { [own('e1')]: world.events.e1! },
  }
})

/** A claim speaks of when its source was written, or else was out, where it does not say of when it speaks. */
function dated(
  c: OracleClaim,
  { writtenAt, writtenAtPrecision, publishedAt, publishedAtPrecision, publishedNotBefore, publishedNotAfter }: OracleSource,
): OracleClaim {
  if (c.asOf) return c
  if (writtenAt) return { ...c, asOf: writtenAt, asOfPrecision: writtenAtPrecision }
  if (publishedAt) return { ...c, asOf: publishedAt, asOfPrecision: publishedAtPrecision }
  return publishedNotBefore && publishedNotAfter ? { ...c, asOf: publishedNotBefore, asOfNotAfter: publishedNotAfter } : c
}

const named = (pattern: RegExp) =>
  [...new Set(worlds.flatMap(({ claims }) => claims.flatMap(({ subject, object }) => [subject, object ?? subject])))]
    .filter((id) => pattern.test(id))
    .sort()
    .map((id) => ({ id }))

const WORLDS = dossierOf({
  id: 'worlds',
  nodes: {
    'Actor:ArmedGroup': named(/\.g/),
    'Actor:Person': named(/\.p/),
    'Actor:Organisation': named(/\.o/),
    Place: named(/\.l/),
    Theme: named(/\.t/),
    Event: worlds.flatMap(({ events }) => Object.entries(events).map(([id, days]) => ({ id, kind: 'attack', ...days }))),
  },
  sources: worlds.flatMap(({ sources }) =>
    sources.map(({ register, ...source }) => ({ ...source, kind: register ? 'register' : 'report' })),
  ),
  claims: worlds.flatMap(({ claims }) =>
    claims.map(
      ({ retracted, object, ...c }) =>
        ({ ...c, ...(object ? { object } : {}), ...(retracted ? { retractedAt: '2021-01-01' } : {}) }) as never,
    ),
  ),
})

/** The worlds in a backup: not loaded as a dossier, which would refuse what is coded carelessly. */
const made = (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-worlds-'))
  const store = await openStore({ location: folder })
  try {
    await defineSchema(store)
    await store.write(async (tx) => {
      for (const script of [...WORLDS.scripts, sharedScript('link'), sharedScript('derive')])
        for (const { text } of splitStatements(script.text)) await tx.execute(text)
    })
    return await backedUp(store)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})()

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
