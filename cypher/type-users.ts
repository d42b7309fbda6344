import { z } from 'zod'
import { defineQuery } from './query'

/** The imports that brought relationships of a type, other than one. `type` is a safe name. */
export const typeUsers = (type: string) => defineQuery({
  name: 'type-users',
  text: `MATCH ()-[r:${type}]->() WHERE coalesce(r.importId, '') <> $id RETURN count(r) AS count`,
  params: z.object({ id: z.string() }),
  row: z.object({ count: z.int() }),
})
