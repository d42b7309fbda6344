import { z } from 'zod'
import { overBaseLabels, TIE, tieColumns, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

/** Ties by id. `subjects` are the ids of the nodes they start from; `wanted` has the ties' ids as keys. */
export const tiesById = defineQuery({
  name: 'ties-by-id',
  branches: overBaseLabels(
    (label) => `UNWIND $subjects AS id
MATCH (n:${label} {id: id})-[r]->(m)
WHERE ${TIE} AND $wanted[r.id] = true
RETURN ${tieColumns('n', 'm')}`,
  ),
  params: z.object({ subjects: z.array(z.string()), wanted: z.record(z.string(), z.literal(true)) }),
  row: tieRowSchema,
})
