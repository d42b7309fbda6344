import { z } from 'zod'
import { endFilter, exemptShape, overBaseLabels, TIE, TIE_FILTER, tieFilterShape } from '../parts'
import { defineQuery } from '../query'

/**
 * The ties around several nodes as mere ends, at most `limit` a base label and direction: a layer of a walk.
 * Which ones a limit leaves out is unspecified.
 */
export const tiesOfNodes = defineQuery({
  name: 'ties-of-nodes',
  branches: overBaseLabels((label) => [
    `UNWIND $ids AS id
MATCH (n:${label} {id: id})-[r]->(m)
WHERE ${TIE} AND ${TIE_FILTER}
  AND ${endFilter('m')}
RETURN r.id AS id, n.id AS subject, m.id AS object LIMIT $limit`,
    `UNWIND $ids AS id
MATCH (n:${label} {id: id})<-[r]-(m)
WHERE ${TIE} AND m.id <> n.id AND ${TIE_FILTER}
  AND ${endFilter('m')}
RETURN r.id AS id, m.id AS subject, n.id AS object LIMIT $limit`,
  ]),
  params: z.object({ ids: z.array(z.string()), limit: z.int(), ...exemptShape, ...tieFilterShape }),
  row: z.object({ id: z.string(), subject: z.string(), object: z.string() }),
})
