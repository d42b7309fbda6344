import { createElement } from 'react'
import { expect, test } from 'vitest'
import { TieStatement } from '../../client/panels/analysis/TieStatement'
import { TieButton } from '../../client/parts/TieList'
import { dataOf } from './fixture'
import { read, screenOf } from './on-a-screen'

test('a tie of an analysis bears the same marks as on a card: disputed, what is said of it at the date, its grade', () => {
  const row = { subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' }
  const graph = dataOf(
    [
      { id: 'c1', ...row, asOf: '2015-01-01', asOfPrecision: 'day' },
      { id: 'c2', ...row, polarity: 'denies' },
    ],
    [{ id: 'paper', reliability: 'B', origins: [] }],
  )
  const tie = [...graph.ties.values()].find(({ status }) => status !== 'denied')!
  const screen = screenOf(graph, { node: () => null!, tie: () => null!, search: () => ({ answer: [] }) }, undefined, '2020-01-01')
  const marks = ['disputed', 'last attested earlier', tie.grade!]
  for (const element of [createElement(TieStatement, { id: tie.id }), createElement(TieButton, { tie, from: 'a' })]) {
    const lines = read(screen, element).split('\n')
    expect(lines.filter((line) => marks.includes(line))).toEqual(marks)
  }
})
