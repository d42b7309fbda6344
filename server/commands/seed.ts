import { z } from 'zod'
import { readFolder } from '../claims/folder'
import { dossiersOf } from '../graph/meta'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import type { StoreCommand } from './command'

const options = z.object({ dossiers: z.array(z.string()), folders: z.array(z.string()) })

/**
 * Loads dossiers by id, and from folders of scripts; all that come with the product if none is named. Prints what the store then holds.
 * What a folder requires and the store has, from wherever it came, need not be loaded again.
 */
export const seed: StoreCommand<z.infer<typeof options>> = {
  name: 'seed',
  options,
  async run(store, { dossiers, folders }, io) {
    const read = folders.map(readFolder)
    const known = new Map([...DOSSIERS, ...read.map((dossier) => [dossier.id, dossier] as const)])
    const there = new Set(read.length > 0 ? (await dossiersOf(store)).map(({ id }) => id) : [])
    for (const { requires, ...dossier } of read)
      known.set(dossier.id, { ...dossier, requires: requires.filter((id) => known.has(id) || !there.has(id)) })
    const named = [...dossiers, ...read.map(({ id }) => id)]
    const report = await loadDossiers(store, named.length > 0 ? named : [...DOSSIERS.keys()], {
      dossiers: known,
      onProgress: (line) => io.err(`${line}\n`),
    })
    const { nodes, claims, sources, ties, removed } = report
    await io.out(
      `Loaded ${report.dossiers.join(', ')}: ${nodes} nodes, ${sources} sources, ${claims} claims, ${ties} ties. Removed: ${removed}.\n`,
    )
    return 0
  },
}
