import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { forEachStore } from '../support/stores'

/** [from, to, type] of each relationship: loops, doubles and both ways among them. */
const RELATIONSHIPS: readonly (readonly [number, number, 'R' | 'S'])[] = [
  [0, 1, 'R'],
  [0, 1, 'S'],
  [1, 0, 'R'],
  [1, 2, 'R'],
  [2, 2, 'R'],
  [2, 3, 'S'],
  [3, 0, 'S'],
  [3, 3, 'S'],
  [1, 3, 'R'],
]

interface Hop {
  types: string
  direction: '->' | '-' | '<-'
  /** Whether the relationship has a name. */
  named: boolean
  /** Whether it may be one or two relationships long. */
  long: boolean
}
/** The names of the nodes, one more than there are hops; '' for none. */
interface Chain {
  nodes: readonly string[]
  hops: readonly Hop[]
}

const hop = fc.record<Hop>({
  types: fc.constantFrom('', ':R', ':S', ':R|S', ':!R'),
  direction: fc.constantFrom('->', '-', '<-'),
  named: fc.boolean(),
  long: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
})
const chain = fc.array(hop, { minLength: 1, maxLength: 3 }).chain((hops) =>
  fc.record<Chain>({
    nodes: fc.array(fc.constantFrom('', 'a', 'b', 'c', ''), { minLength: hops.length + 1, maxLength: hops.length + 1 }),
    hops: fc.constant(hops.map((one) => (one.types === ':!R' ? { ...one, long: false } : one))),
  }),
)
const chains = fc.array(chain, { minLength: 1, maxLength: 2 })

function written(patterns: readonly Chain[]): string {
  let made = 0
  return patterns
    .map(({ nodes, hops }) =>
      hops.reduce((text, { types, direction, named, long }, i) => {
        const asked = `${named ? `r${made++}` : ''}${types}${long ? '*1..2' : ''}`
        const inner = asked === '' ? '' : `[${asked}]`
        return `${text}${direction === '<-' ? '<-' : '-'}${inner}${direction === '->' ? '->' : '-'}(${nodes[i + 1]})`
      }, `(${nodes[0]})`),
    )
    .join(', ')
}

/** How many rows the patterns have: all ways to walk them are tried, and no relationship is met twice. */
function counted(patterns: readonly Chain[]): number {
  const steps = patterns.flatMap(({ nodes, hops }, p) =>
    hops.map((one, i) => ({ ...one, from: nodes[i] || `${p}/${i}`, to: nodes[i + 1] || `${p}/${i + 1}` })),
  )
  const walk = (i: number, at: Readonly<Record<string, number>>, met: ReadonlySet<number>): number => {
    const step = steps[i]
    if (!step) return 1
    if (at[step.from] === undefined) return [0, 1, 2, 3].reduce((ways, start) => ways + walk(i, { ...at, [step.from]: start }, met), 0)
    let ways = 0
    const go = (place: number, left: number, metNow: ReadonlySet<number>) =>
      RELATIONSHIPS.forEach(([from, to, type], r) => {
        if (metNow.has(r) || !isOf(type, step.types)) return
        const ends = [
          ...(step.direction === '<-' ? [] : [[from, to]]),
          ...(step.direction === '->' || (from === to && step.direction === '-') ? [] : [[to, from]]),
        ]
        for (const [start, end] of ends) {
          if (start !== place) continue
          const now = new Set([...metNow, r])
          if (at[step.to] === undefined || at[step.to] === end) ways += walk(i + 1, { ...at, [step.to]: end! }, now)
          if (left > 1) go(end!, left - 1, now)
        }
      })
    go(at[step.from]!, step.long ? 2 : 1, met)
    return ways
  }
  return walk(0, {}, new Set())
}

function isOf(type: string, types: string): boolean {
  return types === '' || (types === ':!R' ? type !== 'R' : types.slice(1).split('|').includes(type))
}

forEachStore((_name, open) => {
  let store: GraphStore
  const count = async (statement: string) => {
    const run = await store.query(statement, {}, { timeoutMs: 60_000, access: 'READ' })
    const rows: unknown[] = []
    for await (const batch of run.batches) rows.push(...batch.flat())
    await run.close()
    return rows
  }
  beforeAll(async () => {
    store = await open()
    await store.write((tx) => tx.execute('UNWIND range(0, 3) AS i CREATE (:N {i: i})'))
    for (const [from, to, type] of RELATIONSHIPS)
      await store.write((tx) => tx.execute(`MATCH (a:N {i: ${from}}), (b:N {i: ${to}}) CREATE (a)-[:${type}]->(b)`))
  })

  test('chains and patterns of several hops have the rows that walking them has, no relationship met twice', async () => {
    await fc.assert(
      fc.asyncProperty(chains, async (patterns) => {
        expect(await count(`MATCH ${written(patterns)} RETURN count(*) AS n`), written(patterns)).toStrictEqual([BigInt(counted(patterns))])
      }),
      { numRuns: 60 },
    )
  })
})
