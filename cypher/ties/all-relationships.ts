import { z } from 'zod'
import { defineQuery } from '../query'

const labels = z.array(z.string())
const id = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** Every relationship of the store, ties and plumbing, with the ids and labels of its ends. In no order; made for streaming. */
export const allRelationships = defineQuery({
  name: 'all-relationships',
  text: `MATCH (a)-[r]->(b) WHERE true /*page r*/
RETURN type(r) AS type, a.id AS start, labels(a) AS startLabels, b.id AS end, labels(b) AS endLabels, properties(r) AS properties`,
  params: z.object({}),
  row: z.object({
    type: z.string(),
    start: id,
    startLabels: labels,
    end: id,
    endLabels: labels,
    properties: z.record(z.string(), z.unknown()),
  }),
})
export type RelationshipRow = z.infer<typeof allRelationships.row>
