import type { SourceSummary } from '../../../model/api/answers'
import { sourceCounts } from '../../../model/derive'
import type { Filters } from '../../../picture/scene/lens'

/** Why what a source says does not count under the filters, in words for a mark; null where it does. */
export function whyNotCounted(
  source: Pick<SourceSummary, 'id' | 'publishedAt' | 'writtenAt'>,
  { hidden, knownBy }: Filters,
): string | null {
  if (hidden.source.has(source.id)) return 'source left out'
  if (sourceCounts(source, { knownBy })) return null
  return source.publishedAt || source.writtenAt ? 'published later' : 'source without a date'
}
