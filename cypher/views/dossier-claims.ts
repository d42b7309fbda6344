import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** How many claims each dossier or import brought. */
export const dossierClaims = defineQuery({
  name: 'dossier-claims',
  text: 'MATCH (c:Claim) WHERE c.dossier IS NOT NULL RETURN c.dossier AS dossier, count(*) AS count',
  params: noParams,
  row: z.object({ dossier: z.string(), count: z.int() }),
})
