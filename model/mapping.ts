import { z } from 'zod'
import { RELIABILITY_WORDS, SOURCE_KINDS } from './claim'
import { dateSchema } from './values'
import { PRECISIONS } from './dates'
import { FAMILIES, FAMILY_WORDS, SAFE_NAME, type Sign } from './ontology'
import { DELIMITERS, DELIMITER_WORDS } from './tables/delimited'
import { DECIMALS } from './tables/numbers'
import { apart } from './tables/property-names'

/**
 * How the columns of a table become nodes and ties: made in the explorer's form, kept as a JSON file, used again by
 * `allegiance import --mapping FILE`. Columns go by the names of the header; without one they are `column 1`, `column 2`, …
 * What a field is called in the form, and what its choices are, stands with it here.
 */

/** What the form says of a field: its name, what to write there, and its choices in words. */
export interface FieldWords {
  title: string
  hint?: string
  words?: Readonly<Record<string, string>>
}
const said = <S extends z.ZodType>(schema: S, title: string, more: Omit<FieldWords, 'title'> = {}): S => schema.meta({ title, ...more })

const column = z.string().min(1).max(500)
const name = z.string().regex(SAFE_NAME, 'a name has to begin with a letter and hold only letters, digits and "_"').max(100)
/** A template: `{column}` is replaced by that column's cell, `{}` by the current cell. */
const template = z.string().min(1).max(500)

/** Taken only from rows where the column holds one of the values. */
const when = z.strictObject({ column, values: z.array(z.string()).min(1) })

export const VALUE_TYPES = ['text', 'number', 'integer', 'boolean', 'list', 'date'] as const
const property = z.strictObject({
  column,
  /** The property's name in the graph. Columns that give a list of the same name are joined. */
  as: name,
  type: z.enum(VALUE_TYPES).default('text'),
  /** What parts the items of a list. */
  split: z.string().min(1).default(';'),
  /** Goes before a text, or each item of a list: `ucdp:` makes identifiers of numbers. */
  prefix: z.string().min(1).max(100).optional(),
})

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const
/** A date in one column (ISO, in words, or in the order given), or in up to three. Parts that are no date leave it less precise. */
export const dateMappingSchema = z.union([
  z.strictObject({
    column,
    order: z.enum(DATE_ORDERS).default('ymd'),
    /** How precise each date is: always the same, or by the values of a column. */
    precision: z.union([z.enum(PRECISIONS), z.strictObject({ column, values: z.record(z.string(), z.enum(PRECISIONS)) })]).optional(),
  }),
  z.strictObject({ year: column, month: column.optional(), day: column.optional() }),
])
export type DateMapping = z.infer<typeof dateMappingSchema>

const nodeMapping = z.strictObject({
  /** What ties call these nodes by. */
  key: z.string().min(1, 'ties have to call these nodes something').max(100),
  /** Each filled cell is a node. */
  columns: z.array(column).min(1, 'a column has to name them').max(100),
  /** Parts a cell that names several. */
  split: z.string().min(1).optional(),
  /** Equal ids are one node. */
  id: template.default('{}'),
  name: template.default('{}'),
  /** A label of the model, or a label of the table's own, which is added to `Thing`. */
  label: name,
  /** The label by the values of a column, where it has one of these. */
  labelBy: z.strictObject({ column, values: z.record(z.string(), name) }).optional(),
  when: when.optional(),
  properties: z.array(property).max(200).default([]),
})

/** The document that a row rests on, where the table names one; it is the tie's source in place of the file. */
const cites = z.strictObject({ column, url: column.optional(), publisher: column.optional(), publishedAt: dateMappingSchema.optional() })

const tieMapping = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  /** The type, always the same, … */
  type: name.optional(),
  /** … or by the values of a column (`other`: of any value that is not listed), … */
  typeBy: z.strictObject({ column, values: z.record(z.string(), name), other: name.optional() }).optional(),
  /** … or by the sign of a number, as signed networks have it. */
  signBy: z
    .strictObject({
      column,
      positive: name,
      negative: name,
      zero: name.optional(),
      /** Where the cell is empty. */
      missing: name.optional(),
    })
    .optional(),
  /** Rows whose tie points neither way. */
  undirected: when.optional(),
  validFrom: dateMappingSchema.optional(),
  validTo: dateMappingSchema.optional(),
  cites: cites.optional(),
  when: when.optional(),
  properties: z.array(property).max(200).default([]),
})

