import { z } from 'zod'
import { overBaseLabels } from '../parts'
import { defineQuery } from '../query'

const busiest = `AND ($labels IS NULL OR any(l IN labels(n) WHERE l IN $labels))
WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT $limit
RETURN n.id AS id, degree`

/** The nodes with most relationships among those that an import brought or joined its ties to: at most `limit` a base label and way. */
export const importBusiest = defineQuery({
  name: 'import-busiest',
  branches: [
    ...overBaseLabels((label) => `MATCH (n:${label}) WHERE n.importId = $id ${busiest}`),
    ...overBaseLabels(
      (label) => `MATCH (i:Meta {id: 'import.' + $id}) UNWIND i.joined AS joined MATCH (n:${label} {id: joined}) WHERE true ${busiest}`,
    ),
  ],
  params: z.object({ id: z.string(), labels: z.array(z.string()).nullable(), limit: z.int() }),
  row: z.object({ id: z.string(), degree: z.int() }),
})
