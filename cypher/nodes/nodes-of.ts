import { z } from 'zod'
import type { BaseLabel } from '../../model/ontology'
import { idsParams, propertiesSchema } from '../parts'
import { defineQuery } from '../query'

/** Nodes of one base label by id, with everything they carry. */
export const nodesOf = (base: BaseLabel) =>
  defineQuery({
    name: 'nodes-of',
    text: `UNWIND $ids AS id MATCH (n:${base} {id: id}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties /*by keys*/`,
    params: idsParams,
    row: z.object({ id: z.string(), labels: z.array(z.string()).transform((labels) => [...labels].sort()), properties: propertiesSchema }),
  })
