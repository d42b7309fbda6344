import { z } from 'zod'
import { text } from '../parts'
import { defineQuery } from '../query'

/** Every node of the store with everything it carries: the plumbing's too. In no order; made for streaming. */
export const allNodes = defineQuery({
  name: 'all-nodes',
  scan: { match: 'MATCH (n) WHERE true', columns: { id: 'n.id', labels: 'labels(n)', properties: 'properties(n)' }, pagedBy: 'n' },
  params: z.object({}),
  row: z.object({
    id: text,
    labels: z.array(z.string()).transform((labels) => [...labels].sort()),
    properties: z.record(z.string(), z.unknown()),
  }),
})
export type NodeRow = z.infer<typeof allNodes.row>
