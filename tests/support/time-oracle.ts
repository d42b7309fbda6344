/**
 * When a tie holds, worked out the slow way from the words of docs/model.md: every way in which the dates of one claim can have
 * come about is gone through, day by day, and what they all agree on is what the claim says of a day.
 */
export type Answer = 'holds' | 'attested-earlier' | 'unknown-start' | 'uncertain' | 'does-not-hold'

export interface OracleClaim {
  id: string
  subject: string
  predicate: string
  object: string | null
  qualifier?: string | null
  stance: string
  polarity: string
  retracted: boolean
  source: string
  validFrom?: string | null
  validFromPrecision?: string | null
  validTo?: string | null
  validToPrecision?: string | null
  asOf?: string | null
  asOfPrecision?: string | null
  asOfNotAfter?: string | null
  credibility?: number
}

export interface OracleSource {
  id: string
  reliability?: string
  register?: boolean
  publishedAt?: string | null
  publishedAtPrecision?: string | null
  publishedNotBefore?: string | null
  publishedNotAfter?: string | null
  writtenAt?: string | null
  writtenAtPrecision?: string | null
}

export interface OracleLens {
  without: readonly string[]
  knownBy: string | null
  possiblyKnown: boolean
}

export interface World {
  claims: readonly OracleClaim[]
  sources: readonly OracleSource[]
  events: Readonly<Record<string, { date: string | null; datePrecision: string | null }>>
}

/** What types are, as docs/model.md lists them. */
const EVENTS = ['ATTACKED', 'CARRIED_OUT', 'OCCURRED_IN', 'TARGETED', 'SUCCEEDED', 'FOUNDED_BY', 'DELISTED', 'FIGHTERS_JOINED']
const NOT_NARROWED = ['SUCCEEDED', 'FOUNDED_BY', 'SAME_AS', 'CONCERNS']
const OFFICES = ['LEADS', 'SERVES_IN', 'CHAIRS']
const SYMMETRIC = ['RIVAL_OF', 'SAME_AS', 'COOPERATES_WITH']
const KEYED = ['DESIGNATED', 'DELISTED']

const LONG_AGO = '0001-01-01'
const FAR_OFF = '8999-12-31'

/** A time, from its first to its last day. */
interface Time {
  from: string
  to: string
}

const dayBefore = (day: string) => moved(day, -1)
const moved = (day: string, by: number) => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** The days of a period that begins on a day; `before` reaches back without end. */
function period(day: string, precision: string | null | undefined): Time {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const lastOf = (m: number) => new Date(Date.UTC(year, m, 0)).toISOString().slice(0, 10)
  switch (precision ?? 'day') {
    case 'before':
      return { from: LONG_AGO, to: day }
    case 'month':
      return { from: day, to: lastOf(month) }
    case 'quarter':
      return { from: day, to: lastOf(Math.ceil(month / 3) * 3) }
    case 'year':
      return { from: day, to: `${day.slice(0, 4)}-12-31` }
    default:
      return { from: day, to: day }
  }
}

const timesOf = (c: OracleClaim | OracleSource | { date: string | null; datePrecision: string | null }): Time[] =>
  Object.entries(c).flatMap(([key, value]) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? [period(value, (c as unknown as Record<string, string | null>)[`${key}Precision`])]
      : [],
  )

/** Every day on which an answer can change, with the days before and after it. */
export function daysThatMatter({ claims, sources, events }: World): string[] {
  const days = [...claims, ...sources, ...Object.values(events)].flatMap(timesOf).flatMap(({ from, to }) => [from, to])
  return [...new Set(days.filter((day) => day !== LONG_AGO).flatMap((day) => [dayBefore(day), day, moved(day, 1)]))].sort()
}

/** One way in which a claim's dates can have come about; null: it does not say. */
interface Course {
  start: string | null
  end: string | null
  /** From when to when it is attested. */
  attested: Time
}

/** A state's claim. */
interface Telling {
  courses: readonly Course[]
  /** Its start or end is a period rather than a day. */
  start: Time | null
  end: Time | null
  /** It says only that the state had begun by this day. */
  begunBy: string | null
  /** Some day of these, the claim does not say which. */
  someDayOf: Time | null
}

