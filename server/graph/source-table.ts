import { originsOf } from '../../model/origins'
import { webAddress } from '../../model/web-address'
import type { z } from 'zod'
import { sourceList } from '../../cypher/sources/source-list'
import type { sourceSummarySchema } from '../../model/api/answers'
import { REGISTER_KINDS } from '../../model/claim'
import type { SourceRecord } from '../../model/records'
import { perRevision } from './cache'

type SourceSummary = z.infer<typeof sourceSummarySchema>
type SourceRow = z.output<typeof sourceList.row>

export interface KnownSource {
  summary: SourceSummary
  /** What deriving needs of it. */
  record: SourceRecord
  /** How many claims are stated in it. */
  claims: number
}

/** Every source of the store by id, in order of id. */
export const sourceTable = perRevision<ReadonlyMap<string, KnownSource>>(async (store) => tableOf(await store.read(sourceList, {})))

/** Sources by id, in order of id, with all that each derives from. */
export function tableOf(unsorted: readonly SourceRow[]): ReadonlyMap<string, KnownSource> {
  const rows = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1))
  const direct = new Map(rows.map((row) => [row.id, row.derivesFrom]))
  return new Map(
    rows.map(({ id, properties: p, derivesFrom, claims }) => {
      const summary: SourceSummary = {
        id,
        ...p,
        url: webAddress(p.url),
        name: p.name ?? id,
        title: p.title ?? p.name ?? id,
        kind: p.kind ?? 'other',
        derivesFrom,
      }
      const origins = originsOf(id, (one) => direct.get(one) ?? [])
      const record = { ...p, id, register: p.kind !== null && REGISTER_KINDS.includes(p.kind), origins }
      return [id, { summary, record, claims }]
    }),
  )
}

/** The records of a source table, as deriving takes them. */
export function recordsOf(sources: ReadonlyMap<string, KnownSource>): Map<string, SourceRecord> {
  return new Map([...sources].map(([id, source]) => [id, source.record]))
}
