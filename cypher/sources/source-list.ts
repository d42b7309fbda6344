import { z } from 'zod'
import { PRECISIONS } from '../../model/dates'
import { noParams, orNull, text } from '../parts'
import { defineQuery } from '../query'

/** Every source, with the sources it derives from directly and how many claims are stated in it. */
export const sourceList = defineQuery({
  name: 'source-list',
  text: `MATCH (s:Source)
OPTIONAL MATCH (s)-[:DERIVES_FROM]->(origin:Source)
WITH s, collect(origin.id) AS derivesFrom
RETURN s.id AS id, properties(s) AS properties, derivesFrom, COUNT { (s)<-[:STATED_IN]-() } AS claims`,
  params: noParams,
  row: z.object({
    id: z.string(),
    claims: z.int(),
    derivesFrom: z.array(z.string()).transform((ids) => [...ids].sort()),
    properties: z.object({
      name: text,
      title: text,
      kind: text,
      author: text,
      publisher: text,
      publishedAt: text,
      publishedAtPrecision: orNull(z.enum(PRECISIONS)),
      publishedNotBefore: text,
      publishedNotAfter: text,
      writtenAt: text,
      writtenAtPrecision: orNull(z.enum(PRECISIONS)),
      url: text,
      sha256: text,
      reliability: z
        .string()
        .nullish()
        .transform((r) => r ?? 'F'),
      marking: z
        .string()
        .nullish()
        .transform((m) => m ?? 'TLP:CLEAR'),
      note: text,
      dossier: text,
    }),
  }),
})