function telling(c: OracleClaim, days: readonly string[]): Telling | null {
  const within = ({ from, to }: Time) => [LONG_AGO, ...days].filter((day) => from <= day && day <= to)
  const said = c.asOf ? (c.asOfNotAfter ? { from: c.asOf, to: c.asOfNotAfter } : period(c.asOf, c.asOfPrecision)) : null
  const someDay = c.asOfNotAfter && c.asOfNotAfter !== c.asOf ? said : null
  const from = c.validFrom ? period(c.validFrom, c.validFromPrecision) : null
  const to = c.validTo && c.validTo !== '..' ? period(c.validTo, c.validToPrecision) : null
  const start = from && c.validFromPrecision !== 'before' ? from : null
  const courses: Course[] = []
  const none = { start, end: to, begunBy: null, someDayOf: null }
  if (!from && !to) {
    if (!said) return null
    const attested = someDay ? within(someDay).map((day) => ({ from: day, to: day })) : [said]
    return { ...none, courses: attested.map((time) => ({ start: null, end: null, attested: time })), someDayOf: someDay }
  }
  if (!from) {
    for (const end of within(to!)) courses.push({ start: null, end, attested: { from: end, to: end } })
    return { ...none, courses }
  }
  // Had begun by a day: attested from that day on, where anything later is, since its start is unknown.
  const starts = start ? within(start) : [from.to]
  const known = (day: string) => (start ? day : null)
  for (const day of starts)
    if (to) {
      for (const end of within(to).filter((end) => start === null || day <= end))
        courses.push({ start: known(day), end, attested: start === null && end < day ? { from: end, to: end } : { from: day, to: end } })
    } else if (c.validTo === '..' && said) {
      // It goes on when the source speaks, so it began by then, and went on at least to the first such day. A source that speaks
      // before any possible start says nothing of later days.
      const until = (someDay ? within(someDay) : [said.to]).find((end) => day <= end)
      if (until !== undefined) courses.push({ start: known(day), end: null, attested: { from: day, to: until } })
      else if (said.to < from.from) courses.push({ start: known(day), end: null, attested: { from: day, to: day } })
    } else courses.push({ start: known(day), end: null, attested: { from: day, to: day } })
  return { ...none, courses, begunBy: start === null && !to && !(c.validTo === '..' && said) ? from.to : null }
}

const smallest = (list: readonly string[]) => [...list].sort()[0] ?? null
const largest = (list: readonly string[]) => [...list].sort().at(-1) ?? null

/** What one claim says of a day; starts and ends it does not know reach as far as others let them. */
function says(one: Telling, day: string, reach: Time): Answer {
  if (one.begunBy !== null) {
    if (day < reach.from || day > reach.to) return 'does-not-hold'
    return day < one.begunBy ? 'unknown-start' : 'attested-earlier'
  }
  const answers = new Set(
    one.courses.map(({ start, end, attested }): Answer => {
      if (day < (start ?? reach.from) || (end ?? reach.to) < day) return 'does-not-hold'
      if (attested.from <= day && day <= attested.to) return 'holds'
      return attested.to < day ? 'attested-earlier' : 'unknown-start'
    }),
  )
  if (answers.size === 1) return [...answers][0]!
  // On each of them attested at or before the day, and within no bound that is imprecise.
  const vague = [one.start, one.end, one.someDayOf && !one.start ? one.someDayOf : null].some(
    (time) => time && time.from <= day && day <= time.to,
  )
  return !vague && [...answers].every((answer) => answer === 'holds' || answer === 'attested-earlier') ? 'attested-earlier' : 'uncertain'
}

