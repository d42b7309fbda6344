import { z } from 'zod'
import { OTHER_END, overBaseLabels, pageShape, TIE, TIE_FILTER, tieColumns, tieFilterShape, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

/** A page of a node's ties, whichever way they go, in order of id; one from a node to itself comes once. */
export const nodeTies = defineQuery({
  name: 'node-ties',
  branches: overBaseLabels(
    (label) => `MATCH (n:${label} {id: $id})-[r]-(m)
WHERE ${TIE} AND r.id > $after AND ${TIE_FILTER}
  AND ${OTHER_END}
WITH r ORDER BY r.id LIMIT $limit
RETURN ${tieColumns('startNode(r)', 'endNode(r)')}`,
  ),
  params: z.object({ id: z.string(), ...pageShape, ...tieFilterShape }),
  row: tieRowSchema,
})
