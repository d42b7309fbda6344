import { EARLIEST, hasCome, LATEST, span, type ClaimDates } from './dates'
import { NO_LIVES, union, type Bound, type Lives } from './lives'
import { relationshipType, type Family } from './ontology'
import { boundedByTwo, compare, contradiction, first, larger, last, narrowed, parseSpan, smaller, telling, type Span } from './spans'

/**
 * What is said of a tie at a date: it holds (an event: has happened); it was last attested earlier and no
 * end is known; it is attested only later and may have held already; the dates leave it open; it does not hold.
 */
export const HOLDINGS = ['holds', 'attested-earlier', 'unknown-start', 'uncertain', 'does-not-hold'] as const
export type Holding = (typeof HOLDINGS)[number]

/** Why a holding is what it is. Dates are days; two of them are the earliest and the latest that are possible. */
export type HoldingReason =
  | { rule: 'within'; from: string; to: string }
  | { rule: 'happened'; from: string; to: string }
  | { rule: 'last-attested'; from: string; to: string }
  | { rule: 'first-attested'; from: string; to: string }
  /** Of a start, of an end, or of a day or time altogether. */
  | { rule: 'imprecise'; of: 'start' | 'end' | 'time'; from: string; to: string }
  | { rule: 'contradicted'; from: string; to: string }
  | { rule: 'undated' }
  | { rule: 'before-event'; from: string; to: string }
  | { rule: 'not-begun'; from: string; to: string }
  | { rule: 'ended'; from: string; to: string }
  /** Of an end of the tie, its event, its utterance or its term; `attested`: a claim has the tie hold at the date all the same. */
  | { rule: 'bound'; side: 'before' | 'within' | 'after'; bound: Bound; attested: boolean }

export interface HoldingAnswer {
  holding: Holding
  reason: HoldingReason
}

/** What a holding is worked out from. */
export interface DatedTie {
  type: string
  family: string
  subject: string
  object: string
  modality: string
  /** Of a designation: its programme. */
  qualifiers: readonly string[]
  /** One per affirming claim; see `span` in dates.ts. */
  spans: readonly string[]
  /** For a tie that is not asserted: when the first source that affirms it was out, at the earliest and at the latest. */
  uttered: { from: string; to: string } | null
}

/** Types that what is known of their ends does not narrow, beside those of the families below. */
const UNBOUNDED_TYPES = new Set(['SUCCEEDED', 'FOUNDED_BY'])
const UNBOUNDED_FAMILIES = new Set<string>(['identity', 'theme'] satisfies Family[])

/** What claims, and what is known of a tie's ends, say of it at `date` (`YYYY-MM-DD`). */
export function holdingOf(tie: DatedTie, date: string, lives: Lives): HoldingAnswer {
  const spans = narrowed(telling(tie.spans.map(parseSpan)))
  const bounds = boundsOf(tie, spans, date, lives)
  const own = relationshipType(tie.type)?.time === 'event' ? eventAt(spans, bounds, date) : stateAt(spans, date)
  const attested = own.holding === 'holds'
  const beyond = bounds.starts.findLast(({ from }) => !hasCome(from, date))
  if (beyond) return { holding: 'does-not-hold', reason: { rule: 'bound', side: 'before', bound: beyond, attested } }
  if (relationshipType(tie.type)?.time === 'event') return own
  const past = bounds.ends.find(({ to }) => to < date)
  if (past) return { holding: 'does-not-hold', reason: { rule: 'bound', side: 'after', bound: past, attested } }
  if (own.holding !== 'attested-earlier' && own.holding !== 'unknown-start') return own
  const within = bounds.starts.find(({ to }) => !hasCome(to, date)) ?? bounds.ends.find(({ from }) => from < date)
  return within ? { holding: 'uncertain', reason: { rule: 'bound', side: 'within', bound: within, attested: false } } : own
}

/** What one claim's own dates say of it at `date`. */
export function claimHoldingAt(claim: ClaimDates & { predicate: string }, date: string): HoldingAnswer {
  return holdingOf(
    { type: claim.predicate, family: '', subject: '', object: '', modality: 'actual', qualifiers: [], spans: [span(claim)], uttered: null },
    date,
    NO_LIVES,
  )
}

