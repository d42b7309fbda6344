import { z } from 'zod'
import { HOLDINGS } from '../holding'
import { dateSchema } from '../values'
import { lensShape, listOf, withLens, type Lens } from './lens'

/** The analyses there are, as the command line and the addresses of /api/analysis name them. */
export const ANALYSES = ['frustration', 'camps', 'series', 'triads', 'gaps', 'brokers', 'similarity', 'communities', 'sensitivity'] as const
export type Analysis = (typeof ANALYSES)[number]
export const ANALYSIS_FORMATS = ['table', 'json', 'csv'] as const

/** Seconds that an analysis may take, unless more or fewer are asked for. */
export const ANALYSIS_SECONDS = { usual: 20, most: 120 }

/** Open triads of each kind that an answer lists; of more it says how many there are. */
export const MOST_OPEN = 1000

/** Ids of nodes that an analysis may be kept to. */
export const MOST_AMONG = 1000

const typesOrFamilies = listOf(z.string())
/** What an analysis looks at, beside the lens. */
export const scopeShape = {
  dossier: z.string().min(1).max(1000).optional().describe('One dossier or import; by default everything.'),
  among: listOf(z.string().min(1).max(1000))
    .pipe(z.array(z.string()).max(MOST_AMONG))
    .optional()
    .describe('Only ties between these nodes.'),
  positive: typesOrFamilies
    .optional()
    .describe('Types or families that count as positive, whatever the model says; a type goes before its family.'),
  negative: typesOrFamilies.optional().describe('Types or families that count as negative.'),
  neutral: typesOrFamilies.optional().describe('Types or families that do not count.'),
  withoutClaims: listOf(z.string().min(1).max(1000)).optional().describe('Ids of claims to leave out.'),
  attestedSince: dateSchema.optional().describe('Leave out ties last attested before this day. Ties without any date stay.'),
}
export type AnalysisScope = Lens & { [K in keyof typeof scopeShape]?: z.output<(typeof scopeShape)[K]> }

const secondsShape = {
  seconds: z.coerce
    .number()
    .int()
    .min(1)
    .max(ANALYSIS_SECONDS.most)
    .default(ANALYSIS_SECONDS.usual)
    .describe('How long it may take; what is found by then comes with a proven bound.'),
}

/** Analysis looks at asserted ties, stated or reported, unless modalities and statuses say otherwise. */
export const analysisQuerySchema = withLens({
  ...scopeShape,
  ...secondsShape,
  draws: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(1000)
    .describe('How often signs are dealt out by chance for the figure beside; 0 for none.'),
})

/** Signs count for nothing in communities, so none are dealt out by chance. */
export const communitiesQuerySchema = withLens({ ...scopeShape, ...secondsShape })

/** Into how many camps nodes are divided. */
export const CAMP_COUNTS = ['two', 'any'] as const
export type CampCount = (typeof CAMP_COUNTS)[number]

const { asOf: _asOf, ...undated } = lensShape
/** The same over time: every date at which something changes takes the place of one. */
export const seriesQuerySchema = z.strictObject({
  ...undated,
  ...scopeShape,
  ...secondsShape,
  into: z.enum(CAMP_COUNTS).default('any').describe('Two camps, or any number.'),
  from: dateSchema.optional().describe('Begin with what counts on this date.'),
  to: dateSchema.optional().describe('Not after this date.'),
})

/** Analyses whose result may rest on one source or claim. */
export const SENSITIVE = ['frustration', 'camps', 'triads', 'gaps', 'brokers', 'similarity'] as const
export type Sensitive = (typeof SENSITIVE)[number]

export const sensitivityQuerySchema = withLens({
  ...scopeShape,
  ...secondsShape,
  of: z.enum(SENSITIVE).default('camps').describe('The analysis whose result is tried.'),
  attested: dateSchema
    .optional()
    .describe('Try leaving out all ties last attested before this date; by default five years before asOf or else before the latest.'),
})

/** What each analysis takes. */
export const ANALYSIS_QUERIES = {
  frustration: analysisQuerySchema,
  camps: analysisQuerySchema,
  series: seriesQuerySchema,
  triads: analysisQuerySchema,
  gaps: analysisQuerySchema,
  brokers: analysisQuerySchema,
  similarity: analysisQuerySchema,
  communities: communitiesQuerySchema,
  sensitivity: sensitivityQuerySchema,
} as const satisfies Record<Analysis, z.ZodType>

const id = z.string()
const nodeName = z.strictObject({ id, name: z.string() })

