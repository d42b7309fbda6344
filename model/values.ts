import { z } from 'zod'
import { APPROXIMATIONS, CLAIM_KINDS, LIKELIHOODS, MARKINGS, MODALITIES, POLARITIES, STANCES, STATUSES } from './claim'
import { REVIEW_STATES } from './reviews'
import { isDate, PRECISIONS } from './dates'

/** A stable slug: what URLs, exports and links use. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be a slug of a-z, 0-9, ".", "_" and "-", beginning with a letter or digit')
export const dateSchema = z.string().refine(isDate, 'must be a date that exists, written YYYY-MM-DD')

/** How a property's values are typed where a format or engine needs to be told. */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'list'

/** The kinds of values that the tables of properties (tie.ts, claim-attributes.ts) name: how one is checked, and its type in files. */
export const KINDS = {
  text: { schema: z.string(), type: 'string' },
  words: { schema: z.string().min(1), type: 'string' },
  id: { schema: idSchema, type: 'string' },
  date: { schema: dateSchema, type: 'string' },
  end: { schema: z.union([dateSchema, z.literal('..')]), type: 'string' },
  precision: { schema: z.enum(PRECISIONS), type: 'string' },
  digest: { schema: z.string().regex(/^[0-9a-f]{64}$/), type: 'string' },
  fragment: { schema: z.string().startsWith('#:~:text='), type: 'string' },
  texts: { schema: z.array(z.string()), type: 'list' },
  flag: { schema: z.boolean(), type: 'boolean' },
  count: { schema: z.int(), type: 'integer' },
  startOffset: { schema: z.int().nonnegative(), type: 'integer' },
  endOffset: { schema: z.int().positive(), type: 'integer' },
  number: { schema: z.number(), type: 'float' },
  claimKind: { schema: z.enum(CLAIM_KINDS), type: 'string' },
  stance: { schema: z.enum(STANCES), type: 'string' },
  polarity: { schema: z.enum(POLARITIES), type: 'string' },
  credibility: { schema: z.int().min(1).max(6), type: 'integer' },
  likelihood: { schema: z.enum(LIKELIHOODS), type: 'string' },
  approximation: { schema: z.enum(APPROXIMATIONS), type: 'string' },
  review: { schema: z.enum(REVIEW_STATES), type: 'string' },
  marking: { schema: z.enum(MARKINGS), type: 'string' },
  modality: { schema: z.enum(MODALITIES), type: 'string' },
  status: { schema: z.enum(STATUSES), type: 'string' },
} as const satisfies Record<string, { schema: z.ZodType; type: PropertyType }>

export type Kind = keyof typeof KINDS
export type KindValue<K extends Kind> = z.output<(typeof KINDS)[K]['schema']>

/** A property in a table: always there where `required`; absent it counts as `absent`, or else as null. */
export interface Field {
  kind: Kind
  required?: true
  absent?: unknown
}
type Fields = Readonly<Record<string, Field>>
type Always = { required: true } | { absent: NonNullable<unknown> }

/** A property's value once it is read: null for one that is absent and has nothing to count as instead. */
export type FieldValue<F extends Field> = KindValue<F['kind']> | (F extends Always ? never : null)
export type FieldValues<T extends Fields> = { [K in keyof T]: FieldValue<T[K]> }

/** Schemas of the properties of a table in an answer of the API. */
export function answerShape<T extends Fields>(fields: T): { [K in keyof T]: z.ZodType<FieldValue<T[K]>> } {
  return shape(fields, answered) as { [K in keyof T]: z.ZodType<FieldValue<T[K]>> }
}

/** Schemas of the properties of a table as columns: one value for each row. */
export function columnShape<T extends Fields>(fields: T): { [K in keyof T]: z.ZodType<FieldValue<T[K]>[]> } {
  return shape(fields, (field) => z.array(answered(field))) as { [K in keyof T]: z.ZodType<FieldValue<T[K]>[]> }
}

/** Schemas that read the properties of a table from a row of the store, which leaves out what is absent. */
export function rowShape<T extends Fields>(fields: T): { [K in keyof T]: z.ZodType<FieldValue<T[K]>> } {
  return shape(fields, ({ kind, required, absent = null }) =>
    required ? KINDS[kind].schema : (KINDS[kind].schema as z.ZodType).nullish().transform((value) => value ?? absent),
  ) as { [K in keyof T]: z.ZodType<FieldValue<T[K]>> }
}

function answered({ kind, required, absent = null }: Field): z.ZodType {
  const { schema } = KINDS[kind]
  return required || absent !== null ? schema : schema.nullable()
}

function shape(fields: Fields, schemaOf: (field: Field) => z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]))
}

/** The types of the properties of a table in files. */
export function typesOf(fields: Fields): Record<string, PropertyType> {
  return Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, KINDS[kind].type]))
}

type StoredSchema<F extends Field> = F extends { required: true }
  ? (typeof KINDS)[F['kind']]['schema']
  : z.ZodOptional<(typeof KINDS)[F['kind']]['schema']>

/** Schemas of the properties of a table as they stand in the store, which leaves out what is absent. */
export function storedShape<T extends Fields>(fields: T): { [K in keyof T]: StoredSchema<T[K]> } {
  return shape(fields, ({ kind, required }) => (required ? KINDS[kind].schema : KINDS[kind].schema.optional())) as {
    [K in keyof T]: StoredSchema<T[K]>
  }
}
