import { z } from 'zod'
import { defineQuery } from './query'

/** The id and labels of every node that has an id. */
export const allNodeIds = defineQuery({
  name: 'all-node-ids',
  text: 'MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id, labels(n) AS labels',
  params: z.object({}),
  row: z.object({ id: z.string(), labels: z.array(z.string()) }),
})
