import { z } from 'zod'
import { endFilter, exemptShape, TIE, TIE_FILTER, tieColumns, tieFilterShape, tieRowSchema } from './parts'
import { defineQuery } from './query'

/** The ties that some claim of a dossier supports or denies. */
export const dossierTies = defineQuery({
  name: 'dossier-ties',
  text: `MATCH (c:Claim)-[:SUBJECT]->(n)
WHERE c.dossier = $dossier AND c.kind = 'relation'
MATCH (c)-[:OBJECT]->(m)
MATCH (n)-[r]->(m)
WHERE ${TIE} AND c.id IN r.claimIds AND ${TIE_FILTER}
  AND ${endFilter('n')} AND ${endFilter('m')}
WITH DISTINCT n, r, m
RETURN ${tieColumns('n', 'm')}`,
  params: z.object({ dossier: z.string(), ...exemptShape, ...tieFilterShape }),
  row: tieRowSchema,
})
