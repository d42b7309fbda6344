import { z } from 'zod'
import { pageShape, TIE } from '../parts'
import { defineQuery } from '../query'

/** Ids of the imported ties that rest on a source alone: a page in order of id. */
export const sourceImportedTies = defineQuery({
  name: 'source-imported-ties',
  text: `MATCH ()-[r]->()
WHERE ${TIE} AND r.sourceId = $id AND r.id > $after
RETURN r.id AS id ORDER BY id LIMIT $limit`,
  params: z.object({ id: z.string(), ...pageShape }),
  row: z.object({ id: z.string() }),
})
