import { z } from 'zod'
import { CONTRADICTION_ABOUT, MARKINGS } from '../claim'
import { CLAIM_ATTRIBUTES } from '../claim-attributes'
import { checkTogether, sourceSchema } from '../claim-schema'
import { PRECISIONS } from '../dates'
import { LABELS, type NodeLabel } from '../ontology'
import { deciderSchema } from '../reconcile'
import { REVIEW_STATES } from '../reviews'
import { dateSchema, idSchema, storedShape } from '../values'
import { claimDetailSchema } from './answers'

/** Rows of one request, of each kind: more are sent in several. */
export const MOST_ROWS = 20_000

const text = z.string().min(1)
const ids = z.array(idSchema)

/** Kinds of nodes that may be entered: those that people browse, but for what only imports bring. */
const ENTERED = LABELS.filter(({ browsable, label }) => browsable && label !== 'Thing').map(({ label }) => label) as [
  NodeLabel,
  ...NodeLabel[],
]

/** A node as it is entered. Without an id it gets one that reads like its name. */
export const nodeEntrySchema = z
  .strictObject({
    id: idSchema.optional(),
    label: z.enum(ENTERED),
    name: text,
    abbreviation: text.optional(),
    description: text.optional(),
    basis: text.optional(),
    kind: text.optional(),
    aliases: z.array(text).optional(),
    identifiers: z.array(text).optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    geoPrecision: text.optional(),
    date: dateSchema.optional(),
    datePrecision: z.enum(PRECISIONS).optional(),
    endDate: dateSchema.optional(),
  })
  .meta({ id: 'NodeEntry' })
export type NodeEntry = z.infer<typeof nodeEntrySchema>

const { dossier: _dossier, importId: _importId, id: _id, name: _name, marking: _marking, ...source } = sourceSchema.shape

/** A source as it is entered. Without an id it gets one that reads like its title; its marking is by default that of the dossier. */
export const sourceEntrySchema = z
  .strictObject({
    id: idSchema.optional(),
    name: text.optional().describe('By default the title.'),
    ...source,
    marking: z.enum(MARKINGS).optional(),
    derivesFrom: ids.optional().describe('Sources that it repeats.'),
  })
  .meta({ id: 'SourceEntry' })
export type SourceEntry = z.infer<typeof sourceEntrySchema>

/** Attributes of a claim that entering it does not take: the store gives them. */
const GIVEN = ['id', 'name', 'dossier', 'importId', 'retractedAt', 'recordedBy', 'retractionReason', 'review', 'reviews'] as const
type Given = (typeof GIVEN)[number]
const ATTRIBUTES = Object.fromEntries(
  Object.entries(CLAIM_ATTRIBUTES).filter(([name]) => !(GIVEN as readonly string[]).includes(name)),
) as Omit<typeof CLAIM_ATTRIBUTES, Given>

const speakers = z
  .array(
    z.string().regex(/^[a-z0-9][a-z0-9._-]*(\+[a-z0-9][a-z0-9._-]*)*$/, 'must be ids of actors, those who speak jointly joined by "+"'),
  )
  .optional()
  .describe('Whose word it is, nearest first.')

/** What a claim refers to, by ids. */
const REFERENCES = {
  subject: idSchema,
  object: idSchema.optional(),
  place: idSchema.optional(),
  source: idSchema,
  speakers,
  alternativeTo: ids.optional().describe('Claims of which only this one or they need be so.'),
  contradicts: z
    .array(z.strictObject({ claim: idSchema, about: z.enum(CONTRADICTION_ABOUT) }))
    .optional()
    .describe('Claims that it cannot hold beside.'),
  supersedes: ids.optional().describe('Claims in whose place it stands.'),
}

/** A claim as it is entered: the attributes of docs/model.md and what it refers to. Without an id it gets one made of its source and content. */
export const claimEntrySchema = z
  .strictObject({ id: idSchema.optional(), ...REFERENCES, ...storedShape(ATTRIBUTES) })
  .superRefine(checkTogether)
  .meta({ id: 'ClaimEntry' })
export type ClaimEntry = z.infer<typeof claimEntrySchema>

/** The fields of a claim as it is entered, in the order of a table's columns. */
export const CLAIM_COLUMNS = [
  'id',
  'kind',
  'subject',
  'predicate',
  'object',
  'statement',
  'source',
  'speakers',
  'place',
  ...Object.keys(ATTRIBUTES).filter((name) => !['kind', 'predicate', 'statement'].includes(name)),
  'alternativeTo',
  'contradicts',
  'supersedes',
] as const

/** Who enters or reviews a claim. */
const reviewerSchema = deciderSchema.refine((name) => !name.includes('|'), 'must not hold "|"')

/** What is entered together, all of it or nothing. */
export const claimsBodySchema = z
  .strictObject({
    dossier: idSchema.describe('One of your own; POST /api/dossiers makes one.'),
    as: z.enum(['accepted', 'in-review', 'draft']).default('accepted').describe('The state of its claims; only accepted ones make ties.'),
    by: reviewerSchema.optional().describe('Who enters the claims: a name that is kept with them.'),
    nodes: z.array(nodeEntrySchema).max(MOST_ROWS).default([]),
    sources: z.array(sourceEntrySchema).max(MOST_ROWS).default([]),
    claims: z.array(claimEntrySchema).max(MOST_ROWS).default([]),
  })
  .meta({ id: 'ClaimsBody' })
