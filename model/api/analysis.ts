import { z } from 'zod'
import type { Lens } from './lens'

/** The analyses there are, as the command line and the addresses of /api/analysis name them. */
export const ANALYSES = ['frustration', 'camps', 'triads', 'gaps', 'brokers'] as const
export type Analysis = (typeof ANALYSES)[number]
export const ANALYSIS_FORMATS = ['table', 'json', 'csv'] as const

/** Seconds that an analysis may take, unless more or fewer are asked for. */
export const ANALYSIS_SECONDS = { usual: 20, most: 120 }

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

const divisionShape = {
  lowerBound: z.int().describe('No division has fewer: proven.'),
  proven: z.boolean(),
  unique: z
    .boolean()
    .nullable()
    .describe('Whether no other division does as well; null when the time did not suffice to know. Parts that no tie joins stay apart.'),
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

export const triadsAnswerSchema = z
  .strictObject({
    allPositive: z.int(),
    oneNegative: z.int(),
    twoNegative: z.int(),
    allNegative: z.int(),
    balance: z
      .strictObject({ observed: z.number(), mean: z.number(), deviation: z.number(), atLeast: z.number(), draws: z.int() })
      .nullable()
      .describe(
        'The share of balanced triads beside 1,000 graphs with the same ties whose signs are dealt out by chance; null without a triad.',
      ),
    triads: z
      .array(z.strictObject({ nodes: z.tuple([id, id, id]), negatives: z.int(), ties: z.array(id) }))
      .describe('The unbalanced ones (one or three negative pairs) first, then the others, each in order of ids.'),
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
    ...basisShape,
  })
  .meta({ id: 'BrokersAnswer' })

/** What an analysis looks at where it is not told: asserted ties, stated or reported; at a date those that hold then. */
export const ANALYSIS_LENS: Pick<Lens, 'modalities' | 'statuses'> = { modalities: ['actual'], statuses: ['stated', 'reported'] }

/** Labels of what takes no side: ties with such a node are not counted. */
export const TAKES_NO_SIDE: ReadonlySet<string> = new Set(['Place', 'Event', 'Theme'])
