import { t } from './words/english/claims'
import { number } from './words/locale'

/** An estimate's numbers: `500 (300–700)`, `at least 300`. */
export function readRange({
  low = null,
  best = null,
  high = null,
}: {
  low?: number | null
  best?: number | null
  high?: number | null
}): string {
  const range =
    low !== null && high !== null
      ? low === high
        ? number(low)
        : t('range', { low, high })
      : low !== null
        ? t('atLeast', { low })
        : high !== null
          ? t('upTo', { high })
          : ''
  if (best === null) return range
  return range && low !== high ? t('best', { best, range }) : number(best)
}
