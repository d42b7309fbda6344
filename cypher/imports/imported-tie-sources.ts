import { z } from 'zod'
import { noParams, TIE } from '../parts'
import { defineQuery } from '../query'

/** How many imported ties rest on each source alone. */
export const importedTieSources = defineQuery({
  name: 'imported-tie-sources',
  text: `MATCH ()-[r]->() WHERE ${TIE} AND r.sourceId IS NOT NULL
RETURN r.sourceId AS source, count(*) AS count`,
  params: noParams,
  row: z.object({ source: z.string(), count: z.int() }),
})
