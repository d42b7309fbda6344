import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** Ids of the unretracted claims of a predicate with one node as subject and another as object, in order. */
export const claimsBetween = defineQuery({
  name: 'claims-between',
  branches: overBaseLabels(
    (label) => `MATCH (a:${label} {id: $one})<-[:SUBJECT]-(c:Claim) MATCH (c)-[:OBJECT]->(b)
WHERE b.id = $other AND c.predicate = $predicate AND c.retractedAt IS NULL
RETURN c.id AS id ORDER BY id`,
  ),
  params: z.object({ one: z.string(), other: z.string(), predicate: z.string() }),
  row: z.object({ id: z.string() }),
})
