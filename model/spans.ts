import { EARLIEST, hasCome, LATEST } from './dates'

/** A span, read: see `span` in dates.ts. */
export interface Span {
  earliest: string
  heldBy: string
  heldUntil: string
  latest: string
  /** The bounds with what other claims of the tie say of its start and end. */
  reachesBack: string
  reachesOn: string
}

export const parseSpan = (text: string): Span => {
  const [earliest = EARLIEST, heldBy = LATEST, heldUntil = EARLIEST, latest = LATEST] = text.split('|')
  return { earliest, heldBy, heldUntil, latest, reachesBack: earliest, reachesOn: latest }
}

/** The earliest day on which its tie may have been attested. */
export const first = (s: Span) => larger(s.earliest, smaller(s.heldBy, s.heldUntil))
/** The latest such day. */
export const last = (s: Span) => smaller(s.latest, larger(s.heldBy, s.heldUntil))

/** An undated claim reaches back to the earliest start that another gives and on to the latest end, where these agree with when it was attested. */
export function narrowed(spans: readonly Span[]): Span[] {
  const start = spans
    .map((s) => s.earliest)
    .filter((day) => day !== EARLIEST)
    .sort()[0]
  const end = spans
    .map((s) => s.latest)
    .filter((day) => day !== LATEST)
    .sort()
    .at(-1)
  return spans.map((s) => ({
    ...s,
    reachesBack: s.earliest === EARLIEST && start !== undefined ? (start <= s.heldBy ? start : first(s)) : s.earliest,
    reachesOn: s.latest === LATEST && end !== undefined && end >= s.heldUntil ? end : s.latest,
  }))
}

/** Of spans, those that say anything: what no source dates tells nothing beside what one does. */
export function telling(spans: readonly Span[]): readonly Span[] {
  const dated = spans.filter((s) => s.heldBy !== LATEST || s.latest !== LATEST)
  return dated.length > 0 ? dated : spans
}

/** Days for which one claim has the tie attested and another of the same spell has it not begun, or ended. */
export function contradiction(spans: readonly Span[], date: string): { from: string; to: string } | null {
  for (const a of spans)
    for (const b of spans) {
      if (a.earliest > b.latest || b.earliest > a.latest) continue
      const since = larger(first(a), a.reachesBack)
      if (a.heldBy < b.earliest && hasCome(since, date) && !hasCome(b.earliest, date)) return { from: since, to: b.earliest }
      if (b.latest < a.heldUntil && b.latest < date && date <= last(a)) return { from: b.latest, to: last(a) }
    }
  return null
}

/**
 * Days between what one claim attests, with an end that it does not know, and the end that another gives without a start: together
 * they bound one spell, unless a claim has another end or start between them.
 */
export function boundedByTwo(spans: readonly Span[], date: string): { from: string; to: string } | null {
  const attested = spans
    .filter((s) => s.latest === LATEST && s.heldBy !== LATEST && hasCome(s.heldBy, date))
    .sort((a, b) => compare(first(b), first(a)))[0]
  if (!attested) return null
  const end = spans
    .filter((s) => s.earliest === EARLIEST && s.latest !== LATEST && s.heldUntil !== EARLIEST && date <= s.heldUntil)
    .sort((a, b) => compare(a.heldUntil, b.heldUntil))[0]
  if (!end) return null
  const between = (day: string) => first(attested) < day && day <= end.heldUntil
  const apart = spans.some(
    (s) => s !== end && s !== attested && ((s.latest !== LATEST && between(s.latest)) || (s.earliest > date && between(s.earliest))),
  )
  return apart ? null : { from: attested.heldBy, to: end.heldUntil }
}

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
export const smaller = (a: string, b: string) => (a < b ? a : b)
export const larger = (a: string, b: string) => (a > b ? a : b)
