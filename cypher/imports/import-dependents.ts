import { z } from 'zod'
import { BROWSABLE_BASE_LABELS } from '../../model/ontology'
import { defineQuery } from '../query'

/** How many relationships of others, apart from decisions of the reader, rest on nodes of an import. */
export const importDependents = defineQuery({
  name: 'import-dependents',
  branches: BROWSABLE_BASE_LABELS.map(
    (label) => `MATCH (n:${label})-[r]-(m)
WHERE n.importId = $id AND coalesce(r.importId, '') <> $id AND type(r) <> 'SAME_AS'
  AND NOT (m:Claim AND EXISTS { MATCH (m)-[:STATED_IN]->(s:Source) WHERE s.kind = 'decision' })
RETURN coalesce(r.importId, m.importId, m.dossier) AS holder, count(r) AS count`,
  ),
  params: z.object({ id: z.string() }),
  row: z.object({ holder: z.string().nullish(), count: z.int() }),
})
