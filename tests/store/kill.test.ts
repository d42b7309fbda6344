import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDossiers } from '../../graph-seed/loader'
import { openStore, type StoreOptions } from '../../server/open-store'
import { FIXTURE_DOSSIERS } from '../support/fixtures'
import { wholeGraph } from '../support/graph'
import { onEmbedded, onNeo4j, type FreshOptions } from '../support/stores'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Inside the checkout, so that the engine's package is found from there. */
const OUTPUT = `${ROOT}tests/output/seeding-child-${process.pid}`

beforeAll(async () => {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: OUTPUT,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: { child: 'tests/store/seeding-child.ts' }, output: { entryFileNames: '[name].js' } },
    },
    ssr: { external: true },
  })
})
afterAll(() => rmSync(OUTPUT, { recursive: true, force: true }))

/** Starts a process that seeds the store, and kills it with SIGKILL where it stands still at `line`. */
async function killedAfter(line: string, options: StoreOptions): Promise<void> {
  const child = spawn(process.execPath, [`${OUTPUT}/child.js`, JSON.stringify(options), line], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<string | null>((resolve) => {
    child.on('exit', (_, signal) => resolve(signal))
  })
  for await (const text of createInterface({ input: child.stdout })) if (text === line) child.kill('SIGKILL')
  expect([await ended, said]).toStrictEqual(['SIGKILL', ''])
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
