import { claimList } from '../../cypher/claims/claim-list'
import type { ClaimsAnswer } from '../../model/api/claims'
import type { ReviewState } from '../../model/reviews'
import { readClaims } from '../graph/evidence'
import type { GraphStore } from '../store/contract'

export interface ClaimsAsked {
  dossier?: string
  subject?: string
  source?: string
  retracted?: boolean
  /** By default accepted ones. */
  review?: ReviewState
  limit: number
  cursor?: string
}

/** Claims of one state of review, of a dossier, about a subject or stated in a source, with their evidence: a page in order of id. */
export async function claimsAnswer(store: GraphStore, asked: ClaimsAsked): Promise<ClaimsAnswer> {
  const { dossier = null, subject = null, source = null, retracted = null, review = 'accepted', limit, cursor = '' } = asked
  const rows = await store.read(claimList({ subject, source, proposed: review !== 'accepted' }), {
    dossier,
    subject,
    source,
    retracted,
    review: review === 'accepted' ? null : review,
    after: cursor,
    limit: limit + 1,
  })
  const page = [...new Map(rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => [row.id, row])).values()].slice(0, limit)
  const details = new Map(
    (
      await readClaims(
        store,
        page.map(({ id }) => id),
        { knowledge: null },
      )
    ).map((claim) => [claim.id, claim]),
  )
  return {
    claims: page.flatMap(({ id, dossier: brought, importId }) => {
      const claim = details.get(id)
      return claim ? [{ claim, dossier: brought ?? importId }] : []
    }),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}
