import { z } from 'zod'
import { idsParams, overAllBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The labels of nodes of any kind, claims and sources too, by id. An id that is no node gives no row. */
export const nodeLabels = defineQuery({
  name: 'node-labels',
  branches: overAllBaseLabels((label) => `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, labels(n) AS labels`),
  params: idsParams,
  row: z.object({ id: z.string(), labels: z.array(z.string()) }),
})
