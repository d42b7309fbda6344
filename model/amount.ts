import type { Approximation } from './claim'
import { t } from './words/english/claims'
import { number } from './words/locale'

interface Amount {
  low?: number | null
  best?: number | null
  high?: number | null
  approximation?: Approximation | null
}

/** An estimate's numbers, as near as its source says they are: `500 (300–700)`, `at least 300`, `more than 300`, `about 2,000–4,000`. */
export function readRange({ low = null, best = null, high = null, approximation = null }: Amount): string {
  const range = low !== null && high !== null ? (low === high ? number(low) : t('range', { low, high })) : null
  if (best !== null) {
    const figure = range !== null && low !== high ? t('best', { best, range }) : number(best)
    return approximately(figure, approximation)
  }
  if (range !== null) return approximately(range, approximation)
  if (low !== null) return approximately(number(low), approximation ?? 'at least')
  return high !== null ? approximately(number(high), approximation ?? 'at most') : ''
}

function approximately(figure: string, approximation: Approximation | null): string {
  return approximation === null ? figure : t(`approximation.${approximation}`, { figure })
}
