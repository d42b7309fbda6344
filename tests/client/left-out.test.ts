import { expect, test } from 'vitest'
import { countedOf, leftOutWords } from '../../client/panels/analysis/left-out'
import { USUALLY_COUNTED } from '../../client/state/counted'
import type { GraphNode, GraphTie } from '../../picture/scene/graph-data'
import type { HoldingAnswer } from '../../model/holding'

const node = (id: string, label: string) => [id, { id, labels: [label] } as unknown as GraphNode] as const
const nodes = new Map([node('a', 'State'), node('b', 'ArmedGroup'), node('p', 'Place')])
const tie = (id: string, type = 'FIGHTS', rest: Partial<GraphTie> = {}) =>
  ({ id, type, subject: 'a', object: 'b', modality: 'actual', status: 'stated', ...rest }) as GraphTie
const at = (holding: string) => ({ holding }) as HoldingAnswer

test('each tie on the canvas is counted, or left out for one reason', () => {
  const ties = [
    tie('counted'),
    tie('past'),
    tie('unsigned', 'PRESENT_IN'),
    tie('place', 'FIGHTS', { object: 'p' }),
    tie('possible', 'FIGHTS', { modality: 'possible' }),
    tie('denied', 'FIGHTS', { status: 'denied' }),
    tie('beside'),
  ]
  const holding = new Map(ties.map(({ id }) => [id, at(id === 'past' ? 'attested-earlier' : 'holds')]))
  const own = new Set(ties.map(({ id }) => id).filter((id) => id !== 'beside'))
  expect(countedOf({ ties, holding }, { nodes }, own, USUALLY_COUNTED)).toEqual({
    counted: 1,
    leftOut: { unsigned: 1, place: 1, modality: 1, status: 1, holding: 1, beside: 1 },
  })
  expect(countedOf({ ties, holding: null }, { nodes }, null, USUALLY_COUNTED)).toMatchObject({
    counted: 3,
    leftOut: { holding: 0, beside: 0 },
  })
  const wide = {
    ...USUALLY_COUNTED,
    modality: ['actual' as const, 'possible' as const],
    holding: ['holds' as const, 'attested-earlier' as const],
  }
  expect(countedOf({ ties, holding }, { nodes }, own, wide)).toMatchObject({ counted: 3, leftOut: { modality: 0, holding: 0 } })
  expect(countedOf({ ties, holding }, { nodes }, own, { ...USUALLY_COUNTED, signs: { rivalry: 'neutral' } }).counted).toBe(0)
})

test('with one attribution unticked, what is left out is said by what was chosen, not as denied', () => {
  const ties = [tie('stated'), tie('reported', 'FIGHTS', { status: 'reported' }), tie('possible', 'FIGHTS', { modality: 'possible' })]
  const holding = new Map(ties.map(({ id }) => [id, at('holds')]))
  const chosen = { ...USUALLY_COUNTED, modality: ['possible' as const, 'actual' as const], status: ['reported' as const] }
  expect(leftOutWords(countedOf({ ties, holding }, { nodes }, null, chosen).leftOut)).toBe(
    'On the canvas, but not counted: 2 ties of another attribution than chosen.',
  )
  const other = { ...USUALLY_COUNTED, modality: ['possible' as const], holding: ['uncertain' as const] }
  expect(leftOutWords(countedOf({ ties, holding }, { nodes }, null, other).leftOut)).toBe(
    'On the canvas, but not counted: 2 ties of another modality than chosen and 1 tie with another status on the date.',
  )
  expect(leftOutWords(countedOf({ ties: [ties[0]!], holding: null }, { nodes }, null, USUALLY_COUNTED).leftOut)).toBeNull()
})
