import { z } from 'zod'
import { DERIVING } from './claim-schema'
import { DERIVED } from './tie'
import { columnShape } from './values'

/**
 * A graph on the wire: one array per property, dictionaries for what repeats. Entry i of every
 * array of `nodes` speaks of the same node; indexes point into the sibling tables.
 */
export const graphColumnsSchema = z
  .object({
    dictionaries: z.object({
      /** Distinct sets of labels, sorted. */
      labels: z.array(z.array(z.string())),
      types: z.array(z.string()),
    }),
    nodes: z.object({
      id: z.array(z.string()),
      name: z.array(z.string()),
      abbreviation: z.array(z.string().nullable()),
      /** Index into dictionaries.labels. */
      labels: z.array(z.int()),
      /** How many ties the node has in the store, whether or not they are here. */
      ties: z.array(z.int()),
    }),
    relationships: z.object({
      id: z.array(z.string()),
      /** Indexes into nodes. */
      subject: z.array(z.int()),
      object: z.array(z.int()),
      /** Index into dictionaries.types. */
      type: z.array(z.int()),
      ...columnShape(DERIVED),
      /** Indexes into claims; empty for an imported tie without claims. */
      claims: z.array(z.array(z.int())),
      /** Index into sources of an imported tie's source, or -1. */
      source: z.array(z.int()),
    }),
    /** What deriving needs of the claims behind these ties, so that a reader can leave sources out. */
    claims: z.object({
      id: z.array(z.string()),
      source: z.array(z.int()),
      reported: z.array(z.boolean()),
      /** Per claim, indexes of the sources that contradict it about its existence. */
      contestedBy: z.array(z.array(z.int())),
      ...columnShape(DERIVING),
    }),
    sources: z.object({
      id: z.array(z.string()),
      name: z.array(z.string()),
      reliability: z.array(z.string()),
      publishedAt: z.array(z.string().nullable()),
      writtenAt: z.array(z.string().nullable()),
      /** Indexes of the sources it derives from, near and far, as far as they are here. */
      origins: z.array(z.array(z.int())),
    }),
    /** Present when a limit cut the answer: what was left out. */
    truncated: z.object({ limit: z.int(), nodes: z.int(), relationships: z.int() }).optional(),
  })
  .meta({ id: 'GraphColumns' })
export type GraphColumns = z.infer<typeof graphColumnsSchema>