/** What an analysis rests on: the ties that had a sign through the lens, between nodes that are no places, events or themes. */
const basisShape = {
  nodes: z.int().describe('Nodes at the end of a tie with a sign.'),
  pairs: z.int().describe('Pairs of nodes that such a tie joins.'),
  ambivalent: z
    .array(z.strictObject({ a: id, b: id, positive: z.array(id), negative: z.array(id) }))
    .describe('Pairs with ties of both signs, and which. They count once against any division.'),
  names: z.record(id, z.string()).describe('The names of all nodes that the answer speaks of.'),
}

const chanceSchema = z.strictObject({
  observed: z.number(),
  mean: z.number(),
  deviation: z.number(),
  atLeast: z.number().describe('Share of draws in which the figure is at least what was observed.'),
  atMost: z.number().describe('Share of draws in which it is at most that.'),
  draws: z.int().describe('As many as were asked for, or as the time allowed.'),
})
const dealt = 'in graphs with the same pairs, whose signs are dealt out by chance (seeded); null without a sign to deal out'

const divisionShape = {
  lowerBound: z.int().describe('No division has fewer: proven.'),
  proven: z.boolean(),
  unique: z
    .boolean()
    .nullable()
    .describe('Whether no other division does as well; null when the time did not suffice to know. Parts that no tie joins stay apart.'),
  chance: chanceSchema.nullable().describe(`This figure ${dealt}. Of each draw a search finds it: exact on small graphs, never too low.`),
  moving: z.array(id).describe('Nodes that stand in another camp in some other division that does as well.'),
  camps: z.array(z.array(id)).describe('The largest first. Nodes of parts that no tie joins are in no common camp.'),
  ties: z.array(id).describe('The ties that go against the camps: positive ones between two, negative ones within one.'),
  ...basisShape,
}

export const frustrationAnswerSchema = z
  .strictObject({ frustration: z.int().describe('Pairs that go against the best division into two camps.'), ...divisionShape })
  .meta({ id: 'FrustrationAnswer' })
export const campsAnswerSchema = z
  .strictObject({ violations: z.int().describe('Pairs that go against the best division into any number of camps.'), ...divisionShape })
  .meta({ id: 'CampsAnswer' })

const changeOfTie = z.strictObject({
  tie: id,
  claims: z.array(id).describe('The claims that date the change; none for imported ties, and where what is known of an end does.'),
  sign: z.int(),
  otherwise: z
    .enum(HOLDINGS)
    .describe(
      'Of a tie that counts from here on, what it was before; of one that counts no more, what it is now. One last attested need not have ended.',
    ),
})

export const seriesAnswerSchema = z
  .strictObject({
    by: z
      .enum(['change', 'year'])
      .describe('Whether each date at which a tie begins or ends to count was looked at, or, where these are too many, each year.'),
    steps: z
      .array(
        z.strictObject({
          date: z.string().describe('From here on, until the next step.'),
          nodes: z.int(),
          pairs: z.int(),
          violations: z.int(),
          lowerBound: z.int(),
          proven: z.boolean(),
          unique: z.boolean().nullable(),
          camps: z
            .array(z.strictObject({ number: z.int().nullable(), nodes: z.array(id) }))
            .describe('A camp keeps its number from step to step by the members it shares; a node by itself has none.'),
          ties: z.array(id).describe('The ties that go against the camps.'),
          began: z.array(changeOfTie).describe('Ties that count from here on.'),
          ended: z.array(changeOfTie).describe('Ties that count no more.'),
          moved: z
            .array(z.strictObject({ id, from: z.int().nullable(), to: z.int().nullable() }))
            .describe('Nodes whose camp is another than before; null: in no camp with another node.'),
        }),
      )
      .describe('In order of date.'),
    ends: z.record(id, z.strictObject({ type: z.string(), subject: id, object: id })).describe('The ties that the steps speak of.'),
    names: basisShape.names,
  })
  .meta({ id: 'SeriesAnswer' })

export const triadsAnswerSchema = z
  .strictObject({
    allPositive: z.int(),
    oneNegative: z.int(),
    twoNegative: z.int(),
    allNegative: z.int(),
    balance: chanceSchema.nullable().describe(`The share of balanced triads ${dealt}, or without a triad.`),
    triads: z
      .array(z.strictObject({ nodes: z.tuple([id, id, id]), negatives: z.int(), ties: z.array(id) }))
      .describe('The unbalanced ones (one or three negative pairs) first, then the others, each in order of ids.'),
    open: z
      .strictObject({
        bothPositive: z.int(),
        oneNegative: z.int(),
        bothNegative: z.int(),
        triads: z
          .array(z.strictObject({ ends: z.tuple([id, id]), third: id, negatives: z.int(), ties: z.array(id) }))
          .describe(
            `At most ${MOST_OPEN} of each kind. Where one pair is negative, the first end is the one tied positively to the third.`,
          ),
      })
      .describe('Two nodes with a tie to the same third and no tie with a sign between them, by how many of the two pairs are negative.'),
    ...basisShape,
  })
  .meta({ id: 'TriadsAnswer' })

