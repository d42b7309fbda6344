import { z } from 'zod'
import { inBothDirections, OTHER_END, overBaseLabels, TIE_FILTER, tieFilterShape } from '../parts'
import { defineQuery } from '../query'

/** How many ties a node has, by family, type and direction. */
export const tieCounts = defineQuery({
  name: 'tie-counts',
  branches: overBaseLabels((label) =>
    inBothDirections(
      `MATCH (n:${label} {id: $id})`,
      `${TIE_FILTER}\n  AND ${OTHER_END}`,
      (_subject, _object, direction) => `RETURN r.family AS family, type(r) AS type, '${direction}' AS direction, count(*) AS count`,
    ),
  ),
  params: z.object({ id: z.string(), ...tieFilterShape }),
  row: z.object({ family: z.string(), type: z.string(), direction: z.enum(['out', 'in']), count: z.int() }),
})
