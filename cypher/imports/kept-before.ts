import { z } from 'zod'
import { defineQuery } from '../query'

/** What an import keeps of what it changed, as JSON, piece by piece. */
export const keptBefore = defineQuery({
  name: 'kept-before',
  text: `MATCH (m:Meta) WHERE m.kind = 'import-before' AND m.importId = $id RETURN m.id AS id, m.content AS content ORDER BY id`,
  params: z.object({ id: z.string() }),
  row: z.object({ id: z.string(), content: z.string() }),
})