export const gapsAnswerSchema = z
  .strictObject({
    gaps: z.array(
      z.strictObject({
        a: id,
        b: id,
        common: z.array(nodeName).describe('Whom both are against, or who is against both.'),
        known: z
          .enum(['denied', 'none found', 'nothing said'])
          .describe('What the claims say of a positive tie between the two: denied, looked for and not found, or nothing at all.'),
        ties: z.array(id).describe('Those denied ties.'),
      }),
    ),
    chance: chanceSchema.nullable().describe(`How many pairs share an adversary and have no tie ${dealt}.`),
    ...basisShape,
  })
  .meta({ id: 'GapsAnswer' })

export const brokersAnswerSchema = z
  .strictObject({
    brokers: z.array(
      z.strictObject({
        id,
        positive: z.int(),
        negative: z.int(),
        betweenness: z.number().describe('Shortest ways between two others that lead over it, each pair counted as 1.'),
        bridges: z.array(z.tuple([id, id])).describe('Pairs it has positive ties with that are at odds, or in two camps without a tie.'),
      }),
    ),
    chance: chanceSchema.nullable().describe(`How many pairs at odds have a common friend ${dealt}.`),
    ...basisShape,
  })
  .meta({ id: 'BrokersAnswer' })

export const similarityAnswerSchema = z
  .strictObject({
    alike: z
      .array(
        z.strictObject({
          a: id,
          b: id,
          friends: z.array(id).describe('Nodes that both have a positive tie with.'),
          adversaries: z.array(id).describe('Nodes that both have a negative tie with.'),
          differ: z.array(id).describe('Nodes that are a friend of one and an adversary of the other.'),
          all: z.int().describe('Friends and adversaries that either has, one that both have counted once.'),
          similarity: z.number().describe('The share of these that both have: Jaccard’s index.'),
          between: z
            .strictObject({ positive: z.array(id), negative: z.array(id) })
            .describe('Ties of the two with each other; none of them counts above.'),
          ties: z.array(id).describe('The ties of the two with those that they share or differ over.'),
        }),
      )
      .describe('Pairs that share two or more, the most similar first.'),
    chance: chanceSchema.nullable().describe(`How many such pairs there are ${dealt}.`),
    ...basisShape,
  })
  .meta({ id: 'SimilarityAnswer' })

const pairsBySign = {
  positive: z.int().describe('Pairs with a positive tie; one with ties of both signs counts twice.'),
  negative: z.int(),
}
export const communitiesAnswerSchema = z
  .strictObject({
    communities: z
      .array(z.strictObject({ nodes: z.array(id), ...pairsBySign, ties: z.array(id).describe('The negative ties within it.') }))
      .describe('The largest first.'),
    between: z.strictObject(pairsBySign),
    modularity: z
      .number()
      .describe('The share of pairs within communities, less the share expected by chance. The highest found, not proven.'),
    searches: z.int().describe('Of how many searches it is the best.'),
    ...basisShape,
  })
  .meta({ id: 'CommunitiesAnswer' })

/** What is left out, one thing at a time, to see whether a result changes. */
export const LEFT_OUT = ['source', 'claim', 'grade', 'reported', 'attested'] as const

const groups = z.array(z.array(z.array(id)))

export const sensitivityAnswerSchema = z
  .strictObject({
    of: z.enum(SENSITIVE),
    figure: z.int().describe('Pairs that do not fit; or how many triads, gaps, nodes between others, or pairs alike there are.'),
    cases: z
      .array(
        z.strictObject({
          leftOut: z.enum(LEFT_OUT).describe('One source; one claim; grades below C; reported claims; ties last attested before a date.'),
          id: z.string().nullable().describe('Of the source or claim; of attested, the date.'),
          name: z.string().describe('Of a source its name, of a claim that of its source.'),
          ties: z.array(id).describe('Ties that no longer count, or with another sign.'),
          settled: z.boolean().describe('False: the time did not suffice to say what changes.'),
          figure: z.int(),
          parts: groups.describe('Of camps: members of one that are then in several, by these.'),
          joins: groups.describe('Of camps: members of several that are then in one, by where they were.'),
          gone: z.array(id).describe('Nodes of which no tie counts any more.'),
          lost: z.array(z.array(id)).describe('Of triads, gaps, brokers and similarity: those that are no more, by their nodes.'),
          found: z.array(z.array(id)).describe('Those that are new.'),
        }),
      )
      .describe('What would change the result, most first; the three last kinds stand here whether or not they do.'),
    tried: z.strictObject({ sources: z.int(), claims: z.int() }),
    unsettled: z.int().describe('Cases that the time did not suffice to try.'),
    names: basisShape.names,
  })
  .meta({ id: 'SensitivityAnswer' })
