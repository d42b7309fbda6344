import { z } from 'zod'
import { exemptShape, overBaseLabels, endFilter, TIE, TIE_FILTER, tieColumns, tieFilterShape, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

/** Every tie that has a sign, or whose type or family is `signed`, at most `limit` of each base label of its subject. */
export const signedTies = defineQuery({
  name: 'signed-ties',
  branches: overBaseLabels(
    (label) => `MATCH (n:${label})-[r]->(m)
WHERE ${TIE} AND (r.sign <> 0 OR type(r) IN $signed OR r.family IN $signed) AND ${TIE_FILTER}
  AND ${endFilter('n')} AND ${endFilter('m')}
RETURN ${tieColumns('n', 'm')} LIMIT $limit`,
  ),
  params: z.object({ limit: z.int(), signed: z.array(z.string()), ...exemptShape, ...tieFilterShape }),
  row: tieRowSchema,
})
