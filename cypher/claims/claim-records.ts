import { z } from 'zod'
import { DERIVING } from '../../model/claim-schema'
import { turnsOf } from '../../model/saying'
import { rowShape } from '../../model/values'
import { defineQuery } from '../query'

/** What deriving needs of claims. `contestedBy`: sources of the unretracted claims that contradict it about its existence, but for those `without`. */
export const claimRecords = defineQuery({
  name: 'claim-records',
  text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH c, s, collect({name: speaker.name, order: a.order}) AS speakers
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(other:Claim)-[:STATED_IN]->(against:Source) WHERE x.about = 'existence' AND other.retractedAt IS NULL AND NOT other.id IN $without
WITH c, s, speakers, collect(DISTINCT against.id) AS contestedBy
RETURN c.id AS id, s.id AS source, speakers, c.attributedAs AS attributedAs, c.citing AS citing, contestedBy, properties(c) AS properties`,
  params: z.object({ ids: z.array(z.string()), without: z.array(z.string()) }),
  row: z
    .object({
      id: z.string(),
      source: z.string(),
      speakers: z.array(z.object({ name: z.string().nullable(), order: z.int().nullable() })),
      attributedAs: z.string().nullable(),
      citing: z.string().nullable(),
      contestedBy: z.array(z.string()).transform((ids) => [...ids].sort()),
      properties: z.object(rowShape(DERIVING)),
    })
    .transform(({ speakers: named, attributedAs, citing, ...claim }) => {
      const speakers = turnsOf(
        named.flatMap(({ name, order }) => (name === null ? [] : [{ name, order: order ?? 0 }])),
        { attributedAs, citing },
      )
      return { ...claim, reported: speakers.length > 0, speakers }
    }),
})
