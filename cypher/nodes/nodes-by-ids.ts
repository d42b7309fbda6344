import { z } from 'zod'
import { BASE_LABELS } from '../../model/ontology'
import { defineQuery } from '../query'

/** Nodes of any base label by their ids, claims and sources too. */
export const nodesByIds = defineQuery({
  name: 'nodes-by-ids',
  branches: BASE_LABELS.map(
    (label) => `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id, labels(n) AS labels, properties(n) AS properties`,
  ),
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
})
