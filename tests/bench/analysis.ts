import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { camps } from '../../analysis/camps'
import { frustration } from '../../analysis/frustration'
import type { SignedGraph } from '../../analysis/signed-graph'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { CountedTies } from '../../server/graph/counted-ties'
import { openStore } from '../../server/open-store'
import { FAMILIES } from '../analysis/random-networks'
import type { Benchmark, Measurement } from './benchmark'

const SECONDS = 20
/** Both dossiers, as promised. */
const DOSSIER_MS = 2000
const [NODES, TIES, SEED] = [250, 500, 1]

export const analysis: Benchmark = {
  name: 'analysis',
  about: `dossiers, and random signed graphs of ${NODES} nodes and ${TIES} ties, divided into two camps and into any number; [least, most] that the violations can be, where ${SECONDS} s do not settle it.`,
  async run(log) {
    const results: Measurement[] = []
    for (const [name, graph] of await dossierGraphs()) results.push(...(await divisionsOf(name, graph, DOSSIER_MS)))
    for (const family of FAMILIES) {
      log(`  … ${family.name}`)
      results.push(...(await divisionsOf(family.name, family.draw(NODES, TIES, SEED))))
    }
    return results
  },
}

async function dossierGraphs(): Promise<[string, SignedGraph][]> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
  const store = await openStore({ location: folder })
  try {
    await loadDossiers(store, [...DOSSIERS.keys()])
    const graphs: [string, SignedGraph][] = []
    for (const dossier of DOSSIERS.keys()) {
      const counted = await CountedTies.read(store, { dossier })
      graphs.push([`dossier ${dossier}`, counted.graphOf(await counted.through())])
    }
    return graphs
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function divisionsOf(name: string, graph: SignedGraph, atMost?: number): Promise<Measurement[]> {
  const results: Measurement[] = []
  for (const [into, divide] of [
    ['two', frustration],
    ['any', camps],
  ] as const) {
    const started = performance.now()
    const { violations, lowerBound, proven } = await divide(graph, { seconds: SECONDS }, { leastOnly: true })
    const found = proven ? `${violations}` : `[${lowerBound}, ${violations}]`
    results.push({ what: `${name}, ${into}: ${found}`, value: performance.now() - started, unit: 'ms', ...(atMost && { atMost }) })
  }
  return results
}
