import { Option, type Command } from 'commander'
import { z } from 'zod'
import { MARKINGS } from '../../model/claim'
import { REVIEW_STATES } from '../../model/reviews'
import { FORMATS } from '../commands/results'
import type { StoreCommand } from '../commands/command'

/** Runs a command on the store that its options name. */
export type OnStore = <O>(store: string | undefined, command: StoreCommand<O>, options: O) => Promise<void>

interface Surroundings {
  storeWords: string
  onStore: OnStore
  /** The text of a file, or of standard input for `-`. */
  read(file: string): Promise<string>
  print(text: string): Promise<void>
  /** A file name made absolute. */
  path(name: string): string
}

/** Declares `dossier` and `claim` with their subcommands. */
export function declareClaims(program: Command, around: Surroundings): void {
  declareDossiers(program, around)
  const claim = program
    .command('claim')
    .description('add claims to a dossier of your own, list, review or retract them; docs/own-claims.md goes through it')
    .addHelpText(
      'after',
      `
Examples:
  allegiance claim template > claims.csv
  allegiance claim add claims.csv --dossier practice-notes --dry-run
  allegiance claim list --dossier practice-notes
  allegiance claim review practice-note.c1 --as accepted --by "B. Reviewer" --why "Read against the source" --dry-run
  allegiance claim retract practice-note.c1 --by "A. Analyst" --reason "Misread"`,
    )
  const printed = () => new Option('--format <format>', 'how claims are printed').choices(FORMATS).default('table')

  claim
    .command('add')
    .description('add the claims of a file, all of them or none: JSON as POST /api/claims takes it, or a table')
    .argument('<file>', 'the file; - reads standard input')
    .requiredOption('--dossier <id>', 'the dossier of your own that they go into')
    .addOption(
      new Option('--as <state>', 'the state of the claims; only accepted ones make ties (default: accepted)').choices([
        'accepted',
        'in-review',
        'draft',
      ]),
    )
    .option('--by <name>', 'who enters them: a name that is kept with them')
    .option('--dry-run', 'only say what would come of it', false)
    .option('--store <place>', around.storeWords)
    .action(async (file: string, { store, ...options }: { dossier: string; as?: string; by?: string; dryRun: boolean; store?: string }) => {
      const { claimCommand } = await import('../commands/claims')
      await around.onStore(store, claimCommand, { what: 'add', text: await around.read(file), ...options })
    })

  claim
    .command('template')
    .description('print the header of a table of claims')
    .action(async () => around.print((await import('../claims/table')).claimTemplate()))

  claim
    .command('list')
    .description('list claims, retracted ones too')
    .option('--dossier <id>', 'of this dossier')
    .option('--subject <id>', 'about this node')
    .option('--source <id>', 'stated in this source')
    .addOption(new Option('--retracted', 'only retracted ones').conflicts('standing'))
    .option('--standing', 'only those that are not retracted')
    .addOption(new Option('--review <state>', 'in this state (default: accepted)').choices(REVIEW_STATES))
    .addOption(printed())
    .option('--store <place>', around.storeWords)
    .action(async ({ store, retracted, standing, ...options }: ListWords, command: Command) => {
      const { claimCommand } = await import('../commands/claims')
      const only = retracted ? { retracted: true } : standing ? { retracted: false } : {}
      await around.onStore(store, claimCommand, valid(command, claimCommand, { what: 'list', ...options, ...only }))
    })

  claim
    .command('retract')
    .description('retract a claim: it stays on record, and supports no tie any more')
    .argument('<id>', 'the id of the claim')
    .requiredOption('--by <name>', 'who retracts it')
    .requiredOption('--reason <text>', 'why, in a sentence that is kept with it')
    .option('--superseded-by <id>', 'the claim that stands in its place')
    .option('--dry-run', 'only say which ties would end', false)
    .option('--store <place>', around.storeWords)
    .action(async (id: string, { store, ...given }: RetractWords, command: Command) => {
      const { claimCommand } = await import('../commands/claims')
      await around.onStore(store, claimCommand, valid(command, claimCommand, { what: 'retract', id, ...given }))
    })

  declareReview(claim, around)
}

