import { z } from 'zod'
import { SAFE_NAME } from '../../model/ontology'
import { noParams } from '../parts'
import { defineQuery, type Query } from '../query'

/** Property keys on the first relationships of each given type. Types cannot be parameters: unsafe names throw. */
export function typeKeys(types: readonly string[]): Query<Record<string, never>, { type: string; key: string }> {
  for (const type of types) if (!SAFE_NAME.test(type)) throw new Error(`${type} is not a safe name for a relationship type`)
  return defineQuery({
    name: 'type-keys',
    branches: types.map(
      (type) => `MATCH ()-[r:${type}]->() WITH r LIMIT 1000 UNWIND keys(r) AS key RETURN DISTINCT '${type}' AS type, key`,
    ),
    params: noParams,
    row: z.object({ type: z.string(), key: z.string() }),
  })
}
