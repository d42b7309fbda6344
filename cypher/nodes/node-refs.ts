import { z } from 'zod'
import { idsParams, nodeRefMap, nodeRefRowSchema, overBaseLabels, TIE } from '../parts'
import { defineQuery } from '../query'

/** Nodes in a few words, with how many ties each has. An id that is no node gives no row; a tie to itself counts once. */
export const nodeRefs = defineQuery({
  name: 'node-refs',
  branches: overBaseLabels(
    (label) => `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN ${nodeRefMap('n')} AS node,
  COUNT { MATCH (n)-[r]-() WHERE ${TIE} } AS ties`,
  ),
  params: idsParams,
  row: z.object({ node: nodeRefRowSchema, ties: z.int() }),
})