/** Days from the first to the last; `EARLIEST` and `LATEST` where open. */
export interface Reach {
  from: string
  to: string
}

/** From when to when a tie may hold, or an event may have happened, by each of its spans and by the day of the event that it leads to or from. */
export function reachesOf(
  { type, subject, object, spans }: Pick<DatedTie, 'type' | 'subject' | 'object' | 'spans'>,
  lives: Lives,
): Reach[] {
  const isEvent = relationshipType(type)?.time === 'event'
  const days = [lives.event(subject), lives.event(object)].filter((bound) => bound !== null)
  const from = days.map((day) => day.from).reduce(larger, EARLIEST)
  const to = isEvent ? days.map((day) => day.to).reduce(smaller, LATEST) : LATEST
  return narrowed(telling(spans.map(parseSpan))).map((s) => {
    const narrow = { from: larger(s.reachesBack, from), to: smaller(isEvent ? s.heldBy : s.reachesOn, to) }
    // Where they contradict one another, the claim's own dates stand.
    return narrow.from <= narrow.to ? narrow : { from: s.earliest, to: isEvent ? s.heldBy : s.latest }
  })
}

interface Bounds {
  /** In order of their earliest day. */
  starts: readonly Bound[]
  /** In order of their latest day. */
  ends: readonly Bound[]
}

function boundsOf(tie: DatedTie, spans: readonly Span[], date: string, lives: Lives): Bounds {
  const { type, family, subject, object, modality, uttered } = tie
  const events = [lives.event(subject), lives.event(object)]
  const free = UNBOUNDED_TYPES.has(type) || UNBOUNDED_FAMILIES.has(family)
  const starts = [...events, ...(free ? [] : [lives.start(subject), lives.start(object)])]
  if (modality !== 'actual' && uttered) starts.push({ what: 'uttered', node: null, claims: [], ...uttered })
  const ends = free ? [] : [lives.end(subject), lives.end(object), lives.termEnd(tie), delisting(tie, spans, date, lives)]
  const isEvent = relationshipType(type)?.time === 'event'
  return {
    starts: starts.filter((b) => b !== null).sort((a, b) => compare(a.from, b.from)),
    ends: [...ends, ...(isEvent ? events : [])].filter((b) => b !== null).sort((a, b) => compare(a.to, b.to)),
  }
}

/**
 * The delisting that a designation ended with, unless a claim has it begin anew since then. Of one that is only known to lie before a day, what
 * begins after that day is anew, and so is what is attested after it.
 */
function delisting(tie: DatedTie, spans: readonly Span[], date: string, lives: Lives): Bound | null {
  const last = lives
    .delistings(tie)
    .filter(({ from, to }) =>
      from === EARLIEST
        ? !spans.some((s) => (to < s.earliest && s.earliest <= date) || to < s.heldUntil)
        : !spans.some((s) => from < s.earliest && s.earliest <= date),
    )
  return last[0] ? { ...last[0], ...union(last) } : null
}

function stateAt(spans: readonly Span[], date: string): HoldingAnswer {
  const conflict = contradiction(spans, date)
  if (conflict) return { holding: 'uncertain', reason: { rule: 'contradicted', ...conflict } }
  const certain = spans.find((s) => hasCome(s.heldBy, date) && date <= s.heldUntil)
  if (certain) return { holding: 'holds', reason: { rule: 'within', from: certain.heldBy, to: certain.heldUntil } }
  const bounded = boundedByTwo(spans, date)
  if (bounded) return { holding: 'holds', reason: { rule: 'within', ...bounded } }
  const open = spans.filter((s) => hasCome(s.reachesBack, date) && date <= s.reachesOn)
  const vague = open.map((s) => vagueness(s, date)).find((reason) => reason !== null)
  if (vague) return { holding: 'uncertain', reason: vague }
  const earlier = open
    .filter((s) => hasCome(last(s), date))
    .sort((a, b) => compare(last(a), last(b)))
    .at(-1)
  if (earlier) return { holding: 'attested-earlier', reason: { rule: 'last-attested', from: first(earlier), to: last(earlier) } }
  const later = open.sort((a, b) => compare(first(a), first(b)))[0]
  if (later) return { holding: 'unknown-start', reason: { rule: 'first-attested', from: first(later), to: last(later) } }
  return excluded(spans, date)
}

