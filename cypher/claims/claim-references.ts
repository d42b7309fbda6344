import { z } from 'zod'
import { text } from '../parts'
import { defineQuery } from '../query'

const references = z
  .array(z.string())
  .nullish()
  .transform((ids) => ids ?? [])

/** The references that freshly loaded claim rows carry until link.cypher turns them into relationships. */
export const claimReferences = defineQuery({
  name: 'claim-references',
  text: `MATCH (c:Claim) WHERE c.source IS NOT NULL OR c.subject IS NOT NULL
RETURN c.id AS id, c.dossier AS dossier, c.subject AS subject, c.object AS object, c.place AS place, c.source AS source, c.speakers AS speakers, c.alternativeTo AS alternativeTo`,
  params: z.object({}),
  row: z.object({
    id: z.string(),
    dossier: text,
    subject: text,
    object: text,
    place: text,
    source: text,
    speakers: references,
    alternativeTo: references,
  }),
})

/** The references from freshly loaded sources to those they derive from. */
export const sourceReferences = defineQuery({
  name: 'source-references',
  text: 'MATCH (s:Source) WHERE s.derivesFrom IS NOT NULL RETURN s.id AS id, s.dossier AS dossier, s.derivesFrom AS derivesFrom',
  params: z.object({}),
  row: z.object({ id: z.string(), dossier: text, derivesFrom: z.array(z.string()) }),
})
