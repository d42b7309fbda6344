import { z } from 'zod'
import { isDate } from './dates'
import { FAMILIES, LABELS, SAFE_NAME, type Family } from './ontology'

/** What a parameter is given as, so that the right picker is shown: an id, several ids, a date, a name of the ontology, a text, a whole number. */
export const PARAM_KINDS = ['node', 'nodes', 'source', 'date', 'type', 'family', 'text', 'integer'] as const
export type ParamKind = (typeof PARAM_KINDS)[number]
export type ParamValue = string | number | string[] | null

export const questionParamSchema = z
  .object({
    name: z.string(),
    kind: z.enum(PARAM_KINDS),
    label: z
      .enum(LABELS.map((definition) => definition.label))
      .nullable()
      .describe('The label that the node or nodes must carry; null where any will do, and for other kinds.'),
    optional: z.boolean().describe('Whether it may be left null: the question is then not narrowed down.'),
    default: z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
    description: z.string(),
  })
  .meta({ id: 'QuestionParam' })
export type QuestionParam = z.infer<typeof questionParamSchema>

/** A question of the library: a statement with what a person needs to ask it and to read its rows. */
export const questionSchema = z
  .object({
    name: z.string().describe('What `allegiance query --saved` takes.'),
    title: z.string(),
    question: z.string().describe('What it answers.'),
    params: z.array(questionParamSchema),
    reading: z.string().describe('How to read the rows.'),
    empty: z.string().describe('What to say where no row comes.'),
    text: z.string().describe('The statement.'),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof questionSchema>

/** Why a value does not fit a parameter, or null where it does. */
export function faultOf({ kind, name, optional }: QuestionParam, value: unknown): string | null {
  if (value === null) return optional ? null : `${name} is needed`
  const isName = (v: unknown) => typeof v === 'string' && v.trim() !== ''
  switch (kind) {
    case 'node':
    case 'source':
      return isName(value) ? null : `${name} takes the id or name of a ${kind}, such as iskp`
    case 'nodes':
      return Array.isArray(value) && value.length > 0 && value.every(isName)
        ? null
        : `${name} takes a list of ids or names of nodes, such as ["china", "russia"]`
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : `${name} takes a date that exists, such as 2022-05-01`
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? null : `${name} takes a whole number of at least 1`
    case 'family':
      return FAMILIES.includes(value as Family) ? null : `${name} takes one of ${FAMILIES.join(', ')}`
    case 'type':
      return typeof value === 'string' && SAFE_NAME.test(value) ? null : `${name} takes a relationship type, such as RIVAL_OF`
    case 'text':
      return typeof value === 'string' ? null : `${name} takes a text`
  }
}
