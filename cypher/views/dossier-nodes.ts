import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

const LABELS = '($labels IS NULL OR any(l IN labels(n) WHERE l IN $labels))'
const about = (role: string) => `MATCH (c:Claim)-[:${role}]->(n)
WHERE c.dossier = $dossier AND ${LABELS}
RETURN DISTINCT n.id AS id`

/**
 * Ids of the nodes that the claims of a dossier are about, or that an import brought or joined its ties to; those with one of the
 * labels if any are given. A branch for each way.
 */
export const dossierNodes = defineQuery({
  name: 'dossier-nodes',
  branches: [
    about('SUBJECT'),
    about('OBJECT'),
    ...overBaseLabels(
      (label) =>
        `MATCH (i:Meta {id: 'import.' + $dossier}) MATCH (n:${label}) WHERE n.importId = i.importId AND ${LABELS} RETURN n.id AS id`,
    ),
    ...overBaseLabels(
      (label) =>
        `MATCH (i:Meta {id: 'import.' + $dossier}) UNWIND i.joined AS joined MATCH (n:${label} {id: joined}) WHERE ${LABELS} RETURN n.id AS id`,
    ),
  ],
  params: z.object({ dossier: z.string(), labels: z.array(z.string()).nullable() }),
  row: z.object({ id: z.string() }),
})
