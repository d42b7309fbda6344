import { z } from 'zod'
import { noParams } from './parts'
import { defineQuery } from './query'

/** The dossiers loaded. */
export const dossiers = defineQuery({
  name: 'dossiers',
  text: `MATCH (m:Meta) WHERE m.kind = 'dossier'
RETURN m.dossier AS id, m.title AS title, m.description AS description, m.focus AS focus ORDER BY id`,
  params: noParams,
  row: z.object({ id: z.string(), title: z.string(), description: z.string(), focus: z.string() }),
})
