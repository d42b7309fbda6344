import { z } from 'zod'
import { defineQuery } from './query'

const about = (role: string) => `MATCH (c:Claim)-[:${role}]->(n)
WHERE c.dossier = $dossier AND ($labels IS NULL OR any(l IN labels(n) WHERE l IN $labels))
RETURN DISTINCT n.id AS id`

/** Ids of the nodes that the claims of a dossier are about, those with one of the labels if any are given; a branch for each way. */
export const dossierNodes = defineQuery({
  name: 'dossier-nodes',
  text: `${about('SUBJECT')}\nUNION ALL\n${about('OBJECT')}`,
  params: z.object({ dossier: z.string(), labels: z.array(z.string()).nullable() }),
  row: z.object({ id: z.string() }),
})
