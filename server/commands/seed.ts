import { z } from 'zod'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import type { StoreCommand } from './command'

const options = z.object({ dossiers: z.array(z.string()) })

/** Loads dossiers, all that come with the product if none is named, and prints what the store then holds. */
export const seed: StoreCommand<z.infer<typeof options>> = {
  name: 'seed',
  options,
  async run(store, { dossiers }, io) {
    const report = await loadDossiers(store, dossiers.length > 0 ? dossiers : [...DOSSIERS.keys()], {
      onProgress: (line) => io.err(`${line}\n`),
    })
    const { nodes, claims, sources, ties, removed } = report
    await io.out(
      `Loaded ${report.dossiers.join(', ')}: ${nodes} nodes, ${sources} sources, ${claims} claims, ${ties} ties. Removed: ${removed}.\n`,
    )
    return 0
  },
}
