import { expect, test } from 'vitest'
import { mayContradict } from '../../model/contradictions'

const killed = (figures: object) => ({
  ...{
    kind: 'quantity',
    predicate: 'killed',
    object: null,
    stance: 'asserted',
    polarity: 'affirms',
    unit: 'persons',
    validFrom: '2021-08-26',
  },
  ...figures,
})

test('figures of one year that have none in common may contradict each other, none at all among them', () => {
  expect(mayContradict(killed({ best: 0 }), killed({ best: 13 }))).toBe('value')
  expect(mayContradict(killed({ low: 10, high: 20 }), killed({ best: 13 }))).toBeNull()
  expect(mayContradict(killed({ low: 10, high: 20 }), killed({ low: 21 }))).toBe('value')
  expect(mayContradict(killed({ best: 0 }), killed({ best: 13, validFrom: '2022-01-01' }))).toBeNull()
  expect(mayContradict(killed({}), killed({ best: 13 }))).toBeNull()
})
