import { expect, test } from 'vitest'
import { gapSentence, gapsWanted } from '../../client/panels/analysis/Gaps'
import { tiesBetween } from '../../client/panels/analysis/ties-between'
import { USUALLY_COUNTED } from '../../client/state/counted'
import { dataOf } from './fixture'

const row = (id: string, subject: string, predicate: string, object: string, rest = {}) => ({
  id,
  subject,
  predicate,
  object,
  source: 'paper',
  ...rest,
})
const data = dataOf(
  [
    row('c1', 'a', 'FIGHTS', 'x'),
    row('c2', 'x', 'FIGHTS', 'b'),
    row('c3', 'b', 'SUPPORTS', 'a', { stance: 'possible' }),
    row('c4', 'a', 'COOPERATES_WITH', 'b', { polarity: 'denies' }),
  ],
  [{ id: 'paper', reliability: 'B', origins: [] }],
)
const idOf = (type: string) => [...data.ties.values()].find((tie) => tie.type === type)!.id

test('behind a gap are the counted ties to the adversary; positive ones that do not count are told apart, denied ones are none', () => {
  const scene = { ties: [...data.ties.values()], holding: null }
  const { counted, uncounted } = tiesBetween({ data, dossier: null, baseTies: new Set() }, scene, USUALLY_COUNTED)
  expect(counted('x', 'a').map((id) => data.ties.get(id)!.type)).toEqual(['FIGHTS'])
  expect(counted('b', 'x')).toHaveLength(1)
  expect(counted('a', 'b')).toEqual([])
  expect(uncounted('a', 'b')).toEqual([idOf('SUPPORTS')])
})

test('a gap names its adversaries in their number, and says that a positive tie does not count', () => {
  const gap = (...common: string[]) => ({
    a: 'a',
    b: 'b',
    common: common.map((id) => ({ id, name: id })),
    known: 'nothing said' as const,
    ties: [],
  })
  expect(gapSentence(gap('x'), { a: 'Iran' }, 0)).toBe('Iran and b: common adversary x.')
  expect(gapSentence(gap('x', 'y'), {}, 1)).toBe('a and b: common adversaries x and y. 1 positive tie between the two does not count.')
})

test('gaps are kept to those with an adversary, and to those between two of a kind', () => {
  const gap = (a: string, b: string, ...common: string[]) => ({
    a,
    b,
    common: common.map((id) => ({ id, name: id })),
    known: 'nothing said' as const,
    ties: [],
  })
  const all = [gap('iran', 'china', 'iskp'), gap('iran', 'taliban', 'iskp', 'us'), gap('russia', 'iran', 'us')]
  const kindOf = (id: string) => (id === 'taliban' ? 'ArmedGroup' : 'State')
  const pairs = (wanted: Parameters<typeof gapsWanted>[1]) => gapsWanted(all, wanted, kindOf).map(({ a, b }) => `${a} ${b}`)
  expect(pairs({ adversary: '', kind: '' })).toHaveLength(3)
  expect(pairs({ adversary: 'iskp', kind: '' })).toEqual(['iran china', 'iran taliban'])
  expect(pairs({ adversary: 'iskp', kind: 'State' })).toEqual(['iran china'])
  expect(pairs({ adversary: 'us', kind: 'State' })).toEqual(['russia iran'])
})
