import { z } from 'zod'
import { PRECISIONS } from '../../model/dates'
import { noParams } from '../parts'
import { defineQuery } from '../query'

const text = z
  .string()
  .nullish()
  .transform((t) => t ?? null)
const precision = z
  .enum(PRECISIONS)
  .nullish()
  .transform((p) => p ?? null)

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
      publishedAtPrecision: precision,
      publishedNotBefore: text,
      publishedNotAfter: text,
      writtenAt: text,
      writtenAtPrecision: precision,
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
