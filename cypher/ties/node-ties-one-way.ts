import { z } from 'zod'
import { inBothDirections, OTHER_END, overBaseLabels, pageShape, TIE_FILTER, tieColumns, tieFilterShape, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

/**
 * A page of a node's ties of one direction; a symmetric type has none, so its ties come with either.
 * Each branch is in order of id and cut at the limit; the whole is not. Telling the direction by the
 * ends of each tie would be slow on the embedded engine.
 */
export const nodeTiesOneWay = defineQuery({
  name: 'node-ties-one-way',
  branches: overBaseLabels((label) =>
    inBothDirections(
      `MATCH (n:${label} {id: $id})`,
      `r.id > $after AND ${TIE_FILTER}\n  AND ${OTHER_END}`,
      (subject, object, direction) => `  AND ($direction = '${direction}' OR type(r) IN $symmetric)
WITH n, r, m ORDER BY r.id LIMIT $limit
RETURN ${tieColumns(subject, object)}`,
    ),
  ),
  params: z.object({ id: z.string(), direction: z.enum(['out', 'in']), symmetric: z.array(z.string()), ...pageShape, ...tieFilterShape }),
  row: tieRowSchema,
})
