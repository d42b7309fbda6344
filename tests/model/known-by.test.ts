import { expect, test } from 'vitest'
import { claimCounts, outBy, sourceCounts, utteredBetween } from '../../model/derive'

const month = { id: 'm', publishedAt: '2022-05-01', publishedAtPrecision: 'month' as const }
const page = { id: 'p', publishedNotBefore: '2019-03-01', publishedNotAfter: '2024-04-20' }
const list = { id: 'l', publishedAt: '2025-04-19', register: true }

test.each([
  [month, '2022-04-30', 'not'],
  [month, '2022-05-15', 'possibly'],
  [month, '2022-05-31', 'certainly'],
  [page, '2019-02-28', 'not'],
  [page, '2022-01-01', 'possibly'],
  [page, '2024-04-20', 'certainly'],
  [{ id: 'undated' }, '2030-01-01', 'not'],
] as const)('%o by %s: %s out', (source, day, expected) => {
  expect(outBy(source, day)).toBe(expected)
})

test('a source that may have been out by then counts where that is asked for', () => {
  expect(sourceCounts(page, { knownBy: '2022-01-01' })).toBe(false)
  expect(sourceCounts(page, { knownBy: '2022-01-01', possiblyKnown: true })).toBe(true)
})

test('an entry of a register is known from the day it states, another claim of it when it was published', () => {
  const listed = { id: 'c', predicate: 'DESIGNATED', validFrom: '2019-05-14' }
  expect(claimCounts(listed, list, { knownBy: '2019-05-13' })).toBe(false)
  expect(claimCounts(listed, list, { knownBy: '2019-05-14' })).toBe(true)
  expect(claimCounts({ ...listed, predicate: 'LEADS' }, list, { knownBy: '2024-01-01' })).toBe(false)
  expect(claimCounts(listed, list, { knownBy: '2019-05-14', without: new Set(['l']) })).toBe(false)
})

test('an entry that states a month only is known once the month is over', () => {
  const listed = { id: 'c', predicate: 'DESIGNATED', validFrom: '2019-05-01', validFromPrecision: 'month' as const }
  expect(claimCounts(listed, list, { knownBy: '2019-05-30' })).toBe(false)
  expect(claimCounts(listed, list, { knownBy: '2019-05-31' })).toBe(true)
})

test('a tie was put forward by the day on which the first of its sources was certainly out', () => {
  const sources = new Map([month, page].map((source) => [source.id, source]))
  const affirms = (source: string) => ({ source, polarity: 'affirms' as const })
  expect(utteredBetween([affirms('p'), affirms('m')], sources)).toEqual({ from: '2019-03-01', to: '2022-05-31' })
  expect(utteredBetween([affirms('m'), { source: 'p', polarity: 'denies' }], sources)).toEqual({ from: '2022-05-01', to: '2022-05-31' })
})
