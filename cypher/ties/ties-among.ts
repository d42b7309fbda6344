import { z } from 'zod'
import { endFilter, exemptShape, overBaseLabels, TIE, TIE_FILTER, tieColumns, tieFilterShape, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

/** The ties among given nodes; `wanted` holds the same ids as keys, which both engines look up faster than a list. */
export const tiesAmong = defineQuery({
  name: 'ties-among',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id
MATCH (n:${label} {id: id})-[r]->(m)
WHERE ${TIE} AND $wanted[m.id] = true AND ${TIE_FILTER}
  AND ${endFilter('n')} AND ${endFilter('m')}
RETURN ${tieColumns('n', 'm')}`,
  ),
  params: z.object({ ids: z.array(z.string()), wanted: z.record(z.string(), z.literal(true)), ...exemptShape, ...tieFilterShape }),
  row: tieRowSchema,
})
