import { expect, test } from 'vitest'
import { span, type ClaimDates } from '../../model/dates'
import { holdingOf, type DatedTie, type Holding } from '../../model/holding'
import { readReason } from '../../model/holding-words'
import { livesOf, type EventDate, type LifeClaim } from '../../model/lives'
import { relationshipType } from '../../model/ontology'

const MAY_2022: ClaimDates = { asOf: '2022-05-01', asOfPrecision: 'month' }
const YEAR_2021: ClaimDates = { validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year' }

let numbered = 0
const says = (subject: string, predicate: string, dates: ClaimDates, object: string | null = null): LifeClaim => ({
  id: `c${numbered++}`,
  subject,
  predicate,
  object,
  source: 's',
  ...dates,
})

const LIVES = livesOf(
  [
    says('ISKP', 'founded', { validFrom: '2014-10-01', validFromPrecision: 'quarter', validTo: '..' }),
    says('SCO', 'founded', { validFrom: '2001-06-14', validTo: '..' }),
    says('SCO', 'founded', { validFrom: '2001-06-15', validTo: '..' }),
    says('SCO', 'SUCCEEDED', { validTo: '..' }, 'the Shanghai Five'),
    says('the Shanghai Five', 'founded', { validFrom: '1996-04-26', validTo: '..' }),
    says('the emirate', 'dissolved', { validFrom: '2001-12-01', validFromPrecision: 'month' }),
    says('Khan', 'died', { validFrom: '2015-07-10', validTo: '2015-07-10' }),
    says('Khan', 'died', { validFrom: '2016-07-26', validTo: '2016-07-26' }),
    says('Hasib', 'SUCCEEDED', { validFrom: '2016-01-01', validFromPrecision: 'year', validTo: '..' }, 'Khan'),
    says('Hasib', 'LEADS', { validFrom: '2016-01-01', validFromPrecision: 'year' }, 'ISKP'),
    says('Omar', 'born', { validFrom: '1960-01-01', validFromPrecision: 'year' }),
    says('Mansoor', 'LEADS', { validFrom: '2015-07-31' }, 'the Taliban'),
    says('Mansoor', 'SUCCEEDED', {}, 'Omar'),
    says('the league', 'founded', { validFrom: '2000-01-01' }),
    says('the league', 'SUCCEEDED', {}, 'the alliance'),
    says('the alliance', 'SUCCEEDED', {}, 'the pact'),
    says('the pact', 'founded', { validFrom: '1990-01-01' }),
    { ...says('Russia', 'DELISTED', { validFrom: '2025-04-17', validTo: '2025-04-17' }, 'the Taliban'), qualifier: 'court' },
    { ...says('Russia', 'DELISTED', { validTo: '2025-04-17', validToPrecision: 'before' }, 'the Taliban'), qualifier: 'issues' },
    says('the attack', 'OCCURRED_IN', YEAR_2021, 'Kabul'),
  ],
  new Map<string, EventDate>([
    ['the attack', { date: '2021-08-26', datePrecision: 'day' }],
    ['the takeover', { date: '2021-08-01', datePrecision: 'month' }],
  ]),
)

interface Case {
  line: string
  type: string
  subject?: string
  object?: string
  claims: readonly ClaimDates[]
  modality?: string
  qualifiers?: readonly string[]
  uttered?: DatedTie['uttered']
  at: readonly (readonly [date: string, holding: Holding, reason?: string])[]
}

const CASES: readonly Case[] = [
  {
    line: 'a state holds within what its claims bound or attest',
    type: 'RIVAL_OF',
    claims: [{ validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '..', ...MAY_2022 }],
    at: [
      ['2014-12-31', 'does-not-hold', 'It began in 2015'],
      ['2015-06-01', 'uncertain', 'It began in 2015; no source gives a closer date'],
      ['2016-01-01', 'holds', 'Attested from 31 December 2015 to May 2022'],
      ['2022-05-20', 'holds'],
      ['2022-06-01', 'attested-earlier', 'Last attested in May 2022; no source says whether it goes on'],
    ],
  },
  {
    line: 'a state attested once is last attested earlier after that, and its start is unknown before',
    type: 'RIVAL_OF',
    claims: [MAY_2022],
    at: [
      ['2005-01-01', 'unknown-start', 'First attested in May 2022; no source says when it began'],
      ['2022-05-15', 'holds', 'Attested in May 2022'],
      ['2023-01-01', 'attested-earlier'],
    ],
  },
  {
    line: 'a state that ended holds no longer, and between two spells neither',
    type: 'FIGHTS',
    claims: [
      { validFrom: '2010-01-01', validTo: '2011-01-01' },
      { validFrom: '2015-01-01', validTo: '..', ...MAY_2022 },
    ],
    at: [
      ['2011-01-01', 'holds'],
      ['2012-01-01', 'does-not-hold', 'It ended on 1 January 2011'],
      ['2015-01-01', 'holds'],
    ],
  },
  {
    line: 'a day within an imprecise end is uncertain, and so is one before an end that is only bounded',
    type: 'GOVERNS',
    claims: [{ validFrom: '2006-05-20', validTo: '2022-05-01', validToPrecision: 'before' }],
    at: [
      ['2006-05-20', 'holds'],
      ['2010-01-01', 'uncertain'],
      ['2022-05-02', 'does-not-hold'],
    ],
  },
  {
    line: 'claims that contradict one another about a start or an end leave it uncertain',
    type: 'MEMBER_OF',
    claims: [MAY_2022, { validFrom: '2023-07-04', validTo: '..', asOf: '2024-01-01' }],
    at: [
      ['2022-05-15', 'uncertain', 'Sources contradict one another about the time from 1 May 2022 to 4 July 2023'],
      ['2023-01-01', 'uncertain'],
      ['2023-07-04', 'holds'],
    ],
  },
  {
    line: 'a page without a date attests some day between those that bound it',
    type: 'BASED_IN',
    claims: [{ asOf: '2019-03-01', asOfNotAfter: '2024-04-20' }],
    at: [
      ['2019-02-28', 'unknown-start'],
      ['2020-01-01', 'uncertain', 'It is dated between 1 March 2019 and 20 April 2024; no source gives a closer date'],
      ['2024-04-21', 'attested-earlier'],
    ],
  },
  { line: 'what no source dates is uncertain', type: 'BASED_IN', claims: [{}], at: [['2020-01-01', 'uncertain', 'No source dates it']] },
  {
    line: 'an event has happened from its day on and never continues',
    type: 'ATTACKED',
    claims: [{ validFrom: '2016-07-01', validFromPrecision: 'month', validTo: '2016-07-01', validToPrecision: 'month', ...MAY_2022 }],
    at: [
      ['2016-06-30', 'does-not-hold', 'It happened in July 2016'],
      ['2016-07-10', 'uncertain'],
      ['2016-07-31', 'holds', 'It happened in July 2016'],
      ['2030-01-01', 'holds'],
    ],
  },
  {
    line: 'an event that is only attested later has an unknown start',
    type: 'FIGHTERS_JOINED',
    claims: [MAY_2022],
    at: [
      ['2005-01-01', 'unknown-start'],
      ['2022-05-15', 'holds'],
    ],
  },
  {
    line: 'no tie before the founding of an end',
    type: 'AFFILIATE_OF',
    subject: 'ISKP',
    claims: [MAY_2022],
    at: [
      ['2005-01-01', 'does-not-hold', 'ISKP was founded between October and December 2014'],
      ['2014-11-01', 'uncertain', 'ISKP was founded between October and December 2014'],
      ['2015-01-01', 'unknown-start'],
    ],
  },
  {
    line: 'no tie before a birth',
    type: 'LEADS',
    subject: 'Omar',
    claims: [MAY_2022],
    at: [['1950-01-01', 'does-not-hold', 'Omar was born in 1960']],
  },
  {
    line: 'no tie after a dissolution',
    type: 'GOVERNS',
    subject: 'the emirate',
    claims: [{ validFrom: '1996-09-27' }],
    at: [
      ['2001-11-30', 'attested-earlier'],
      ['2001-12-15', 'uncertain', 'the emirate was dissolved in December 2001'],
      ['2002-01-01', 'does-not-hold', 'the emirate was dissolved in December 2001'],
    ],
  },
  {
    line: 'no tie after a death, though a page still names the dead',
    type: 'SERVES_IN',
    subject: 'Khan',
    claims: [{ validFrom: '2014-01-01', validTo: '..', ...MAY_2022 }],
    at: [
      ['2015-07-10', 'holds'],
      ['2022-05-01', 'does-not-hold', 'Khan died between 10 July 2015 and 26 July 2016, though a source attests the tie at this date'],
    ],
  },
  {
    line: 'the bounds of a founding are the widest that claims give',
    type: 'MEMBER_OF',
    object: 'the Shanghai Five',
    claims: [MAY_2022],
    at: [['1996-04-25', 'does-not-hold', 'the Shanghai Five was founded on 26 April 1996']],
  },
  {
    line: 'a predecessor counts where a claim says so',
    type: 'MEMBER_OF',
    object: 'SCO',
    claims: [MAY_2022],
    at: [
      ['1996-04-25', 'does-not-hold'],
      ['1999-01-01', 'uncertain', 'SCO was founded by 15 June 2001 and succeeded the Shanghai Five, founded 26 April 1996 or later'],
      ['2001-06-15', 'unknown-start'],
    ],
  },
  ...(['SUCCEEDED', 'FOUNDED_BY', 'SAME_AS', 'CONCERNS'] as const).map((type): Case => ({
    line: `${type} is not narrowed by its ends`,
    type,
    subject: 'ISKP',
    claims: [MAY_2022],
    at: [['2005-01-01', 'unknown-start']],
  })),
  {
    line: "a tie of an event holds on the event's day, which is more precise than the year of a claim",
    type: 'OCCURRED_IN',
    subject: 'the attack',
    claims: [YEAR_2021],
    at: [
      ['2021-07-01', 'does-not-hold', 'the attack took place on 26 August 2021'],
      ['2021-08-26', 'holds', 'It happened on 26 August 2021'],
      ['2030-01-01', 'holds'],
    ],
  },
  {
    line: 'an undated tie of an event is dated by it',
    type: 'CARRIED_OUT',
    object: 'the takeover',
    claims: [MAY_2022],
    at: [
      ['2021-07-31', 'does-not-hold', 'the takeover took place in August 2021'],
      ['2021-08-15', 'uncertain', 'It is dated in August 2021; no source gives a closer date'],
      ['2021-08-31', 'holds'],
    ],
  },
  {
    line: 'what an event brings about does not go before it',
    type: 'DESTABILISES',
    subject: 'the takeover',
    claims: [MAY_2022],
    at: [
      ['2021-07-31', 'does-not-hold'],
      ['2021-10-01', 'unknown-start'],
    ],
  },
  ...(['recommended', 'projected', 'possible', 'hypothesised'] as const).map((modality): Case => ({
    line: `what is ${modality} is not there before the first source that utters it`,
    type: 'COOPERATES_WITH',
    modality,
    uttered: { from: '2022-05-01', to: '2022-05-31' },
    claims: [MAY_2022],
    at: [
      ['2022-04-30', 'does-not-hold', 'It was first put forward in May 2022'],
      ['2022-05-15', 'holds'],
      ['2023-01-01', 'attested-earlier'],
    ],
  })),
  {
    line: 'an undated claim does not reach back before the earliest start that another gives, nor past the latest end',
    type: 'OPERATES_IN',
    claims: [{ asOf: '2016-05-01' }, { validFrom: '2015-02-01' }, { validTo: '2019-03-23' }],
    at: [
      ['2015-01-31', 'does-not-hold', 'No source has it before 1 February 2015'],
      ['2015-02-01', 'holds'],
      ['2017-01-01', 'holds', 'Attested from 1 May 2016 to 23 March 2019'],
      ['2019-03-24', 'does-not-hold', 'It ended on 23 March 2019'],
    ],
  },
  {
    line: 'a start that one claim gives and the end that another gives bound one spell',
    type: 'CONTROLS',
    claims: [{ validFrom: '2014-06-10' }, { validTo: '2017-07-10' }],
    at: [
      ['2014-06-09', 'does-not-hold'],
      ['2016-01-01', 'holds', 'Attested from 10 June 2014 to 10 July 2017'],
      ['2017-07-11', 'does-not-hold', 'It ended on 10 July 2017'],
    ],
  },
  {
    line: 'a claim that nothing dates takes nothing from those that are dated',
    type: 'BASED_IN',
    claims: [{}, { asOf: '2016-05-01' }],
    at: [
      ['2016-01-01', 'unknown-start'],
      ['2018-01-01', 'attested-earlier'],
    ],
  },
  {
    line: 'what goes on when the source speaks had begun by then, in whichever part of the year it began',
    type: 'BASED_IN',
    claims: [{ validFrom: '2022-01-01', validFromPrecision: 'year', validTo: '..', ...MAY_2022 }],
    at: [
      ['2022-03-01', 'uncertain', 'It began between January and May 2022; no source gives a closer date'],
      ['2022-05-31', 'holds'],
      ['2022-07-01', 'attested-earlier'],
    ],
  },
  {
    line: 'what is to start after its source speaks holds on the day that it is to start',
    type: 'MEMBER_OF',
    claims: [{ validFrom: '2024-07-04', validTo: '..', ...MAY_2022 }],
    at: [
      ['2024-07-03', 'does-not-hold'],
      ['2024-07-04', 'holds'],
      ['2025-01-01', 'attested-earlier'],
    ],
  },
  {
    line: 'a year in which it began and the day on which it ended: it began by then',
    type: 'FIGHTS',
    claims: [{ validFrom: '2019-01-01', validFromPrecision: 'year', validTo: '2019-04-28' }],
    at: [
      ['2019-04-27', 'uncertain'],
      ['2019-04-28', 'holds'],
      ['2019-04-29', 'does-not-hold'],
    ],
  },
  {
    line: 'what had begun by a day is attested by that day, and not only after it',
    type: 'OPERATES_IN',
    claims: [{ validFrom: '2016-02-01', validFromPrecision: 'before' }],
    at: [
      ['2016-01-31', 'unknown-start'],
      ['2016-02-01', 'attested-earlier'],
    ],
  },
  {
    line: 'the last day of a month is the end of what is dated in it, however many days it has',
    type: 'BASED_IN',
    claims: [{ validFrom: '2018-02-01', validFromPrecision: 'month', validTo: '..', ...MAY_2022 }],
    at: [
      ['2018-02-27', 'uncertain'],
      ['2018-02-28', 'holds'],
    ],
  },
  {
    line: 'a predecessor of a predecessor counts, though nobody dates the one between',
    type: 'MEMBER_OF',
    object: 'the league',
    claims: [MAY_2022],
    at: [
      ['1989-12-31', 'does-not-hold'],
      ['1995-01-01', 'uncertain', 'the league was founded by 1 January 2000 and succeeded the pact, founded 1 January 1990 or later'],
    ],
  },
  ...(['2025-04-17', '2025-06-01'] as const).map((date): Case => ({
    line: `a delisting ends the designation of its list, and of no other: ${date}`,
    type: 'DESIGNATED',
    subject: 'Russia',
    object: 'the Taliban',
    qualifiers: ['court'],
    claims: [{ validFrom: '2003-01-01', validFromPrecision: 'year', validTo: '..', ...MAY_2022 }],
    at: [[date, date === '2025-04-17' ? 'attested-earlier' : 'does-not-hold']],
  })),
  {
    line: 'a delisting says who took whom off, and when',
    type: 'DESIGNATED',
    subject: 'Russia',
    object: 'the Taliban',
    qualifiers: ['court'],
    claims: [{ validFrom: '2003-01-01', validTo: '..', asOf: '2026-01-01' }],
    at: [['2025-06-01', 'does-not-hold', 'Russia delisted the Taliban on 17 April 2025, though a source attests the tie at this date']],
  },
  {
    line: 'a delisting from one list leaves another as it is',
    type: 'DESIGNATED',
    subject: 'Russia',
    object: 'the Taliban',
    qualifiers: ['another list'],
    claims: [{ validFrom: '2003-01-01' }],
    at: [['2025-06-01', 'attested-earlier']],
  },
  {
    line: 'who is listed anew after a delisting is on the list again',
    type: 'DESIGNATED',
    subject: 'Russia',
    object: 'the Taliban',
    qualifiers: ['court'],
    claims: [{ validFrom: '2003-01-01' }, { validFrom: '2026-01-01', validTo: '..', asOf: '2026-03-01' }],
    at: [
      ['2025-06-01', 'does-not-hold'],
      ['2026-02-01', 'holds'],
      ['2026-06-01', 'attested-earlier'],
    ],
  },
  {
    line: 'a delisting of which only the issue of the list is known that has the entry no more bounds the designation',
    type: 'DESIGNATED',
    subject: 'Russia',
    object: 'the Taliban',
    qualifiers: ['issues'],
    claims: [{ validFrom: '2003-01-01', validTo: '..', ...MAY_2022 }],
    at: [
      ['2010-01-01', 'holds'],
      ['2023-01-01', 'uncertain'],
      ['2025-04-18', 'does-not-hold'],
    ],
  },
  {
    line: 'what a later issue of the list attests is on it, whatever its day of listing',
    type: 'DESIGNATED',
    subject: 'Russia',
    object: 'the Taliban',
    qualifiers: ['issues'],
    claims: [{ validFrom: '2003-01-01', validTo: '..', asOf: '2026-01-01' }],
    at: [['2026-01-01', 'holds']],
  },
  {
    line: "a term ends at the latest with the holder's death or the successor's start",
    type: 'LEADS',
    subject: 'Khan',
    object: 'ISKP',
    claims: [{ validFrom: '2015-01-10' }],
    at: [
      ['2015-03-01', 'attested-earlier'],
      ['2016-03-01', 'uncertain'],
      ['2016-12-31', 'does-not-hold', 'Khan died between 10 July 2015 and 26 July 2016'],
    ],
  },
  {
    line: "a term ends at the successor's start where no death is known",
    type: 'LEADS',
    subject: 'Omar',
    object: 'the Taliban',
    claims: [{ validFrom: '1996-04-04' }],
    at: [
      ['2015-07-31', 'attested-earlier'],
      ['2015-08-01', 'does-not-hold', 'Mansoor succeeded Omar on 31 July 2015'],
    ],
  },
  {
    line: 'another office than the one handed on goes on',
    type: 'LEADS',
    subject: 'Omar',
    object: 'another group',
    claims: [{ validFrom: '1996-04-04' }],
    at: [['2016-01-01', 'attested-earlier']],
  },
]

test.each(CASES.flatMap((one) => one.at.map(([date, holding, reason]) => ({ ...one, date, holding, reason }))))(
  '$line: $date $holding',
  ({ type, subject = 'a', object = 'b', claims, modality = 'actual', qualifiers = [], uttered = null, date, holding, reason }) => {
    const family = relationshipType(type)!.family
    const answer = holdingOf({ type, family, subject, object, modality, uttered, qualifiers, spans: claims.map(span) }, date, LIVES)
    expect(answer.holding).toBe(holding)
    if (reason !== undefined) expect(readReason(answer.reason, (id) => id)).toBe(reason)
  },
)
