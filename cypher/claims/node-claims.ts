import { z } from 'zod'
import { CLAIM_KINDS } from '../../model/claim'
import { overBaseLabels, pageShape } from '../parts'
import { defineQuery } from '../query'

/** Ids of the claims about a node, as subject, object or place: a page in order of id, a branch for each way. */
export const nodeClaims = defineQuery({
  name: 'node-claims',
  branches: overBaseLabels((label) =>
    ['SUBJECT', 'OBJECT', 'IN_PLACE'].map(
      (role) => `MATCH (n:${label} {id: $id})<-[:${role}]-(c:Claim)
WHERE c.id > $after AND c.kind IN $kinds AND '${role}' IN $roles
RETURN c.id AS id ORDER BY id LIMIT $limit`,
    ),
  ),
  params: z.object({
    id: z.string(),
    kinds: z.array(z.enum(CLAIM_KINDS)),
    roles: z.array(z.enum(['SUBJECT', 'OBJECT', 'IN_PLACE'])),
    ...pageShape,
  }),
  row: z.object({ id: z.string() }),
})
