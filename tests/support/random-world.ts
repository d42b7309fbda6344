import fc from 'fast-check'
import type { OracleClaim, OracleSource, World } from './time-oracle'

/** Random claims of a few actors, a place, a theme and an event: all kinds of dates, sources and lives. */

const pad = (n: number) => String(n).padStart(2, '0')
const date = fc
  .tuple(fc.integer({ min: 2016, max: 2019 }), fc.constantFrom(1, 2, 4, 6, 10, 12), fc.constantFrom(1, 9, 28))
  .map(([year, month, day]) => `${year}-${pad(month)}-${pad(day)}`)

/** A date with its precision, under these names: periods begin on their first day. */
const dated = <K extends string>(key: K, precisions: readonly string[]) =>
  fc.tuple(date, fc.constantFrom(...precisions)).map(([day, precision]) => {
    const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
    const first = { year: `${year}-01-01`, quarter: `${year}-${pad(month - ((month - 1) % 3))}-01`, month: `${day.slice(0, 7)}-01` }[
      precision
    ]
    return { [key]: first ?? day, ...(precision === 'day' ? {} : { [`${key}Precision`]: precision }) } as Partial<
      Record<K | `${K}Precision`, string>
    >
  })
const PERIODS = ['day', 'day', 'month', 'quarter', 'year']
const BOUNDS = [...PERIODS, 'before']
const none = fc.constant({})

const speaksOf = fc.oneof(
  { weight: 4, arbitrary: dated('asOf', PERIODS) },
  { weight: 1, arbitrary: fc.tuple(date, date).map((days) => ({ asOf: days.sort()[0]!, asOfNotAfter: days[1]! })) },
)
const state = fc
  .tuple(
    fc.oneof(dated('validFrom', BOUNDS), none),
    fc.oneof(dated('validTo', BOUNDS), fc.constant({ validTo: '..' }), none),
    fc.oneof({ weight: 5, arbitrary: speaksOf }, { weight: 1, arbitrary: none }),
  )
  .map((parts) => Object.assign({}, ...parts) as Partial<OracleClaim>)
  // What ends before it begins is no date of anything.
  .filter(({ validFrom, validTo }) => !validFrom || !validTo || validTo === '..' || validFrom <= validTo)
  // What goes on when its source speaks had begun by then, and not by a later day.
  .filter(
    ({ validFrom, validFromPrecision, validTo, asOf }) =>
      !(validFromPrecision === 'before' && validTo === '..' && asOf && asOf < validFrom!),
  )
const happening = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: dated('validFrom', BOUNDS) }, { weight: 1, arbitrary: none }),
    fc.oneof({ weight: 4, arbitrary: speaksOf }, { weight: 1, arbitrary: none }),
  )
  .map(([day, asOf]): Partial<OracleClaim> => ({
    ...day,
    ...asOf,
    ...('validFrom' in day && day.validFromPrecision !== 'before'
      ? { validTo: day.validFrom, validToPrecision: day.validFromPrecision }
      : {}),
  }))

/** What may be claimed: subject, predicate, object, and which dates it has. */
const RELATIONS: readonly (readonly [string, string, string | null, typeof state])[] = [
  ['g1', 'RIVAL_OF', 'g2', state],
  ['g2', 'RIVAL_OF', 'g1', state],
  ['g1', 'SUPPORTS', 'g2', state],
  ['g1', 'OPERATES_IN', 'l1', state],
  ['o1', 'DESIGNATED', 'g1', state],
  ['o1', 'DELISTED', 'g1', happening],
  ['p1', 'LEADS', 'g1', state],
  ['p2', 'LEADS', 'g1', state],
  ['p1', 'SERVES_IN', 'g2', state],
  ['p2', 'SUCCEEDED', 'p1', happening],
  ['g1', 'SUCCEEDED', 'g2', happening],
  ['g2', 'SUCCEEDED', 'g3', happening],
  ['g1', 'ATTACKED', 'g2', happening],
  ['g1', 'CARRIED_OUT', 'e1', happening],
  ['e1', 'OCCURRED_IN', 'l1', happening],
  ['e1', 'DESTABILISES', 'l1', state],
  ['g1', 'SAME_AS', 'g2', state],
  ['g1', 'FOUNDED_BY', 'p1', happening],
  ['g1', 'CONCERNS', 't1', state],
]
const LIVES: readonly (readonly [string, string])[] = [
  ['g1', 'founded'],
  ['g2', 'founded'],
  ['g3', 'founded'],
  ['g2', 'dissolved'],
  ['o1', 'dissolved'],
  ['p1', 'born'],
  ['p1', 'died'],
  ['p2', 'died'],
  ['e1', 'occurred'],
]
const SOURCES = ['s1', 's2', 's3', 's4']

