import { z } from 'zod'
import { idParams, overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The sources that speak of a node as subject or object, with how many of its claims each states. A branch for each way. */
export const nodeSources = defineQuery({
  name: 'node-sources',
  branches: overBaseLabels((label) =>
    ['SUBJECT', 'OBJECT'].map(
      (role) => `MATCH (n:${label} {id: $id})<-[:${role}]-(c:Claim) MATCH (c)-[:STATED_IN]->(s:Source)
RETURN s.id AS source, count(*) AS claims`,
    ),
  ),
  params: idParams,
  row: z.object({ source: z.string(), claims: z.int() }),
})
