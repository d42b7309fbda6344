import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedScript } from '../../graph-seed/dossiers'
import { defineSchema } from '../../graph-seed/loader'
import { splitStatements } from '../../model/cypher-lexer'
import { openStore } from '../../server/open-store'
import { backedUp } from './fill'
import type { OracleClaim, OracleSource, World } from './time-oracle'
import { dossierOf } from './told'

/** Worlds that can stand in one store: what is of one bears its number. */
export function besideOneAnother(worlds: readonly World[]): World[] {
  return worlds.map((world, n): World => {
    const own = (id: string) => `w${n}.${id}`
    const sources = world.sources.map((source): OracleSource => ({ ...source, id: own(source.id) }))
    return {
      sources,
      claims: world.claims.map((c) => {
        const source = sources.find(({ id }) => id === own(c.source))!
        return { ...dated(c, source), id: own(c.id), subject: own(c.subject), object: c.object && own(c.object), source: source.id }
      }),
      events: Object.fromEntries(Object.entries(world.events).map(([id, days]) => [own(id), days])),
    }
  })
}

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

/**
 * The backup of a store that holds worlds as the dossier `worlds`: not loaded as a dossier, which would refuse what is coded
 * carelessly. What a node is, its id says after the world's number: g a group, p a person, o an organisation, l a place, t a theme.
 */
export async function backupOf(worlds: readonly World[]): Promise<Buffer> {
  const ids = worlds.flatMap(({ claims }) => claims.flatMap(({ subject, object }) => [subject, object ?? subject]))
  const named = (pattern: RegExp) => [...new Set(ids)].filter((id) => pattern.test(id)).map((id) => ({ id }))
  const { scripts } = dossierOf({
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
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-worlds-'))
  const store = await openStore({ location: folder })
  try {
    await defineSchema(store)
    await store.write(async (tx) => {
      for (const script of [...scripts, sharedScript('link'), sharedScript('derive')])
        for (const { text } of splitStatements(script.text)) await tx.execute(text)
    })
    return await backedUp(store)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
