import { z } from 'zod'
import { CONTRADICTION_ABOUT } from '../../model/claim'
import { overBaseLabels, propertiesSchema, text } from '../parts'
import { defineQuery } from '../query'

const params = z.object({ dossier: z.string() })
/** The nodes, sources and accepted claims that came in with a dossier. */
export const dossierContents = defineQuery({
  name: 'dossier-contents',
  branches: [...overBaseLabels((label) => brought(label)), brought('Source'), brought('Claim')],
  params,
  row: z.object({ id: z.string(), labels: z.array(z.string()).transform((labels) => [...labels].sort()), properties: propertiesSchema }),
})

function brought(label: string): string {
  return `MATCH (n:${label}) WHERE n.dossier = $dossier RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`
}

/** The contradictions and supersessions between accepted claims that a dossier says. */
export const dossierLinks = defineQuery({
  name: 'dossier-links',
  branches: ['CONTRADICTS', 'SUPERSEDES'].map(
    (type) => `MATCH (a:Claim)-[r:${type}]->(b:Claim) WHERE r.dossier = $dossier
RETURN '${type}' AS type, a.id AS start, b.id AS end, r.about AS about`,
  ),
  params,
  row: z.object({
    type: z.enum(['CONTRADICTS', 'SUPERSEDES']),
    start: z.string(),
    end: z.string(),
    about: z.enum(CONTRADICTION_ABOUT).nullable(),
  }),
})

/** The alternatives of which at least one claim is of a dossier, with the dossiers of both. */
export const dossierAlternatives = defineQuery({
  name: 'dossier-alternatives',
  text: `MATCH (a:Claim)-[:ALTERNATIVE_TO]->(b:Claim) WHERE a.dossier = $dossier OR b.dossier = $dossier
RETURN a.id AS start, b.id AS end, a.dossier AS startDossier, b.dossier AS endDossier`,
  params,
  row: z.object({ start: z.string(), end: z.string(), startDossier: text, endDossier: text }),
})
