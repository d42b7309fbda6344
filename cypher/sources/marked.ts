import { z } from 'zod'
import { defineQuery } from '../query'

const bearing = (label: string) =>
  `MATCH (n:${label}) WHERE n.marking IS NOT NULL AND NOT n.marking IN $allowed RETURN '${label}' AS label, n.id AS id`

/** The sources and claims that bear a marking of their own which is none of the allowed ones. */
export const marked = defineQuery({
  name: 'marked',
  branches: [bearing('Source'), bearing('Claim')],
  params: z.object({ allowed: z.array(z.string()) }),
  row: z.object({ label: z.enum(['Source', 'Claim']), id: z.string() }),
})
