import { z } from 'zod'
import { defineQuery } from '../query'

/** An import other than `$id` that brought relationships of a type; null for relationships that no import brought. No row: nobody uses the type. `type` is a safe name. */
export const typeUsers = (type: string) =>
  defineQuery({
    name: 'type-users',
    text: `MATCH ()-[r:${type}]->() WHERE coalesce(r.importId, '') <> $id RETURN r.importId AS holder LIMIT 1`,
    params: z.object({ id: z.string() }),
    row: z.object({
      holder: z
        .string()
        .nullish()
        .transform((holder) => holder ?? null),
    }),
  })
