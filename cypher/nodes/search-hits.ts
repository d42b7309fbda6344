import { z } from 'zod'
import { idsParams, nodeRefMap, nodeRefRowSchema, overBaseLabels, TIE } from '../parts'
import { defineQuery } from '../query'

const strings = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])

/** Nodes that a search found, with the names they can be found by. */
export const searchHits = defineQuery({
  name: 'search-hits',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN ${nodeRefMap('n')} AS node, n.aliases AS aliases, n.identifiers AS identifiers, COUNT { MATCH (n)-[r]-() WHERE ${TIE} } AS ties`,
  ),
  params: idsParams,
  row: z.object({ node: nodeRefRowSchema, aliases: strings, identifiers: strings, ties: z.int() }),
})
