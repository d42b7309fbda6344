import { z } from 'zod'
import { overBaseLabels, tieColumns, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

const params = z.object({ subjects: z.array(z.string()), types: z.array(z.string()) })

/** The unretracted relation claims of some predicates about given subjects, with their ends. */
export const relationsOf = defineQuery({
  name: 'relations-of',
  branches: overBaseLabels(
    (label) => `UNWIND $subjects AS id
MATCH (n:${label} {id: id})<-[:SUBJECT]-(c:Claim)
WHERE c.kind = 'relation' AND c.predicate IN $types AND c.retractedAt IS NULL
MATCH (c)-[:OBJECT]->(o)
RETURN c.id AS id, n.id AS subject, c.predicate AS predicate, o.id AS object`,
  ),
  params,
  row: z.object({ id: z.string(), subject: z.string(), predicate: z.string(), object: z.string() }),
})

/** The ties of some types from given nodes that are derived from claims. */
export const derivedTies = defineQuery({
  name: 'derived-ties',
  branches: overBaseLabels(
    (label) => `UNWIND $subjects AS id
MATCH (n:${label} {id: id})-[r]->(m)
WHERE type(r) IN $types AND r.claimIds IS NOT NULL
RETURN ${tieColumns('n', 'm')}`,
  ),
  params,
  row: tieRowSchema,
})
