import { describe, expect, test } from 'vitest'
import { camps } from '../../analysis/camps'
import { campsOf } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { triadCensus } from '../../analysis/triads'
import { leftOut } from '../support/left-out'
import { readSigned } from './networks'
import { campsByHand, violationsOf } from './oracle'

const data = process.env.ALLEGIANCE_TEST_DATA

describe('signed networks whose values are known', () => {
  if (!data) return leftOut('signed networks of others: ALLEGIANCE_TEST_DATA is not set')

  test.each(['highlandtribes.csv', 'konect-out.ucidata-gama'])('the Highland tribes, as %s has them', async (name) => {
    const graph = readSigned(name)
    expect({ nodes: graph.nodes.length, pairs: graph.pairs.length }).toEqual({ nodes: 16, pairs: 58 })
    expect(triadCensus(graph)).toEqual({ allPositive: 19, oneNegative: 2, twoNegative: 40, allNegative: 7 })
    expect(await frustration(graph)).toMatchObject({ violations: 7, lowerBound: 7, proven: true, unique: true, moving: [] })
    const three = await camps(graph)
    expect(three).toMatchObject({ violations: 2, proven: true })
    expect(campsOf(graph, three.campOf)).toHaveLength(3)
  })

  test('the frustration index of the Highland tribes is what every one of the 32,768 divisions gives', async () => {
    const graph = readSigned('highlandtribes.csv')
    const values = Array.from({ length: 2 ** 15 }, (_, mask) =>
      violationsOf(
        graph,
        graph.nodes.map((_, i) => (mask >> i) & 1),
      ),
    )
    const least = values.reduce((a, b) => Math.min(a, b))
    expect({ least, how: values.filter((value) => value === least).length }).toEqual({ least: 7, how: 1 })
  })

  test('the monks of Sampson, every division tried', async () => {
    const graph = readSigned('sampson-cloister.csv')
    const { violations, proven, unique } = await frustration(graph)
    const counts = new Map<number, number>()
    for (let mask = 0; mask < 2 ** (graph.nodes.length - 1); mask++) {
      let value = 0
      for (const { a, b, positive, negative } of graph.pairs) {
        const apart = ((mask >> a) ^ (mask >> b)) & 1
        value += apart === 1 ? (positive.length > 0 ? 1 : 0) : negative.length > 0 ? 1 : 0
      }
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const least = Math.min(...counts.keys())
    expect({ violations, proven, unique }).toEqual({ violations: least, proven: true, unique: counts.get(least) === 1 })
  })

  test('the Highland tribes in any number of camps, every division tried', () => {
    expect(campsByHand(readSigned('highlandtribes.csv'))).toBe(2)
  })

  test('the monks of Sampson in any number of camps, every division tried', async () => {
    const graph = readSigned('sampson-cloister.csv')
    expect(await camps(graph)).toMatchObject({ violations: campsByHand(graph), proven: true })
  })

  test.each([
    ['two camps', frustration],
    ['any number of camps', camps],
  ])('thousands of traders who trust or distrust each other, in %s: what is found, and a bound that is proven', async (_what, divide) => {
    const graph = readSigned('bitcoinotc.csv')
    const { violations, lowerBound, proven, campOf } = await divide(graph)
    expect(violationsOf(graph, campOf)).toBe(violations)
    expect(lowerBound).toBeGreaterThan(violations / 2)
    expect({ isBelow: lowerBound < violations, proven }).toEqual({ isBelow: true, proven: false })
  })
})
