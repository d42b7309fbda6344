import { z } from 'zod'
import { MARKINGS, SOURCE_KINDS } from './claim'
import { CLAIM_ATTRIBUTES } from './claim-attributes'
import { PRECISIONS } from './dates'
import { byFlag } from './rows'
import { dateSchema, idSchema, rowShape, storedShape } from './values'

const precision = z.enum(PRECISIONS)

export const sourceSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  kind: z.enum(SOURCE_KINDS),
  title: z.string().min(1),
  author: z.string().optional(),
  publisher: z.string().optional(),
  publishedAt: dateSchema.optional(),
  publishedAtPrecision: precision.optional(),
  publishedNotBefore: dateSchema.optional(),
  publishedNotAfter: dateSchema.optional(),
  writtenAt: dateSchema.optional(),
  writtenAtPrecision: precision.optional(),
  url: z.url().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  marking: z.enum(MARKINGS).default('TLP:CLEAR'),
  language: z.string().optional(),
  note: z.string().optional(),
  dossier: idSchema.optional(),
  importId: idSchema.optional(),
})
export type Source = z.infer<typeof sourceSchema>

const claimShape = storedShape(CLAIM_ATTRIBUTES)
type ClaimFields = { [K in keyof typeof claimShape]?: z.output<(typeof claimShape)[K]> }

/** What attributes of a claim ask of one another; each fault names one of them. */
export function checkTogether(c: ClaimFields, ctx: z.core.$RefinementCtx): void {
  const fault = (message: string, path: string) => ctx.addIssue({ code: 'custom', message, path: [path] })
  if ((c.startOffset === undefined) !== (c.endOffset === undefined) || (c.startOffset === undefined) !== (c.passageSha256 === undefined))
    fault('startOffset, endOffset and passageSha256 come together', 'startOffset')
  if (c.startOffset !== undefined && c.endOffset! <= c.startOffset) fault('endOffset must be greater than startOffset', 'endOffset')
  if (c.startOffset !== undefined && c.endOffset! - c.startOffset > 500) fault('a passage is at most 500 characters', 'endOffset')
  if (c.kind === 'quantity' && c.low === undefined && c.best === undefined && c.high === undefined)
    fault('a quantity needs low, best or high', 'low')
  if (c.low !== undefined && c.high !== undefined && c.low > c.high) fault('low must not exceed high', 'low')
  if (c.approximation !== undefined && c.kind !== 'quantity') fault('an approximation goes with a quantity', 'approximation')
  if (c.kind === 'attribute' && c.value === undefined) fault('an attribute needs a value', 'value')
  if (c.validFrom && c.validTo && c.validTo !== '..' && c.validTo < c.validFrom && c.validToPrecision !== 'before')
    fault('validTo lies before validFrom', 'validTo')
  if (c.asOfNotAfter && (!c.asOf || c.asOfNotAfter < c.asOf || (c.asOfPrecision ?? 'day') !== 'day'))
    fault('asOfNotAfter goes with a day asOf that it does not lie before', 'asOfNotAfter')
}

/** Properties of a claim node; its ends, source and speakers are relationships. */
export const claimSchema = z.strictObject(claimShape).superRefine(checkTogether)
export type Claim = z.infer<typeof claimSchema>

/** What ties are derived from. */
export const [DERIVING] = byFlag(CLAIM_ATTRIBUTES, 'derives')
/** The attributes of a claim as a row of the store gives them, null where absent. */
export const claimRowSchema = z.object(rowShape(CLAIM_ATTRIBUTES))
export type ClaimRow = z.output<typeof claimRowSchema>
