import { z } from 'zod'
import { idsParams, overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The unretracted claims about given nodes that support no tie: quantities and attributes, with the node each is about. */
export const ownClaims = defineQuery({
  name: 'own-claims',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id
MATCH (n:${label} {id: id})<-[:SUBJECT]-(c:Claim)
WHERE c.kind <> 'relation' AND c.retractedAt IS NULL
RETURN c.id AS id, n.id AS subject`,
  ),
  params: idsParams,
  row: z.object({ id: z.string(), subject: z.string() }),
})
