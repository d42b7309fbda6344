import { expect, test } from 'vitest'
import { sumOfBrokers } from '../../client/panels/analysis/Brokers'
import { decisive } from '../../client/panels/analysis/Sensitivity'
import { alikeSentence } from '../../client/panels/analysis/Similarity'

test('it is said how many single sources change the result, and which of them the figure', () => {
  const one = (name: string, figure: number, leftOut: 'source' | 'claim' = 'source', settled = true) => ({
    ...{ leftOut, id: name, name, figure, settled },
    ...{ ties: [], parts: [], joins: [], gone: [], lost: [], found: [] },
  })
  const told = (...cases: ReturnType<typeof one>[]) => decisive({ cases, figure: 3, tried: { sources: 45, claims: 9 } })
  expect(told(one('Report', 2), one('List', 3), one('Report', 1, 'claim'), one('Late', 0, 'source', false))).toBe(
    '2 of 45 sources change the result, each by itself. The figure changes without “Report”.',
  )
  expect(told(one('Report', 2), one('List', 4))).toContain('The figure changes without any one of these: “Report” and “List”.')
  expect(told(one('List', 3))).toBe('1 of 45 sources changes the result by itself. The figure stays the same without it.')
  expect(told(one('List', 3), one('Report', 3))).toContain('The figure stays the same without any one of them.')
  expect(told(one('Report', 1, 'claim'))).toBe('No single source changes the result.')
})

test('of nodes between others it is said who could mediate, or that the ties show nobody', () => {
  const broker = (...bridges: [string, string][]) => ({ id: 'a', positive: 2, negative: 0, betweenness: 1, bridges })
  const told = (...brokers: ReturnType<typeof broker>[]) =>
    sumOfBrokers({ brokers, chance: null, nodes: 3, pairs: 3, ambivalent: [], names: {} }).join(' ')
  expect(told(broker(['b', 'c']), broker())).toContain('2 nodes stand between others. 1 of them has positive ties with two')
  expect(told(broker())).toContain('the ties show nobody who could mediate')
})

test('two that are alike are said with whom they share, and over whom they differ', () => {
  const pair = {
    ...{ a: 'iran', b: 'russia', friends: ['syria'], adversaries: ['iskp', 'is'], differ: ['us'], all: 5, similarity: 0.6 },
    ...{ between: { positive: [], negative: [] }, ties: [] },
  }
  expect(alikeSentence(pair, { iran: 'Iran', russia: 'Russia', iskp: 'ISKP' })).toBe(
    'Iran and Russia share 3 of 5 friends and adversaries. Common friend: syria. Common adversaries: ISKP and is. Friend of one and adversary of the other: us.',
  )
})
