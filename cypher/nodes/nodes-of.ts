import { z } from 'zod'
import type { BaseLabel } from '../../model/ontology'
import { idsParams, propertiesSchema } from '../parts'
import { defineQuery } from '../query'

/** Nodes of one base label by id, with everything they carry. */
export const nodesOf = (base: BaseLabel) =>
  defineQuery({
    name: 'nodes-of',
    scan: {
      match: `UNWIND $ids AS id MATCH (n:${base} {id: id})`,
      columns: { id: 'n.id', labels: 'labels(n)' },
      propertiesByKeys: 'n',
    },
    params: idsParams,
    row: z.object({ id: z.string(), labels: z.array(z.string()).transform((labels) => [...labels].sort()), properties: propertiesSchema }),
  })
