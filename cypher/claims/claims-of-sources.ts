import { z } from 'zod'
import { defineQuery } from '../query'

/** Ids of the claims stated in any of these sources. */
export const claimsOfSources = defineQuery({
  name: 'claims-of-sources',
  text: 'UNWIND $sources AS id MATCH (:Source {id: id})<-[:STATED_IN]-(c:Claim) RETURN c.id AS id',
  params: z.object({ sources: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})
