import { z } from 'zod'
import { text } from '../parts'
import { defineQuery } from '../query'

/** The id, null where it has none, and labels of every node. In no order; made for streaming. */
export const allNodeIds = defineQuery({
  name: 'all-node-ids',
  scan: { match: 'MATCH (n) WHERE true', columns: { id: 'n.id', labels: 'labels(n)' }, pagedBy: 'n' },
  params: z.object({}),
  row: z.object({
    id: text,
    labels: z.array(z.string()),
  }),
})
