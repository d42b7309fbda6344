import { z } from 'zod'
import { idParams, overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** A node people browse, with all its properties. One row, or none. */
export const nodeById = defineQuery({
  name: 'node-by-id',
  branches: overBaseLabels((label) => `MATCH (n:${label} {id: $id})\nRETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`),
  params: idParams,
  row: z.object({ id: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
})
