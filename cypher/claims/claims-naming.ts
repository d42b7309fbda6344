import { z } from 'zod'
import { idsParams, overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** Ids of the claims that name given nodes, in whatever role; a claim may come more than once. */
export const claimsNaming = defineQuery({
  name: 'claims-naming',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id
MATCH (n:${label} {id: id})<-[:SUBJECT|OBJECT|IN_PLACE|ATTRIBUTED_TO]-(c:Claim)
RETURN DISTINCT c.id AS id`,
  ),
  params: idsParams,
  row: z.object({ id: z.string() }),
})
