import { happensOnce } from '../../../model/ontology'
import { capital, date } from '../../../model/words/locale'
import { readInterval } from '../../../model/dates'
import { modalityName } from '../../../model/terms'
import { counts } from '../../../model/words/english/counts'
import { t } from '../../../model/words/english/evidence'

/** Who says a tie, how, and whether a claim stands against it: `Reported: sources only report what others say; disputed`. */
export function standing({ status, modality, disputed }: { status: string; modality: string; disputed: boolean }): string {
  const said = t(`status.${status as 'stated' | 'reported' | 'denied'}`)
  const put = modality === 'actual' ? said : t('unasserted', { status: said, modality: modalityName(modality) })
  return disputed ? t('disputed', { status: put }) : put
}

/** Distinct intervals in words; for claims without dates, when they were last made. */
export function readIntervals(type: string, intervals: readonly string[], lastAttested: string | null): string {
  const dated = [...new Set(intervals)].filter((text) => text !== '/')
  if (dated.length > 0) return capital(dated.map((interval) => readInterval(interval, happensOnce(type))).join('; '))
  return lastAttested ? t('lastSaid', { year: date(lastAttested, 'year') }) : t('undated')
}

/** How many claims, sources and origins a tie rests on. */
export function support({
  claimCount,
  sourceCount,
  originCount,
}: {
  claimCount: number
  sourceCount: number
  originCount: number
}): string {
  if (claimCount === 0 && sourceCount === 0) return t('noSupport')
  const support = { claims: counts('claims', { count: claimCount }), sources: counts('sources', { count: sourceCount }) }
  return originCount < sourceCount ? t('supportedOrigins', { ...support, count: originCount }) : t('supported', support)
}
