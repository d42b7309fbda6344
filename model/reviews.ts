/** How far a claim of one's own has come: only accepted ones make ties. */
export const REVIEW_STATES = ['draft', 'in-review', 'accepted', 'rejected'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** The labels of claims: of those that are accepted, and of all others. */
export const CLAIM_LABELS = ['Claim', 'ProposedClaim'] as const

/** One change of a claim's state. `by` is null where nobody was named, `why` where no reason was given. */
export interface Review {
  on: string
  as: ReviewState
  by: string | null
  why: string | null
}

/** A review as a claim carries it: `day|state|by|why`. */
export function reviewText({ on, as, by, why }: Review): string {
  return [on, as, by ?? '', why ?? ''].join('|')
}

/** Reads what `reviewText` wrote; null for anything else. The reason may hold any characters, the name no `|`. */
export function readReview(text: string): Review | null {
  const [, on, as, by, why] = /^(\d{4}-\d{2}-\d{2})\|([a-z-]+)\|([^|]*)\|(.*)$/s.exec(text) ?? []
  const state = REVIEW_STATES.find((one) => one === as)
  return on === undefined || !state ? null : { on, as: state, by: by || null, why: why || null }
}
