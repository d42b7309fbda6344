import { z } from 'zod'
import { SAFE_NAME } from '../../model/ontology'
import { noParams } from '../parts'
import { defineQuery, type Query } from '../query'

/** How many relationships there are of each given type. Types cannot be parameters: unsafe names throw. */
export function typeCounts(types: readonly string[]): Query<Record<string, never>, { type: string; count: number }> {
  for (const type of types) if (!SAFE_NAME.test(type)) throw new Error(`${type} is not a safe name for a relationship type`)
  return defineQuery({
    name: 'type-counts',
    branches: types.map((type) => `MATCH ()-[r:${type}]->() RETURN '${type}' AS type, count(r) AS count`),
    params: noParams,
    row: z.object({ type: z.string(), count: z.int() }),
  })
}
