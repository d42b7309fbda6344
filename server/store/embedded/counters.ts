import type { QueryResult } from '@grafeo-db/js'
import type { Counters, QueryCounters } from '../contract'

export const NO_CHANGES: QueryCounters = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
  systemUpdates: 0,
}

/** What a statement changed, as the engine counted it. */
export function countersOf({ counters: c }: QueryResult): Counters {
  return {
    nodesCreated: c.nodesCreated,
    nodesDeleted: c.nodesDeleted,
    relationshipsCreated: c.edgesCreated,
    relationshipsDeleted: c.edgesDeleted,
    propertiesSet: c.propertiesSet,
    labelsAdded: c.labelsAdded,
    labelsRemoved: c.labelsRemoved,
  }
}