const said = (stances: readonly string[]) =>
  fc.record({
    stance: fc.constantFrom(...stances),
    polarity: fc.constantFrom('affirms', 'affirms', 'affirms', 'affirms', 'denies', 'not_found'),
    retracted: fc.constantFrom(false, false, false, false, true),
    source: fc.constantFrom(...SOURCES),
  })
const relation = fc.constantFrom(...RELATIONS).chain(([subject, predicate, object, dates]) =>
  fc
    .tuple(dates, said(['asserted', 'asserted', 'asserted', 'recommended', 'projected']), fc.constantFrom('one', 'two', null))
    .map(([when, how, list]) => ({
      subject,
      predicate,
      object,
      ...when,
      ...how,
      qualifier: /LISTED|DESIGNATED/.test(predicate) ? list : null,
    })),
)
const life = fc
  .tuple(fc.constantFrom(...LIVES), happening, said(['asserted', 'asserted', 'projected']))
  .map(([[subject, predicate], when, how]) => ({ subject, predicate, object: null, ...when, ...how }))

const source = fc.oneof(
  dated('publishedAt', PERIODS),
  fc.tuple(date, date).map((days) => ({ publishedNotBefore: days.sort()[0]!, publishedNotAfter: days[1]! })),
  dated('writtenAt', PERIODS),
  none,
)

/** Some claims of one tie more than by chance, so that they bear on one another. */
const several = fc
  .constantFrom(...RELATIONS)
  .chain(([subject, predicate, object, dates]) =>
    fc
      .array(fc.tuple(dates, said(['asserted'])), { minLength: 2, maxLength: 4 })
      .map((list) => list.map(([when, how]) => ({ subject, predicate, object, ...when, ...how, qualifier: null }))),
  )

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    claims: fc
      .tuple(several, fc.array(relation, { maxLength: 5 }), fc.array(life, { maxLength: 4 }))
      .map((lists) => lists.flat().map((one, i): OracleClaim => ({ id: `c${i}`, ...one }))),
    sources: fc.tuple(
      ...SOURCES.map((id) =>
        fc.tuple(source, fc.constantFrom(false, false, true)).map(([when, register]): OracleSource => ({ id, register, ...when })),
      ),
    ),
    event: fc.oneof(none, dated('date', PERIODS)),
  })
  .map(({ claims, sources, event }) => {
    const { date: day = null, datePrecision = null } = event as { date?: string; datePrecision?: string }
    return { claims, sources, events: { e1: { date: day, datePrecision } } }
  })

export const anyLens = fc.record({
  without: fc.subarray(SOURCES, { maxLength: 1 }),
  knownBy: fc.option(date, { nil: null, freq: 1 }),
  possiblyKnown: fc.boolean(),
})

const GROUPS = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6']

/** Worlds of groups that are allies and rivals, as sources of every grade say. */
export const signedWorld: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(
      fc
        .tuple(
          fc.shuffledSubarray(GROUPS, { minLength: 2, maxLength: 2 }),
          fc.constantFrom('RIVAL_OF', 'RIVAL_OF', 'COOPERATES_WITH', 'COOPERATES_WITH', 'SUPPORTS'),
          state,
          said(['asserted', 'asserted', 'asserted', 'recommended']),
          fc.integer({ min: 1, max: 4 }),
        )
        .map(([ends, predicate, when, how, credibility]) => ({
          subject: ends[0]!,
          predicate,
          object: ends[1]!,
          qualifier: null,
          ...when,
          ...how,
          credibility,
        })),
      { minLength: 8, maxLength: 14 },
    ),
    fc.tuple(
      ...SOURCES.map((id) =>
        fc.tuple(source, fc.constantFrom('A', 'B', 'C', 'D')).map(([when, reliability]): OracleSource => ({ id, reliability, ...when })),
      ),
    ),
  )
  .map(([claims, sources]) => ({ claims: claims.map((one, i): OracleClaim => ({ id: `c${i}`, ...one })), sources, events: {} }))
