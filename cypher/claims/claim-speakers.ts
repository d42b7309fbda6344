import { z } from 'zod'
import { CLAIM_LABELS } from '../../model/reviews'
import { idsParams, nodeRefMap, nodeRefRowSchema } from '../parts'
import { defineQuery } from '../query'

/** Whose word claims report, nearest speaker first. */
export const claimSpeakers = defineQuery({
  name: 'claim-speakers',
  branches: CLAIM_LABELS.map(
    (label) => `UNWIND $ids AS id
MATCH (c:${label} {id: id})-[a:ATTRIBUTED_TO]->(speaker)
RETURN c.id AS claim, a.order AS place, ${nodeRefMap('speaker')} AS speaker
ORDER BY claim, place`,
  ),
  params: idsParams,
  row: z.object({ claim: z.string(), place: z.int(), speaker: nodeRefRowSchema }),
})
