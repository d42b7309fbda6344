import { expect, test } from 'vitest'
import { NO_FILTERS, throughLens, type Facet, type Filters } from '../../picture/lens'
import { dataOf } from './fixture'

const sources = [
  { id: 'paper', reliability: 'C', origins: [] }, { id: 'council', reliability: 'A', origins: [] }, { id: 'doubter', reliability: 'B', origins: [] },
]
const data = dataOf([
  { id: 'c1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' },
  { id: 'c2', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'council', credibility: 2, reported: true, contestedBy: ['doubter'] },
  { id: 'c3', subject: 'a', predicate: 'SUPPORTS', object: 'c', source: 'paper' },
  { id: 'c4', subject: 'b', predicate: 'SUPPORTS', object: 'c', source: 'council', stance: 'projected' },
  { id: 'c5', subject: 'c', predicate: 'FIGHTS', object: 'b', source: 'council', polarity: 'denies' },
], sources)

const without = (facet: Facet, ...values: string[]): Filters => ({ ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, [facet]: new Set([...NO_FILTERS.hidden[facet], ...values]) } })
const ids = (filters: Filters) => throughLens(data, filters).map((tie) => tie.id)

test('denied ties are hidden until they are asked for', () => {
  expect(ids(NO_FILTERS)).toEqual(['a|FIGHTS|b', 'a|SUPPORTS|c', 'b|SUPPORTS|c|projected'])
  expect(ids({ ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set() } })).toContain('c|FIGHTS|b')
})

test('leaving a source out removes what only it supports and keeps what others say', () => {
  const left = throughLens(data, without('source', 'paper'))
  expect(left.map((tie) => tie.id)).toEqual(['a|FIGHTS|b', 'b|SUPPORTS|c|projected'])
  expect(left[0]).toMatchObject({ status: 'reported', claimCount: 1, grade: 'A2', claimIds: ['c2'] })
})

test('leaving out a source that contests a tie drops its objection', () => {
  expect(throughLens(data, NO_FILTERS)[0]).toMatchObject({ disputed: true })
  expect(throughLens(data, without('source', 'doubter'))[0]).toMatchObject({ disputed: false, claimCount: 2 })
})

test('families, types, modalities and labels can each be left out', () => {
  expect(ids(without('family', 'rivalry'))).toEqual(['a|SUPPORTS|c', 'b|SUPPORTS|c|projected'])
  expect(ids(without('type', 'SUPPORTS'))).toEqual(['a|FIGHTS|b'])
  expect(ids(without('modality', 'projected'))).toEqual(['a|FIGHTS|b', 'a|SUPPORTS|c'])
  expect(ids(without('label', 'ArmedGroup'))).toEqual([])
})

test('a grade filter asks the best grade for reliability and credibility alike', () => {
  expect(ids({ ...NO_FILTERS, reliability: 'B' })).toEqual(['a|FIGHTS|b', 'b|SUPPORTS|c|projected'])
  expect(ids({ ...NO_FILTERS, credibility: 2 })).toEqual(['a|FIGHTS|b'])
})
