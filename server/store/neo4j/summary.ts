import type { Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver'
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

function toCounters({ counters }: Summary): QueryCounters {
  const {
    nodesCreated,
    nodesDeleted,
    relationshipsCreated,
    relationshipsDeleted,
    propertiesSet,
    labelsAdded,
    labelsRemoved,
    indexesAdded,
    indexesRemoved,
    constraintsAdded,
    constraintsRemoved,
  } = counters.updates()
  return {
    nodesCreated,
    nodesDeleted,
    relationshipsCreated,
    relationshipsDeleted,
    propertiesSet,
    labelsAdded,
    labelsRemoved,
    indexesAdded,
    indexesRemoved,
    constraintsAdded,
    constraintsRemoved,
    systemUpdates: counters.systemUpdates(),
  }
}

function toNotification(given: Summary['notifications'][number]): QueryNotification {
  const { offset, line, column } = given.position as { offset?: number; line?: number; column?: number }
  return {
    code: given.code,
    title: given.title,
    description: given.description,
    severity: given.rawSeverityLevel,
    category: given.rawCategory ?? '',
    position: offset === undefined ? null : { offset: Number(offset), line: Number(line), column: Number(column) },
  }
}

function toPlan({ operatorType, identifiers, arguments: given, children }: Plan): QueryPlan {
  return { operatorType, identifiers, arguments: toCypher(given) as CypherMap, children: children.map(toPlan), profile: null }
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
