import { z } from 'zod'
import { BROWSABLE_BASE_LABELS } from '../../model/ontology'
import { noParams, TIE } from '../parts'
import { defineQuery } from '../query'

/** How many ties each node has that has any, a statement per base label. */
export const nodeDegrees = BROWSABLE_BASE_LABELS.map((label) =>
  defineQuery({
    name: `node-degrees-${label}`,
    text: `MATCH (n:${label})-[r]-() WHERE ${TIE} RETURN n.id AS id, count(*) AS ties`,
    params: noParams,
    row: z.object({ id: z.string(), ties: z.int() }),
  }),
)
