import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The decisions of readers about nodes of an import; one about two of its nodes comes twice. */
export const importDecisions = defineQuery({
  name: 'import-decisions',
  branches: overBaseLabels(
    (label) => `MATCH (n:${label})<-[:SUBJECT|OBJECT]-(c:Claim) MATCH (c)-[:STATED_IN]->(s:Source)
WHERE n.importId = $id AND s.kind = 'decision'
RETURN c.id AS claim`,
  ),
  params: z.object({ id: z.string() }),
  row: z.object({ claim: z.string() }),
})
