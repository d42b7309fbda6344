import { z } from 'zod'
import { text } from '../parts'
import { defineQuery } from '../query'

/** A source, and the claims of it that say where in its text they stand. No row: there is no such source. */
export const sourceLocators = defineQuery({
  name: 'source-locators',
  text: `MATCH (s:Source {id: $id})
OPTIONAL MATCH (s)<-[:STATED_IN]-(c:Claim) WHERE c.startOffset IS NOT NULL
RETURN s.sha256 AS sha256, c.id AS claim, c.startOffset AS startOffset, c.endOffset AS endOffset, c.passageSha256 AS passageSha256 ORDER BY claim`,
  params: z.object({ id: z.string() }),
  row: z.object({
    sha256: text,
    claim: text,
    startOffset: z.int().nullish(),
    endOffset: z.int().nullish(),
    passageSha256: z.string().nullish(),
  }),
})
