import { z } from 'zod'
import { overBaseLabels } from './parts'
import { defineQuery } from './query'

/** Ids of the nodes that given imports brought. */
export const nodesOfImports = defineQuery({
  name: 'nodes-of-imports',
  text: overBaseLabels((label) => `MATCH (n:${label}) WHERE n.importId IN $imports RETURN n.id AS id`),
  params: z.object({ imports: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})
