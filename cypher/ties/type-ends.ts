import { z } from 'zod'
import { SAFE_NAME } from '../../model/ontology'
import { noParams } from '../parts'
import { defineQuery, type Query } from '../query'

/** Labels at the two ends of the first relationships of each given type. Types cannot be parameters: unsafe names throw. */
export function typeEnds(types: readonly string[]): Query<Record<string, never>, { type: string; from: string; to: string }> {
  for (const type of types) if (!SAFE_NAME.test(type)) throw new Error(`${type} is not a safe name for a relationship type`)
  return defineQuery({
    name: 'type-ends',
    branches: types.map(
      (type) =>
        `MATCH (a)-[r:${type}]->(b) WITH a, b LIMIT 1000 UNWIND labels(a) AS source UNWIND labels(b) AS target RETURN DISTINCT '${type}' AS type, source, target`,
    ),
    params: noParams,
    row: z
      .object({ type: z.string(), source: z.string(), target: z.string() })
      .transform(({ type, source, target }) => ({ type, from: source, to: target })),
  })
}
