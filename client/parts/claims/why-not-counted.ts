import { REGISTER_KINDS } from '../../../model/claim'
import type { ClaimDates } from '../../../model/dates'
import { claimCounts, outBetween, outBy, type PublishedSource } from '../../../model/derive'
import { t } from '../../../model/words/english/claims'
import type { Filters } from '../../../picture/scene/lens'

/** Why what a source says does not count under the filters, in words for a mark; null where it does. */
export function whyNotCounted(
  source: PublishedSource & { kind?: string },
  { hidden, knownBy, possiblyKnown }: Filters,
  claim: { id: string; predicate: string } & ClaimDates = { id: '', predicate: '' },
): string | null {
  if (hidden.source.has(source.id)) return t('sourceLeftOut')
  const published = { ...source, register: REGISTER_KINDS.includes(source.kind ?? '') }
  if (claimCounts(claim, published, { knownBy, possiblyKnown })) return null
  if (!outBetween(source)) return t('sourceUndated')
  return outBy(source, knownBy!) === 'possibly' ? t('perhapsLater') : t('publishedLater')
}
