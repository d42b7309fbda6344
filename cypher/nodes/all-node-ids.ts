import { z } from 'zod'
import { defineQuery } from '../query'

/** The id, null where it has none, and labels of every node. In no order; made for streaming. */
export const allNodeIds = defineQuery({
  name: 'all-node-ids',
  text: 'MATCH (n) WHERE true /*page n*/ RETURN n.id AS id, labels(n) AS labels',
  params: z.object({}),
  row: z.object({
    id: z
      .string()
      .nullish()
      .transform((id) => id ?? null),
    labels: z.array(z.string()),
  }),
})
