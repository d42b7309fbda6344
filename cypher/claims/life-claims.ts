import { z } from 'zod'
import { PRECISIONS } from '../../model/dates'
import { text, orNull } from '../parts'
import { defineQuery } from '../query'

/** The asserted, affirming, unretracted claims that say when nodes came to be and ceased, events took place and terms ended. */
export const lifeClaims = defineQuery({
  name: 'life-claims',
  text: `MATCH (c:Claim)-[:SUBJECT]->(s)
WHERE c.predicate IN $predicates AND c.stance = 'asserted' AND c.polarity = 'affirms' AND c.retractedAt IS NULL
MATCH (c)-[:STATED_IN]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
RETURN c.id AS id, s.id AS subject, s.name AS subjectName, o.id AS object, o.name AS objectName, source.id AS source, properties(c) AS properties`,
  params: z.object({ predicates: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    subject: z.string(),
    subjectName: text,
    object: text,
    objectName: text,
    source: z.string(),
    properties: z.object({
      predicate: z.string(),
      validFrom: text,
      validFromPrecision: orNull(z.enum(PRECISIONS)),
      validTo: text,
      validToPrecision: orNull(z.enum(PRECISIONS)),
      qualifier: text,
    }),
  }),
})
