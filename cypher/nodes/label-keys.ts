import { z } from 'zod'
import { SAFE_NAME } from '../../model/ontology'
import { noParams } from '../parts'
import { defineQuery, type Query } from '../query'

/** Property keys on the first nodes of each given label. Labels cannot be parameters: unsafe names throw. */
export function labelKeys(labels: readonly string[]): Query<Record<string, never>, { label: string; key: string }> {
  for (const label of labels) if (!SAFE_NAME.test(label)) throw new Error(`${label} is not a safe name for a label`)
  return defineQuery({
    name: 'label-keys',
    branches: labels.map((label) => `MATCH (n:${label}) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT '${label}' AS label, key`),
    params: noParams,
    row: z.object({ label: z.string(), key: z.string() }),
  })
}
