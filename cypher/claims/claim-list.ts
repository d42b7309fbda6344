import { z } from 'zod'
import { REVIEW_STATES } from '../../model/reviews'
import { overBaseLabels, pageShape, text } from '../parts'
import { defineQuery, type Query } from '../query'

const listed = (match: string, more: string) => `MATCH ${match}
WHERE c.id > $after AND ($dossier IS NULL OR c.dossier = $dossier) AND ($retracted IS NULL OR (c.retractedAt IS NOT NULL) = $retracted) AND ($review IS NULL OR c.review = $review)${more}
RETURN c.id AS id, c.dossier AS dossier, c.importId AS importId ORDER BY id LIMIT $limit`

const params = z.object({
  dossier: z.string().nullable(),
  subject: z.string().nullable(),
  source: z.string().nullable(),
  retracted: z.boolean().nullable(),
  review: z.enum(REVIEW_STATES).nullable(),
  ...pageShape,
})
const row = z.object({ id: z.string(), dossier: text, importId: text })

/**
 * Claims of a dossier, about a subject, stated in a source, retracted or not, accepted or, with `proposed`, not: a page in order of id. Which
 * statement it is depends on what is given.
 */
export function claimList(given: {
  subject: string | null
  source: string | null
  proposed: boolean
}): Query<z.infer<typeof params>, z.output<typeof row>> {
  const shape = { params, row }
  const [claim, name] = given.proposed ? (['c:ProposedClaim', 'proposed-claims'] as const) : (['c:Claim', 'claims'] as const)
  const sourced = given.source === null ? '' : ' AND EXISTS { MATCH (c)-[:STATED_IN]->(s:Source) WHERE s.id = $source }'
  if (given.subject !== null)
    return defineQuery({
      name: `${name}-of-subject`,
      branches: overBaseLabels((label) => listed(`(n:${label} {id: $subject})<-[:SUBJECT]-(${claim})`, sourced)),
      ...shape,
    })
  return given.source === null
    ? defineQuery({ name: `${name}-list`, text: listed(`(${claim})`, ''), ...shape })
    : defineQuery({ name: `${name}-of-source`, text: listed(`(s:Source {id: $source})<-[:STATED_IN]-(${claim})`, ''), ...shape })
}
