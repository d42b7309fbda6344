import { claimList } from '../../cypher/claims/claim-list'
import type { ClaimsAnswer } from '../../model/api/claims'
import { readClaims } from '../graph/evidence'
import type { GraphStore } from '../store/contract'

export interface ClaimsAsked {
  dossier?: string
  subject?: string
  source?: string
  retracted?: boolean
  limit: number
  cursor?: string
}

/** Claims of a dossier, about a subject or stated in a source, with their evidence: a page in order of id. */
export async function claimsAnswer(store: GraphStore, asked: ClaimsAsked): Promise<ClaimsAnswer> {
  const { dossier = null, subject = null, source = null, retracted = null, limit, cursor = '' } = asked
  const rows = await store.read(claimList({ subject, source }), { dossier, subject, source, retracted, after: cursor, limit: limit + 1 })
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
