import { lifeClaims } from '../../cypher/claims/life-claims'
import { eventDates } from '../../cypher/nodes/event-dates'
import { claimCounts, type KnowledgeLens } from '../../model/derive'
import { LIFE_PREDICATES, livesOf, type EventDate, type LifeClaim, type Lives } from '../../model/lives'
import type { ReadingStore } from '../store/contract'
import { perRevision } from './cache'
import { sourceTable } from './source-table'

/** All that claims of a store say of lives, events and terms. */
export interface LifeTable {
  /** In order of id. */
  claims: readonly LifeClaim[]
  /** Names of the nodes that they speak of, by id. */
  names: ReadonlyMap<string, string>
}

export const lifeTable = perRevision<LifeTable>(async (store) => {
  const rows = await store.read(lifeClaims, { predicates: [...LIFE_PREDICATES] })
  const names = new Map<string, string>()
  const claims = rows.map(({ id, subject, subjectName, object, objectName, source, properties }): LifeClaim => {
    names.set(subject, subjectName ?? subject)
    if (object !== null) names.set(object, objectName ?? object)
    return { id, subject, object, source, ...properties }
  })
  return { claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)), names }
})

/** The dates of the events among some nodes, by id. */
export async function eventsAmong(store: ReadingStore, ids: readonly string[]): Promise<Map<string, EventDate>> {
  const rows = ids.length > 0 ? await store.read(eventDates, { ids: [...ids] }) : []
  return new Map(rows.map(({ id, date, datePrecision }) => [id, { date, datePrecision }]))
}

/** What is known of the lives of some nodes and of those that they follow or make way for, from the claims that count. */
export async function livesThrough(store: ReadingStore, ids: Iterable<string>, lens: KnowledgeLens | null): Promise<Lives> {
  const [{ claims }, events, sources] = await Promise.all([lifeTable(store), eventsAmong(store, [...new Set(ids)]), sourceTable(store)])
  const counts = (claim: LifeClaim) => {
    const source = sources.get(claim.source)?.record
    return source !== undefined && claimCounts(claim, source, lens ?? {})
  }
  return livesOf(lens ? claims.filter(counts) : claims, events)
}
