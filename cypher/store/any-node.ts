import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** A node that is not the store's own record; a row, or none in an empty store. */
export const anyNode = defineQuery({
  name: 'any-node',
  text: `MATCH (n) WHERE NOT (n:Meta AND n.id = 'store') RETURN n.id AS id LIMIT 1`,
  params: noParams,
  row: z.object({ id: z.unknown() }),
})
