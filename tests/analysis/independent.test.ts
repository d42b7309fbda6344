import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { camps } from '../../analysis/camps'
import { ambivalentPairs } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { edgesOf, type SignedGraph } from '../../analysis/signed-graph'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { CountedTies } from '../../server/graph/counted-ties'
import type { GraphStore } from '../../server/store/contract'
import { PYTHON, pythonMissing } from '../export/read'
import { fill } from '../support/fill'
import { leftOut } from '../support/left-out'
import { onEmbedded } from '../support/stores'
import { openStore } from '../../server/open-store'
import { readConflictYears, readSigned } from './networks'
import { violationsOf } from './oracle'

const missing = pythonMissing('scipy', 'networkx')

interface Least {
  two: number | null
  any: number | null
}

/** What scipy proves to be the least, of each graph. */
function byScipy(graphs: readonly SignedGraph[]): Least[] {
  const script = fileURLToPath(new URL('with_scipy.py', import.meta.url))
  const input = graphs.map((graph) => ({ nodes: graph.nodes.length, edges: edgesOf(graph).map(({ a, b, sign }) => [a, b, sign]) }))
  const output = execFileSync(PYTHON, [script], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1 << 26 })
  const lines = output.trimEnd().split('\n')
  return lines.map((line, i) => {
    const { two, any } = JSON.parse(line) as Least
    const ambivalent = ambivalentPairs(graphs[i]!)
    return { two: two === null ? null : two + ambivalent, any: any === null ? null : any + ambivalent }
  })
}

/** What the product finds: proven, and a division that has as many. */
async function found(graph: SignedGraph): Promise<Least> {
  const [two, any] = [await frustration(graph), await camps(graph)]
  for (const { violations, lowerBound, proven, campOf } of [two, any]) {
    expect({ lowerBound, proven }).toEqual({ lowerBound: violations, proven: true })
    expect(violationsOf(graph, campOf)).toBe(violations)
  }
  return { two: two.violations, any: any.violations }
}

async function expectTheSame(graphs: ReadonlyMap<string, SignedGraph>): Promise<void> {
  const independent = byScipy([...graphs.values()])
  const ours: Least[] = []
  for (const graph of graphs.values()) ours.push(await found(graph))
  const named = (values: readonly Least[]) => Object.fromEntries([...graphs.keys()].map((name, i) => [name, values[i]]))
  expect(named(ours)).toEqual(named(independent))
}

describe("the least violations are those that scipy's solver finds by other formulations", () => {
  if (missing) return leftOut(missing)

  if (!process.env.ALLEGIANCE_TEST_DATA) leftOut('signed networks of others: ALLEGIANCE_TEST_DATA is not set')
  else {
    test("of Sampson's monastery and the Highland tribes", async () => {
      const names = ['sampson-cloister.csv', 'highlandtribes.csv', 'konect-out.ucidata-gama']
      await expectTheSame(new Map(names.map((name) => [name, readSigned(name)])))
    })

    test('of who supported and opposed whom in the conflicts of every tenth year', async () => {
      const years = [...readConflictYears()].filter(([year]) => year % 10 === 0)
      await expectTheSame(new Map(years.map(([year, graph]) => [String(year), graph])))
    })
  }

  onEmbedded((fresh) => {
    let store: GraphStore
    beforeAll(async () => {
      store = await openStore(await fresh())
      await fill(store, [...DOSSIERS.keys()])
    })
    afterAll(() => store.close())

    test('of both dossiers', async () => {
      const graphs = new Map<string, SignedGraph>()
      for (const dossier of DOSSIERS.keys()) {
        const counted = await CountedTies.read(store, { dossier })
        graphs.set(dossier, counted.graphOf(await counted.through()))
      }
      await expectTheSame(graphs)
    })
  })
})
