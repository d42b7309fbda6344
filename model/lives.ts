import { EARLIEST, periodEnd, type ClaimDates, type Precision } from './dates'

/**
 * What claims say of when nodes came to be and ceased, events took place and terms of office ended: the
 * bounds of every tie that leads there. Only asserted claims that affirm are given here.
 */
export interface LifeClaim extends ClaimDates {
  id: string
  predicate: string
  subject: string
  object: string | null
  source: string
  /** Of a delisting: the programme. */
  qualifier?: string | null
}

/** The predicates of claims that bound lives, events and terms. */
const OFFICES = ['LEADS', 'SERVES_IN', 'CHAIRS'] as const
const EVENT_TIES = ['OCCURRED_IN', 'CARRIED_OUT', 'TARGETED'] as const
const TOLLS = ['killed', 'injured'] as const
export const LIFE_PREDICATES = [
  'founded',
  'born',
  'dissolved',
  'died',
  'occurred',
  'SUCCEEDED',
  'DELISTED',
  ...OFFICES,
  ...EVENT_TIES,
  ...TOLLS,
] as const

export const isLifePredicate = (predicate: unknown): boolean => (LIFE_PREDICATES as readonly unknown[]).includes(predicate)

/** The date that an event node carries, if any. */
export interface EventDate {
  date: string | null
  datePrecision: Precision | null
}

/** A day that lies between two others, and what says so. */
export interface Bound {
  what: 'founded' | 'born' | 'dissolved' | 'died' | 'event' | 'succeeded' | 'delisted' | 'uttered'
  /** Whose: of a term, its holder's; of a delisting, who is taken off; null for an utterance. */
  node: string | null
  /** The earliest and the latest day that the claims allow. */
  from: string
  to: string
  claims: readonly string[]
  /** The predecessor that a founding reaches back to, the successor who ends a term, or who delists. */
  other?: string
}

export interface Lives {
  /** A founding or birth; a founding reaches back to that of a predecessor. */
  start(id: string): Bound | null
  /** A dissolution or death. */
  end(id: string): Bound | null
  /** The day of an event. */
  event(id: string): Bound | null
  /** A successor's start, for a tie that is an office. */
  termEnd(tie: { type: string; subject: string; object: string }): Bound | null
  /** What each claim says of the delisting that ends a designation: by the same actor, from the same programme. */
  delistings(tie: { type: string; subject: string; object: string; qualifiers: readonly string[] }): Bound[]
}

/** Nothing known of anybody. */
export const NO_LIVES: Lives = { start: () => null, end: () => null, event: () => null, termEnd: () => null, delistings: () => [] }

/** Of life claims, those that bear on some nodes: on them, on those that they follow, and on who follows them in office. */
export function lifeClaimsOf(claims: readonly LifeClaim[], nodes: ReadonlySet<string>): LifeClaim[] {
  const successions = claims.filter(({ predicate }) => predicate === 'SUCCEEDED')
  const near = new Set(nodes)
  for (const id of near) for (const { subject, object } of successions) if (subject === id && object !== null) near.add(object)
  const followers = new Set(successions.flatMap(({ subject, object }) => (object !== null && nodes.has(object) ? [subject] : [])))
  return claims.filter(({ predicate, subject, object }) => {
    if ((OFFICES as readonly string[]).includes(predicate)) return followers.has(subject)
    return near.has(subject) || (object !== null && nodes.has(object) && predicate !== 'OCCURRED_IN' && predicate !== 'TARGETED')
  })
}

