import { z } from 'zod'
import { RECONCILED_LABELS } from '../nodes/actor-names'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** Names that sources give to actors, by unretracted claims that affirm them. */
export const claimedAliases = defineQuery({
  name: 'claimed-aliases',
  branches: RECONCILED_LABELS.map(
    (label) => `MATCH (c:Claim)-[:SUBJECT]->(n:${label})
WHERE c.predicate = 'alias' AND c.polarity = 'affirms' AND c.retractedAt IS NULL AND c.value IS NOT NULL
RETURN n.id AS id, c.value AS alias`,
  ),
  params: noParams,
  row: z.object({ id: z.string(), alias: z.string() }),
})
