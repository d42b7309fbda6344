import { z } from 'zod'
import { noParams, overBaseLabels } from '../parts'
import { defineQuery } from '../query'

/** How many nodes people browse carry each set of labels. */
export const labelCounts = defineQuery({
  name: 'label-counts',
  branches: overBaseLabels((label) => `MATCH (n:${label}) RETURN labels(n) AS labels, count(*) AS count`),
  params: noParams,
  row: z.object({ labels: z.array(z.string()), count: z.int() }),
})
