import { z } from 'zod'
import { LAYOUT_IDS } from '../layouts'
import { MARKINGS } from '../claim'
import { dateSchema } from '../values'
import { EXPORT_FORMAT_IDS } from '../exports'
import { listOf } from './lens'

const someId = z.string().min(1).max(1000)
const hops = z.coerce.number().int().min(0).max(10)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be written #rrggbb')
const formatSchema = z.enum(EXPORT_FORMAT_IDS)

/** How a picture is drawn; other formats pay no heed to it. */
const drawingSchema = z.strictObject({
  theme: z.enum(['light', 'dark']).optional(),
  dpi: z.coerce.number().int().min(36).max(600).optional().describe('Dots an inch of a PNG.'),
  layout: z.enum(LAYOUT_IDS).optional().describe('How nodes are placed that come without places.'),
  numbered: z.boolean().optional().describe('Whether ties bear the numbers they have in the annex of evidence.'),
})

const common = {
  format: formatSchema,
  asOf: dateSchema.optional().describe('Only ties that are not known not to hold on this day.'),
  knownBy: dateSchema.optional().describe('Only what sources published by then say.'),
  maxMarking: z.enum(MARKINGS).optional().describe('What is marked higher is left out, and what then has no support.'),
}

/** What is exported: the whole graph, a dossier, some nodes and what is around them, what a statement returns, or what is on a screen. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('graph') }),
  z.strictObject({ kind: z.literal('dossier'), dossier: someId }),
  z.strictObject({ kind: z.literal('around'), ids: z.array(someId).min(1).max(10_000), hops }),
  z.strictObject({ kind: z.literal('query'), statement: z.string().min(1).max(100_000) }),
  z.strictObject({
    kind: z.literal('view'),
    title: z.string().max(1000),
    nodes: z.array(someId).max(50_000),
    relationships: z.array(z.string().min(1).max(4000)).max(500_000),
    focus: someId.nullable().optional(),
    positions: z
      .record(z.string(), z.tuple([z.number(), z.number()]))
      .default({})
      .describe('Where nodes stand, by id, in pixels, y upwards.'),
    colours: z.record(z.string(), colour).default({}).describe('By id of a node.'),
  }),
])

/** A request for a file, by POST. */
export const exportRequestSchema = z.strictObject({
  ...common,
  scope: exportScopeSchema,
  without: z.array(someId).optional().describe('Ids of sources to leave out.'),
  full: z.boolean().default(false).describe('Claims and sources too, where the format does not always have them.'),
  analysis: z
    .boolean()
    .optional()
    .describe(
      'What the signs of the ties tell: as columns of nodes in gexf, graphml and csv, as a section in docx and html. Other formats pay no heed to it.',
    ),
  drawing: drawingSchema.optional(),
})
export type ExportRequest = z.infer<typeof exportRequestSchema>

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** The same as far as it fits a query string, by GET: one of `dossier`, `ids` and `query`, or none for the whole graph. */
export const exportQuerySchema = z
  .strictObject({
    ...common,
    without: listOf(someId).optional(),
    full: flag.optional(),
    analysis: flag.optional(),
    dossier: someId.optional(),
    ids: listOf(someId).optional(),
    hops: hops.optional(),
    query: z.string().min(1).max(8000).optional(),
    theme: z.enum(['light', 'dark']).optional(),
    dpi: drawingSchema.shape.dpi,
    layout: drawingSchema.shape.layout,
    numbered: flag.optional(),
  })
  .refine(({ dossier, ids, query }) => [dossier, ids, query].filter((scope) => scope !== undefined).length < 2, {
    path: ['dossier'],
    message: ', ids and query exclude each other: give one of them',
  })

/** A query string as the request it stands for. */
export function requestOf({
  dossier,
  ids,
  hops: far = 1,
  query,
  theme,
  dpi,
  layout,
  numbered,
  full = false,
  ...rest
}: z.infer<typeof exportQuerySchema>): ExportRequest {
  const scope: ExportRequest['scope'] =
    query !== undefined
      ? { kind: 'query', statement: query }
      : ids !== undefined
        ? { kind: 'around', ids, hops: far }
        : dossier !== undefined
          ? { kind: 'dossier', dossier }
          : { kind: 'graph' }
  return { ...rest, scope, full, drawing: { theme, dpi, layout, numbered } }
}
