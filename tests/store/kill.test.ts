import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDossiers } from '../../graph-seed/loader'
import { openStore, type StoreOptions } from '../../server/open-store'
import { buildChild, type Child } from '../support/child'
import { FIXTURE_DOSSIERS } from '../support/fixtures'
import { wholeGraph } from '../support/graph'
import { onEmbedded, onNeo4j, type FreshOptions } from '../support/stores'

let child: Child
beforeAll(async () => {
  child = await buildChild('tests/store/seeding-child.ts')
})
afterAll(() => child.remove())

/** Starts a process that seeds the store, and kills it with SIGKILL where it stands still at `line`. */
async function killedAfter(line: string, options: StoreOptions): Promise<void> {
  await child.killed([JSON.stringify(options), line], (text) => text === line)
}

type Moment = [words: string, line: string, whole: boolean]
const DERIVING: Moment = ['while ties are derived', 'derive.cypher', false]
const LOADED: Moment = ['right after the commit', 'loaded', true]

function killing(fresh: FreshOptions, moments: Moment[]): void {
  test.each(moments)('a seed killed %s is there whole or not at all, and seeding again completes it', async (_, line, whole) => {
    const options = await fresh()
    await killedAfter(line, options)
    const store = await openStore(options)
    const left = await wholeGraph(store)
    await loadDossiers(store, ['harbour-press'], { dossiers: FIXTURE_DOSSIERS })
    const complete = await wholeGraph(store)
    await store.close()
    expect(complete.nodes.length).toBe(28)
    expect(left).toStrictEqual(whole ? complete : { nodes: [], relationships: [] })
  })
}

onEmbedded((fresh) =>
  killing(fresh, [
    ['at the first script', 'harbour/00-begin.cypher', false],
    ['between two dossiers', 'harbour-press/00-begin.cypher', false],
    DERIVING,
    ['while the graph is checked', 'checking', false],
    LOADED,
  ]),
)
// There the server rolls back; each seed takes seconds.
onNeo4j((fresh) => killing(fresh, [DERIVING, LOADED]))
