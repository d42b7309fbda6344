import { z } from 'zod'
import { CONTRADICTION_ABOUT } from '../claim'
import { TOLD } from '../claim-attributes'
import { PRECISIONS } from '../dates'
import { HOLDINGS } from '../holding'
import { graphColumnsSchema } from '../columns'
import { questionSchema } from '../question'
import { DERIVED } from '../tie'
import { answerShape } from '../values'

/** A node in a few words, wherever one is mentioned. */
export const nodeRefSchema = z
  .object({ id: z.string(), name: z.string(), abbreviation: z.string().nullable(), labels: z.array(z.string()) })
  .meta({ id: 'NodeRef' })
export type NodeRef = z.infer<typeof nodeRefSchema>

export const sourceSummarySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    kind: z.string(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    publishedAtPrecision: z.enum(PRECISIONS).nullable(),
    publishedNotBefore: z.string().nullable().describe('Of a page without a date: the latest day that it mentions.'),
    publishedNotAfter: z.string().nullable().describe('Of a page without a date: the day on which it was retrieved.'),
    writtenAt: z.string().nullable(),
    writtenAtPrecision: z.enum(PRECISIONS).nullable(),
    url: z.string().nullable(),
    sha256: z.string().nullable(),
    reliability: z.string(),
    marking: z.string(),
    note: z.string().nullable(),
    dossier: z.string().nullable(),
    derivesFrom: z.array(z.string()),
  })
  .meta({ id: 'Source' })
export type SourceSummary = z.infer<typeof sourceSummarySchema>

/** A tie as one object (the graph routes use columns instead). */
export const tieSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    subject: nodeRefSchema,
    object: nodeRefSchema,
    sentence: z
      .string()
      .describe('What it says, with how its claims put it: denied, expected, of a part, on whose word. Without a full stop.'),
    family: z.string(),
    sign: z.int(),
    ...answerShape(DERIVED),
    /** With asOf only, as is its reason: a sentence. */
    holding: z.enum(HOLDINGS).nullable(),
    holdingReason: z.string().nullable(),
    /** For an imported tie: where it came from. */
    sourceId: z.string().nullable(),
    locator: z.string().nullable(),
  })
  .meta({ id: 'Tie' })
export type Tie = z.infer<typeof tieSchema>

const sentenceSchema = z.string().describe('The statement, with how the claim is put, whose word it is and of which part it speaks.')

/** Another claim that this one stands against or replaces. */
export const claimRefSchema = z
  .object({
    id: z.string(),
    statement: z.string(),
    sentence: sentenceSchema,
    source: z.object({ id: z.string(), name: z.string() }),
    grade: z.string(),
    about: z.enum(CONTRADICTION_ABOUT).nullable(),
  })
  .meta({ id: 'ClaimRef' })

export const claimDetailSchema = z
  .object({
    ...answerShape(TOLD),
    id: z.string().describe('Of an imported tie, told like a claim: its own.'),
    sentence: sentenceSchema,
    subject: nodeRefSchema,
    object: nodeRefSchema.nullable(),
    place: nodeRefSchema.nullable(),
    grade: z.string(),
    /** With asOf only: what this claim alone says. */
    holding: z.enum(HOLDINGS).nullable(),
    source: sourceSummarySchema,
    /** Whose word the source reports, nearest speaker first, those of one order jointly; empty: the source's own voice. */
    speakers: z.array(nodeRefSchema.extend({ order: z.int() })),
    /** `verifiable`: the source's text was held and the passage has a digest; `locatable`: a browser can open the page at it; `recorded`: the record it stands in is named; `imported`: an imported tie, told like a claim, at its place in the file. */
    check: z.enum(['verifiable', 'locatable', 'recorded', 'unlocated', 'imported']),
    /** The source's address with the fragment that opens it at the passage. */
    link: z.string().nullable(),
    contradicts: z.array(claimRefSchema),
    supersedes: z.array(claimRefSchema),
    supersededBy: z.array(claimRefSchema),
    /** Claims of which only one need be so: the source does not say which. */
    alternatives: z.array(claimRefSchema),
  })
  .meta({ id: 'Claim' })
export type ClaimDetail = z.infer<typeof claimDetailSchema>

export const searchHitSchema = nodeRefSchema
  .extend({
    /** The name or alias that matched best, when it is not the name. */
    matched: z.string().nullable(),
    ties: z.int(),
  })
  .meta({ id: 'SearchHit' })
export const searchAnswerSchema = z.object({
  hits: z.array(searchHitSchema),
  corrected: z.array(z.string()).describe('Words taken instead of the ones given, where those were in no name.'),
})

export const tieCountSchema = z.object({ family: z.string(), type: z.string(), direction: z.enum(['out', 'in', 'both']), count: z.int() })

export const nodeAnswerSchema = z
  .object({
    node: nodeRefSchema.extend({ properties: z.record(z.string(), z.unknown()) }),
    /** Names and aliases that claims give it, with whose they are. */
    names: z.array(
      z.object({ name: z.string(), language: z.string().nullable(), usedBy: z.string().nullable(), claim: z.string(), source: z.string() }),
    ),
    /** Quantity and attribute claims about it, side by side, oldest first. */
    quantities: z.array(claimDetailSchema),
    attributes: z.array(claimDetailSchema),
    counts: z.array(tieCountSchema),
    sources: z.array(sourceSummarySchema.extend({ claims: z.int() })),
    /** The file that an imported node came from. */
    importedFrom: sourceSummarySchema.nullable(),
  })
  .meta({ id: 'NodeAnswer' })