/** What the claims of a state say of a day together. */
function stateOn(claims: readonly OracleClaim[], day: string, days: readonly string[]): Answer {
  const told = claims.flatMap((c) => telling(c, days) ?? [])
  if (told.length === 0) return claims.length > 0 ? 'uncertain' : 'does-not-hold'
  const earliest = smallest(told.flatMap((t) => (t.start ? [t.start.from] : [])))
  const latest = largest(told.flatMap((t) => (t.end ? [t.end.to] : [])))
  // What had only begun by a day may have been there since the start that others give, or for ever.
  const firsts = (t: Telling) =>
    t.begunBy === null
      ? t.courses.map(({ attested }) => attested.from)
      : [earliest !== null && earliest <= t.begunBy ? earliest : LONG_AGO, t.begunBy]
  const lasts = (t: Telling) => (t.begunBy === null ? t.courses.map(({ attested }) => attested.to) : [LONG_AGO, t.begunBy])

  const reach = (t: Telling): Time => ({
    // What is attested before the earliest start is attested all the same, and does not reach farther back; what is attested after
    // the latest end has no end that is known.
    from: t.start?.from ?? (earliest === null ? LONG_AGO : earliest <= largest(firsts(t))! ? earliest : smallest(firsts(t))!),
    to: latest === null || latest < smallest(lasts(t))! ? FAR_OFF : latest,
  })

  // Of one spell, two claims contradict one another where one has the state on days that another has before its start or after its end.
  for (const a of told)
    for (const b of told) {
      if (a.end && b.start && a.end.to < b.start.from) continue
      if (b.end && a.start && b.end.to < a.start.from) continue
      // On the days on which it surely has it; where there are none, on those on which it may.
      const sure = largest(firsts(a))! <= smallest(lasts(a))!
      const since = largest([sure ? largest(firsts(a))! : smallest(firsts(a))!, reach(a).from])!
      const until = sure ? smallest(lasts(a))! : largest(lasts(a))!
      if (b.start && largest(firsts(a))! < b.start.from && since <= day && day < b.start.from) return 'uncertain'
      if (b.end && b.end.to < smallest(lasts(a))! && b.end.to < day && day <= until) return 'uncertain'
    }

  const answers = told.map((t) => says(t, day, reach(t)))
  if (answers.includes('holds')) return 'holds'
  if (withinOneSpell(told, day)) return 'holds'
  return (['uncertain', 'attested-earlier', 'unknown-start'] as const).find((answer) => answers.includes(answer)) ?? 'does-not-hold'
}

/** Attested by the day without an end that is known, and the next end that is known, of a claim that knows no start, is still to come. */
function withinOneSpell(told: readonly Telling[], day: string): boolean {
  return told.some((a) => {
    if (a.end || !a.courses.every(({ attested }) => attested.from <= day)) return false
    return told.some((b) => {
      if (!b.end || b.start || !b.courses.every(({ end }) => day <= end!)) return false
      const since = a.begunBy !== null ? LONG_AGO : smallest(a.courses.map(({ attested }) => attested.from))!
      const until = smallest(b.courses.map(({ end }) => end!))!
      const between = (other: string) => since < other && other <= until
      return !told.some(
        (c) => c !== a && c !== b && ((c.end && between(c.end.to)) || (c.start && day < c.start.from && between(c.start.from))),
      )
    })
  })
}

