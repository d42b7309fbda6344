import { z } from 'zod'
import { graphColumnsSchema } from '../columns'
import {
  analysisQuerySchema,
  brokersAnswerSchema,
  communitiesAnswerSchema,
  communitiesQuerySchema,
  similarityAnswerSchema,
  campsAnswerSchema,
  frustrationAnswerSchema,
  gapsAnswerSchema,
  sensitivityAnswerSchema,
  sensitivityQuerySchema,
  seriesAnswerSchema,
  seriesQuerySchema,
  triadsAnswerSchema,
} from './analysis'
import {
  countsAnswerSchema,
  cypherAnswerSchema,
  dossierAnswerSchema,
  evidenceAnswerSchema,
  facetsAnswerSchema,
  libraryAnswerSchema,
  metaAnswerSchema,
  neighboursAnswerSchema,
  nodeAnswerSchema,
  pathsAnswerSchema,
  schemaAnswerSchema,
  searchAnswerSchema,
  sourceAnswerSchema,
  sourcesAnswerSchema,
} from './answers'
import { importQuerySchema, importReportSchema, importsAnswerSchema, undoneAnswerSchema } from '../imports'
import { decidedAnswerSchema, deciderSchema, pairsAnswerSchema, VERDICTS } from '../reconcile'
import { REVIEW_STATES } from '../reviews'
import {
  addedAnswerSchema,
  claimsAnswerSchema,
  claimsBodySchema,
  dossierChangeSchema,
  dossierEntrySchema,
  dossiersAnswerSchema,
  newDossierSchema,
  retractedAnswerSchema,
  retractionSchema,
  reviewedAnswerSchema,
  reviewSchema,
} from './claims'
import { lensShape, listOf, withLens } from './lens'

/** One route of /api: what it takes and what it answers. Validation, client types and OpenAPI come from it. */
export interface RouteDefinition<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** OpenAPI style, below /api: `/nodes/{id}`. */
  path: string
  summary: string
  params: P
  query: Q
  /** What is sent: the bytes of a file, or JSON that fits a schema. */
  body?: 'file' | z.ZodType
  answer: A
}

const route = <D extends RouteDefinition>(definition: D) => definition
const none = z.strictObject({})
// No id holds control characters, and an engine may not take them.
const someId = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^\P{Cc}*$/u, 'must not hold control characters')
const id = z.strictObject({ id: someId })
const jsonObject = z
  .string()
  .max(8000)
  .default('{}')
  .transform((text, context): Record<string, unknown> => {
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
    } catch {
      // Told below.
    }
    context.addIssue({ code: 'custom', message: 'must be a JSON object, such as {"id": "iskp"}' })
    return z.NEVER
  })
const dryRun = z.enum(['true', 'false']).default('false').describe('Only say what would come of it.')
const limit = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback)

