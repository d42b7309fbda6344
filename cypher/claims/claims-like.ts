import { z } from 'zod'
import { overBaseLabels, propertiesSchema, text } from '../parts'
import { defineQuery } from '../query'

/** The accepted, unretracted claims of some predicates about some subjects, with everything that they carry. */
export const claimsLike = defineQuery({
  name: 'claims-like',
  branches: overBaseLabels(
    (label) => `UNWIND $subjects AS id
MATCH (n:${label} {id: id})<-[:SUBJECT]-(c:Claim)
WHERE c.predicate IN $predicates AND c.retractedAt IS NULL
OPTIONAL MATCH (c)-[:OBJECT]->(o)
RETURN c.id AS id, n.id AS subject, o.id AS object, properties(c) AS properties`,
  ),
  params: z.object({ subjects: z.array(z.string()), predicates: z.array(z.string()) }),
  row: z.object({ id: z.string(), subject: z.string(), object: text, properties: propertiesSchema }),
})