export type ClaimsBody = z.infer<typeof claimsBodySchema>

const tieChangeSchema = z
  .object({ id: z.string(), sentence: z.string().describe('Of one that ends, as it stood.') })
  .meta({ id: 'TieChange' })
export type TieChange = z.infer<typeof tieChangeSchema>
const mayContradictSchema = z
  .object({
    claim: z.string().describe('One that was added.'),
    contradicts: z.string(),
    about: z.enum(CONTRADICTION_ABOUT),
    statement: z.string().describe('Of the other claim.'),
  })
  .meta({ id: 'MayContradict' })
export type MayContradict = z.infer<typeof mayContradictSchema>
const rowsSchema = z.object({ added: ids, known: ids.describe('There already, with the same content.') })

export const addedAnswerSchema = z
  .object({
    dossier: z.string(),
    as: z.enum(REVIEW_STATES),
    dryRun: z.boolean(),
    nodes: rowsSchema,
    sources: rowsSchema,
    claims: rowsSchema,
    ties: z.object({ begun: z.array(tieChangeSchema), changed: z.array(tieChangeSchema) }),
    mayContradict: z
      .array(mayContradictSchema)
      .describe('Accepted claims that added ones may contradict, for you to judge: say it with contradicts.'),
    warnings: z.array(z.object({ row: z.string(), message: z.string() })).describe('Dates and words that are worth a second look.'),
  })
  .meta({ id: 'ClaimsAdded' })
export type AddedAnswer = z.infer<typeof addedAnswerSchema>

export const retractionSchema = z
  .strictObject({
    by: deciderSchema.describe('Who retracts it: a name that is kept with it.'),
    reason: z.string().trim().min(1).max(1000),
    supersededBy: idSchema.optional().describe('The claim that stands in its place.'),
  })
  .meta({ id: 'Retraction' })
export type Retraction = z.infer<typeof retractionSchema>

export const retractedAnswerSchema = z
  .object({
    claim: z.string(),
    dryRun: z.boolean(),
    retractedAt: z.string(),
    by: z.string(),
    reason: z.string(),
    supersededBy: z.string().nullable(),
    ties: z.object({ ended: z.array(tieChangeSchema), changed: z.array(tieChangeSchema) }),
  })
  .meta({ id: 'ClaimRetracted' })
export type RetractedAnswer = z.infer<typeof retractedAnswerSchema>

export const reviewSchema = z
  .strictObject({
    as: z.enum(REVIEW_STATES).describe('The new state.'),
    by: reviewerSchema.describe('Who changes it: a name that is kept with the claim.'),
    why: z.string().trim().min(1).max(1000),
  })
  .meta({ id: 'Review' })
export type ReviewGiven = z.infer<typeof reviewSchema>

export const reviewedAnswerSchema = z
  .object({
    claim: z.string(),
    dryRun: z.boolean(),
    from: z.enum(REVIEW_STATES).describe('The state before.'),
    as: z.enum(REVIEW_STATES),
    on: z.string().describe('The day, YYYY-MM-DD.'),
    by: z.string(),
    why: z.string(),
    ties: z.object({ begun: z.array(tieChangeSchema), changed: z.array(tieChangeSchema), ended: z.array(tieChangeSchema) }),
  })
  .meta({ id: 'ClaimReviewed' })
export type ReviewedAnswer = z.infer<typeof reviewedAnswerSchema>

export const claimsAnswerSchema = z
  .object({
    claims: z.array(
      z.object({
        claim: claimDetailSchema,
        dossier: z.string().nullable().describe('The dossier or import that it came in with.'),
      }),
    ),
    next: z.string().nullable().describe('The cursor of the next page; null on the last.'),
  })
  .meta({ id: 'Claims' })
export type ClaimsAnswer = z.infer<typeof claimsAnswerSchema>

const title = z.string().trim().min(1).max(300)
const description = z.string().trim().min(1).max(3000)
const marking = z.enum(MARKINGS).describe('Of its sources that give none; claims on clearer sources bear it.')

export const newDossierSchema = z
  .strictObject({ id: idSchema.max(60), title, description, marking: marking.default(MARKINGS[0]) })
  .meta({ id: 'NewDossier' })
export type NewDossier = z.infer<typeof newDossierSchema>
export const dossierChangeSchema = z
  .strictObject({ title: title.optional(), description: description.optional() })
  .refine((change) => Object.keys(change).length > 0, 'must change something: give a title or a description')
  .meta({ id: 'DossierChange' })
export type DossierChange = z.infer<typeof dossierChangeSchema>

export const dossierEntrySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    own: z.boolean().describe('Whether claims may be added to it; the scripts of one that comes with the product say what it holds.'),
    marking: z.enum(MARKINGS),
    nodes: z.int().describe('That it brought.'),
    sources: z.int(),
    claims: z.int().describe('Accepted ones.'),
    proposed: z.int().describe('Claims that are drafts, in review or rejected.'),
    retracted: z.int().describe('How many of its claims are retracted.'),
  })
  .meta({ id: 'Dossier' })
export type DossierEntry = z.infer<typeof dossierEntrySchema>
export const dossiersAnswerSchema = z.object({ dossiers: z.array(dossierEntrySchema).describe('Those that come with the product first.') })
