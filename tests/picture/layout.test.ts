import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayingOf } from '../../model/saying'
import { box, valuesFor, type Layout, type LayoutNode, type Link } from '../../picture/layout/layout'
import { LAYOUTS } from '../../picture/layout/registry'
import { placeFree } from '../../picture/look/place'
import { bends } from '../../picture/scene/parallel'
import { signOf } from '../../picture/words'
import type { GraphTie } from '../../picture/scene/graph-data'

const graph = fc.integer({ min: 2, max: 45 }).chain((n) =>
  fc.record({
    nodes: fc.constant(
      Array.from({ length: n }, (_, i): LayoutNode => ({
        id: `n${i}`,
        label: ['ArmedGroup', 'State', 'Place'][i % 3]!,
        radius: 6 + (i % 5),
        nameWidth: 20 + 17 * (i % 7),
        nameHeight: 14 * (1 + (i % 2)),
      })),
    ),
    links: fc.array(
      fc
        .tuple(fc.nat(n - 1), fc.nat(n - 1), fc.constantFrom('FIGHTS', 'SUPPORTS', 'UNIT_OF', 'LOCATED_IN'))
        .map(([a, b, type]): Link => ({ subject: `n${a}`, object: `n${b}`, type, sign: signOf(type) })),
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

describe.each(Object.entries(LAYOUTS))('%s', (_id, layout) => {
  describe.each(settings(layout))('%s', (_setting, given) => {
    const runs = Object.keys(given).length === 0 ? 6 : 2
    const place = (nodes: readonly LayoutNode[], links: readonly Link[]) =>
      layout.place(nodes, links, 'n0', valuesFor(layout.parameters, given))

    test('the same graph is laid out the same, in whatever order it arrives, with its focus in the middle', () => {
      fc.assert(
        fc.property(graph, ({ nodes, links }) => {
          const once = place(nodes, links)
          const again = place([...nodes].reverse(), [...links].reverse())
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

test('values outside the bounds of a parameter are held to them', () => {
  const parameters = { spread: { minimum: 1, maximum: 3, default: 2 } }
  expect([{}, { spread: 0 }, { spread: 9 }, { spread: 1 }].map((given) => valuesFor(parameters, given).spread)).toEqual([2, 1, 3, 1])
})

test('what is opened finds free room near its opener, and nothing that stands moves', () => {
  fc.assert(
    fc.property(graph, fc.integer({ min: 1, max: 20 }), ({ nodes, links }, more) => {
      const before = LAYOUTS.camps.place(nodes, links, 'n0', valuesFor(LAYOUTS.camps.parameters, {}))
      const coming = Array.from({ length: more }, (_, i): LayoutNode => ({
        id: `m${i}`,
        label: 'Place',
        radius: 7,
        nameWidth: 60,
        nameHeight: 14,
      }))
      const positions = new Map(before)
      placeFree(
        positions,
        nodes,
        coming,
        coming.map(({ id }): Link => ({ subject: id, object: 'n1', type: 'LOCATED_IN', sign: 0 })),
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

/** Nodes of these ids and labels, and ties between them as `subject TYPE object`. */
function small(labels: Record<string, string>, ties: readonly string[]): [LayoutNode[], Link[]] {
  return [
    Object.entries(labels).map(([id, label]) => ({ id, label, radius: 8, nameWidth: 50, nameHeight: 14 })),
    ties.map((tie): Link => {
      const [subject = '', type = '', object = ''] = tie.split(' ')
      return { subject, object, type, sign: signOf(type) }
    }),
  ]
}
const placed = (id: keyof typeof LAYOUTS, [nodes, links]: [LayoutNode[], Link[]], focus: string) =>
  LAYOUTS[id].place(nodes, links, focus, valuesFor(LAYOUTS[id].parameters, {}))

test('camps: friends and foes of the centre face each other, who is both stands between them, and friends of one another stand closer than foes', () => {
  const groups = Object.fromEntries(['hub', 'f1', 'f2', 'f3', 'e1', 'e2', 'e3', 'both', 'none'].map((id) => [id, 'ArmedGroup']))
  const at = placed(
    'camps',
    small(groups, [
      ...['f1', 'f2', 'f3', 'both'].map((id) => `${id} SUPPORTS hub`),
      ...['e1', 'e2', 'e3', 'both'].map((id) => `${id} FIGHTS hub`),
      'f1 SUPPORTS f2',
      'f2 SUPPORTS f3',
      'e1 SUPPORTS e2',
      'f1 FIGHTS e1',
      'f3 FIGHTS e3',
      'none BASED_IN hub',
    ]),
    'hub',
  )
  for (const id of ['f1', 'f2', 'f3']) expect(at.get(id)!.x).toBeLessThan(0)
  for (const id of ['e1', 'e2', 'e3']) expect(at.get(id)!.x).toBeGreaterThan(0)
  expect(at.get('both')!.y).toBeGreaterThan(0)
  expect(at.get('none')!.y).toBeLessThan(0)
  const apart = (a: string, b: string) => Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y)
  expect(apart('f1', 'f2')).toBeLessThan(apart('f1', 'e1'))
})

test('rings: who is more steps from the centre stands further out', () => {
  const ids = ['hub', 'a', 'b', 'c', 'd']
  const at = placed(
    'rings',
    small(Object.fromEntries(ids.map((id) => [id, 'State'])), ['hub BORDERS a', 'a BORDERS b', 'b BORDERS c']),
    'hub',
  )
  const out = ids.map((id) => Math.hypot(at.get(id)!.x, at.get(id)!.y))
  expect(out).toEqual([...out].sort((p, q) => p - q))
  expect(new Set(out).size).toBe(ids.length)
})

test('layers: a part stands below its whole, whoever else it has ties with', () => {
  const at = placed(
    'layers',
    small({ whole: 'ArmedGroup', part: 'ArmedGroup', unit: 'ArmedGroup', chief: 'Person', foe: 'State' }, [
      'part AFFILIATE_OF whole',
      'unit UNIT_OF part',
      'chief LEADS part',
      'foe FIGHTS unit',
    ]),
    'unit',
  )
  const y = (id: string) => at.get(id)!.y
  expect(y('part')).toBeLessThan(y('whole'))
  expect(y('unit')).toBeLessThan(y('part'))
  expect(y('chief')).toBe(y('unit'))
})

test.each([
  ['countries', [['a', 'government', 'place', 'event'], ['b', 'group'], ['theme']]],
  ['kinds', [['a', 'b'], ['government'], ['place'], ['event'], ['group'], ['theme']]],
] as const)('%s: what belongs together stands in a block of its own', (id, groups) => {
  const at = placed(
    id,
    small({ a: 'State', b: 'State', government: 'Government', place: 'Place', event: 'Event', group: 'ArmedGroup', theme: 'Theme' }, [
      'government GOVERNMENT_OF a',
      'place LOCATED_IN a',
      'event OCCURRED_IN place',
      'group OPERATES_IN b',
      'group FIGHTS government',
      'group CONCERNS theme',
    ]),
    'a',
  )
  const blocks = groups.map((members) => members.map((member) => at.get(member)!))
  const range = (points: readonly { x: number; y: number }[], axis: 'x' | 'y') => [
    Math.min(...points.map((p) => p[axis])),
    Math.max(...points.map((p) => p[axis])),
  ]
  blocks.forEach((one, i) =>
    blocks.slice(i + 1).forEach((other) => {
      const clear = (['x', 'y'] as const).some((axis) => {
        const [p, q] = [range(one, axis), range(other, axis)]
        return p[1]! < q[0]! || q[1]! < p[0]!
      })
      expect(clear).toBe(true)
    }),
  )
})
