import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/**
 * What writes an import in several transactions, hidden until all of it is there. Its nodes wait under a label of their
 * own, under which nothing looks for nodes, and its ties without the family that makes them ties. The record of the import
 * under way says how far it is: from the moment that it is `complete`, what waits is shown, by whoever comes upon it.
 */

/** The label of nodes that wait, and that of the record. */
export const WAITING = 'Importing'
const RECORD = 'ImportUnderWay'

/** Whether a node's labels say that it is no part of the graph yet. */
export const isWaiting = (labels: readonly string[]): boolean => labels.includes(WAITING) || labels.includes(RECORD)

export const STAGING_SCHEMA: readonly string[] = [`CREATE CONSTRAINT importing_id IF NOT EXISTS FOR (n:${WAITING}) REQUIRE n.id IS UNIQUE`]

/** Makes nodes that wait to get these labels; `$rows` are their properties. */
export function createWaitingNodes(labels: readonly string[]): string {
  return `UNWIND $rows AS row CREATE (n:${WAITING}) SET n = row SET n.waitingLabels = '${labels.join(':')}'`
}

/** Makes relationships that wait between nodes that are found under these labels; `$rows` are `{start, end, properties}`. */
export function createWaitingRelationships(type: string, from: string, to: string): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.start}) MATCH (b:${to} {id: row.end}) CREATE (a)-[r:${type}]->(b) SET r = row.properties SET r.waitingFamily = r.family, r.family = null`
}

/** Begins an import under way, or says that it goes on; takes `$importId`. */
export const KEEP_UNDER_WAY = `MERGE (m:${RECORD} {id: 'import'}) SET m.importId = $importId, m.complete = false, m.at = timestamp()`
export const COMPLETE = `MATCH (m:${RECORD}) SET m.complete = true`
export const END_UNDER_WAY = `MATCH (m:${RECORD}) DELETE m`

/** The import under way, and for how many milliseconds nothing has been heard of it. */
export const underWay = defineQuery({
  name: 'import-under-way',
  text: `MATCH (m:${RECORD}) RETURN m.importId AS importId, m.complete AS complete, timestamp() - m.at AS silentMs`,
  params: noParams,
  row: z.object({ importId: z.string(), complete: z.boolean(), silentMs: z.number() }),
})

/** The sets of labels that nodes wait for, each as it stands in a statement. */
export const waitingLabels = defineQuery({
  name: 'waiting-labels',
  text: `MATCH (n:${WAITING}) RETURN DISTINCT n.waitingLabels AS labels ORDER BY labels`,
  params: noParams,
  row: z.object({ labels: z.string() }),
})

/** Ids of nodes that wait, in order, a page at a time. */
export const waitingNodes = defineQuery({
  name: 'waiting-nodes',
  text: `MATCH (n:${WAITING}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`,
  params: z.object({ after: z.string(), limit: z.int() }),
  row: z.object({ id: z.string() }),
})

/** Shows the ties that start from nodes that wait, `$ids`; takes away all ties of such nodes, and the nodes. */
export const SHOW_TIES_OF = `UNWIND $ids AS id MATCH (:${WAITING} {id: id})-[r]->() WHERE r.waitingFamily IS NOT NULL SET r.family = r.waitingFamily, r.waitingFamily = null`
export const REMOVE_NODES = `UNWIND $ids AS id MATCH (n:${WAITING} {id: id}) DETACH DELETE n`

/** Each does its work for some at a time, `$limit`, and is run until it changes nothing more. What looks through all ties comes last: each run begins anew. */
export const SHOW_SOME_TIES =
  'MATCH ()-[r]->() WHERE r.waitingFamily IS NOT NULL WITH r LIMIT $limit SET r.family = r.waitingFamily, r.waitingFamily = null'
export const showSomeNodes = (labels: string): string =>
  `MATCH (n:${WAITING}) WHERE n.waitingLabels = '${labels}' WITH n LIMIT $limit SET n:${labels}, n.waitingLabels = null REMOVE n:${WAITING}`
export const REMOVE_SOME_TIES = 'MATCH ()-[r]->() WHERE r.waitingFamily IS NOT NULL WITH r LIMIT $limit DELETE r'
