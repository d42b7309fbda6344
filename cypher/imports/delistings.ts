import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The delistings that given imports brought: by whom, of whom, from which programme. */
export const delistings = defineQuery({
  name: 'delistings',
  branches: overBaseLabels(
    (label) => `MATCH (c:Claim {predicate: 'DELISTED'}) WHERE c.importId IN $imports
MATCH (c)-[:SUBJECT]->(s) MATCH (c)-[:OBJECT]->(o:${label})
RETURN c.importId AS import, c.qualifier AS qualifier, s.id AS subject, o.id AS object`,
  ),
  params: z.object({ imports: z.array(z.string()) }),
  row: z.object({
    import: z.string(),
    qualifier: z.string().nullish(),
    subject: z.string(),
    object: z.string(),
  }),
})
