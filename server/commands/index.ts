import { analyse } from './analyse'
import { backup, restore } from './backup'
import { check } from './check'
import { claimCommand, dossierCommand } from './claims'
import type { StoreCommand } from './command'
import { exportCommand } from './export'
import { importCommand } from './import'
import { query } from './query'
import { reconcileCommand } from './reconcile'
import { seed } from './seed'

/** The commands that work on a store, by name: what a server runs for the command line. */
export const COMMANDS: ReadonlyMap<string, StoreCommand<never>> = new Map(
  [seed, check, query, exportCommand, importCommand, claimCommand, dossierCommand, reconcileCommand, analyse, backup, restore].map(
    (command) => [command.name, command as StoreCommand<never>],
  ),
)
