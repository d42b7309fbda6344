import { z } from 'zod'
import { MODALITIES, STATUSES } from '../claim'
import { HOLDINGS } from '../holding'
import { dateSchema } from '../values'
import { FAMILIES } from '../ontology'

/** A comma-separated list in a query string. */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item))

/** What to look through: the same parameters on every route that answers with ties. */
export const lensShape = {
  asOf: dateSchema
    .optional()
    .describe(
      'A date; each tie then says whether it holds, was last attested earlier, has an unknown start, is uncertain or does not hold.',
    ),
  holding: listOf(z.enum(HOLDINGS)).optional().describe('With asOf: only ties that so hold.'),
  knownBy: dateSchema
    .optional()
    .describe('Only what sources say that were certainly published by then; entries of a register count from the day they state.'),
  possiblyKnown: z
    .enum(['true', 'false'])
    .optional()
    .describe('With knownBy: `true` counts sources too that may have been published by then.'),
  without: listOf(z.string()).optional().describe('Ids of sources to leave out; what only they support goes.'),
  families: listOf(z.enum(FAMILIES)).optional(),
  types: listOf(z.string()).optional(),
  labels: listOf(z.string())
    .optional()
    .describe('Labels of the nodes at the other end; of a path, between its ends; of a subgraph, at both ends unless asked for by id.'),
  modalities: listOf(z.enum(MODALITIES)).optional(),
  statuses: listOf(z.enum(STATUSES)).optional().describe('By default stated and reported; denied ties are asked for.'),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional().describe("The best grade's source is at least so reliable."),
  credibility: z.coerce.number().int().min(1).max(6).optional().describe("The best grade's claim is at least so credible."),
}
export const lensSchema = z.object(lensShape)

/** A query string that takes the lens, and other parameters beside it. */
export function withLens<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ ...lensShape, ...shape }).refine(
    (query) => {
      const { holding, asOf } = query as Lens
      return holding === undefined || asOf !== undefined
    },
    { path: ['holding'], message: 'needs a date to hold at: give asOf too' },
  )
}
export type Lens = z.infer<typeof lensSchema>
