import { AS_ACCEPTED, AS_PROPOSED, HOLD_CLAIMS, RECORD_REVIEW } from '../../cypher/claims/enter'
import type { ReviewedAnswer, ReviewGiven } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import { reviewText, type ReviewState } from '../../model/reviews'
import { derivePairs } from '../graph/derive-pairs'
import type { GraphStore } from '../store/contract'
import { contestedBy, pairsOfStored } from './add'
import { takenForAccepted } from './proposed'
import { rehearsed } from './rehearsal'
import { ownClaim } from './retract'
import { tieChanges } from './tie-changes'

/**
 * Puts a claim of a dossier of one's own into another state, and keeps who did so, when and why with those before. Only accepted claims make ties.
 * Throws `not-found`, and `conflict` for a claim that is in this state, is retracted, or comes from scripts, imports or decisions.
 * `dryRun`: only says which ties would begin, change and end.
 */
export function reviewClaim(
  store: GraphStore,
  id: string,
  { as, by, why }: ReviewGiven,
  { dryRun = false, at = new Date() } = {},
): Promise<ReviewedAnswer> {
  return rehearsed(store, dryRun, async (tx) => {
    await tx.execute(HOLD_CLAIMS)
    const claim = await ownClaim(tx, id)
    const from = (claim.review as ReviewState | undefined) ?? 'accepted'
    if (from === as) throw new AppError('conflict', `The claim ${id} is ${STATE_WORDS[as]} already.`)
    const on = at.toISOString().slice(0, 10)
    await tx.execute(AS_ACCEPTED, { ids: [id] })
    const pairs = await pairsOfStored(tx, [id, ...(await contestedBy(tx, [id]))])
    await tx.execute(RECORD_REVIEW, {
      id,
      review: as,
      reviews: [...((claim.reviews as string[] | undefined) ?? []), reviewText({ on, as, by, why })],
    })
    if (as !== 'accepted') await tx.execute(AS_PROPOSED, { ids: [id] })
    const derived = await derivePairs(tx, pairs)
    // The sentence of a tie that ends is made of the claims that it had.
    const ties = await takenForAccepted(tx, as === 'accepted' ? [] : [id], () => tieChanges(tx, derived))
    return { claim: id, dryRun, from, as, on, by, why, ties }
  })
}

const STATE_WORDS: Record<ReviewState, string> = { draft: 'a draft', 'in-review': 'in review', accepted: 'accepted', rejected: 'rejected' }
