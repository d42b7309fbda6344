/** Statements that write what a reader decided. `label` stands in the text: the base label of a node. */

/** Makes the source of a reader's decisions of one day, `$source` its properties. */
export const DECISION_SOURCE = 'MERGE (s:Source {id: $source.id}) ON CREATE SET s = $source'

/** Makes a claim that two nodes are the same, or are not; `$claim` are its properties, `$source`, `$one` and `$other` ids. */
export function decisionClaim(one: string, other: string): string {
  return `MATCH (s:Source {id: $source}) MATCH (a:${one} {id: $one}) MATCH (b:${other} {id: $other})
CREATE (c:Claim) SET c = $claim
CREATE (c)-[:SUBJECT]->(a) CREATE (c)-[:OBJECT]->(b) CREATE (c)-[:STATED_IN]->(s)`
}

/** Removes a claim, `$id`. */
export const REMOVE_CLAIM = 'MATCH (c:Claim {id: $id}) DETACH DELETE c'

/** Removes sources of decisions of which none is left. */
export const REMOVE_EMPTY_DECISIONS = `MATCH (s:Source) WHERE s.kind = 'decision' AND NOT EXISTS { MATCH (s)--() } DELETE s`
