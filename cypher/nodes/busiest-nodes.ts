import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The nodes with most relationships: at most `limit` a base label. */
export const busiestNodes = defineQuery({
  name: 'busiest-nodes',
  branches: overBaseLabels(
    (label) => `MATCH (n:${label})
WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT $limit
RETURN n.id AS id, degree`,
  ),
  params: z.object({ limit: z.int() }),
  row: z.object({ id: z.string(), degree: z.int() }),
})
