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
      /** Per claim, the names of those whose word it is, nearest to the source first; those of one turn speak jointly. */
      speakers: z.array(z.array(z.array(z.string()))),
      /** Per claim, indexes of the sources that contradict it about its existence. */
      contestedBy: z.array(z.array(z.int())),
      ...columnShape(DERIVING),
    }),
    sources: z.object({
      id: z.array(z.string()),
      name: z.array(z.string()),
      reliability: z.array(z.string()),
      /** Whether its entries are known from the day that each states. */
      register: z.array(z.boolean()),
      publishedAt: z.array(z.string().nullable()),
      publishedAtPrecision: z.array(z.string().nullable()),
      publishedNotBefore: z.array(z.string().nullable()),
      publishedNotAfter: z.array(z.string().nullable()),
      writtenAt: z.array(z.string().nullable()),
      writtenAtPrecision: z.array(z.string().nullable()),
      /** Indexes of the sources it derives from, near and far, as far as they are here. */
      origins: z.array(z.array(z.int())),
    }),
    /** When its nodes came to be and ceased, its events took place and terms of office ended, so that a reader's date is answered at once. */
    lives: z.object({
      /** Nodes that these claims speak of, here or not. */
      nodes: z.object({ id: z.array(z.string()), name: z.array(z.string()) }),
      /** Asserted claims that affirm; `subject` and `object` index lives.nodes (object -1: none), `source` the sources. */
      claims: z.object({
        id: z.array(z.string()),
        predicate: z.array(z.string()),
        subject: z.array(z.int()),
        object: z.array(z.int()),
        source: z.array(z.int()),
        validFrom: z.array(z.string().nullable()),
        validFromPrecision: z.array(z.string().nullable()),
        validTo: z.array(z.string().nullable()),
        validToPrecision: z.array(z.string().nullable()),
        qualifier: z.array(z.string().nullable()),
      }),
      /** The events among the nodes, as indexes into them, with their own dates. */
      events: z.object({
        node: z.array(z.int()),
        date: z.array(z.string().nullable()),
        datePrecision: z.array(z.string().nullable()),
      }),
    }),
    /** Present when a limit cut the answer: what was left out. */
    truncated: z.object({ limit: z.int(), nodes: z.int(), relationships: z.int() }).optional(),
  })
  .meta({ id: 'GraphColumns' })
export type GraphColumns = z.infer<typeof graphColumnsSchema>
