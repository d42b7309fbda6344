import type { Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver'
import { pick } from '../../../model/rows'
import type { CypherMap } from '../cypher-value'
import type { QueryCounters, QueryNotification, QueryPlan, QuerySummary } from '../contract'
import { toCypher } from './typed'

type Summary = ResultSummary<bigint>

/** What the server tells of a statement when it has ended. */
export function toSummary(summary: Summary, bookmarks: string[]): QuerySummary {
  const { plan, profile } = summary
  return {
    type: summary.queryType as QuerySummary['type'],
    counters: toCounters(summary),
    notifications: summary.notifications.map(toNotification),
    plan: profile ? toProfile(profile) : plan ? toPlan(plan) : null,
    bookmarks,
  }
}

const COUNTERS = [
  'nodesCreated',
  'nodesDeleted',
  'relationshipsCreated',
  'relationshipsDeleted',
  'propertiesSet',
  'labelsAdded',
  'labelsRemoved',
  'indexesAdded',
  'indexesRemoved',
  'constraintsAdded',
  'constraintsRemoved',
] as const

function toCounters({ counters }: Summary): QueryCounters {
  return { ...pick(COUNTERS, counters.updates()), systemUpdates: counters.systemUpdates() }
}

function toNotification(notification: Summary['notifications'][number]): QueryNotification {
  const { offset, line, column } = notification.position as { offset?: number; line?: number; column?: number }
  return {
    code: notification.code,
    title: notification.title,
    description: notification.description,
    severity: notification.rawSeverityLevel,
    category: notification.rawCategory ?? '',
    position: offset === undefined ? null : { offset: Number(offset), line: Number(line), column: Number(column) },
  }
}

function toPlan({ operatorType, identifiers, arguments: details, children }: Plan): QueryPlan {
  return { operatorType, identifiers, arguments: toCypher(details) as CypherMap, children: children.map(toPlan), profile: null }
}

function toProfile(profiled: ProfiledPlan): QueryPlan {
  const { dbHits, rows, pageCacheHits, pageCacheMisses, pageCacheHitRatio, children } = profiled
  const measured = {
    dbHits: BigInt(dbHits),
    records: BigInt(rows),
    pageCacheHits: BigInt(pageCacheHits),
    pageCacheMisses: BigInt(pageCacheMisses),
    pageCacheHitRatio,
    hasPageCacheStats: profiled.hasPageCacheStats(),
  }
  return { ...toPlan({ ...profiled, children: [] }), children: children.map(toProfile), profile: measured }
}
