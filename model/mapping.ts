import { z } from 'zod'
import { SOURCE_KINDS } from './claim'
import { dateSchema } from './claim-schema'
import { PRECISIONS } from './dates'
import { FAMILIES, SAFE_NAME } from './ontology'
import { DELIMITERS } from './tables/delimited'

/**
 * How the columns of a table become nodes and ties: made in the explorer's form, kept as a JSON file, used again by
 * `allegiance import --mapping FILE`. Columns go by the names of the header; without one they are `column 1`, `column 2`, …
 */

const column = z.string().min(1).max(500)
const name = z.string().regex(SAFE_NAME, 'must begin with a letter and hold only letters, digits and "_"').max(100)
/** Text in which `{column}` stands for that column's cell, and `{}` for the cell at hand. */
const template = z.string().min(1).max(500)

/** Taken only from rows where the column holds one of the values. */
const when = z.strictObject({ column, values: z.array(z.string()).min(1) })

export const VALUE_TYPES = ['text', 'number', 'integer', 'boolean', 'list', 'date'] as const
const property = z.strictObject({
  column,
  /** The property's name in the graph. */
  as: name,
  type: z.enum(VALUE_TYPES).default('text'),
  /** What parts the items of a list. */
  split: z.string().min(1).default(';'),
})

/** A date in one column (ISO, or in the order given), or in up to three. Parts that are no date leave it less precise. */
export const dateMappingSchema = z.union([
  z.strictObject({
    column,
    order: z.enum(['ymd', 'dmy', 'mdy']).default('ymd'),
    /** How precise each date is: always the same, or by the values of a column. */
    precision: z.union([z.enum(PRECISIONS), z.strictObject({ column, values: z.record(z.string(), z.enum(PRECISIONS)) })]).optional(),
  }),
  z.strictObject({ year: column, month: column.optional(), day: column.optional() }),
])
export type DateMapping = z.infer<typeof dateMappingSchema>

const nodeMapping = z.strictObject({
  /** What ties call these nodes by. */
  key: z.string().min(1).max(100),
  /** Each filled cell is a node. */
  columns: z.array(column).min(1).max(100),
  /** Parts a cell that names several. */
  split: z.string().min(1).optional(),
  /** Equal ids are one node. */
  id: template.default('{}'),
  name: template.default('{}'),
  /** A label of the model, or one of the table's own (then beside `Thing`). */
  label: name,
  when: when.optional(),
  properties: z.array(property).max(200).default([]),
})

const tieMapping = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  /** The type, always the same, … */
  type: name.optional(),
  /** … or by the values of a column, … */
  typeBy: z.strictObject({ column, values: z.record(z.string(), name) }).optional(),
  /** … or by the sign of a number, as signed networks have it. */
  signBy: z.strictObject({ column, positive: name, negative: name, zero: name.optional() }).optional(),
  validFrom: dateMappingSchema.optional(),
  validTo: dateMappingSchema.optional(),
  when: when.optional(),
  properties: z.array(property).max(200).default([]),
})

/** A relationship type of the table's own. One of the model needs no entry. */
export const mappedTypeSchema = z.strictObject({
  type: name,
  forward: z.string().min(1).max(100).optional(),
  backward: z.string().min(1).max(100).optional(),
  family: z.enum(FAMILIES).default('other'),
  sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]).default(0),
  symmetric: z.boolean().default(false),
})

export const mappingSchema = z.strictObject({
  /** What kind of file this is. */
  mapping: z.literal(1),
  title: z.string().max(300).optional(),
  table: z.strictObject({
    delimiter: z.enum(Object.keys(DELIMITERS) as [keyof typeof DELIMITERS]).default('comma'),
    /** Whether the first row names the columns. */
    header: z.boolean().default(true),
  }).default({ delimiter: 'comma', header: true }),
  /** Cells that say nothing, beside empty ones: `NULL`, `-9`. */
  missing: z.array(z.string()).max(100).default([]),
  /** Whether ids mean something only in this table, or are the same wherever they stand. */
  ids: z.enum(['local', 'global']).default('local'),
  nodes: z.array(nodeMapping).min(1).max(100),
  ties: z.array(tieMapping).max(100).default([]),
  types: z.array(mappedTypeSchema).max(1000).default([]),
  /** What the source of the ties is called, and how reliable it is. */
  source: z.strictObject({
    title: z.string().min(1).max(500).optional(), publisher: z.string().optional(), author: z.string().optional(), url: z.url().optional(),
    kind: z.enum(SOURCE_KINDS).optional(), publishedAt: dateSchema.optional(), reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  }).default({}),
}).superRefine((mapping, ctx) => {
  const keys = new Set(mapping.nodes.map((node) => node.key))
  if (keys.size < mapping.nodes.length) ctx.addIssue({ code: 'custom', path: ['nodes'], message: 'two nodes have the same key' })
  mapping.ties.forEach((tie, i) => {
    for (const end of ['from', 'to'] as const) if (!keys.has(tie[end])) ctx.addIssue({ code: 'custom', path: ['ties', i, end], message: `no node has the key ${tie[end]}` })
    if ([tie.type, tie.typeBy, tie.signBy].filter((given) => given !== undefined).length !== 1) ctx.addIssue({ code: 'custom', path: ['ties', i], message: 'give one of type, typeBy and signBy' })
  })
})
export type Mapping = z.output<typeof mappingSchema>
export type MappingInput = z.input<typeof mappingSchema>
export type NodeMapping = Mapping['nodes'][number]
export type TieMapping = Mapping['ties'][number]
export type PropertyMapping = NodeMapping['properties'][number]

/** The columns a mapping speaks of. */
export function columnsOf(mapping: Mapping): string[] {
  const of = (text: string) => [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!)
  const dates = (date: DateMapping | undefined) => (!date ? [] : 'column' in date
    ? [date.column, ...typeof date.precision === 'object' ? [date.precision.column] : []]
    : [date.year, date.month, date.day].flatMap((part) => part ?? []))
  return [...new Set([
    ...mapping.nodes.flatMap((node) => [...node.columns, ...of(node.id), ...of(node.name), ...node.when ? [node.when.column] : [], ...node.properties.map((p) => p.column)]),
    ...mapping.ties.flatMap((tie) => [
      ...tie.typeBy ? [tie.typeBy.column] : [], ...tie.signBy ? [tie.signBy.column] : [], ...tie.when ? [tie.when.column] : [],
      ...dates(tie.validFrom), ...dates(tie.validTo), ...tie.properties.map((p) => p.column),
    ]),
  ])]
}
