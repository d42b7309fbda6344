import { expect, test } from 'vitest'
import { holdingAt, interval, isDate, readInterval, span, type ClaimDates, type Holding } from '../../model/dates'

const NONE = '9999-99-99|0000-00-00'

test.each<[string, ClaimDates, string, string]>([
  [
    'a known day to a known day',
    { validFrom: '2014-10-01', validTo: '2015-03-05' },
    '2014-10-01/2015-03-05',
    '2014-10-01|2014-10-01|2015-03-05|2015-03-05',
  ],
  ['one day', { validFrom: '2021-08-26', validTo: '2021-08-26' }, '2021-08-26/2021-08-26', '2021-08-26|2021-08-26|2021-08-26|2021-08-26'],
  [
    'a year, continuing when the source wrote in a month',
    { validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '..', asOf: '2022-05-01', asOfPrecision: 'month' },
    '2015-01-01~year/..',
    '2015-01-01|2015-12-31|2022-05-31|9999-99-99',
  ],
  [
    'a quarter with an unknown end',
    { validFrom: '2014-10-01', validFromPrecision: 'quarter' },
    '2014-10-01~quarter/',
    `2014-10-01|${NONE}|9999-99-99`,
  ],
  ['a day with an unknown end', { validFrom: '2014-10-07' }, '2014-10-07/', '2014-10-07|2014-10-07|2014-10-07|9999-99-99'],
  [
    'two imprecise ends with nothing certain between them',
    { validFrom: '2020-01-01', validFromPrecision: 'year', validTo: '2020-06-01', validToPrecision: 'month' },
    '2020-01-01~year/2020-06-01~month',
    `2020-01-01|${NONE}|2020-06-31`,
  ],
  ['an end only', { validTo: '2019-03-23' }, '/2019-03-23', '0000-00-00|2019-03-23|2019-03-23|2019-03-23'],
  ['ended before a day', { validTo: '2022-05-01', validToPrecision: 'before' }, '/2022-05-01~before', `0000-00-00|${NONE}|2022-05-01`],
  [
    'from a day, ended before another',
    { validFrom: '2006-05-20', validTo: '2022-05-01', validToPrecision: 'before' },
    '2006-05-20/2022-05-01~before',
    '2006-05-20|2006-05-20|2006-05-20|2022-05-01',
  ],
  [
    'begun before a day, with an unknown end',
    { validFrom: '2022-05-01', validFromPrecision: 'before', asOf: '2022-05-01', asOfPrecision: 'month' },
    '2022-05-01~before/',
    `0000-00-00|${NONE}|9999-99-99`,
  ],
  [
    'begun before a day, continuing when the source wrote',
    { validFrom: '2022-05-01', validFromPrecision: 'before', validTo: '..', asOf: '2022-05-01', asOfPrecision: 'month' },
    '2022-05-01~before/..',
    '0000-00-00|2022-05-01|2022-05-31|9999-99-99',
  ],
  ['undated, in the present tense', { asOf: '2022-05-01', asOfPrecision: 'month' }, '/', '0000-00-00|2022-05-01|2022-05-31|9999-99-99'],
  ['nothing known at all', {}, '/', `0000-00-00|${NONE}|9999-99-99`],
])('interval and span of %s', (_, dates, expectedInterval, expectedSpan) => {
  expect(interval(dates)).toBe(expectedInterval)
  expect(span(dates)).toBe(expectedSpan)
})

const rivalry = span({ validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '..', asOf: '2022-05-01', asOfPrecision: 'month' })
const spell = span({ validFrom: '2010-01-01', validTo: '2011-01-01' })
test.each<[string, readonly string[], string, Holding]>([
  ['before an imprecise start', [rivalry], '2014-12-31', 'does-not-hold'],
  ['within an imprecise start', [rivalry], '2015-06-01', 'may-hold'],
  ['after it', [rivalry], '2016-01-01', 'holds'],
  ['in the month in which the source wrote', [rivalry], '2022-05-20', 'holds'],
  ['after the source wrote', [rivalry], '2023-01-01', 'may-hold'],
  ['between two spells', [spell, rivalry], '2012-01-01', 'does-not-hold'],
  ['on the last day of a spell', [spell], '2011-01-01', 'holds'],
  ['on the day after', [spell], '2011-01-02', 'does-not-hold'],
  ['without any span', [], '2011-01-01', 'does-not-hold'],
])('%s: what is said of a tie', (_, spans, date, holding) => {
  expect(holdingAt(spans, date)).toBe(holding)
})

test.each([
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2021-13-01', false],
  ['2021-1-1', false],
  ['..', false],
  ['', false],
])('%s is a date: %s', (text, is) => {
  expect(isDate(text)).toBe(is)
})

test.each([
  ['2022-05-01~before/', 'began before 1 May 2022, end unknown'],
  ['/2022-05-01~before', 'start unknown, ended before 1 May 2022'],
  ['2014-10-01~quarter/..', 'from Oct–Dec 2014, continuing when the source wrote'],
  ['2021-01-01~year/2021-01-01~year', '2021'],
  ['/', 'no dates given'],
])('%s is read as: %s', (text, words) => {
  expect(readInterval(text)).toBe(words)
})
