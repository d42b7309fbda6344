import { expect, test } from 'vitest'
import { interval, isDate, readBetween, readInterval, span, type ClaimDates } from '../../model/dates'

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
    '2014-10-01|2014-12-31|2014-10-01|9999-99-99',
  ],
  ['a day with an unknown end', { validFrom: '2014-10-07' }, '2014-10-07/', '2014-10-07|2014-10-07|2014-10-07|9999-99-99'],
  [
    'two imprecise ends with nothing certain between them',
    { validFrom: '2020-01-01', validFromPrecision: 'year', validTo: '2020-06-01', validToPrecision: 'month' },
    '2020-01-01~year/2020-06-01~month',
    '2020-01-01|2020-06-31|2020-06-01|2020-06-31',
  ],
  ['an end only', { validTo: '2019-03-23' }, '/2019-03-23', '0000-00-00|2019-03-23|2019-03-23|2019-03-23'],
  [
    'ended before a day',
    { validTo: '2022-05-01', validToPrecision: 'before' },
    '/2022-05-01~before',
    '0000-00-00|2022-05-01|0000-00-00|2022-05-01',
  ],
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
    '0000-00-00|2022-05-01|0000-00-00|9999-99-99',
  ],
  [
    'begun before a day, continuing when the source wrote',
    { validFrom: '2022-05-01', validFromPrecision: 'before', validTo: '..', asOf: '2022-05-01', asOfPrecision: 'month' },
    '2022-05-01~before/..',
    '0000-00-00|2022-05-01|2022-05-31|9999-99-99',
  ],
  ['undated, in the present tense', { asOf: '2022-05-01', asOfPrecision: 'month' }, '/', '0000-00-00|2022-05-01|2022-05-31|9999-99-99'],
  [
    'an end in a year',
    { validTo: '2019-01-01', validToPrecision: 'year' },
    '/2019-01-01~year',
    '0000-00-00|2019-12-31|2019-01-01|2019-12-31',
  ],
  [
    'a page without a date, in the present tense',
    { asOf: '2019-03-01', asOfNotAfter: '2024-04-20' },
    '/',
    '0000-00-00|2024-04-20|2019-03-01|9999-99-99',
  ],
  [
    'a page without a date, of what goes on',
    { validFrom: '2015-02-03', validTo: '..', asOf: '2019-03-01', asOfNotAfter: '2024-04-20' },
    '2015-02-03/..',
    '2015-02-03|2015-02-03|2019-03-01|9999-99-99',
  ],
  ['nothing known at all', {}, '/', '0000-00-00|9999-99-99|0000-00-00|9999-99-99'],
])('interval and span of %s', (_, dates, expectedInterval, expectedSpan) => {
  expect(interval(dates)).toBe(expectedInterval)
  expect(span(dates)).toBe(expectedSpan)
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
  ['2022-05-01~before/', 'began before May 2022, end unknown'],
  ['2022-05-02~before/2023-01-01~before', 'began before 2 May 2022, ended before 2023'],
  ['/2022-05-01~before', 'start unknown, ended before May 2022'],
  ['2014-10-01~quarter/..', 'from Oct–Dec 2014, continuing when the source wrote'],
  ['2021-01-01~year/2021-01-01~year', '2021'],
  ['/', 'no dates given'],
])('%s is read as: %s', (text, words) => {
  expect(readInterval(text)).toBe(words)
})

test('what happens once and is known by its latest day alone has neither a start nor an end', () => {
  expect(readInterval('/2022-05-01~before', true)).toBe('on an unknown day before May 2022')
  expect(readInterval('2021-01-01~year/2021-01-01~year', true)).toBe('2021')
})

test.each([
  ['2014-10-01', '2014-12-31', 'between October and December 2014'],
  ['2022-05-01', '2022-05-31', 'in May 2022'],
  ['2021-01-01', '2021-12-31', 'in 2021'],
  ['1991-01-01', '1998-12-31', 'between 1991 and 1998'],
  ['2021-08-26', '2021-08-26', 'on 26 August 2021'],
  ['2014-10-01', '2015-01-31', 'between October 2014 and January 2015'],
  ['2017-04-26', '2017-04-27', 'between 26 April 2017 and 27 April 2017'],
  ['0000-00-00', '2022-05-01', 'by 1 May 2022'],
])('some day from %s to %s is read: %s', (from, to, words) => {
  expect(readBetween(from, to)).toBe(words)
})
