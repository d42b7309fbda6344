import { z } from 'zod'
import { POLARITIES } from '../../model/claim'
import { noParams, text } from '../parts'
import { defineQuery } from '../query'

/** What readers decided of who is the same as whom, in order of id. */
export const decisions = defineQuery({
  name: 'decisions',
  text: `MATCH (c:Claim)-[:STATED_IN]->(s:Source) WHERE s.kind = 'decision' AND c.predicate = 'SAME_AS' AND c.retractedAt IS NULL
MATCH (c)-[:SUBJECT]->(one), (c)-[:OBJECT]->(other)
RETURN c.id AS claim, one.id AS one, other.id AS other, c.polarity AS polarity, coalesce(s.author, s.name) AS by, c.asOf AS on, c.note AS note, s.id AS source ORDER BY claim`,
  params: noParams,
  row: z.object({
    claim: z.string(),
    one: z.string(),
    other: z.string(),
    polarity: z.enum(POLARITIES),
    by: z.string(),
    on: text,
    note: text,
    source: z.string(),
  }),
})
