import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { at, axisOf, barOf } from '../../client/parts/claims/axis'
import { Estimates } from '../../client/parts/claims/Estimates'
import { ScreenProvider } from '../../client/state/screen'
import type { ClaimDetail } from '../../model/api/answers'
import { NO_DATA } from '../../picture/scene/graph-data'
import { read, screenOf } from './on-a-screen'

const SOURCE = { id: 's', name: 'Harbour Press', kind: 'article', reliability: 'C', marking: 'TLP:CLEAR', publishedAt: '2020-01-01' }
const estimate = (id: string, more: object) =>
  ({
    id,
    kind: 'quantity',
    predicate: 'strength',
    measure: 'fighters',
    unit: 'fighters',
    stance: 'asserted',
    polarity: 'affirms',
    grade: 'C3',
    low: null,
    best: null,
    high: null,
    speakers: [],
    attributedAs: null,
    source: SOURCE,
    subject: { id: 'gulls', name: 'The Gulls' },
    subjectPart: null,
    place: null,
    contradicts: [],
    validFrom: null,
    validTo: null,
    asOf: '2020-02-01',
    ...more,
  }) as unknown as ClaimDetail
const screen = screenOf(NO_DATA, { node: () => null!, tie: () => null!, search: () => ({ answer: [] }) })
const lines = (claims: ClaimDetail[]) => read(screen, createElement(Estimates, { claims })).split('\n')
const markup = (claims: ClaimDetail[]) =>
  renderToStaticMarkup(createElement(ScreenProvider, { value: screen }, createElement(Estimates, { claims })))

describe('estimates side by side', () => {
  test('of one unit share an axis with its numbers, whatever they measure', () => {
    const told = lines([estimate('a', { low: 2500, high: 8500, measure: 'fighters in the harbour' }), estimate('b', { best: 4000 })])
    expect(told.filter((line) => line.startsWith(', on an axis'))).toEqual([', on an axis from 0 to 10,000'])
    expect(told).toEqual(expect.arrayContaining(['Fighters', '0', '5,000', '10,000']))
    expect(told.join('\n')).not.toContain('cannot be compared')
  })

  test('of several units have an axis each, and the card says why', () => {
    const told = lines([estimate('a', { best: 500 }), estimate('b', { best: 3, unit: 'boats', measure: 'boats' })])
    expect(told).toContain('Numbers of different units cannot be compared: each unit has an axis of its own.')
    expect(told.filter((line) => line.startsWith(', on an axis'))).toEqual([', on an axis from 0 to 600', ', on an axis from 0 to 3'])
  })

  test('say in words what is estimated, by whom, when, of which part, and how it is put', () => {
    const told = lines([
      estimate('a', {
        low: 300,
        validFrom: '2019-01-01',
        validFromPrecision: 'year',
        validTo: '2019-01-01',
        validToPrecision: 'year',
        speakers: [{ id: 'un', name: 'United Nations', order: 1 }],
      }),
      estimate('b', { high: 90, polarity: 'denies', subjectPart: 'northern wing' }),
      estimate('c', { best: 700, low: 600, high: 900, stance: 'projected', unit: 'people' }),
    ])
    expect(told).toContain('Fighters: at least 300, 2019 (the United Nations, in Harbour Press)')
    expect(told).toContain('Fighters, denied: up to 90 (Harbour Press)')
    expect(told.join('\n')).toContain('northern wing of The Gulls')
    expect(told).toContain('Fighters, expected: 700 (600–900) people (Harbour Press)')
    expect(told.filter((line) => line.includes('as of 1 February 2020'))).toHaveLength(2)
  })

  test('are drawn as bars and points, outlined where they are no assertion', () => {
    const drawn = markup([
      estimate('a', { low: 50, high: 100 }),
      estimate('b', { best: 25 }),
      estimate('c', { low: 75 }),
      estimate('d', { high: 50, polarity: 'not_found' }),
    ])
    expect(drawn).toContain('class="reach" style="inset-inline-start:50%;inline-size:50%"')
    expect(drawn).toContain('class="point" style="inset-inline-start:25%"')
    expect(drawn).toContain('class="reach" data-open="end" style="inset-inline-start:75%;inline-size:25%"')
    expect(drawn).toMatch(/data-hollow="true">.*?class="reach" data-open="start" style="inset-inline-start:0%;inline-size:50%"/)
    expect(drawn.match(/data-hollow/g)).toHaveLength(1)
  })
})

describe('an axis', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.double({ min: -1000, max: 1000, noNaN: true }).map((n) => Number(n.toPrecision(3))),
  )
  const range = fc.record({ low: fc.option(value), best: fc.option(value), high: fc.option(value) })

  test('holds zero and every number, between few ticks that are even', () =>
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
        const axis = axisOf(ranges)
        const { ticks } = axis
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks).toContain(0)
        const steps = ticks.slice(1).map((tick, i) => tick - ticks[i]!)
        for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6)
        for (const { low, best, high } of ranges)
          for (const each of [low, best, high])
            if (each !== null) {
              expect(at(each, axis)).toBeGreaterThanOrEqual(-1e-6)
              expect(at(each, axis)).toBeLessThanOrEqual(100 + 1e-6)
            }
      }),
    ))

  test.each([
    [[{ best: 8500 }], [0, 5000, 10_000]],
    [[{ best: 500 }], [0, 200, 400, 600]],
    [[{ low: 2000, high: 4000 }], [0, 1000, 2000, 3000, 4000]],
    [[{ best: 10 }], [0, 5, 10]],
    [
      [{ best: -5 }, { best: 8 }],
      [-5, 0, 5, 10],
    ],
    [[{ best: 0 }], [0, 0.5]],
    // An open range needs room to go on.
    [
      [{ low: 200 }, { best: 170 }],
      [0, 50, 100, 150, 200, 250],
    ],
  ])('of %j has the ticks %j', (ranges, ticks) => {
    expect(axisOf(ranges).ticks).toEqual(ticks)
  })

  test('a range without numbers has no bar', () => {
    expect(barOf({ best: 5 }, axisOf([{ best: 5 }]))).toBeNull()
  })
})