/** Lives of the nodes, from the claims that count. */
function livesOf(claims: readonly OracleClaim[], world: World) {
  const told = claims.filter((c) => c.stance === 'asserted' && c.polarity === 'affirms')
  const about = (predicate: string, subject: string) => told.filter((c) => c.predicate === predicate && c.subject === subject)
  const starts = (list: readonly OracleClaim[]) => list.flatMap((c) => (c.validFrom ? [period(c.validFrom, c.validFromPrecision)] : []))
  const widest = (times: readonly Time[]): Time | null =>
    times.length === 0 ? null : { from: smallest(times.map(({ from }) => from))!, to: largest(times.map(({ to }) => to))! }
  const ending = (list: readonly OracleClaim[]) =>
    list.flatMap((c) => {
      const [from, to] = [
        c.validFrom ? period(c.validFrom, c.validFromPrecision) : null,
        c.validTo && c.validTo !== '..' ? period(c.validTo, c.validToPrecision) : null,
      ]
      if (from && to) return [{ from: c.validToPrecision === 'before' ? LONG_AGO : from.from, to: to.to }]
      return from || to ? [(from ?? to)!] : []
    })
  const followed = (id: string) => {
    const all = new Set([id])
    for (const one of all) for (const { object } of about('SUCCEEDED', one)) all.add(object!)
    return [...all]
  }
  const start = (id: string): Time | null => {
    const own = widest(starts(about('founded', id)))
    if (!own) return widest(starts(about('born', id)))
    const back = smallest(followed(id).flatMap((other) => starts(about('founded', other)).map(({ from }) => from)))!
    return { from: back, to: own.to }
  }
  const end = (id: string) => widest(ending(about('died', id))) ?? widest(ending(about('dissolved', id)))
  const event = (id: string): Time | null => {
    const own = world.events[id]
    const times = [
      ...starts([
        ...about('occurred', id),
        ...about('OCCURRED_IN', id),
        ...about('TARGETED', id),
        ...told.filter((c) => c.predicate === 'CARRIED_OUT' && c.object === id),
      ]),
      ...(own?.date ? [period(own.date, own.datePrecision)] : []),
    ]
    if (times.length === 0) return null
    const common = { from: largest(times.map(({ from }) => from))!, to: smallest(times.map(({ to }) => to))! }
    return common.from <= common.to ? common : widest(times)
  }
  const termEnd = (type: string, holder: string, body: string): Time | null => {
    if (!OFFICES.includes(type)) return null
    return widest(
      told
        .filter((c) => c.predicate === 'SUCCEEDED' && c.object === holder)
        .flatMap((succession) => {
          const terms = told.filter((c) => OFFICES.includes(c.predicate) && c.subject === succession.subject && c.object === body)
          return terms.length === 0 ? [] : starts(succession.validFrom ? [succession] : terms)
        }),
    )
  }
  /** The last day on which a claim has it hold for sure. */
  const attestedUntil = ({ validFrom, validFromPrecision, validTo, validToPrecision, asOf, asOfPrecision, asOfNotAfter }: OracleClaim) => {
    const begun = validFrom && validFromPrecision !== 'before' ? validFrom : LONG_AGO
    const spoken = !asOf ? LONG_AGO : asOfNotAfter ? asOf : period(asOf, asOfPrecision).to
    if (validTo && validTo !== '..') return validToPrecision === 'before' ? begun : validTo
    return validFrom ? (validTo === '..' && spoken > begun ? spoken : begun) : spoken
  }
  /** When it was taken off the list that it is on: after the last start of its listing by the day. */
  const delisted = (tie: readonly OracleClaim[], day: string): Time | null => {
    const [{ predicate, subject, object, qualifier }] = tie as [OracleClaim]
    if (predicate !== 'DESIGNATED') return null
    const affirmed = tie.filter((c) => c.polarity === 'affirms')
    const attested = affirmed.map((c) => attestedUntil(c))
    const listed = affirmed.filter((c) => c.validFrom && c.validFromPrecision !== 'before' && c.validFrom <= day).map((c) => c.validFrom!)
    return widest(
      told
        .filter(
          (c) =>
            c.predicate === 'DELISTED' && c.subject === subject && c.object === object && (c.qualifier ?? null) === (qualifier ?? null),
        )
        .flatMap((c) => ending([c]))
        // One that only lies before a day ends what neither begins nor is attested after that day.
        .filter(({ from, to }) =>
          from === LONG_AGO ? ![...listed, ...attested].some((day) => to < day) : !listed.some((since) => from < since),
        ),
    )
  }
  return { start, end, event, termEnd, delisted }
}

/** What a tie's event says of a day: it has happened from its day on. */
function eventOn(
  claims: readonly OracleClaim[],
  day: string,
  days: readonly string[],
  lower: readonly Time[],
  upper: readonly Time[],
  ofEvent: boolean,
): Answer {
  const notBefore = largest(lower.map(({ from }) => from)) ?? LONG_AGO
  const notAfter = smallest(upper.map(({ to }) => to)) ?? FAR_OFF
  const known = smallest(claims.flatMap((c) => (c.validFrom && c.validFromPrecision !== 'before' ? [c.validFrom] : [])))
  const answers = claims.map((c): Answer | 'undated' => {
    const dated = c.validFrom && c.validFromPrecision !== 'before' ? period(c.validFrom, c.validFromPrecision) : null
    const by = c.validFrom
      ? period(c.validFrom, c.validFromPrecision).to
      : c.validTo && c.validTo !== '..'
        ? period(c.validTo, c.validToPrecision).to
        : c.asOf
          ? (c.asOfNotAfter ?? c.asOf)
          : FAR_OFF
    // Had happened by a day, before which others may know a start.
    const heldAtLeast =
      !c.validFrom && c.validTo && c.validTo !== '..' && c.validToPrecision !== 'before'
        ? c.validTo
        : !c.validFrom && !c.validTo?.startsWith('2') && c.asOf
          ? c.asOf
          : by
    const since = dated
      ? dated.from
      : known === null
        ? LONG_AGO
        : known <= by
          ? known
          : c.validFrom || c.validToPrecision === 'before'
            ? LONG_AGO
            : heldAtLeast
    const from = since > notBefore ? since : notBefore
    const candidates = [LONG_AGO, ...days, FAR_OFF].filter((one) => from <= one && one <= by && one <= notAfter)
    const possible = candidates.length > 0 ? candidates : [from]
    if (possible.every((one) => one <= day)) return 'holds'
    if (possible.every((one) => one > day)) return 'does-not-hold'
    if (dated || since !== LONG_AGO || ofEvent) return 'uncertain'
    if (lower.some((bound) => bound.from <= day && day < bound.to)) return 'uncertain'
    return largest(possible) === FAR_OFF ? 'undated' : 'unknown-start'
  })
  if (answers.includes('undated') && !(['holds', 'uncertain', 'unknown-start'] as const).some((a) => answers.includes(a)))
    return 'uncertain'
  return (['holds', 'uncertain', 'unknown-start'] as const).find((answer) => answers.includes(answer)) ?? 'does-not-hold'
}

