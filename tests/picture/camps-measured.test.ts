import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrange, graphOf } from '../../picture/layout/arrange'
import { merge, NO_DATA } from '../../picture/scene/graph-data'
import { dossierAnswer } from '../../server/graph/dossier'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { fill } from '../support/fill'
import { measure, type Measures } from '../support/layout-measures'

const folder = mkdtempSync(join(tmpdir(), 'allegiance-camps-'))
let store: GraphStore
beforeAll(async () => {
  store = await openStore({ location: folder })
  await fill(store, ['iskp-region', 'open-sources'])
})
afterAll(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the one layout before camps came to (docs/layouts.md), within which the first picture has to stay. */
const BEFORE: [string, Measures][] = [
  ['iskp-region', { namesRunOver: 27, crossings: 104, nodesUnderLines: 10, distances: 0.91 }],
  ['open-sources', { namesRunOver: 45, crossings: 595, nodesUnderLines: 27, distances: 1.34 }],
]

test.each(BEFORE)('the first picture of %s is easier to read than it was before camps, by each measure', async (id, before) => {
  const { graph, focus } = await dossierAnswer(store, id)
  const data = merge(NO_DATA, graph)
  const shown = { ...data, ties: new Map([...data.ties].filter(([, tie]) => tie.status !== 'denied')) }
  const { nodes, links } = graphOf(shown, graph.nodes.id, focus)
  const found = measure(nodes, links, arrange(data, graph.nodes.id, focus, 'camps'))
  for (const name of Object.keys(before) as (keyof Measures)[]) expect([name, found[name] < before[name]]).toEqual([name, true])
})
