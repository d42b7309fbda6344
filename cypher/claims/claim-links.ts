import { z } from 'zod'
import { CONTRADICTION_ABOUT } from '../../model/claim'
import { CLAIM_LABELS } from '../../model/reviews'
import { idsParams } from '../parts'
import { defineQuery } from '../query'

const other = `other.id AS other, other.statement AS statement, other.credibility AS credibility, other.retractedAt AS retractedAt,
  source.id AS source`

/** The accepted claims that given ones, accepted or not, contradict, supersede, are superseded by or are alternatives to. */
export const claimLinks = defineQuery({
  name: 'claim-links',
  branches: [
    ['-[x:CONTRADICTS]->', 'contradicts'],
    ['<-[x:CONTRADICTS]-', 'contradicts'],
    ['-[x:SUPERSEDES]->', 'supersedes'],
    ['<-[x:SUPERSEDES]-', 'supersededBy'],
    ['-[x:ALTERNATIVE_TO]->', 'alternatives'],
    ['<-[x:ALTERNATIVE_TO]-', 'alternatives'],
  ].flatMap(([pattern, link]) =>
    CLAIM_LABELS.map(
      (label) => `UNWIND $ids AS id
MATCH (c:${label} {id: id})${pattern}(other:Claim)-[:STATED_IN]->(source:Source)
RETURN c.id AS claim, '${link}' AS link, x.about AS about, ${other}`,
    ),
  ),
  params: idsParams,
  row: z.object({
    claim: z.string(),
    link: z.enum(['contradicts', 'supersedes', 'supersededBy', 'alternatives']),
    about: z.enum(CONTRADICTION_ABOUT).nullable(),
    other: z.string(),
    statement: z.string(),
    credibility: z.int(),
    retractedAt: z.string().nullable(),
    source: z.string(),
  }),
})