/** How the date lies within what a claim leaves imprecise, or null where it does not. */
function vagueness(s: Span, date: string): HoldingReason | null {
  if (s.heldUntil === EARLIEST && s.latest === LATEST) {
    // Begun by a day, or no date at all: nothing says from when, or that it went on.
    if (s.heldBy === LATEST) return { rule: 'undated' }
    return null
  }
  if (!hasCome(first(s), date)) return s.earliest === EARLIEST ? null : { rule: 'imprecise', of: 'start', from: s.earliest, to: s.heldBy }
  if (date <= last(s))
    return { rule: 'imprecise', of: s.heldUntil === EARLIEST ? 'end' : 'time', from: larger(first(s), s.reachesBack), to: last(s) }
  return s.latest === LATEST ? null : { rule: 'imprecise', of: 'end', from: s.heldUntil, to: s.latest }
}

/** No claim reaches the date: why not. */
function excluded(spans: readonly Span[], date: string): HoldingAnswer {
  const next = spans
    .filter((s) => !hasCome(s.reachesBack, date))
    .sort((a, b) => compare(a.reachesBack, b.reachesBack) || compare(a.heldBy, b.heldBy))[0]
  const before = spans
    .filter((s) => s.reachesOn < date)
    .sort((a, b) => compare(a.reachesOn, b.reachesOn))
    .at(-1)
  if (before)
    return {
      holding: 'does-not-hold',
      reason: { rule: 'ended', from: larger(before.earliest, smaller(before.heldUntil, before.reachesOn)), to: before.reachesOn },
    }
  if (next)
    return { holding: 'does-not-hold', reason: { rule: 'not-begun', from: next.reachesBack, to: larger(next.heldBy, next.reachesBack) } }
  return { holding: 'does-not-hold', reason: { rule: 'undated' } }
}

/** An event has happened from its day on. What is known of its ends bounds the day: nobody acts before founding or birth, or after death. */
function eventAt(spans: readonly Span[], { starts, ends }: Bounds, date: string): HoldingAnswer {
  const earliestPossible = starts.at(-1)?.from ?? EARLIEST
  const latestPossible = ends[0]?.to ?? LATEST
  const days = spans.map((s) => {
    const from = larger(s.reachesBack, earliestPossible)
    return {
      from,
      to: larger(from, smaller(s.heldBy, latestPossible)),
      dated: s.reachesBack !== EARLIEST || starts.some((b) => b.what === 'event'),
    }
  })
  const past = days.filter((day) => hasCome(day.to, date)).sort((a, b) => compare(a.to, b.to))[0]
  if (past) return { holding: 'holds', reason: { rule: 'happened', from: past.from, to: past.to } }
  const open = days.filter((day) => hasCome(day.from, date))
  const vague = open.find((day) => day.dated)
  if (vague) return { holding: 'uncertain', reason: { rule: 'imprecise', of: 'time', from: vague.from, to: vague.to } }
  const bound = starts.find(({ from, to }) => hasCome(from, date) && !hasCome(to, date))
  if (open.length > 0 && bound) return { holding: 'uncertain', reason: { rule: 'bound', side: 'within', bound, attested: false } }
  const later = open.sort((a, b) => compare(a.to, b.to))[0]
  if (later?.to === LATEST) return { holding: 'uncertain', reason: { rule: 'undated' } }
  if (later) return { holding: 'unknown-start', reason: { rule: 'first-attested', from: later.to, to: later.to } }
  const next = days.sort((a, b) => compare(a.from, b.from))[0]
  return { holding: 'does-not-hold', reason: next ? { rule: 'before-event', from: next.from, to: next.to } : { rule: 'undated' } }
}