export const SIGN_WORDS: Readonly<Record<Sign, string>> = { 1: 'for (+)', 0: 'neither', [-1]: 'against (−)' }
const familyWords = Object.fromEntries(FAMILIES.map((family) => [family, `${FAMILY_WORDS[family].name}: ${FAMILY_WORDS[family].gathers}`]))
/** A relationship type of the table's own. One of the model needs no entry. */
export const mappedTypeSchema = z.strictObject({
  type: said(name, 'Name', { hint: 'such as BACKS' }),
  forward: said(z.string().min(1).max(100).optional(), 'In words', { hint: 'such as backs' }),
  backward: said(z.string().min(1).max(100).optional(), 'Read backwards', { hint: 'such as is backed by' }),
  family: said(z.enum(FAMILIES).default('other'), 'Family', { words: familyWords }),
  sign: said(z.literal([1, 0, -1]).default(0), 'Sign', { words: SIGN_WORDS }),
  symmetric: said(z.boolean().default(false), 'Points neither way'),
})

/** The table as a source: what the ties rest on, and how reliable it is. */
export const mappedSourceSchema = z.strictObject({
  title: said(z.string().min(1).max(500).optional(), 'Title', { hint: 'The file’s name' }),
  publisher: said(z.string().optional(), 'Publisher'),
  author: said(z.string().optional(), 'Author'),
  url: said(z.url().optional(), 'Address', { hint: 'https://…' }),
  kind: said(z.enum(SOURCE_KINDS).optional(), 'Kind', {
    words: Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, kind.replace('-', ' ')])),
  }),
  publishedAt: said(dateSchema.optional(), 'Published on', { hint: 'such as 2013-06-30' }),
  reliability: said(z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(), 'Reliability', {
    words: Object.fromEntries(Object.entries(RELIABILITY_WORDS).map(([grade, words]) => [grade, `${grade}: ${words}`])),
  }),
})

export const tableSchema = z.strictObject({
  delimiter: said(z.enum(Object.keys(DELIMITERS) as [keyof typeof DELIMITERS]).default('comma'), 'Cells are parted by', {
    words: DELIMITER_WORDS,
  }),
  /** Whether the first row names the columns. */
  header: said(z.boolean().default(true), 'The first row names the columns'),
  /** What `1,234` and `1.234` are; what reads one way only is read so. */
  decimal: said(z.enum(DECIMALS).default('point'), 'Decimal mark', { words: { point: 'point: 1,234.5', comma: 'comma: 1.234,5' } }),
})

export const mappingSchema = z
  .strictObject({
    /** What kind of file this is. */
    mapping: z.literal(1),
    title: z.string().max(300).optional(),
    table: tableSchema.default({ delimiter: 'comma', header: true, decimal: 'point' }),
    /** Cell values that count as empty, such as `NULL` or `-9`. */
    missing: z.array(z.string()).max(100).default([]),
    /** Whether ids mean something only in this table, or are the same wherever they stand. */
    ids: z.enum(['local', 'global']).default('local'),
    nodes: z.array(nodeMapping).min(1, 'a column has to name nodes').max(100),
    ties: z.array(tieMapping).max(100).default([]),
    types: z.array(mappedTypeSchema).max(1000).default([]),
    source: mappedSourceSchema.default({}),
  })
  .superRefine((mapping, ctx) => {
    const repeated = mapping.nodes.findIndex(({ key }, i) => mapping.nodes.findIndex((other) => other.key === key) < i)
    if (repeated >= 0) ctx.addIssue({ code: 'custom', path: ['nodes', repeated, 'key'], message: 'two nodes have the same key' })
    mapping.ties.forEach((tie, i) => {
      for (const end of ['from', 'to'] as const)
        if (!mapping.nodes.some(({ key }) => key === tie[end]))
          ctx.addIssue({ code: 'custom', path: ['ties', i, end], message: `no node has the key ${tie[end]}` })
      if ([tie.type, tie.typeBy, tie.signBy].filter((way) => way !== undefined).length !== 1)
        ctx.addIssue({ code: 'custom', path: ['ties', i], message: 'give one of type, typeBy and signBy' })
    })
    for (const part of ['nodes', 'ties'] as const)
      mapping[part].forEach(({ properties }, i) => {
        const named = apart(properties)
        const again = properties.findIndex((one, at) => named[at]!.as !== one.as)
        if (again >= 0)
          ctx.addIssue({
            code: 'custom',
            path: [part, i, 'properties', again, 'as'],
            message: `two columns are kept as ${properties[again]!.as}`,
          })
      })
  })
