import { createElement } from 'react'
import { expect, test } from 'vitest'
import { CampsOfStep } from '../../client/panels/analysis/Series'
import { divisionWords, triadsWords } from '../../model/analysed'
import { dataOf } from './fixture'
import { read, screenOf } from './on-a-screen'

const graph = dataOf(
  [{ id: 'c1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' }],
  [{ id: 'paper', reliability: 'B', origins: [] }],
)
const tie = [...graph.ties.keys()][0]!
const screen = screenOf(graph, { node: () => null!, tie: () => null!, search: () => ({ answer: [] }) })
const step = {
  date: '2020-01-01',
  nodes: 2,
  pairs: 1,
  violations: 1,
  lowerBound: 0,
  proven: false,
  unique: false,
  camps: [{ number: 3, nodes: ['a', 'b'] }],
  ties: [tie],
  began: [],
  ended: [],
  moved: [],
}
const told = (change: Partial<typeof step>) =>
  read(screen, createElement(CampsOfStep, { step: { ...step, ...change }, next: undefined, names: {} }))

test('a date of the series says how far its camps are proven, whether others do as well, and how a tie goes against them', () => {
  const text = told({})
  expect(text).toContain('1 pair of nodes does not fit. The best that was found in the time.')
  expect(text).toContain('Other divisions do as well.')
  expect(text).toContain('negative, within camp 3')
})

test('where nothing is counted, nothing is said to fit: at a date, and in a file', () => {
  const nothing = 'No tie with a sign is left to count.'
  expect(told({ nodes: 0, pairs: 0, violations: 0, camps: [], ties: [] })).toContain(nothing)
  const division = { violations: 0, lowerBound: 0, proven: true, unique: true, camps: [], against: [] }
  const triads = { allPositive: 0, oneNegative: 0, twoNegative: 0, allNegative: 0 }
  const empty = { nodes: 0, pairs: 0, two: division, any: division, triads }
  expect([divisionWords(empty, 'two'), divisionWords(empty, 'any'), triadsWords(empty)]).toEqual([[nothing], [nothing], nothing])
})
