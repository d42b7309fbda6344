import { z } from 'zod'
import type { BaseLabel } from '../../model/ontology'
import { idsParams, propertiesSchema, text } from '../parts'
import { defineQuery } from '../query'

/** The relationships, ties and plumbing, that start from nodes of one base label; `end` is null where the other end has no id. */
export const relationshipsFrom = (base: BaseLabel) =>
  defineQuery({
    name: 'relationships-from',
    scan: {
      match: `UNWIND $ids AS id MATCH (n:${base} {id: id})-[r]->(m)`,
      columns: { type: 'type(r)', start: 'n.id', end: 'm.id' },
      propertiesByKeys: 'r',
    },
    params: idsParams,
    row: z.object({
      type: z.string(),
      start: z.string(),
      end: text,
      properties: propertiesSchema,
    }),
  })
