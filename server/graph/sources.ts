import type { z } from 'zod'
import { importedTieSources } from '../../cypher/imports/imported-tie-sources'
import { sourceClaims } from '../../cypher/sources/source-claims'
import { sourceImportedTies } from '../../cypher/sources/source-imported-ties'
import { sourceTies } from '../../cypher/sources/source-ties'
import type { sourceAnswerSchema, sourcesAnswerSchema } from '../../model/api/answers'
import type { RouteQuery } from '../../model/api/routes'
import { AppError } from '../../model/app-error'
import type { GraphStore } from '../store/contract'
import { perRevision } from './cache'
import { readClaims } from './evidence'
import { claimReader, derivedAnew } from './lens'
import { recordsOf, sourceTable } from './source-table'

/** Ids of falling ties that are named; the others are only counted. */
const NAMED = 5000

/** How many imported ties rest on each source alone. */
export const importedTies = perRevision(
  async (store) => new Map((await store.read(importedTieSources, {})).map((row) => [row.source, row.count])),
)

export async function sourcesAnswer(store: GraphStore): Promise<z.infer<typeof sourcesAnswerSchema>> {
  return { sources: [...(await sourceTable(store)).values()].map(({ summary, claims }) => ({ ...summary, claims })) }
}

/** A source, a page of its claims, and the ties that would fall without it. Throws `not-found`. */
export async function sourceAnswer(
  store: GraphStore,
  id: string,
  query: RouteQuery<'source'>,
): Promise<z.infer<typeof sourceAnswerSchema>> {
  const sources = await sourceTable(store)
  const source = sources.get(id)
  if (!source) throw new AppError('not-found', `No source has the id ${JSON.stringify(id)}. /api/sources lists them.`)
  const [ids, falling, imported] = await Promise.all([
    store.read(sourceClaims, { id, after: query.cursor ?? '', limit: query.limit + 1 }),
    fallingTies(store, id),
    importedTies(store),
  ])
  const page = ids.slice(0, query.limit).map((row) => row.id)
  const importedCount = imported.get(id) ?? 0
  const importedIds = importedCount > 0 ? (await store.read(sourceImportedTies, { id, after: '', limit: NAMED })).map((row) => row.id) : []
  return {
    source: { ...source.summary, claims: source.claims },
    claims: await readClaims(store, page, { knowledge: null }),
    next: ids.length > query.limit ? page.at(-1)! : null,
    falls: [...falling, ...importedIds].sort().slice(0, NAMED),
    fallsTotal: falling.length + importedCount,
  }
}

/** Ids of the ties shown now that nothing affirms once the source's claims do not count. */
async function fallingTies(store: GraphStore, id: string): Promise<string[]> {
  const ties = (await store.read(sourceTies, { id })).filter((tie) => tie.properties.status !== 'denied')
  const [claims, sources] = await Promise.all([claimReader(store).read(ties), sourceTable(store)])
  const records = recordsOf(sources)
  const without = new Set([id])
  return ties
    .filter((tie) => (derivedAnew(tie, claims, records, { without })?.properties.status ?? 'denied') === 'denied')
    .map((tie) => tie.id)
}
