import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { camps } from '../../analysis/camps'
import { ambivalentPairs } from '../../analysis/division'
import { frustration } from '../../analysis/frustration'
import { edgesOf, type SignedGraph } from '../../analysis/signed-graph'
import { Solver } from '../../analysis/solver'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { CountedTies } from '../../server/graph/counted-ties'
import type { GraphStore } from '../../server/store/contract'
import { PYTHON, pythonMissing } from '../export/read'
import { fill } from '../support/fill'
import { leftOut } from '../support/left-out'
import { onEmbedded } from '../support/stores'
import { openStore } from '../../server/open-store'
import { readConflictYears, readPajekZip, readSigned } from './networks'
import { violationsOf } from './oracle'
import { FAMILIES } from './random-networks'

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
async function found(graph: SignedGraph, solver: Solver): Promise<Least> {
  const [two, any] = [await frustration(graph, solver, { leastOnly: true }), await camps(graph, solver, { leastOnly: true })]
  for (const { violations, lowerBound, proven, campOf } of [two, any]) {
    expect({ lowerBound, proven }).toEqual({ lowerBound: violations, proven: true })
    expect(violationsOf(graph, campOf)).toBe(violations)
  }
  return { two: two.violations, any: any.violations }
}

/** Compares both, and gives what scipy found. */
async function expectTheSame(graphs: ReadonlyMap<string, SignedGraph>): Promise<Least[]> {
  const independent = byScipy([...graphs.values()])
  const ours: Least[] = []
  await Solver.with({ seconds: 120 }, async (solver) => {
    for (const graph of graphs.values()) ours.push(await found(graph, solver))
  })
  const named = (values: readonly Least[]) => Object.fromEntries([...graphs.keys()].map((name, i) => [name, values[i]]))
  expect(named(ours)).toEqual(named(independent.map(({ two, any }, i) => ({ two: two ?? ours[i]!.two, any: any ?? ours[i]!.any }))))
  expect(independent.filter(({ two }) => two === null)).toEqual([])
  return independent
}

/** Milliseconds that a test may take on a machine that does much else. */
const PATIENT = 400_000

describe("the least violations are those that scipy's solver finds by other formulations", () => {
  if (missing) return leftOut(missing)

  test(
    'of random graphs of 15 to 40 nodes, sparse and dense',
    async () => {
      const draws = Array.from({ length: 30 }, (_, i): [string, SignedGraph] => {
        const family = FAMILIES[i % FAMILIES.length]!
        const nodes = 15 + Math.floor((25 * i) / 29)
        const ties = Math.min(Math.round(nodes * (2 + (i % 3) / 2)), (nodes * (nodes - 1)) / 4)
        return [`${family.name}, ${nodes} nodes, seed ${i}`, family.draw(nodes, ties, i)]
      })
      await expectTheSame(new Map(draws))
    },
    PATIENT,
  )

  if (!process.env.ALLEGIANCE_TEST_DATA) leftOut('signed networks of others: ALLEGIANCE_TEST_DATA is not set')
  else {
    test("of Sampson's monastery and the Highland tribes", async () => {
      const names = ['sampson-cloister.csv', 'highlandtribes.csv', 'konect-out.ucidata-gama']
      await expectTheSame(new Map(names.map((name) => [name, readSigned(name)])))
    })

    test(
      'of the signed networks that Pajek comes with',
      async () => {
        const networks = new Map([...readPajekZip('pajek-Sampson.zip'), ...readPajekZip('pajek-sigdata.zip')])
        // The 46 rankings of the fraternity are alike: the first and the last week of each kind stand for them.
        const alike = /^NEW\d_(?!0\.|15\.)/
        await expectTheSame(new Map([...networks].filter(([name]) => !alike.test(name))))
      },
      PATIENT,
    )

    test(
      'of who supported and opposed whom in the conflicts of each year',
      async () => {
        await expectTheSame(new Map([...readConflictYears()].map(([year, graph]) => [String(year), graph])))
      },
      PATIENT,
    )

    test(
      'of the Congress of the United States: 18 in two camps and in any number',
      async () => {
        expect(await expectTheSame(new Map([['congress.csv', readSigned('congress.csv')]]))).toEqual([{ two: 18, any: 18 }])
      },
      PATIENT,
    )
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
