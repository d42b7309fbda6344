import { z } from 'zod'

/** How alike two actors are, in words. */
export const ALIKE = ['strong', 'likely', 'weak'] as const
export type Alike = (typeof ALIKE)[number]

/** What somebody may decide of two actors. */
export const VERDICTS = ['same', 'different'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Where decisions come in: they belong to no dossier that is loaded. */
export const DECISIONS = 'decisions'

/** The words for how alike two are, from 0 to 1. */
export function alikeOf(score: number): Alike {
  return score >= 0.85 ? 'strong' : score >= 0.65 ? 'likely' : 'weak'
}

/** Who decides: a name that is shown with the decision. */
export const deciderSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u, 'must not hold control characters')
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' '))

/** An actor of a pair, in what helps to tell whether it is the other. */
export const candidateSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    abbreviation: z.string().nullable(),
    labels: z.array(z.string()),
    aliases: z.array(z.string()),
    weakAliases: z.array(z.string()).describe('Those that their list calls of low quality.'),
    identifiers: z.array(z.string()),
    description: z.string().nullable().describe('Of persons, for what they stand in the graph.'),
    from: z.object({ id: z.string(), title: z.string() }).nullable().describe('The import or dossier that brought it.'),
    dates: z.array(z.string()).describe('What is dated of it, in words: since when it is listed, when it was founded.'),
    ties: z.int(),
  })
  .meta({ id: 'Candidate' })
export type Candidate = z.infer<typeof candidateSchema>

/** What somebody decided of two actors: a claim of theirs. */
export const decisionSchema = z
  .object({
    claim: z.string(),
    verdict: z.enum(VERDICTS),
    by: z.string(),
    on: z.string().describe('The day, YYYY-MM-DD.'),
    note: z.string().nullable(),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof decisionSchema>

/** Two actors that may be the same, or of which somebody decided. */
export const pairSchema = z
  .object({
    one: candidateSchema,
    other: candidateSchema,
    score: z.number().min(0).max(1).nullable().describe('How alike they are; null where nothing of their names is.'),
    alike: z.enum(ALIKE).nullable(),
    reasons: z.array(z.string()).describe('Why, the best reason first.'),
    decisions: z.array(decisionSchema),
  })
  .meta({ id: 'Pair' })
export type Pair = z.infer<typeof pairSchema>

export const pairsAnswerSchema = z
  .object({
    pairs: z.array(pairSchema).describe('The likeliest first; decided ones the last decided first.'),
    open: z.int().describe('Pairs of which nobody has decided.'),
    decided: z.int(),
    next: z.string().nullable().describe('Cursor of the next page.'),
  })
  .meta({ id: 'Pairs' })
export type PairsAnswer = z.infer<typeof pairsAnswerSchema>

/** What a decision left behind. */
export const decidedAnswerSchema = z.object({
  one: z.string(),
  other: z.string(),
  decisions: z.array(decisionSchema).describe("Of these two, everybody's."),
})
export type DecidedAnswer = z.infer<typeof decidedAnswerSchema>
