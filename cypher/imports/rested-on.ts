import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** Of some nodes, those on which something rests that none of given imports brought: ties and claims of others, decisions of readers. */
export const restedOn = defineQuery({
  name: 'rested-on',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id MATCH (n:${label} {id: id})-[r]-()
WHERE r.importId IS NULL OR NOT r.importId IN $imports
RETURN DISTINCT id`,
  ),
  params: z.object({ ids: z.array(z.string()), imports: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})
