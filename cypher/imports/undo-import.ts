import { BASE_LABELS, BROWSABLE_BASE_LABELS } from '../../model/ontology'
import { REMOVE_EMPTY_DECISIONS } from '../claims/decide'

/**
 * What takes an import back, statement by statement; each takes `$id`. Decisions of the reader about its nodes go with
 * them, since there is nothing left that they are about. Its record goes last: till then it is listed.
 */
export const UNDO_IMPORT: readonly string[] = [
  'MATCH ()-[r]->() WHERE r.importId = $id /*some r*/ DELETE r',
  ...BROWSABLE_BASE_LABELS.map(
    (label) =>
      `MATCH (n:${label})<-[:SUBJECT|OBJECT]-(c:Claim) MATCH (c)-[:STATED_IN]->(s:Source) WHERE n.importId = $id AND s.kind = 'decision' DETACH DELETE c`,
  ),
  REMOVE_EMPTY_DECISIONS,
  ...BROWSABLE_BASE_LABELS.map((label) => `MATCH (n:${label})-[r:SAME_AS]-() WHERE n.importId = $id DELETE r`),
  ...[...BASE_LABELS.filter((label) => label !== 'Meta'), 'Meta'].map(
    (label) => `MATCH (n:${label}) WHERE n.importId = $id /*some n*/ DELETE n`,
  ),
]

/** A statement that does its work for at most `$limit` at a time, where it may come upon very many; the others as they are. */
export function forSome(statement: string): string {
  return statement.replace(/\/\*some (\w+)\*\//, 'WITH $1 LIMIT $limit')
}

/** Leaves a type in the store that another import uses by now, and goes with that one; takes `$type` and `$holder`. */
export const KEEP_TYPE = 'MATCH (t:RelationshipType {id: $type}) SET t.importId = $holder'
