import { z } from 'zod'
import { isDate, PRECISIONS } from './dates'

/** A stable slug: what URLs, exports and links use. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be a slug of a-z, 0-9, ".", "_" and "-", beginning with a letter or digit')
export const dateSchema = z.string().refine(isDate, 'must be a date that exists, written YYYY-MM-DD')
const precision = z.enum(PRECISIONS)

export const STANCES = ['asserted', 'projected', 'recommended', 'hypothesised'] as const
export const POLARITIES = ['affirms', 'denies', 'not_found'] as const
export const CLAIM_KINDS = ['relation', 'quantity', 'attribute'] as const
export const CONTRADICTION_ABOUT = ['existence', 'date', 'value', 'identity'] as const
/** NATO Admiralty code: reliability of a source, and its words. */
export const RELIABILITY_WORDS: Record<string, string> = {
  A: 'completely reliable', B: 'usually reliable', C: 'fairly reliable', D: 'not usually reliable', E: 'unreliable', F: 'reliability cannot be judged',
}
/** NATO Admiralty code: credibility of a claim, and its words. */
export const CREDIBILITY_WORDS: Record<number, string> = {
  1: 'confirmed by other sources', 2: 'probably true', 3: 'possibly true', 4: 'doubtful', 5: 'improbable', 6: 'truth cannot be judged',
}
/** Terms of ICD 203 for likelihood. */
export const LIKELIHOODS = ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain'] as const
/** Traffic Light Protocol 2.0, from the least to the most restricted. */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

export const SOURCE_KINDS = ['article', 'report', 'official', 'sanctions-list', 'encyclopaedia', 'blog', 'news', 'speech', 'dataset', 'decision', 'other'] as const

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
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
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
  passageSha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  textFragment: z.string().startsWith('#:~:text=').optional(),
}

/** Properties of a claim node; its ends, source and speakers are relationships. */
export const claimSchema = z.strictObject({
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
}).superRefine((c, ctx) => {
  const fault = (message: string, path: string) => ctx.addIssue({ code: 'custom', message, path: [path] })
  if ((c.startOffset === undefined) !== (c.endOffset === undefined) || (c.startOffset === undefined) !== (c.passageSha256 === undefined))
    fault('startOffset, endOffset and passageSha256 come together', 'startOffset')
  if (c.startOffset !== undefined && c.endOffset! <= c.startOffset) fault('endOffset must be greater than startOffset', 'endOffset')
  if (c.startOffset !== undefined && c.endOffset! - c.startOffset > 500) fault('a passage is at most 500 characters', 'endOffset')
  if (c.kind === 'quantity' && c.low === undefined && c.best === undefined && c.high === undefined) fault('a quantity needs low, best or high', 'low')
  if (c.low !== undefined && c.high !== undefined && c.low > c.high) fault('low must not exceed high', 'low')
  if (c.kind === 'attribute' && c.value === undefined) fault('an attribute needs a value', 'value')
  if (c.validFrom && c.validTo && c.validTo !== '..' && c.validTo < c.validFrom && c.validToPrecision !== 'before') fault('validTo lies before validFrom', 'validTo')
})
export type Claim = z.infer<typeof claimSchema>
export type Stance = (typeof STANCES)[number]
export type Polarity = (typeof POLARITIES)[number]

/** How a tie's claims put it: `actual` stands for asserted ones. */
export const MODALITIES = ['actual', 'projected', 'recommended', 'hypothesised'] as const
export type Modality = (typeof MODALITIES)[number]
export const STATUSES = ['stated', 'reported', 'denied'] as const
export type Status = (typeof STATUSES)[number]

/** Reliability and credibility as one grade, `B2`; shown as it is, never turned into a score. */
export function grade(reliability: string, credibility: number): string {
  return `${reliability}${credibility}`
}
