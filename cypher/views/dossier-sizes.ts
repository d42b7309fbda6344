import { z } from 'zod'
import { overBaseLabels, noParams } from '../parts'
import { defineQuery } from '../query'

const brought = (what: string, label: string) =>
  `MATCH (n:${label}) WHERE n.dossier IS NOT NULL RETURN n.dossier AS dossier, '${what}' AS what, count(*) AS count`

/** How many nodes, sources, claims, proposed and retracted claims each dossier brought; a row for each base label of nodes. */
export const dossierSizes = defineQuery({
  name: 'dossier-sizes',
  branches: [
    ...overBaseLabels((label) => brought('nodes', label)),
    brought('sources', 'Source'),
    brought('claims', 'Claim'),
    brought('proposed', 'ProposedClaim'),
    `MATCH (n:Claim) WHERE n.dossier IS NOT NULL AND n.retractedAt IS NOT NULL RETURN n.dossier AS dossier, 'retracted' AS what, count(*) AS count`,
  ],
  params: noParams,
  row: z.object({ dossier: z.string(), what: z.enum(['nodes', 'sources', 'claims', 'proposed', 'retracted']), count: z.int() }),
})
