import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

const counted = `AND ($labels IS NULL OR any(l IN labels(n) WHERE l IN $labels))
RETURN count(n) AS nodes`

/** How many nodes `importBusiest` chooses from, a row each base label and way. */
export const importSize = defineQuery({
  name: 'import-size',
  branches: [
    ...overBaseLabels((label) => `MATCH (n:${label}) WHERE n.importId = $id ${counted}`),
    ...overBaseLabels(
      (label) => `MATCH (i:Meta {id: 'import.' + $id}) UNWIND i.joined AS joined MATCH (n:${label} {id: joined}) WHERE true ${counted}`,
    ),
  ],
  params: z.object({ id: z.string(), labels: z.array(z.string()).nullable() }),
  row: z.object({ nodes: z.int() }),
})
