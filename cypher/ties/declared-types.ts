import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** The relationship types that imports declared. */
export const declaredTypes = defineQuery({
  name: 'declared-types',
  text: 'MATCH (t:RelationshipType) RETURN t.id AS id, properties(t) AS properties ORDER BY id',
  params: noParams,
  row: z.object({
    id: z.string(),
    properties: z.object({
      type: z.string(),
      family: z.string().nullish(),
      sign: z.int().nullish(),
      symmetric: z.boolean().nullish(),
      forward: z.string().nullish(),
      backward: z.string().nullish(),
      importId: z.string().nullish(),
    }),
  }),
})