export type Mapping = z.output<typeof mappingSchema>
export type MappingInput = z.input<typeof mappingSchema>
export type NodeMapping = Mapping['nodes'][number]
export type TieMapping = Mapping['ties'][number]
export type PropertyMapping = NodeMapping['properties'][number]
export type MappedType = Mapping['types'][number]

/** The columns a template speaks of. */
export function templateColumns(text: string): string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!)
}

/** The columns a date is read from. */
export function dateColumns(date: DateMapping | undefined): string[] {
  if (!date) return []
  if ('year' in date) return [date.year, date.month, date.day].flatMap((part) => part ?? [])
  return [date.column, ...(typeof date.precision === 'object' ? [date.precision.column] : [])]
}

/** The columns a mapping speaks of. */
export function columnsOf(mapping: Mapping): string[] {
  return [
    ...new Set([
      ...mapping.nodes.flatMap((node) => [
        ...node.columns,
        ...templateColumns(node.id),
        ...templateColumns(node.name),
        ...[node.labelBy, node.when].flatMap((by) => by?.column ?? []),
        ...node.properties.map((p) => p.column),
      ]),
      ...mapping.ties.flatMap((tie) => [
        ...[tie.typeBy, tie.signBy, tie.undirected, tie.when, tie.cites].flatMap((by) => by?.column ?? []),
        ...[tie.cites?.url, tie.cites?.publisher].flatMap((one) => one ?? []),
        ...[tie.validFrom, tie.validTo, tie.cites?.publishedAt].flatMap(dateColumns),
        ...tie.properties.map((p) => p.column),
      ]),
    ]),
  ]
}

/** A mapping without what it would have anyway, as it is kept in a file. */
export function minimalMapping({ mapping, title, table, missing, ids, nodes, ties, types, source }: Mapping): MappingInput {
  const properties = (mapped: readonly PropertyMapping[]) =>
    mapped.map(({ type, split, ...rest }) => ({ ...rest, ...(type !== 'text' && { type }), ...(split !== ';' && { split }) }))
  return {
    mapping,
    ...(title !== undefined && { title }),
    table: { delimiter: table.delimiter, header: table.header, ...(table.decimal !== 'point' && { decimal: table.decimal }) },
    ...(missing.length > 0 && { missing }),
    ...(ids !== 'local' && { ids }),
    nodes: nodes.map(({ id, name: named, properties: given, ...rest }) => ({
      ...rest,
      ...(id !== '{}' && { id }),
      ...(named !== '{}' && { name: named }),
      ...(given.length > 0 && { properties: properties(given) }),
    })),
    ...(ties.length > 0 && {
      ties: ties.map(({ properties: columns, ...rest }) => ({ ...rest, ...(columns.length > 0 && { properties: properties(columns) }) })),
    }),
    ...(types.length > 0 && {
      types: types.map(({ family, sign, symmetric, ...rest }) => ({
        ...rest,
        ...(family !== 'other' && { family }),
        ...(sign !== 0 && { sign }),
        ...(symmetric && { symmetric }),
      })),
    }),
    ...(Object.values(source).some((value) => value !== undefined) && { source }),
  }
}