export const countsAnswerSchema = z.object({ total: z.int(), counts: z.array(tieCountSchema) })
export const neighboursAnswerSchema = z.object({
  total: z.int(),
  graph: graphColumnsSchema,
  next: z.string().nullable().describe('Cursor of the next page.'),
})
export const pathsAnswerSchema = z.object({
  /** `relationships[i]` are the ids of every tie that joins `nodes[i]` and `nodes[i + 1]`. */
  paths: z.array(z.object({ nodes: z.array(z.string()), relationships: z.array(z.array(z.string())) })),
  graph: graphColumnsSchema,
  /** True when the search stopped at its bound, so that longer or further paths may exist. */
  bounded: z.boolean(),
})
export const evidenceAnswerSchema = z
  .object({
    /** The tie asked about, or null for a node's evidence. */
    tie: tieSchema.nullable(),
    node: nodeRefSchema.nullable(),
    claims: z.array(claimDetailSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Evidence' })
export const sourcesAnswerSchema = z.object({ sources: z.array(sourceSummarySchema.extend({ claims: z.int() })) })
export const sourceAnswerSchema = z.object({
  source: sourceSummarySchema.extend({ claims: z.int() }),
  claims: z.array(claimDetailSchema),
  next: z.string().nullable().describe('Cursor of the next page of claims.'),
  /** Ids of the ties that would fall if this source were withdrawn; with very many of them, the first by id. */
  falls: z.array(z.string()),
  fallsTotal: z.int(),
})
export const facetSchema = z.object({ value: z.string(), count: z.int() })
export const facetsAnswerSchema = z
  .object({
    families: z.array(facetSchema),
    types: z.array(facetSchema),
    labels: z.array(facetSchema),
    modalities: z.array(facetSchema),
    statuses: z.array(facetSchema),
    grades: z.array(facetSchema),
    sources: z.array(facetSchema),
    dossiers: z.array(facetSchema),
    dates: z.object({ first: z.string().nullable(), last: z.string().nullable() }),
  })
  .meta({ id: 'Facets' })
const dossierSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  focus: z.string(),
  kind: z.enum(['dossier', 'import']),
  claims: z.int(),
})
const declaredTypeSchema = z.object({
  id: z.string(),
  type: z.string(),
  family: z.string(),
  sign: z.int(),
  symmetric: z.boolean(),
  forward: z.string(),
  backward: z.string(),
})
export const metaAnswerSchema = z
  .object({
    product: z.literal('Allegiance'),
    version: z.string(),
    writing: z.boolean().describe('Whether statements may write, from a client that carries the token.'),
    store: z.object({
      engine: z.enum(['embedded', 'neo4j']),
      engineVersion: z.string(),
      schemaVersion: z.int().nullable(),
      database: z.string().describe('Its name in addresses of the Query API.'),
    }),
    counts: z.object({ nodes: z.int(), relationships: z.int(), claims: z.int(), sources: z.int() }),
    dossiers: z.array(dossierSchema).describe('Imports too, after the dossiers: they are looked at the same way.'),
    declaredTypes: z.array(declaredTypeSchema),
  })
  .meta({ id: 'Meta' })
export const dossierAnswerSchema = z
  .object({
    dossier: dossierSchema.nullable().describe('Null where the store holds none: then these are its busiest nodes.'),
    graph: graphColumnsSchema,
    focus: z.string().nullable().describe('The node in the middle.'),
    positions: z
      .object({ x: z.array(z.number()), y: z.array(z.number()) })
      .nullable()
      .describe(
        'Where each node of `graph` stands, in pixels from the focus, y upwards. Null for a graph that is too large to be laid out here.',
      ),
    declaredTypes: z.array(declaredTypeSchema),
  })
  .meta({ id: 'DossierAnswer' })

const argumentSchema = z.object({
  name: z.string(),
  type: z.string(),
  description: z.string(),
  default: z.string().nullable().describe('As written in Cypher; null where one must be given.'),
})

/** What a statement may name in this store: for completion and lint. Names are sorted. */
export const schemaAnswerSchema = z
  .object({
    labels: z.array(z.object({ name: z.string(), properties: z.array(z.string()).describe('Seen on some of its nodes.') })),
    relationshipTypes: z.array(
      z.object({
        name: z.string(),
        properties: z.array(z.string()).describe('Seen on some of its relationships.'),
        ends: z.array(z.object({ from: z.string(), to: z.string() })).describe('Labels of nodes seen at the two ends of one.'),
      }),
    ),
    propertyKeys: z.array(z.string()),
    functions: z.array(
      z.object({
        name: z.string(),
        signature: z.string(),
        description: z.string(),
        aggregating: z.boolean(),
        arguments: z.array(argumentSchema),
        returns: z.string(),
      }),
    ),
    procedures: z.array(
      z.object({
        name: z.string(),
        signature: z.string(),
        description: z.string(),
        arguments: z.array(argumentSchema),
        returns: z.array(z.object({ name: z.string(), type: z.string(), description: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Schema' })

export const libraryAnswerSchema = z.object({ questions: z.array(questionSchema).describe('Most wanted first.') })

/** What an answer of /api was made by. */
export const cypherAnswerSchema = z
  .object({
    statements: z
      .array(
        z.object({
          name: z.string(),
          statement: z.string(),
          parameters: z.record(z.string(), z.unknown()).describe('Those that the statement uses.'),
          rows: z.int(),
          leftOut: z.int().describe('Branches of a union left out, which give no row with these parameters.'),
        }),
      )
      .describe('In the order in which they ran. What the server keeps from earlier, such as its table of sources, is not among them.'),
    note: z.string().nullable().describe('What the answer holds that the statements do not say.'),
  })
  .meta({ id: 'CypherAnswer' })
