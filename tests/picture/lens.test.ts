import { expect, test } from 'vitest'
import { asCounted, NO_FILTERS, sameFilters, filteredTies, type Facet, type Filters } from '../../picture/scene/lens'
import { dataOf } from '../client/fixture'

const sources = [
  { id: 'paper', reliability: 'C', publishedAt: '2019-03-01', origins: [] },
  { id: 'council', reliability: 'A', publishedAt: null, writtenAt: '2021-06-01', origins: [] },
  { id: 'doubter', reliability: 'B', origins: [] },
]
const data = dataOf(
  [
    { id: 'c1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' },
    {
      id: 'c2',
      subject: 'a',
      predicate: 'FIGHTS',
      object: 'b',
      source: 'council',
      credibility: 2,
      reported: true,
      contestedBy: ['doubter'],
    },
    { id: 'c3', subject: 'a', predicate: 'SUPPORTS', object: 'c', source: 'paper' },
    { id: 'c4', subject: 'b', predicate: 'SUPPORTS', object: 'c', source: 'council', stance: 'projected' },
    { id: 'c5', subject: 'c', predicate: 'FIGHTS', object: 'b', source: 'council', polarity: 'denies' },
  ],
  sources,
)

const without = (facet: Facet, ...values: string[]): Filters => ({
  ...NO_FILTERS,
  hidden: { ...NO_FILTERS.hidden, [facet]: new Set([...NO_FILTERS.hidden[facet], ...values]) },
})
const ids = (filters: Filters) => filteredTies(data, filters).map((tie) => tie.id)

test('denied ties are hidden until they are asked for', () => {
  expect(ids(NO_FILTERS)).toEqual(['a|FIGHTS|b', 'a|SUPPORTS|c', 'b|SUPPORTS|c|projected'])
  expect(ids({ ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set() } })).toContain('c|FIGHTS|b')
})

test('leaving a source out removes what only it supports and keeps what others say', () => {
  const left = filteredTies(data, without('source', 'paper'))
  expect(left.map((tie) => tie.id)).toEqual(['a|FIGHTS|b', 'b|SUPPORTS|c|projected'])
  expect(left[0]).toMatchObject({ status: 'reported', claimCount: 1, grade: 'A2', claimIds: ['c2'] })
})

test('leaving out a source that contests a tie drops its objection', () => {
  expect(filteredTies(data, NO_FILTERS)[0]).toMatchObject({ disputed: true })
  expect(filteredTies(data, without('source', 'doubter'))[0]).toMatchObject({ disputed: false, claimCount: 2 })
})

test('as known on a day, only what sources published or written by then say counts', () => {
  const known = (knownBy: string) => filteredTies(data, { ...NO_FILTERS, knownBy })
  expect(known('2019-02-28')).toEqual([])
  expect(known('2019-03-01').map((tie) => tie.id)).toEqual(['a|FIGHTS|b', 'a|SUPPORTS|c'])
  expect(known('2019-03-01')[0]).toMatchObject({ status: 'stated', claimCount: 1, grade: 'C3', disputed: false })
  expect(known('2021-06-01')[0]).toMatchObject({ claimCount: 2, grade: 'A2' })
})

test('a source without a date contests nothing as known on a day', () => {
  expect(filteredTies(data, { ...NO_FILTERS, knownBy: '2030-01-01' })[0]).toMatchObject({ id: 'a|FIGHTS|b', disputed: false })
})

test('as known on a day agrees with leaving out the sources that came later', () => {
  expect(filteredTies(data, { ...NO_FILTERS, knownBy: '2020-01-01' })).toEqual(filteredTies(data, without('source', 'council', 'doubter')))
})

test('an imported tie, which rests on a source alone, stands or falls with it', () => {
  const tie = { ...data.ties.get('a|SUPPORTS|c')!, claimIds: [], source: 'paper' }
  expect(asCounted(data, tie, { ...NO_FILTERS, knownBy: '2019-03-01' })).toBe(tie)
  expect(asCounted(data, tie, { ...NO_FILTERS, knownBy: '2019-02-28' })).toBeNull()
  expect(asCounted(data, tie, without('source', 'paper'))).toBeNull()
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

test('a grade that is asked for counts itself, and what bears no grade does not', () => {
  expect(ids({ ...NO_FILTERS, reliability: 'C' })).toEqual(ids(NO_FILTERS))
  expect(ids({ ...NO_FILTERS, reliability: 'A' })).toEqual(['a|FIGHTS|b', 'b|SUPPORTS|c|projected'])
  expect(ids({ ...NO_FILTERS, credibility: 3 })).toEqual(ids(NO_FILTERS))
  const bare = { ...data, ties: new Map([['x', { ...data.ties.get('a|SUPPORTS|c')!, id: 'x', grade: null }]]) }
  expect(filteredTies(bare, { ...NO_FILTERS, reliability: 'F' })).toEqual([])
})

test('a label that is left out takes ties along at whichever end it stands', () => {
  const kinds = {
    ...data,
    nodes: new Map([...data.nodes].map(([id, node]) => [id, { ...node, label: id === 'a' ? 'State' : node.label }])),
  }
  const left = (label: string) => filteredTies(kinds, without('label', label)).map((tie) => tie.id)
  expect(left('State')).toEqual(['b|SUPPORTS|c|projected'])
  const other = {
    ...data,
    nodes: new Map([...data.nodes].map(([id, node]) => [id, { ...node, label: id === 'c' ? 'State' : node.label }])),
  }
  expect(filteredTies(other, without('label', 'State')).map((tie) => tie.id)).toEqual(['a|FIGHTS|b'])
})

test('what is derived anew counts origins and the last day attested anew', () => {
  const dated = dataOf(
    [
      { id: 'd1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper', asOf: '2019-01-01' },
      { id: 'd2', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'council', asOf: '2021-01-01' },
    ],
    sources,
  )
  expect(filteredTies(dated, NO_FILTERS)[0]).toMatchObject({ originCount: 2, lastAttested: '2021-01-01' })
  expect(filteredTies(dated, without('source', 'council'))[0]).toMatchObject({ originCount: 1, lastAttested: '2019-01-01' })
})

test('filters are the same only where every one of them is', () => {
  expect(sameFilters(NO_FILTERS, { ...NO_FILTERS })).toBe(true)
  for (const other of [{ knownBy: '2020-01-01' }, { reliability: 'B' }, { credibility: 2 }])
    expect(sameFilters(NO_FILTERS, { ...NO_FILTERS, ...other })).toBe(false)
  expect(sameFilters(without('family', 'rivalry'), without('family', 'threat'))).toBe(false)
})
