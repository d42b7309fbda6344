import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayingOf } from '../../model/saying'
import { box, valuesFor, type Layout, type LayoutNode, type Link } from '../../picture/layout/layout'
import { LAYOUTS } from '../../picture/layout/registry'
import { placeFree } from '../../picture/look/place'
import { bends } from '../../picture/scene/parallel'
import type { GraphTie } from '../../picture/scene/graph-data'

const graph = fc.integer({ min: 2, max: 45 }).chain((n) =>
  fc.record({
    nodes: fc.constant(
      Array.from({ length: n }, (_, i): LayoutNode => ({
        id: `n${i}`,
        radius: 6 + (i % 5),
        nameWidth: 20 + 17 * (i % 7),
        nameHeight: 14 * (1 + (i % 2)),
      })),
    ),
    links: fc.array(
      fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).map(([a, b]): Link => [`n${a}`, `n${b}`]),
      { maxLength: 2 * n },
    ),
  }),
)

function overlaps(nodes: readonly LayoutNode[], positions: ReadonlyMap<string, { x: number; y: number }>): string[] {
  const boxes = nodes.map((node) => box(node, positions.get(node.id)!))
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b) =>
        Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth - 0.2 && a.y - a.below < b.y + b.above - 0.2 && b.y - b.below < a.y + a.above - 0.2
          ? [`${a.id} ${b.id}`]
          : [],
      ),
  )
}

/** A layout with its own values, and with each of its parameters at either bound. */
const settings = ({ parameters }: Layout): [string, Record<string, number>][] => [
  ['as it comes', {}],
  ...Object.entries(parameters).flatMap(([name, { minimum, maximum }]): [string, Record<string, number>][] => [
    [`${name} ${minimum}`, { [name]: minimum }],
    [`${name} ${maximum}`, { [name]: maximum }],
  ]),
]

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s', (_id, layout) => {
  describe.each(settings(layout))('%s', (_setting, given) => {
    const runs = Object.keys(given).length === 0 ? 15 : 5
    const place = (nodes: readonly LayoutNode[], links: readonly Link[]) =>
      layout.place(nodes, links, 'n0', valuesFor(layout.parameters, given))

    test('the same graph is laid out the same, in whatever order it arrives, with its focus in the middle', () => {
      fc.assert(
        fc.property(graph, ({ nodes, links }) => {
          const once = place(nodes, links)
          const again = place(
            [...nodes].reverse(),
            [...links].reverse().map(([a, b]) => [b, a] as const),
          )
          expect([...again].sort()).toEqual([...once].sort())
          expect(once.get('n0')).toEqual({ x: 0, y: 0 })
          expect([...once.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
        }),
        { numRuns: runs },
      )
    })

    test('no node and name covers another', () => {
      fc.assert(
        fc.property(graph, ({ nodes, links }) => {
          expect(overlaps(nodes, place(nodes, links))).toEqual([])
        }),
        { numRuns: runs },
      )
    })
  })
})

test('each layout has an id of its own, and values outside the bounds of a parameter are held to them', () => {
  expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length)
  const parameters = { spread: { minimum: 1, maximum: 3, default: 2 } }
  expect([{}, { spread: 0 }, { spread: 9 }, { spread: 1 }].map((given) => valuesFor(parameters, given).spread)).toEqual([2, 1, 3, 1])
})

test('what is opened finds free room near its opener, and nothing that stands moves', () => {
  fc.assert(
    fc.property(graph, fc.integer({ min: 1, max: 20 }), ({ nodes, links }, more) => {
      const before = LAYOUTS[0].place(nodes, links, 'n0', valuesFor(LAYOUTS[0].parameters, {}))
      const coming = Array.from({ length: more }, (_, i): LayoutNode => ({ id: `m${i}`, radius: 7, nameWidth: 60, nameHeight: 14 }))
      const positions = new Map(before)
      placeFree(
        positions,
        nodes,
        coming,
        coming.map(({ id }): Link => [id, 'n1']),
        'n1',
      )
      for (const [id, at] of before) expect(positions.get(id)).toEqual(at)
      expect(overlaps([...nodes, ...coming], positions)).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('several ties of a pair spread like a fan, and a single one is straight', () => {
  const tie = (id: string, source: string, target: string): GraphTie => ({
    id,
    subject: source,
    object: target,
    type: 'FIGHTS',
    modality: 'actual',
    status: 'stated',
    disputed: false,
    qualifiers: [],
    saying: sayingOf({ type: 'FIGHTS', modality: 'actual', status: 'stated', qualifiers: [] }, []),
    intervals: [],
    spans: [],
    grade: null,
    claimCount: 1,
    sourceCount: 1,
    originCount: 1,
    lastAttested: null,
    claimIds: [],
    source: null,
  })
  const found = bends([tie('1', 'a', 'b'), tie('2', 'b', 'a'), tie('3', 'a', 'b'), tie('4', 'a', 'c')])
  expect(found.get('4')).toBe(0)
  // Seen from the same end, so that lines that point against one another do not fall together.
  const seen = ['1', '2', '3'].map((id) => (id === '2' ? -found.get(id)! : found.get(id)!))
  expect(new Set(seen).size).toBe(3)
})
