import { createElement } from 'react'
import { expect, test } from 'vitest'
import { Against } from '../../client/panels/analysis/Against'
import { signCounted, USUALLY_COUNTED, type Counted } from '../../client/state/counted'
import { FIRST_VIEW } from '../../client/state/url-state'
import { dataOf } from './fixture'
import { read, screenOf } from './on-a-screen'

const graph = dataOf(
  [{ id: 'c1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' }],
  [{ id: 'paper', reliability: 'B', origins: [] }],
)
const tie = [...graph.ties.keys()][0]!
const on = (signs: Counted['signs']) =>
  screenOf(
    graph,
    { node: () => null!, tie: () => null!, search: () => ({ answer: [] }) },
    { ...FIRST_VIEW, counted: { ...USUALLY_COUNTED, signs } },
  )

test('a type counts as the reader chose for its family, or else as in the model', () => {
  expect(signCounted('FIGHTS', {})).toBe(-1)
  expect(signCounted('FIGHTS', { rivalry: 'positive' })).toBe(1)
  expect(signCounted('FIGHTS', { rivalry: 'neutral' })).toBe(0)
  expect(signCounted('PRESENT_IN', {})).toBe(0)
})

test('how a tie goes against the camps is said with the sign that it was counted with', () => {
  const numbers = new Map([
    ['a', 2],
    ['b', 1],
  ])
  const told = (signs: Counted['signs']) => read(on(signs), createElement(Against, { id: tie, numbers }))
  expect(told({})).toContain('negative, within camp 2')
  expect(told({ rivalry: 'positive' })).toContain('positive, between camps 1 and 2')
})
