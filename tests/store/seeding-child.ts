// Loads the fixture dossiers into the store named by its first argument (JSON of StoreOptions) until the
// script named by its second, or `loaded`: then it says so on stdout and stands still, to be killed there.
import { loadDossiers } from '../../graph-seed/loader'
import { openStore, type StoreOptions } from '../../server/open-store'
import { FIXTURE_DOSSIERS } from '../support/fixtures'

const [, , options, stop] = process.argv

function reached(line: string): void {
  if (line !== stop) return
  process.stdout.write(`${line}\n`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const store = await openStore(JSON.parse(options!) as StoreOptions)
await loadDossiers(store, ['harbour-press'], { dossiers: FIXTURE_DOSSIERS, onProgress: reached })
reached('loaded')
