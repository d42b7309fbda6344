import { z } from 'zod'
import { idsParams, overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** The imports that brought given nodes; an import may come more than once. */
export const importsOfNodes = defineQuery({
  name: 'imports-of-nodes',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.importId IS NOT NULL RETURN DISTINCT n.importId AS id`,
  ),
  params: idsParams,
  row: z.object({ id: z.string() }),
})
