import { expect, test } from 'vitest'
import { countPresent } from '../../client/state/tallies'
import { dataOf } from './fixture'

const data = dataOf(
  [
    { id: 'c1', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' },
    { id: 'c2', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'paper' },
    { id: 'c3', subject: 'a', predicate: 'FIGHTS', object: 'b', source: 'list', reported: true },
    { id: 'c4', subject: 'a', predicate: 'SUPPORTS', object: 'c', source: 'paper', stance: 'projected' },
    { id: 'c5', subject: 'b', predicate: 'SUPPORTS', object: 'd', source: 'list' },
  ],
  ['paper', 'list'].map((id) => ({ id, reliability: 'B', origins: [] })),
)
const shown = (...ids: string[]) => countPresent({ data, positions: new Map(ids.map((id) => [id, { x: 0, y: 0 }])) })

test('a tie counts once for a source, however many claims of it speak of the tie', () => {
  expect(Object.fromEntries(shown('a', 'b', 'c').source)).toEqual({ paper: 2, list: 1 })
})

test('only ties count of which both ends are on the screen', () => {
  expect(Object.fromEntries(shown('a', 'b').type)).toEqual({ FIGHTS: { family: 'rivalry', count: 1 } })
  const { family, modality, status, label } = shown('a', 'b', 'c', 'd')
  expect(Object.fromEntries(family)).toEqual({ rivalry: 1, allegiance: 2 })
  expect(Object.fromEntries(modality)).toEqual({ actual: 2, projected: 1 })
  expect(Object.fromEntries(status)).toEqual({ stated: 3 })
  expect(Object.fromEntries(label)).toEqual({ ArmedGroup: 4 })
})
