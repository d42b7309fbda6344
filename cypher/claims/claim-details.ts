import { z } from 'zod'
import { claimRowSchema } from '../../model/claim-schema'
import { CLAIM_LABELS } from '../../model/reviews'
import { idsParams, nodeRefMap, nodeRefRowSchema } from '../parts'
import { defineQuery } from '../query'

/** Claims, accepted or not, with their ends, place and source; speakers and what stands against them are statements of their own. */
export const claimDetails = defineQuery({
  name: 'claim-details',
  branches: CLAIM_LABELS.map(
    (label) => `UNWIND $ids AS id
MATCH (c:${label} {id: id})-[:SUBJECT]->(s)
MATCH (c)-[:STATED_IN]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
OPTIONAL MATCH (c)-[:IN_PLACE]->(p)
RETURN properties(c) AS claim, ${nodeRefMap('s')} AS subject, ${nodeRefMap('o')} AS object, ${nodeRefMap('p')} AS place, source.id AS source`,
  ),
  params: idsParams,
  row: z.object({
    claim: claimRowSchema,
    subject: nodeRefRowSchema,
    object: absentRef(),
    place: absentRef(),
    source: z.string(),
  }),
})

/** A node that was not matched comes as a map of nulls. */
function absentRef() {
  return z.union([nodeRefRowSchema, z.object({ id: z.null() }).transform(() => null)])
}
