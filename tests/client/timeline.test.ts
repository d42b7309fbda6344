import { expect, test } from 'vitest'
import { dateOfMonth, momentsOf, monthOf, neighbourMoment, publicationsOf } from '../../client/panels/timeline/moments'
import { readDay } from '../../client/panels/timeline/read-day'

const moments = momentsOf([
  { intervals: ['2014-10-01~quarter/..', '/2021-08-15'] },
  { intervals: ['/', '2015-01-26/2022-05-01~before', '2014-10-01/'] },
])

test('moments are the dated beginnings and ends, once each and in order, without what is only known to lie before', () => {
  expect(moments).toEqual(['2014-10-01', '2015-01-26', '2021-08-15'])
})

test('publications are the days sources came out, once each and in order; what was not published counts from when it was written', () => {
  expect(
    publicationsOf([
      { publishedAt: '2022-05-01' },
      { publishedAt: null, writtenAt: '2015-01-26' },
      { publishedAt: '2015-01-26', writtenAt: '2014-12-01' },
      {},
    ]),
  ).toEqual(['2015-01-26', '2022-05-01'])
})

test('one steps from change to change, and from any date to the last change', () => {
  expect(neighbourMoment(moments, null, -1)).toBe('2021-08-15')
  expect(neighbourMoment(moments, '2015-01-26', -1)).toBe('2014-10-01')
  expect(neighbourMoment(moments, '2014-12-24', 1)).toBe('2015-01-26')
  expect(neighbourMoment(moments, '2021-08-15', 1)).toBeNull()
  expect(neighbourMoment(moments, null, 1)).toBeNull()
})

test('a month and its first day say the same', () => {
  expect(dateOfMonth(monthOf('2021-08-15'))).toBe('2021-08-01')
  expect(dateOfMonth(monthOf('2000-12-31') + 1)).toBe('2001-01-01')
})

test.each([
  ['2015', '2015-01-01', 'Taken as 1 January 2015, the first day of the year.'],
  ['2015-9', '2015-09-01', 'Taken as 1 September 2015, the first day of the month.'],
  ['6/2016', '2016-06-01', 'Taken as 1 June 2016, the first day of the month.'],
  ['06/2016', '2016-06-01', 'Taken as 1 June 2016, the first day of the month.'],
  ['June 2016', '2016-06-01', 'Taken as 1 June 2016, the first day of the month.'],
  ['15 June 2016', '2016-06-15', 'Taken as 15 June 2016.'],
  ['15/6/2016', '2016-06-15', 'Taken as 15 June 2016.'],
  ['6/15/2016', '2016-06-15', 'Taken as 15 June 2016.'],
  ['6/6/2016', '2016-06-06', 'Taken as 6 June 2016.'],
  ['5.6.2016', '2016-06-05', 'Taken as 5 June 2016.'],
  [' 2015-09-30 ', '2015-09-30', null],
  ['', null, null],
])('the typed date %j is the day %j', (text, day, taken) => {
  expect(readDay(text)).toEqual({ day, taken })
})

test.each([
  ['2016-13-40', '“2016-13-40” is not a date: there is no month 13.'],
  ['2015-02-30', '“2015-02-30” is not a date: February 2015 has no day 30.'],
  ['5/6/2016', '“5/6/2016” may be 5 June 2016 or 6 May 2016. Write 2016-06-05 or 2016-05-06.'],
  ['abc', '“abc” is not a date. Write a year, a month or a day, such as 2016, 2016-06, 2016-06-15 or June 2016.'],
])('of the typed date %j it says what is wrong', (text, fault) => {
  expect(readDay(text)).toEqual({ fault })
})
