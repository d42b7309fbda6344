import { expect, test } from 'vitest'
import { dateOfMonth, momentsOf, monthOf, neighbourMoment, parseDay, publicationsOf } from '../../client/timeline/moments'

const moments = momentsOf([{ intervals: ['2014-10-01~quarter/..', '/2021-08-15'] }, { intervals: ['/', '2015-01-26/2022-05-01~before', '2014-10-01/'] }])

test('moments are the dated beginnings and ends, once each and in order, without what is only known to lie before', () => {
  expect(moments).toEqual(['2014-10-01', '2015-01-26', '2021-08-15'])
})

test('publications are the days sources came out, once each and in order; what was not published counts from when it was written', () => {
  expect(publicationsOf([{ publishedAt: '2022-05-01' }, { publishedAt: null, writtenAt: '2015-01-26' }, { publishedAt: '2015-01-26', writtenAt: '2014-12-01' }, {}])).toEqual(['2015-01-26', '2022-05-01'])
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

test.each([['2015', '2015-01-01'], ['2015-9', '2015-09-01'], [' 2015-09-30 ', '2015-09-30'], ['2015-02-30', null], ['30.9.2015', null], ['', null]])('the typed date %j is the day %j', (text, day) => {
  expect(parseDay(text)).toBe(day)
})
