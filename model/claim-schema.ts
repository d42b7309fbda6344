import { z } from 'zod'
import { CLAIM_KINDS, LIKELIHOODS, MARKINGS, POLARITIES, SOURCE_KINDS, STANCES } from './claim'
import { PRECISIONS } from './dates'
import { dateSchema, idSchema } from './values'

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

const locator = {
  startOffset: z.int().nonnegative().optional(),
  endOffset: z.int().positive().optional(),
  passageSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  textFragment: z.string().startsWith('#:~:text=').optional(),
}

/** Properties of a claim node; its ends, source and speakers are relationships. */
export const claimSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().optional(),
    kind: z.enum(CLAIM_KINDS),
    predicate: z.string().min(1),
    stance: z.enum(STANCES),
    polarity: z.enum(POLARITIES),
    statement: z.string().min(1),
    note: z.string().optional(),
    subjectPart: z.string().optional(),
    objectPart: z.string().optional(),
    qualifier: z.string().optional(),
    validFrom: dateSchema.optional(),
    validFromPrecision: precision.optional(),
    validTo: z.union([dateSchema, z.literal('..')]).optional(),
    validToPrecision: precision.optional(),
    asOf: dateSchema.optional(),
    asOfPrecision: precision.optional(),
    credibility: z.int().min(1).max(6),
    likelihood: z.enum(LIKELIHOODS).optional(),
    low: z.number().optional(),
    best: z.number().optional(),
    high: z.number().optional(),
    unit: z.string().optional(),
    measure: z.string().optional(),
    value: z.string().optional(),
    language: z.string().optional(),
    usedBy: z.string().optional(),
    attributedAs: z.string().optional(),
    marking: z.enum(MARKINGS).optional(),
    ...locator,
    dossier: idSchema.optional(),
    importId: idSchema.optional(),
    retractedAt: dateSchema.optional(),
    recordedBy: z.string().optional(),
  })
  .superRefine((c, ctx) => {
    const fault = (message: string, path: string) => ctx.addIssue({ code: 'custom', message, path: [path] })
    if ((c.startOffset === undefined) !== (c.endOffset === undefined) || (c.startOffset === undefined) !== (c.passageSha256 === undefined))
      fault('startOffset, endOffset and passageSha256 come together', 'startOffset')
    if (c.startOffset !== undefined && c.endOffset! <= c.startOffset) fault('endOffset must be greater than startOffset', 'endOffset')
    if (c.startOffset !== undefined && c.endOffset! - c.startOffset > 500) fault('a passage is at most 500 characters', 'endOffset')
    if (c.kind === 'quantity' && c.low === undefined && c.best === undefined && c.high === undefined)
      fault('a quantity needs low, best or high', 'low')
    if (c.low !== undefined && c.high !== undefined && c.low > c.high) fault('low must not exceed high', 'low')
    if (c.kind === 'attribute' && c.value === undefined) fault('an attribute needs a value', 'value')
    if (c.validFrom && c.validTo && c.validTo !== '..' && c.validTo < c.validFrom && c.validToPrecision !== 'before')
      fault('validTo lies before validFrom', 'validTo')
  })
export type Claim = z.infer<typeof claimSchema>