/** Lives from those of the claims that count. `events` holds every event node at hand. */
export function livesOf(claims: readonly LifeClaim[], events: ReadonlyMap<string, EventDate>): Lives {
  const about = new Map<string, LifeClaim[]>()
  const file = (id: string, claim: LifeClaim) => about.set(id, [...(about.get(id) ?? []), claim])
  for (const claim of claims) {
    file(claim.subject, claim)
    if (claim.object !== null && claim.object !== claim.subject) file(claim.object, claim)
  }
  const of = (id: string, predicates: readonly string[], end: 'subject' | 'object' = 'subject') =>
    (about.get(id) ?? []).filter((claim) => claim[end] === id && predicates.includes(claim.predicate))

  /** A node, those that it followed, those that they followed. */
  const line = (id: string, seen: Set<string> = new Set()): Set<string> => {
    if (!seen.has(id)) for (const { object } of of(id, ['SUCCEEDED'])) line(object!, seen.add(id))
    return seen.add(id)
  }
  const founding = (id: string): Bound | null => {
    const own = widest('founded', id, of(id, ['founded']), startOf)
    const older = [...line(id)]
      .map((other) => widest('founded', other, of(other, ['founded']), startOf))
      .filter((bound) => bound !== null)
      .sort((a, b) => (a.from < b.from ? -1 : 1))[0]
    return own && older && older.from < own.from ? { ...own, from: older.from, other: older.node! } : own
  }

  return {
    start: (id) => founding(id) ?? widest('born', id, of(id, ['born']), startOf),
    end: (id) => widest('died', id, of(id, ['died']), endOf) ?? widest('dissolved', id, of(id, ['dissolved']), endOf),
    event: (id) => {
      const told = [
        ...of(id, ['occurred', 'OCCURRED_IN', 'TARGETED', ...(events.has(id) ? TOLLS : [])]),
        ...of(id, ['CARRIED_OUT'], 'object'),
      ].filter(({ validFrom }) => validFrom)
      const { date, datePrecision } = events.get(id) ?? { date: null, datePrecision: null }
      const days = told.map((claim) => ({ ...startOf(claim)!, claims: [claim.id] }))
      if (date) days.push({ from: date, to: periodEnd(date, datePrecision ?? 'day'), claims: [] })
      return days.length === 0 ? null : { what: 'event', node: id, ...common(days) }
    },
    termEnd: ({ type, subject, object }) => {
      if (!(OFFICES as readonly string[]).includes(type)) return null
      const starts = of(subject, ['SUCCEEDED'], 'object').flatMap((succession) => {
        const terms = of(succession.subject, OFFICES).filter((term) => term.object === object)
        return terms.length === 0 ? [] : succession.validFrom ? [succession] : terms
      })
      const bound = widest('succeeded', subject, starts, startOf)
      return bound && { ...bound, other: starts[0]!.subject }
    },
    delistings: ({ type, subject, object, qualifiers: [programme = null] }) =>
      type !== 'DESIGNATED'
        ? []
        : of(subject, ['DELISTED'])
            .filter((claim) => claim.object === object && (claim.qualifier ?? null) === programme)
            .flatMap((claim) => widest('delisted', object, [claim], endOf) ?? [])
            .map((bound) => ({ ...bound, other: subject })),
  }
}

interface Days {
  from: string
  to: string
}

function startOf({ validFrom, validFromPrecision }: LifeClaim): Days | null {
  if (!validFrom) return null
  return { from: validFromPrecision === 'before' ? EARLIEST : validFrom, to: periodEnd(validFrom, validFromPrecision ?? 'day') }
}

/** A death or dissolution is one day: its claim gives it as start and end alike, or as either. */
function endOf(claim: LifeClaim): Days | null {
  const { validTo, validToPrecision } = claim
  if (!validTo || validTo === '..') return startOf(claim)
  const start = startOf(claim)
  return { from: validToPrecision === 'before' ? EARLIEST : (start?.from ?? validTo), to: periodEnd(validTo, validToPrecision ?? 'day') }
}

/** The widest bounds of the claims that give any. */
function widest(what: Bound['what'], node: string, claims: readonly LifeClaim[], read: (claim: LifeClaim) => Days | null): Bound | null {
  const days = claims.flatMap((claim) => {
    const bounds = read(claim)
    return bounds ? [{ ...bounds, claims: [claim.id] }] : []
  })
  return days.length === 0 ? null : { what, node, ...union(days) }
}

type Told = Days & { claims: readonly string[] }

/** From the earliest to the latest day that any of them allows. */
export function union(days: readonly Told[]): Told {
  return {
    from: days.map(({ from }) => from).sort()[0]!,
    to: days
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
    claims: days.flatMap(({ claims }) => claims),
  }
}

/** What all of them allow; where they contradict one another, whatever any allows. */
function common(days: readonly Told[]): Told {
  const from = days
    .map((day) => day.from)
    .sort()
    .at(-1)!
  const to = days.map((day) => day.to).sort()[0]!
  return from <= to ? { from, to, claims: days.flatMap(({ claims }) => claims) } : union(days)
}
