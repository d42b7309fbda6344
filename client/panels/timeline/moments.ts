import type { GraphSource, GraphTie } from '../../../picture/scene/graph-data'

/** The days on which a tie begins or ends to hold, as its intervals give them, in order and once each. */
export function momentsOf(ties: readonly Pick<GraphTie, 'intervals'>[]): string[] {
  const found = new Set<string>()
  for (const { intervals } of ties) {
    for (const interval of intervals) {
      for (const bound of interval.split('/')) {
        const [date, precision] = bound.split('~')
        if (date && date !== '..' && precision !== 'before') found.add(date)
      }
    }
  }
  return [...found].sort()
}

/** The days on which sources came out, in order and once each; of one that was not published, the day it was written. */
export function publicationsOf(sources: readonly Pick<GraphSource, 'publishedAt' | 'writtenAt'>[]): string[] {
  return [...new Set(sources.flatMap(({ publishedAt, writtenAt }) => publishedAt ?? writtenAt ?? []))].sort()
}

/** The next moment after a date, or before it; for no date, the last one before now counts as "earlier". */
export function neighbourMoment(moments: readonly string[], date: string | null, direction: 1 | -1): string | null {
  if (direction === 1) return date === null ? null : (moments.find((moment) => moment > date) ?? null)
  return moments.findLast((moment) => date === null || moment < date) ?? null
}

/** Months since year 0 of a date. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** The first day of a month counted by `monthOf`. */
export function dateOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** How many moments fall in each year. */
export function yearBars(moments: readonly string[]): { year: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const moment of moments) counts.set(moment.slice(0, 4), (counts.get(moment.slice(0, 4)) ?? 0) + 1)
  return [...counts].map(([year, count]) => ({ year, count }))
}
