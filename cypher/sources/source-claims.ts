import { z } from 'zod'
import { pageShape } from '../parts'
import { defineQuery } from '../query'

/** Ids of the claims stated in a source: a page in order of id. */
export const sourceClaims = defineQuery({
  name: 'source-claims',
  text: `MATCH (s:Source {id: $id})<-[:STATED_IN]-(c:Claim)
WHERE c.id > $after
RETURN c.id AS id ORDER BY id LIMIT $limit`,
  params: z.object({ id: z.string(), ...pageShape }),
  row: z.object({ id: z.string() }),
})
