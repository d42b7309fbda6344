import { z } from 'zod'
import { noParams, TIE } from '../parts'
import { defineQuery } from '../query'

/** How many ties each source has a part in by its claims. */
export const tieSources = defineQuery({
  name: 'tie-sources',
  text: `MATCH ()-[r]->() WHERE ${TIE} AND r.claimIds IS NOT NULL
UNWIND r.claimIds AS claim
MATCH (c:Claim {id: claim})-[:STATED_IN]->(s:Source)
RETURN s.id AS source, count(DISTINCT r.id) AS count`,
  params: noParams,
  row: z.object({ source: z.string(), count: z.int() }),
})
