import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { openStore } from '../../server/open-store'
import { percentile, spreadOf, timed, type Benchmark } from './benchmark'
import { startServer } from './server'

const RUNS = 7
/** From the command to the first answer, as promised. */
const AT_MOST_MS = 1500

/** A process that does no more than the server cannot do without: open the engine on the same file and read a node. */
const BARE = `const { GrafeoDB } = require('@grafeo-db/js'); const db = GrafeoDB.open(process.argv[1]);
  db.executeCypher("MATCH (n:Actor {id: 'iskp'}) RETURN n.name AS name").then((r) => { if (r.length !== 1) process.exit(1); db.close() })`

export const startUp: Benchmark = {
  name: 'start-up',
  about: 'from the command to the first answer, on a store that holds the dossiers; beside a bare process that opens the same file.',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
    try {
      const store = await openStore({ location: folder })
      await loadDossiers(store, [...DOSSIERS.keys()])
      await store.close()
      const bare = await timed(
        Array.from({ length: RUNS }, () => async () => execFileSync(process.execPath, ['-e', BARE, join(folder, 'graph.grafeo')])),
      )
      const served: number[] = []
      for (let run = 0; run < RUNS; run++) {
        const server = await startServer(folder)
        served.push(server.started)
        await server.stop()
      }
      return [
        { what: 'serve, to the first answer', value: percentile(served, 0.5), unit: 'ms', spread: spreadOf(served), atMost: AT_MOST_MS },
        { what: 'bare process that opens the file', value: percentile(bare, 0.5), unit: 'ms', spread: spreadOf(bare) },
        { what: 'serve over bare', value: percentile(served, 0.5) / percentile(bare, 0.5), unit: '×' },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