function declareReview(claim: Command, around: Surroundings): void {
  claim
    .command('review')
    .description('put a claim into another state; only accepted ones make ties')
    .argument('<id>', 'the id of the claim')
    .addOption(new Option('--as <state>', 'the new state').choices(REVIEW_STATES).makeOptionMandatory())
    .requiredOption('--by <name>', 'who changes it')
    .requiredOption('--why <text>', 'why, in a sentence that is kept with it')
    .option('--dry-run', 'only say which ties would begin, change and end', false)
    .option('--store <place>', around.storeWords)
    .action(
      async (
        id: string,
        { store, ...given }: { as: string; by: string; why: string; dryRun: boolean; store?: string },
        command: Command,
      ) => {
        const { claimCommand } = await import('../commands/claims')
        await around.onStore(store, claimCommand, valid(command, claimCommand, { what: 'review', id, ...given }))
      },
    )
}

function declareDossiers(program: Command, around: Surroundings): void {
  const dossier = program
    .command('dossier')
    .description('make a dossier of your own for claims of your own, list all dossiers, or write one as scripts')
    .addHelpText(
      'after',
      `
Examples:
  allegiance dossier create practice-notes --title "Practice notes" --description "What I read, and where."
  allegiance dossier list
  allegiance dossier export practice-notes --to ./practice-notes`,
    )
  dossier
    .command('create')
    .description('make a dossier of your own')
    .argument('<id>', 'its id: letters a to z, digits, ".", "_", "-"')
    .requiredOption('--title <text>', 'its title')
    .requiredOption('--description <text>', 'what it holds, in a sentence or two')
    .addOption(new Option('--marking <marking>', 'the marking of its sources that give none').choices(MARKINGS).default(MARKINGS[0]))
    .option('--store <place>', around.storeWords)
    .action(
      async (
        id: string,
        { store, ...given }: { title: string; description: string; marking: string; store?: string },
        command: Command,
      ) => {
        const { dossierCommand } = await import('../commands/claims')
        await around.onStore(store, dossierCommand, valid(command, dossierCommand, { what: 'create', id, ...given }))
      },
    )
  dossier
    .command('export')
    .description('write a dossier as scripts, one claim a row, which "allegiance seed" loads again; drafts are left out')
    .argument('<id>', 'its id')
    .requiredOption('--to <folder>', 'the folder, which is made; an earlier export of the dossier in it is replaced')
    .option('--store <place>', around.storeWords)
    .action(async (id: string, { store, to }: { to: string; store?: string }) => {
      const { dossierCommand } = await import('../commands/claims')
      await around.onStore(store, dossierCommand, { what: 'export', id, to: around.path(to) })
    })
  dossier
    .command('list')
    .description('list all dossiers, with what each brought')
    .addOption(new Option('--format <format>', 'how they are printed').choices(FORMATS).default('table'))
    .option('--store <place>', around.storeWords)
    .action(async ({ store, format }: { store?: string; format: (typeof FORMATS)[number] }) => {
      const { dossierCommand } = await import('../commands/claims')
      await around.onStore(store, dossierCommand, { what: 'list', format })
    })
}

interface ListWords {
  dossier?: string
  subject?: string
  source?: string
  retracted?: boolean
  review?: string
  standing?: boolean
  format: (typeof FORMATS)[number]
  store?: string
}

interface RetractWords {
  by: string
  reason: string
  supersededBy?: string
  dryRun: boolean
  store?: string
}

function valid<O>(command: Command, { options }: StoreCommand<O>, asked: unknown): O {
  const result = options.safeParse(asked)
  return result.success ? result.data : command.error(`error: ${z.prettifyError(result.error)}`)
}