export const ROUTES = {
  meta: route({ method: 'get', path: '/meta', summary: 'What this store holds', params: none, query: none, answer: metaAnswerSchema }),
  search: route({
    method: 'get',
    path: '/search',
    summary: 'Nodes by name, alias or identifier; accents and typos forgiven',
    params: none,
    answer: searchAnswerSchema,
    query: z.strictObject({ q: z.string().trim().min(1).max(200), labels: listOf(z.string()).optional(), limit: limit(20, 100) }),
  }),
  node: route({
    method: 'get',
    path: '/nodes/{id}',
    summary: 'A node: names, estimates, counts of ties, sources',
    params: id,
    query: withLens({}),
    answer: nodeAnswerSchema,
  }),
  counts: route({
    method: 'get',
    path: '/nodes/{id}/counts',
    summary: 'How many neighbours, by family, type and direction',
    params: id,
    query: withLens({}),
    answer: countsAnswerSchema,
  }),
  neighbours: route({
    method: 'get',
    path: '/nodes/{id}/neighbours',
    summary: 'Neighbours, bounded and filtered',
    params: id,
    answer: neighboursAnswerSchema,
    query: withLens({
      direction: z.enum(['out', 'in', 'both']).default('both'),
      limit: limit(100, 1000),
      cursor: z.string().max(2000).optional(),
    }),
  }),
  nodeEvidence: route({
    method: 'get',
    path: '/nodes/{id}/evidence',
    summary: 'Every claim about a node',
    params: id,
    answer: evidenceAnswerSchema,
    query: z.strictObject({
      asOf: lensShape.asOf,
      knownBy: lensShape.knownBy,
      without: lensShape.without,
      limit: limit(200, 1000),
      cursor: z.string().max(2000).optional(),
    }),
  }),
  tieEvidence: route({
    method: 'get',
    path: '/relationships/{id}/evidence',
    summary: 'The claims behind a tie',
    params: id,
    answer: evidenceAnswerSchema,
    query: z.strictObject({ asOf: lensShape.asOf, knownBy: lensShape.knownBy, without: lensShape.without }),
  }),
  paths: route({
    method: 'get',
    path: '/paths',
    summary: 'Chains of ties between two nodes, shortest first',
    params: none,
    answer: pathsAnswerSchema,
    query: withLens({ from: someId, to: someId, maxLength: z.coerce.number().int().min(1).max(6).default(4), limit: limit(10, 100) }),
  }),
  subgraph: route({
    method: 'get',
    path: '/subgraph',
    summary: 'A dossier, the whole graph, or what lies within some hops of given nodes',
    params: none,
    answer: graphColumnsSchema,
    query: withLens({
      dossier: someId.optional(),
      ids: listOf(someId).optional(),
      hops: z.coerce.number().int().min(0).max(3).default(1),
      limit: limit(2000, 20000),
    }).refine(({ dossier, ids }) => dossier === undefined || ids === undefined, {
      path: ['ids'],
      message: 'and dossier exclude each other: give one of them',
    }),
  }),
  dossier: route({
    method: 'get',
    path: '/dossier',
    summary: 'A dossier as the explorer first shows it: every tie, denied ones too, laid out around its focus',
    params: none,
    answer: dossierAnswerSchema,
    query: z.strictObject({ id: someId.optional().describe('By default the first dossier of the store.') }),
  }),
  result: route({
    method: 'get',
    path: '/result',
    summary: 'Of what a reading statement returns, the nodes that people browse and the ties, laid out',
    params: none,
    answer: dossierAnswerSchema,
    query: z.strictObject({ statement: z.string().trim().min(1).max(8000), parameters: jsonObject.describe('By name, as a JSON object.') }),
  }),
  sources: route({
    method: 'get',
    path: '/sources',
    summary: 'Every source, with how many claims rest on it',
    params: none,
    query: none,
    answer: sourcesAnswerSchema,
  }),
  source: route({
    method: 'get',
    path: '/sources/{id}',
    summary: 'A source, its claims, and what falls without it',
    params: id,
    answer: sourceAnswerSchema,
    query: z.strictObject({ limit: limit(200, 1000), cursor: z.string().max(2000).optional() }),
  }),
  facets: route({
    method: 'get',
    path: '/facets',
    summary: 'Counts of ties by family, type, label, modality, status, grade, source',
    params: none,
    query: z.strictObject({ dossier: someId.optional() }),
    answer: facetsAnswerSchema,
  }),
  imports: route({ method: 'get', path: '/imports', summary: 'What was imported', params: none, query: none, answer: importsAnswerSchema }),
  importFile: route({
    method: 'post',
    path: '/imports',
    summary: 'Adds a file to the graph, all of it or nothing; or says what that would do',
    params: none,
    query: importQuerySchema,
    body: 'file',
    answer: importReportSchema,
  }),
  undoImport: route({
    method: 'delete',
    path: '/imports/{id}',
    summary: 'Takes an import back',
    params: id,
    query: none,
    answer: undoneAnswerSchema,
  }),
  reconcile: route({
    method: 'get',
    path: '/reconcile',
    summary: 'Actors that may be the same, pair by pair with the reasons; or what was decided of them',
    params: none,
    answer: pairsAnswerSchema,
    query: z.strictObject({
      import: someId.optional().describe('Only pairs with an actor of this import.'),
      show: z.enum(['open', 'decided']).default('open'),
      limit: limit(50, 200),
      cursor: z.string().max(2100).optional(),
    }),
  }),
  decide: route({
    method: 'post',
    path: '/reconcile',
    summary: 'Records that somebody holds two actors to be the same, or not: a claim of theirs. The nodes stay two',
    params: none,
    answer: decidedAnswerSchema,
    query: z.strictObject({
      one: someId,
      other: someId,
      verdict: z.enum(VERDICTS),
      by: deciderSchema.describe('Who decides: a name that is shown with the decision.'),
      note: z
        .string()
        .trim()
        .max(1000)
        .regex(/^\P{Cc}*$/u, 'must not hold control characters')
        .optional(),
    }),
  }),
  takeBackDecision: route({
    method: 'delete',
    path: '/reconcile/{id}',
    summary: 'Takes a decision back, by the id of its claim',
    params: id,
    query: none,
    answer: decidedAnswerSchema,
  }),
  dossiers: route({
    method: 'get',
    path: '/dossiers',
    summary: 'Every dossier, with how much it brought: those that come with the product, and your own',
    params: none,
    query: none,
    answer: dossiersAnswerSchema,
  }),
  createDossier: route({
    method: 'post',
    path: '/dossiers',
    summary: 'Makes a dossier of your own',
    params: none,
    query: none,
    body: newDossierSchema,
    answer: dossierEntrySchema,
  }),
  changeDossier: route({
    method: 'patch',
    path: '/dossiers/{id}',
    summary: 'Gives a dossier of your own another title or description',
    params: id,
    query: none,
    body: dossierChangeSchema,
    answer: dossierEntrySchema,
  }),
  claims: route({
    method: 'get',
    path: '/claims',
    summary: 'Claims of a dossier, about a subject, or stated in a source, with their evidence; retracted ones too',
    params: none,
    answer: claimsAnswerSchema,
    query: z.strictObject({
      dossier: someId.optional(),
      subject: someId.optional().describe('The id of a node.'),
      source: someId.optional().describe('The id of a source.'),
      retracted: z.enum(['true', 'false']).optional().describe('Only retracted ones, or only others; by default both.'),
      review: z.enum(REVIEW_STATES).default('accepted').describe('Those in this state of review.'),
      limit: limit(200, 1000),
      cursor: z
        .string()
        .max(2000)
        .regex(/^\P{Cc}*$/u, 'must not hold control characters')
        .optional(),
    }),
  }),
  addClaims: route({
    method: 'post',
    path: '/claims',
    summary: 'Adds claims to a dossier of your own, with the nodes and sources that they need: all of it or nothing',
    params: none,
    query: z.strictObject({ dryRun }),
    body: claimsBodySchema,
    answer: addedAnswerSchema,
  }),
  retractClaim: route({
    method: 'post',
    path: '/claims/{id}/retract',
    summary: 'Retracts a claim of a dossier of your own: it stays on record, and supports no tie any more',
    params: id,
    query: z.strictObject({ dryRun }),
    body: retractionSchema,
    answer: retractedAnswerSchema,
  }),
  reviewClaim: route({
    method: 'post',
    path: '/claims/{id}/review',
    summary: 'Puts a claim of a dossier of your own into another state of review; only accepted claims make ties',
    params: id,
    query: z.strictObject({ dryRun }),
    body: reviewSchema,
    answer: reviewedAnswerSchema,
  }),
  analysisFrustration: route({
    method: 'get',
    path: '/analysis/frustration',
    summary: 'The division into two camps that fewest ties go against, and those that do',
    params: none,
    query: analysisQuerySchema,
    answer: frustrationAnswerSchema,
  }),
  analysisCamps: route({
    method: 'get',
    path: '/analysis/camps',
    summary: 'The division into any number of camps that fewest ties go against, and those that do',
    params: none,
    query: analysisQuerySchema,
    answer: campsAnswerSchema,
  }),
  analysisSeries: route({
    method: 'get',
    path: '/analysis/series',
    summary: 'Camps over time: at every date at which a tie begins or ends to count, with what changed and by which claim',
    params: none,
    query: seriesQuerySchema,
    answer: seriesAnswerSchema,
  }),
  analysisSensitivity: route({
    method: 'get',
    path: '/analysis/sensitivity',
    summary: 'How far a result holds: what changes without one source, one claim, low grades, reported claims, or old ties',
    params: none,
    query: sensitivityQuerySchema,
    answer: sensitivityAnswerSchema,
  }),
  analysisTriads: route({
    method: 'get',
    path: '/analysis/triads',
    summary: 'Threes of nodes that are all tied to one another, by how many of their ties are negative',
    params: none,
    query: analysisQuerySchema,
    answer: triadsAnswerSchema,
  }),
  analysisGaps: route({
    method: 'get',
    path: '/analysis/gaps',
    summary: 'Pairs with a common adversary and no positive tie on record',
    params: none,
    query: analysisQuerySchema,
    answer: gapsAnswerSchema,
  }),
  analysisBrokers: route({
    method: 'get',
    path: '/analysis/brokers',
    summary: 'Who stands between others',
    params: none,
    query: analysisQuerySchema,
    answer: brokersAnswerSchema,
  }),
  analysisSimilarity: route({
    method: 'get',
    path: '/analysis/similarity',
    summary: 'Who has the same friends and adversaries',
    params: none,
    query: analysisQuerySchema,
    answer: similarityAnswerSchema,
  }),
  analysisCommunities: route({
    method: 'get',
    path: '/analysis/communities',
    summary: 'Who has to do with whom, whatever the signs',
    params: none,
    query: communitiesQuerySchema,
    answer: communitiesAnswerSchema,
  }),
  schema: route({
    method: 'get',
    path: '/schema',
    summary: 'What a statement may name: labels, relationship types, properties, functions, procedures',
    params: none,
    query: none,
    answer: schemaAnswerSchema,
  }),
  library: route({
    method: 'get',
    path: '/library',
    summary: 'Questions that come with the product, with their parameters',
    params: none,
    query: none,
    answer: libraryAnswerSchema,
  }),
  cypher: route({
    method: 'get',
    path: '/cypher',
    summary: 'The statements that an address of /api answers by, with their parameters',
    params: none,
    answer: cypherAnswerSchema,
    query: z.strictObject({
      of: z
        .string()
        .max(30_000)
        .regex(/^\/api\/(?!cypher)\P{Cc}*$/u, 'must begin with /api/, and not be /api/cypher')
        .describe('Path and query string, such as `/api/nodes/iskp?asOf=2021-08-15`.'),
    }),
  }),
} as const
export type RouteName = keyof typeof ROUTES
export type RouteParams<N extends RouteName> = z.output<(typeof ROUTES)[N]['params']>
export type RouteQuery<N extends RouteName> = z.output<(typeof ROUTES)[N]['query']>
export type RouteAnswer<N extends RouteName> = z.output<(typeof ROUTES)[N]['answer']>
/** What is sent to a route as JSON; null where nothing is, or a file. */
export type RouteBody<N extends RouteName> = (typeof ROUTES)[N] extends { body: infer B extends z.ZodType } ? z.output<B> : null
