import { z } from 'zod'
import { BROWSABLE_BASE_LABELS, PLUMBING_TYPES } from '../../model/ontology'
import { noParams } from '../parts'
import { defineQuery } from '../query'

const nodes = (what: string, label: string) => `MATCH (n:${label}) RETURN '${what}' AS what, count(n) AS count`
const relationships = (what: string, pattern: string) => `MATCH ()-[r${pattern}]->() RETURN '${what}' AS what, count(r) AS count`

/** How much the store holds. Ties are the relationships that are not `plumbing`: counting by type needs no look at properties. */
export const storeCounts = defineQuery({
  name: 'store-counts',
  branches: [
    ...BROWSABLE_BASE_LABELS.map((label) => nodes('nodes', label)),
    nodes('claims', 'Claim'),
    nodes('sources', 'Source'),
    relationships('relationships', ''),
    ...PLUMBING_TYPES.map((type) => relationships('plumbing', `:${type}`)),
  ],
  params: noParams,
  row: z.object({ what: z.enum(['nodes', 'claims', 'sources', 'relationships', 'plumbing']), count: z.int() }),
})
