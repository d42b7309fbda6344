import { z } from 'zod'
import { RECONCILED_LABELS } from './actor-names'
import { idsParams, text } from '../parts'
import { defineQuery } from '../query'

/** What is dated of given actors: founding and end as sources claim them, and listings. `interval` is as ties have it, `from/to`. */
export const actorDates = defineQuery({
  name: 'actor-dates',
  branches: RECONCILED_LABELS.flatMap((label) => [
    `UNWIND $ids AS id MATCH (n:${label} {id: id})<-[:SUBJECT]-(c:Claim)
WHERE c.predicate IN ['founded', 'dissolved'] AND c.polarity = 'affirms' AND c.retractedAt IS NULL AND c.value IS NOT NULL
RETURN id, c.predicate AS what, c.value AS interval, c.validFromPrecision AS precision, null AS qualifier`,
    `UNWIND $ids AS id MATCH (n:${label} {id: id})<-[r:DESIGNATED]-() WHERE r.status <> 'denied' UNWIND r.intervals AS interval
RETURN id, 'listed' AS what, interval, null AS precision, head(r.qualifiers) AS qualifier`,
  ]),
  params: idsParams,
  row: z.object({
    id: z.string(),
    what: z.enum(['founded', 'dissolved', 'listed']),
    interval: z.string(),
    precision: text,
    qualifier: text,
  }),
})
