import { z } from 'zod'
import { text } from '../parts'
import { defineQuery } from '../query'

const labels = z.array(z.string())
/** Every relationship of the store, ties and plumbing, with the ids and labels of its ends. In no order; made for streaming. */
export const allRelationships = defineQuery({
  name: 'all-relationships',
  scan: {
    match: 'MATCH (a)-[r]->(b) WHERE true',
    columns: {
      type: 'type(r)',
      start: 'a.id',
      startLabels: 'labels(a)',
      end: 'b.id',
      endLabels: 'labels(b)',
      properties: 'properties(r)',
    },
    pagedBy: 'r',
  },
  params: z.object({}),
  row: z.object({
    type: z.string(),
    start: text,
    startLabels: labels,
    end: text,
    endLabels: labels,
    properties: z.record(z.string(), z.unknown()),
  }),
})
export type RelationshipRow = z.infer<typeof allRelationships.row>
