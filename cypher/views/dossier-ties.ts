import { z } from 'zod'
import { endFilter, exemptShape, overBaseLabels, TIE, TIE_FILTER, tieColumns, tieFilterShape, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

const shown = `${TIE} AND ${TIE_FILTER}
  AND ${endFilter('n')} AND ${endFilter('m')}`

/** The ties that some claim of a dossier supports or denies, or that an import brought. */
export const dossierTies = defineQuery({
  name: 'dossier-ties',
  branches: [
    `MATCH (c:Claim)-[:SUBJECT]->(n)
WHERE c.dossier = $dossier AND c.kind = 'relation'
MATCH (c)-[:OBJECT]->(m)
MATCH (n)-[r]->(m)
WHERE c.id IN r.claimIds AND ${shown}
WITH DISTINCT n, r, m
RETURN ${tieColumns('n', 'm')}`,
    ...overBaseLabels(
      (label) => `MATCH (i:Meta {id: 'import.' + $dossier}) MATCH (n:${label})-[r]->(m)
WHERE n.importId = i.importId AND r.importId = i.importId AND ${shown}
RETURN ${tieColumns('n', 'm')}`,
    ),
    ...overBaseLabels(
      (label) => `MATCH (i:Meta {id: 'import.' + $dossier}) UNWIND i.joined AS joined MATCH (n:${label} {id: joined})-[r]->(m)
WHERE r.importId = i.importId AND ${shown}
RETURN ${tieColumns('n', 'm')}`,
    ),
  ],
  params: z.object({ dossier: z.string(), ...exemptShape, ...tieFilterShape }),
  row: tieRowSchema,
})
