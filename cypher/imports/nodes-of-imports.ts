import { z } from 'zod'
import { overAllBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** Ids of the nodes of any kind that given imports brought: their types, sources and records too. */
export const nodesOfImports = defineQuery({
  name: 'nodes-of-imports',
  branches: overAllBaseLabels((label) => `MATCH (n:${label}) WHERE n.importId IN $imports RETURN n.id AS id`),
  params: z.object({ imports: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})
