import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** The imports in the store, each as it was recorded. */
export const imports = defineQuery({
  name: 'imports',
  text: `MATCH (m:Meta) WHERE m.kind = 'import'
RETURN m.importId AS id, properties(m) AS properties ORDER BY id`,
  params: noParams,
  row: z.object({
    id: z.string(),
    properties: z.object({
      title: z.string(),
      description: z.string(),
      file: z.string(),
      sha256: z.string(),
      format: z.string(),
      importedAt: z.string(),
      focus: z.string(),
      nodes: z.int(),
      relationships: z.int(),
      updates: z.string().nullish(),
    }),
  }),
})