/** When a source was out; null where nothing dates it. */
function out(source: OracleSource): Time | null {
  if (source.publishedAt) return period(source.publishedAt, source.publishedAtPrecision)
  if (source.publishedNotBefore || source.publishedNotAfter)
    return { from: source.publishedNotBefore ?? LONG_AGO, to: source.publishedNotAfter ?? FAR_OFF }
  return source.writtenAt ? period(source.writtenAt, source.writtenAtPrecision) : null
}

/** The claims that count through a lens. */
export function countedIn(world: World, lens: OracleLens): OracleClaim[] {
  const sources = new Map(world.sources.map((source) => [source.id, source]))
  return world.claims.filter((c) => {
    if (c.retracted || lens.without.includes(c.source)) return false
    if (lens.knownBy === null) return true
    const source = sources.get(c.source)!
    if (source.register && KEYED.includes(c.predicate) && c.validFrom && period(c.validFrom, c.validFromPrecision).to <= lens.knownBy)
      return true
    const time = out(source)
    return time !== null && (lens.possiblyKnown ? time.from : time.to) <= lens.knownBy
  })
}

/** The id of the tie that a claim of a relation is about. */
export function tieOf(c: OracleClaim): string {
  const [subject, object] = SYMMETRIC.includes(c.predicate) ? [c.subject, c.object!].sort() : [c.subject, c.object!]
  return [
    subject,
    c.predicate,
    object,
    ...(KEYED.includes(c.predicate) && c.qualifier ? [c.qualifier] : []),
    ...(c.stance === 'asserted' ? [] : [c.stance]),
  ].join('|')
}

/** The answers for a day: of every tie that the claims that count support, by its id. */
export function answersOn(world: World, day: string, lens: OracleLens, days: readonly string[]): Map<string, Answer> {
  const sources = new Map(world.sources.map((source) => [source.id, source]))
  const counted = countedIn(world, lens)
  const lives = livesOf(counted, world)
  const ties = new Map<string, OracleClaim[]>()
  for (const c of counted.filter(({ object }) => object !== null)) {
    const turned = SYMMETRIC.includes(c.predicate) && c.subject > c.object! ? { ...c, subject: c.object!, object: c.subject } : c
    const id = tieOf(c)
    ties.set(id, [...(ties.get(id) ?? []), turned])
  }
  return new Map([...ties].map(([id, claims]) => [id, answerOf(claims)]))

  function answerOf(claims: readonly OracleClaim[]): Answer {
    const affirming = claims.filter(({ polarity }) => polarity === 'affirms')
    if (affirming.length === 0) return 'does-not-hold'
    const { predicate: type, subject, object, stance } = affirming[0]!
    const ends = [subject, object!]
    const free = NOT_NARROWED.includes(type)
    const there = (times: readonly (Time | null)[]) => times.filter((time) => time !== null)
    const ofEvents = there(ends.map(lives.event))
    const utterances = affirming.map(({ source }) => out(sources.get(source)!))
    const uttered =
      stance === 'asserted' || utterances.includes(null)
        ? null
        : { from: smallest(utterances.map((time) => time!.from))!, to: smallest(utterances.map((time) => time!.to))! }
    const lower = there([...ofEvents, ...(free ? [] : ends.map(lives.start)), uttered])
    const upper = free ? [] : there([...ends.map(lives.end), lives.termEnd(type, subject, object!), lives.delisted(affirming, day)])
    if (lower.some(({ from }) => day < from)) return 'does-not-hold'
    if (EVENTS.includes(type)) return eventOn(affirming, day, days, lower, [...upper, ...ofEvents], ofEvents.length > 0)
    if (upper.some(({ to }) => to < day)) return 'does-not-hold'
    const own = stateOn(affirming, day, days)
    const open = own === 'attested-earlier' || own === 'unknown-start'
    return open && (lower.some(({ to }) => day < to) || upper.some(({ from }) => from < day)) ? 'uncertain' : own
  }
}
