import { BROWSABLE_BASE_LABELS } from '../../model/ontology'

/** Statements that write claims of one's own, beside those of cypher/store/write-rows.ts. */

/** Held by a transaction that enters or retracts claims, so that no other process derives ties of the same claims meanwhile. */
export const HOLD_CLAIMS = `MATCH (m:Meta {id: 'store'}) SET m.schemaVersion = m.schemaVersion`

/** Retracts a claim, `$id`: it stays on record, with `$day`, `$by` and `$reason`. */
export const RETRACT_CLAIM = `MATCH (c:Claim {id: $id}) SET c.retractedAt = $day, c.recordedBy = $by, c.retractionReason = $reason`

/** Take claims, `$ids`, for accepted ones, or for others. */
export const AS_ACCEPTED = 'UNWIND $ids AS id MATCH (c:ProposedClaim {id: id}) SET c:Claim REMOVE c:ProposedClaim'
export const AS_PROPOSED = 'UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c:ProposedClaim REMOVE c:Claim'

/** Records a change of state of an accepted claim, `$id`: `$review` the new state, `$reviews` the whole history. */
export const RECORD_REVIEW = 'MATCH (c:Claim {id: $id}) SET c.review = $review, c.reviews = $reviews'

/** Removes derived ties; `$starts` are the ids of the nodes that they begin at, `$wanted` has the ids of the ties as keys. */
export const REMOVE_TIES: readonly string[] = BROWSABLE_BASE_LABELS.map(
  (label) => `UNWIND $starts AS id MATCH (n:${label} {id: id})-[r]->() WHERE $wanted[r.id] = true AND r.claimIds IS NOT NULL DELETE r`,
)
