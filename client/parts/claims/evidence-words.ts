import { number } from '../../../model/words/locale'
import { readInterval } from '../../../model/dates'
import { capital, count } from '../../../picture/words'

/** What evidence is told in, once for the explorer and for the page that is exported. */
export const CHECK_WORDS = {
  verifiable: 'Verifiable: the passage has a digest',
  locatable: 'Locatable: the page opens at the passage',
  recorded: 'Locatable: the record is named',
  unlocated: 'Without a place in the source',
  imported: 'By the file that was imported, at the place named above',
}
/** The verb of those who speak in a turn, where `on` others after them. */
export function speaking(speakers: number, on: boolean): string {
  return on ? (speakers > 1 ? 'report jointly' : 'reports') : speakers > 1 ? 'say jointly' : 'says'
}
export const LINK_WORDS = {
  verifiable: 'Open the source at the passage',
  locatable: 'Open the source at the passage',
  recorded: 'Open the source',
  unlocated: 'Open the source',
  imported: 'Open the source',
}
export const DECISION_WORDS = 'A judgement of a reader of this graph: no text to hold it against'
export const ABOUT_WORDS = { existence: 'whether it is so', date: 'when', value: 'how much or what', identity: 'who' }
export const STATUS_WORDS: Record<string, string> = {
  stated: 'Stated: a source says so in its own voice',
  reported: 'Reported: only others’ word',
  denied: 'Denied, or looked for and not found',
}

/** Distinct intervals in words; for claims without dates, when they were last made. */
export function readIntervals(intervals: readonly string[], lastAttested: string | null): string {
  const dated = [...new Set(intervals)].filter((text) => text !== '/')
  if (dated.length > 0) return capital(dated.map(readInterval).join('; '))
  return lastAttested ? `No dates given; last said in ${lastAttested.slice(0, 4)}` : 'No dates given'
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
  const origins = originCount < sourceCount ? `, going back to ${count(originCount, 'origin')}` : ''
  return claimCount === 0 && sourceCount === 0
    ? 'no claim affirms it'
    : `${count(claimCount, 'claim')} of ${count(sourceCount, 'source')}${origins}`
}

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
  const n = number
  const range =
    low !== null && high !== null
      ? low === high
        ? n(low)
        : `${n(low)}–${n(high)}`
      : low !== null
        ? `at least ${n(low)}`
        : high !== null
          ? `up to ${n(high)}`
          : ''
  if (best === null) return range
  return range && low !== high ? `${n(best)} (${range})` : n(best)
}
