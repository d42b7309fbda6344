import { z } from 'zod'
import { MODALITIES, STATUSES } from '../model/claim'
import { BASE_LABELS, BROWSABLE_BASE_LABELS } from '../model/ontology'
import { TIE_PROPERTIES } from '../model/tie'
import { rowShape } from '../model/values'

/**
 * Pieces that several statements share. Ids are unique under base labels and indexed there, so a
 * lookup by id has its own branches for each base label: neither engine takes `(n:A|B)` with an index.
 */
export function overBaseLabels(branches: (label: string) => string | readonly string[]): string[] {
  return BROWSABLE_BASE_LABELS.flatMap(branches)
}

/** The same over every base label: those of sources, claims and records too. */
export function overAllBaseLabels(branch: (label: string) => string): string[] {
  return BASE_LABELS.map(branch)
}

/** Everything a node or relationship carries. Not looked into here: statements over the whole store return very many. */
export const propertiesSchema = z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null, 'must be a map')

/** The condition that the other end `m` carries one of the labels. */
export const OTHER_END = '($labels IS NULL OR any(l IN labels(m) WHERE l IN $labels))'

/** Both directions of the ties of a node `n`, as `(n)-[r]-(m)`; a tie from a node to itself comes once. */
export function inBothDirections(
  head: string,
  condition: string,
  tail: (subject: string, object: string, direction: 'out' | 'in') => string,
): string[] {
  return [
    `${head}-[r]->(m)\nWHERE ${TIE} AND ${condition}\n${tail('n', 'm', 'out')}`,
    `${head}<-[r]-(m)\nWHERE ${TIE} AND m.id <> n.id AND ${condition}\n${tail('m', 'n', 'in')}`,
  ]
}

/** What tells a tie from the relationships that join claims and sources. */
export const TIE = 'r.family IS NOT NULL'

/** The condition of a tie filter on `r`, apart from labels; a parameter that is null filters nothing. */
export const TIE_FILTER = `($families IS NULL OR r.family IN $families) AND ($types IS NULL OR type(r) IN $types)
  AND ($modalities IS NULL OR r.modality IN $modalities)
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($reliability IS NULL OR left(r.grade, 1) <= $reliability) AND ($credibility IS NULL OR toInteger(right(r.grade, 1)) <= $credibility)`

/** The condition that an end carries one of the labels, unless it is exempt: a node that was asked for by its id. */
export const endFilter = (end: string) => `($labels IS NULL OR ${end}.id IN $exempt OR any(l IN labels(${end}) WHERE l IN $labels))`
/** The ids that `endFilter` exempts. */
export const exemptShape = { exempt: z.array(z.string()) }

/** The parameters of TIE_FILTER and of the condition on labels. */
export const tieFilterShape = {
  families: z.array(z.string()).nullable(),
  types: z.array(z.string()).nullable(),
  labels: z.array(z.string()).nullable(),
  modalities: z.array(z.enum(MODALITIES)).nullable(),
  statuses: z.array(z.enum(STATUSES)).nullable(),
  reliability: z.string().nullable(),
  credibility: z.number().nullable(),
}
export const tieFilterSchema = z.object(tieFilterShape)
export type TieFilter = z.infer<typeof tieFilterSchema>

/** A filter that lets every tie through. */
export const ANY_TIE: TieFilter = {
  families: null,
  types: null,
  labels: null,
  modalities: null,
  statuses: null,
  reliability: null,
  credibility: null,
}

/** What a statement returns of a tie; read with tieRowSchema. */
export const tieColumns = (subject: string, object: string) =>
  `r.id AS id, type(r) AS type, ${subject}.id AS subject, ${object}.id AS object, properties(r) AS properties`

/** What a row may lack; null then. */
export const orNull = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null)
/** A text that a row may lack. */
export const text = orNull(z.string())

const { id: _id, ...TIE_COLUMNS } = TIE_PROPERTIES

/** A stored tie. Imported ones may lack what only claims give. */
export const tieRowSchema = z.object({
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  object: z.string(),
  properties: z.object(rowShape(TIE_COLUMNS)),
})
export type TieRow = z.output<typeof tieRowSchema>

/** A node in a few words; read with nodeRefRowSchema. */
export const nodeRefMap = (n: string) => `{id: ${n}.id, name: ${n}.name, abbreviation: ${n}.abbreviation, labels: labels(${n})}`
export const nodeRefRowSchema = z
  .object({
    id: z.string(),
    name: z.string().nullish(),
    abbreviation: text,
    labels: z.array(z.string()).transform((labels) => [...labels].sort()),
  })
  .transform((n) => ({ ...n, name: n.name ?? n.id }))

export const idParams = z.object({ id: z.string() })
export const idsParams = z.object({ ids: z.array(z.string()) })
/** A page in order of id: what comes after the given id (empty: from the start), at most so many. */
export const pageShape = { after: z.string(), limit: z.int() }
export const noParams = z.object({})
export const countRow = z.object({ count: z.int() })
