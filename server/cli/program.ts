import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { declareAnalyse } from './analyse-words'
import { declareClaims } from './claim-words'
import { z } from 'zod'
import { isDate } from '../../model/dates'
import { MARKINGS } from '../../model/claim'
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS, type ExportFormatId } from '../../model/exports'
import { IMPORT_FORMATS, UPDATES_NONE } from '../../model/imports'
import { LAYOUT_IDS, type LayoutId } from '../../model/layouts'
import { ENCODINGS } from '../../model/tables/guess-encoding'
import { version } from '../../package.json'
import { AppError } from '../../model/app-error'
import { DURABILITIES, type Durability } from '../store/contract'
import type { Io } from './io'
import { FORMATS, type Format } from '../commands/results'
import { locate } from './location'

const EXIT = { done: 0, failed: 1, usage: 2 } as const
const DEFAULT_PORT = 7575

/** Runs a command line, without the program's name. Resolves with the exit status: 0 done, 1 failed, 2 wrong usage. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.done
  const program = commands(io, (code) => {
    status = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (io.stop.aborted && !(error instanceof AppError)) io.err('allegiance: Stopped.\n')
    else io.err(`allegiance: ${error instanceof AppError ? error.message : unexpected(error)}\n`)
    return EXIT.failed
  }
}

function commands(io: Io, done: (status: number) => void): Command {
  const program = new Command('allegiance')
    .description('Who stands with whom, against whom, and how we know.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => io.err(text) })
    .addHelpText('after', STORE_HELP)

  program
    .command('serve')
    .description('start the server and print its address; fills an empty store with the dossiers')
    .addOption(
      new Option('--port <number>', 'port to listen on; 0 takes any that is free').env('PORT').argParser(port).default(DEFAULT_PORT),
    )
    .addOption(
      new Option('--host <address>', "address to listen on; any but this machine's own demands a token").env('HOST').default('127.0.0.1'),
    )
    .option('--store <place>', STORE_WORDS)
    .option('--no-seed', 'leave an empty store empty')
    .option('--allow-writes', 'let statements by the Query API write, from clients that carry the token', false)
    .addOption(
      new Option(
        '--durability <kept>',
        'what an acknowledged write outlives on the embedded store: the end of the process, or a power cut too ("disk", slower)',
      )
        .choices(DURABILITIES)
        .default('process'),
    )
    .option('--allowed-host <name>', 'answer requests for this host name too; may be repeated', collect, [])
    .addHelpText(
      'after',
      `
Examples:
  allegiance serve
  allegiance serve --port 8080 --store ./other
  allegiance serve --allow-writes
  allegiance serve --host 0.0.0.0 --allowed-host graph.example.org`,
    )
    .action(
      async (options: {
        port: number
        host: string
        store?: string
        seed: boolean
        allowWrites: boolean
        durability: Durability
        allowedHost: string[]
      }) => {
        const { serve } = await import('./serve')
        done(
          await serve(
            locate(options.store, io),
            {
              port: options.port,
              host: options.host,
              seed: options.seed,
              allowWrites: options.allowWrites,
              durability: options.durability,
              allowedHosts: options.allowedHost,
            },
            io,
          ),
        )
      },
    )

  program
    .command('seed')
    .description('load dossiers and what they require, all that come with the product if none is named; loading again changes nothing')
    .argument('[dossier...]', 'ids of dossiers that come with the product, or paths of folders with a dossier.json: ./practice-notes')
    .option('--store <place>', STORE_WORDS)
    .addHelpText(
      'after',
      `
Examples:
  allegiance seed
  allegiance seed iskp-region --store ./other
  allegiance seed ./practice-notes`,
    )
    .action(async (named: string[], options: { store?: string }) => {
      const isPath = (name: string) => /[\\/]|^\.\.?$/.test(name)
      const { seed } = await import('../commands/seed')
      done(
        await (
          await onStore()
        )(
          locate(options.store, io),
          seed,
          { dossiers: named.filter((name) => !isPath(name)), folders: named.filter(isPath).map((name) => resolve(io.cwd, name)) },
          io,
        ),
      )
    })

  program
    .command('query')
    .description('run a reading Cypher statement and print its rows')
    .argument('[cypher]', 'the statement')
    .option('--saved <name>', 'a question of the library instead of a statement; docs/questions.md lists them')
    .option('--param <name=value>', 'a parameter; the value is JSON, or else taken as text; may be repeated', parameter, {})
    .addOption(new Option('--format <format>', 'how rows are printed').choices(FORMATS).default('table'))
    .option('--store <place>', STORE_WORDS)
    .addHelpText(
      'after',
      `
Examples:
  allegiance query "MATCH (n:ArmedGroup) RETURN n.id, n.name ORDER BY n.id"
  allegiance query 'MATCH (n:Actor {id: $id})-[r]->(m) RETURN type(r), m.name' --param id=iskp
  allegiance query 'MATCH (c:Claim) WHERE c.asOf >= $day RETURN c' --param 'day="2022-01-01"' --format ndjson
  allegiance query --saved leaders --param actor=ttp`,
    )
    .action(
      async (
        statement: string | undefined,
        options: { saved?: string; param: Record<string, unknown>; format: Format; store?: string },
        command: Command,
      ) => {
        if ((statement === undefined) === (options.saved === undefined))
          command.error('error: give either a statement or --saved with the name of a question')
        const { asked, query } = await import('../commands/query')
        done(
          await (
            await onStore()
          )(locate(options.store, io), query, { ...asked(statement, options.saved, options.param), format: options.format }, io),
        )
      },
    )

  program
    .command('check')
    .description("hold the graph against the model and, with a source's text, its passages against their digests")
    .option('--source <id=file>', 'the text of a source, in UTF-8; may be repeated', source, [])
    .option('--store <place>', STORE_WORDS)
    .addHelpText(
      'after',
      `
Examples:
  allegiance check
  allegiance check --source abbas-2022=article.txt`,
    )
    .action(async (options: { source: { id: string; file: string }[]; store?: string }) => {
      const { check } = await import('../commands/check')
      const { readText } = await import('./files')
      const sources = options.source.map(({ id, file }) => ({ id, text: readText(resolve(io.cwd, file)) }))
      done(await (await onStore())(locate(options.store, io), check, { sources }, io))
    })

  program
    .command('export')
    .description('write the graph, or a part of it, to a file that other programs read; docs/exports.md says what each format keeps')
    .addOption(new Option('--format <format>', 'how it is written').choices(EXPORT_FORMAT_IDS).makeOptionMandatory())
    .addOption(
      new Option('-o, --output <file>', 'the file, which is there whole or not at all; - writes to standard output').makeOptionMandatory(),
    )
    .addOption(
      new Option('--query <cypher>', 'what this reading statement returns, instead of the whole graph').conflicts(['ids', 'dossier']),
    )
    .addOption(
      new Option('--ids <ids>', 'these nodes, separated by commas, and what is around them').conflicts('dossier').argParser(someIds),
    )
    .addOption(new Option('--hops <number>', 'how far around them (default: 1)').argParser(hops))
    .option('--dossier <id>', 'one dossier')
    .addOption(new Option('--as-of <date>', 'without ties that are known not to hold on this day, YYYY-MM-DD').argParser(day))
    .addOption(new Option('--known-by <date>', 'only what sources published by this day say, YYYY-MM-DD').argParser(day))
    .addOption(new Option('--without <ids>', 'leave out these sources, separated by commas, and what only they support').argParser(someIds))
    .option('--full', 'claims and sources too, so that nothing is lost')
    .option('--analysis', 'what the signs of the ties tell: columns of nodes in gexf, graphml and csv, a section in docx and html')
    .addOption(new Option('--max-marking <marking>', 'leave out what is marked higher, and what then has no support').choices(MARKINGS))
    .addOption(new Option('--theme <theme>', 'colours of a picture (default: light)').choices(['light', 'dark']))
    .addOption(new Option('--dpi <number>', 'dots an inch of a PNG, 36 to 600 (default: 192)').argParser(dots))
    .addOption(new Option('--layout <name>', 'how the nodes of a picture are placed (default: camps)').choices(LAYOUT_IDS))
    .option('--numbered', 'in a picture, number the ties as in the annex of evidence')
    .option('--store <place>', STORE_WORDS)
    .addHelpText(
      'after',
      `
Formats:
${EXPORT_FORMATS.map((format) => `  ${format.id.padEnd(10)} ${format.name}: ${format.for}`).join('\n')}

Examples:
  allegiance export --format gexf -o graph.gexf
  allegiance export --format csv --dossier iskp-region --as-of 2021-08-15 -o august-2021.zip
  allegiance export --format stix --ids iskp,ttp --hops 2 --max-marking TLP:GREEN -o bundle.json
  allegiance export --format png --dossier iskp-region --dpi 300 --numbered -o figure.png
  allegiance export --format json --full --query 'MATCH (a)-[r:FIGHTS]->(b) RETURN a, r, b' -o - | jq .attributes`,
    )
    .action(async (options: ExportOptions, command: Command) => {
      if (options.hops !== undefined && !options.ids) command.error('error: --hops says how far around --ids; give those too')
      const [{ exportCommand }, { intoFile }, run] = await Promise.all([
        import('../commands/export'),
        import('../files/whole-file'),
        onStore(),
      ])
      const { format, asOf, knownBy, without, full = false, analysis, maxMarking, theme, dpi, layout, numbered } = options
      const asked = {
        format,
        scope: scopeOf(options),
        full,
        ...(analysis && { analysis }),
        ...(asOf !== undefined && { asOf }),
        ...(knownBy !== undefined && { knownBy }),
        ...(without && { without }),
        ...(maxMarking && { maxMarking }),
        drawing: { theme, dpi, layout, numbered },
      }
      const store = locate(options.store, io)
      done(
        options.output === '-'
          ? await run(store, exportCommand, asked, io)
          : await intoFile(resolve(io.cwd, options.output), io, (to) => run(store, exportCommand, asked, to)),
      )
    })

  program
    .command('import')
    .description('add a file to the graph, all of it or nothing; say first what that would do; list imports, or take one back')
    .argument('[files...]', 'the file, or tables of nodes and of edges that are one graph')
    .addOption(
      new Option('--format <format>', 'what the file is; by default what it looks like').choices(IMPORT_FORMATS.map(({ id }) => id)),
    )
    .option('--dry-run', 'only say what would be added, changed or gone, what is in conflict and what cannot be read')
    .option('--keep', "where a node stands in the store with other content, keep that and join the file's ties to it")
    .option('--known-actors', "ends of a table's ties that are ids, names or aliases of one actor in the store are that actor")
    .option('--leave-out', 'leave out what cannot be read, instead of refusing the file')
    .option('--mapping <file>', 'how the columns of a table are taken: a JSON file, as the explorer saves it')
    .addOption(new Option('--encoding <name>', 'how a table is encoded; by default what it looks like').choices(ENCODINGS))
    .option('--prefix <slug>', "what goes before the ids of the file's nodes; empty: nothing")
    .option('--type <type>', 'the type of relationships that have none')
    .option('--type-from <attribute>', 'the attribute of edges that says of which type each is')
    .option('--title <text>', "what the source of the ties is called; by default the file's own title or name")
    .addOption(
      new Option('--reliability <grade>', 'how reliable the source is, on the Admiralty scale').choices(['A', 'B', 'C', 'D', 'E', 'F']),
    )
    .addOption(new Option('--marking <marking>', 'how far what is in it may be passed on').choices(MARKINGS))
    .option('--published-at <day>', 'when the file was published, YYYY-MM-DD, where it does not say')
    .option('--updates <id>', `the import of which the file is a newer issue; ${UPDATES_NONE}: it stands beside what was imported`)
    .option('--list', 'list what was imported, the last first')
    .option('--undo <id>', 'take an import back')
    .option('--store <place>', STORE_WORDS)
    .addHelpText(
      'after',
      `
Examples:
  allegiance import network.gexf --dry-run
  allegiance import network.gexf --title "Survey of 2019" --reliability C
  allegiance import nodes.csv edges.csv
  allegiance import wars.csv --mapping wars.mapping.json
  allegiance import un-2025.xml --updates un-2020-1a2b3c4d --dry-run
  allegiance import --undo network-1a2b3c4d`,
    )
    .action(
      async (
        files: string[],
        { list, undo, store, dryRun, keep, knownActors, leaveOut, mapping, ...options }: ImportWords,
        command: Command,
      ) => {
        if ([files[0], list, undo].filter((option) => option !== undefined).length !== 1)
          command.error('error: give a file, --list, or --undo with the id of an import')
        const [{ importCommand }, { readMapping }] = await Promise.all([import('../commands/import'), import('./mapping-file')])
        const asked =
          files.length === 0
            ? undo === undefined
              ? { what: 'list' as const }
              : { what: 'undo' as const, id: undo }
            : {
                what: 'import' as const,
                files: files.map((file) => resolve(io.cwd, file)),
                dryRun: dryRun ?? false,
                options: {
                  ...options,
                  ...(mapping !== undefined && { format: options.format ?? 'table', mapping: await readMapping(resolve(io.cwd, mapping)) }),
                  conflicts: keep ? ('keep' as const) : ('refuse' as const),
                  knownActors: knownActors ? ('join' as const) : ('apart' as const),
                  unreadable: leaveOut ? ('leave-out' as const) : ('refuse' as const),
                },
              }
        const valid = importCommand.options.safeParse(asked)
        if (!valid.success) command.error(`error: ${z.prettifyError(valid.error)}`)
        done(await (await onStore())(locate(store, io), importCommand, asked, io))
      },
    )

  declareClaims(program, {
    storeWords: STORE_WORDS,
    onStore: async (store, command, options) => done(await (await onStore())(locate(store, io), command, options, io)),
    read: async (file) => (await import('./files')).readGiven(file, io),
    print: (text) => io.out(text),
    path: (name) => resolve(io.cwd, name),
  })

  declareAnalyse(program, STORE_WORDS, async (what, query, { format, store }) => {
    const { analyse } = await import('../commands/analyse')
    done(await (await onStore())(locate(store, io), analyse, { what, query, format }, io))
  })

  program
    .command('reconcile')
    .description('list actors that may be the same, with the reasons; record that two are, or are not; or take such a decision back')
    .option('--import <id>', 'only pairs with an actor of this import')
    .option('--decided', 'list what was decided instead')
    .addOption(new Option('--format <format>', 'how pairs are printed').choices(FORMATS).default('table'))
    .addOption(new Option('--accept <a=b>', 'the two are the same: ids of nodes, which stay two').argParser(twoIds))
    .addOption(new Option('--reject <a=b>', 'the two are not the same, and are not asked about again').argParser(twoIds))
    .addOption(new Option('--take-back <a=b>', 'take back what was decided of the two').argParser(twoIds))
    .option('--by <name>', 'who decides, or decided')
    .option('--note <text>', 'why, in a sentence that is kept with the decision')
    .option('--store <place>', STORE_WORDS)
    .addHelpText(
      'after',
      `
Examples:
  allegiance reconcile
  allegiance reconcile --import un-list-1a2b3c4d --format csv
  allegiance reconcile --accept qde.161=iskp --by "A. Analyst"
  allegiance reconcile --reject qde.088=etm --by "A. Analyst" --note "Whether they are one is disputed"
  allegiance reconcile --decided
  allegiance reconcile --take-back qde.161=iskp --by "A. Analyst"`,
    )
    .action(async ({ accept, reject, takeBack, by, note, decided, format, import: importId, store }: ReconcileWords, command: Command) => {
      const [pair, ...more] = [accept, reject, takeBack].filter((option) => option !== undefined)
      if (more.length > 0) command.error('error: give one of --accept, --reject and --take-back')
      if (pair && by === undefined) command.error('error: say with --by who decides')
      if (!pair && (by !== undefined || note !== undefined))
        command.error('error: --by and --note go with --accept, --reject or --take-back')
      const { reconcileCommand } = await import('../commands/reconcile')
      const asked = !pair
        ? {
            what: 'list' as const,
            show: decided ? ('decided' as const) : ('open' as const),
            format,
            ...(importId !== undefined && { import: importId }),
          }
        : takeBack
          ? { what: 'take-back' as const, ...pair, by: by! }
          : {
              what: 'decide' as const,
              ...pair,
              verdict: accept ? ('same' as const) : ('different' as const),
              by: by!,
              ...(note !== undefined && { note }),
            }
      const valid = reconcileCommand.options.safeParse(asked)
      done(
        await (
          await onStore()
        )(locate(store, io), reconcileCommand, valid.success ? valid.data : command.error(`error: ${z.prettifyError(valid.error)}`), io),
      )
    })

  for (const [name, description, example] of [
    ['backup', 'write everything in the store to a file', 'allegiance backup everything.jsonl.gz'],
    ['restore', 'fill an empty store from a backup, of either kind of store', 'allegiance restore everything.jsonl.gz --store ./new'],
  ] as const) {
    program
      .command(name)
      .description(description)
      .argument('<file>', 'a gzipped file of JSON lines')
      .option('--store <place>', STORE_WORDS)
      .addHelpText('after', `\nExample:\n  ${example}`)
      .action(async (file: string, options: { store?: string }) => {
        const command = (await import('../commands/backup'))[name]
        done(await (await onStore())(locate(options.store, io), command, { file: resolve(io.cwd, file) }, io))
      })
  }

  program
    .command('locate')
    .description('print what a claim needs to point at a passage: its offsets, digest and text fragment')
    .argument('<file>', 'the text of the source, in UTF-8')
    .argument('<first-words>', 'the words with which the passage begins')
    .argument('<last-words>', 'the words with which it ends')
    .addHelpText(
      'after',
      `
Example:
  allegiance locate article.txt 'The first words' 'the last words'`,
    )
    .action(async (file: string, first: string, last: string) => {
      const { locatePassage } = await import('./locate')
      const { readText } = await import('./files')
      const { startOffset, endOffset, passageSha256, textFragment, passage } = locatePassage(readText(resolve(io.cwd, file)), first, last)
      io.err(`${passage}\n`)
      await io.out(
        `startOffset: ${startOffset}, endOffset: ${endOffset}, passageSha256: '${passageSha256}',\ntextFragment: '${textFragment}'\n`,
      )
    })
  return program
}

interface ExportOptions {
  format: ExportFormatId
  output: string
  query?: string
  ids?: string[]
  hops?: number
  dossier?: string
  asOf?: string
  knownBy?: string
  without?: string[]
  full?: boolean
  analysis?: boolean
  maxMarking?: (typeof MARKINGS)[number]
  theme?: 'light' | 'dark'
  dpi?: number
  layout?: LayoutId
  numbered?: boolean
  store?: string
}

function scopeOf({ query, ids, hops = 1, dossier }: ExportOptions) {
  if (query !== undefined) return { kind: 'query' as const, statement: query }
  if (ids) return { kind: 'around' as const, ids, hops }
  return dossier === undefined ? { kind: 'graph' as const } : { kind: 'dossier' as const, dossier }
}

interface ImportWords {
  format?: string
  dryRun?: boolean
  keep?: boolean
  knownActors?: boolean
  leaveOut?: boolean
  mapping?: string
  encoding?: (typeof ENCODINGS)[number]
  prefix?: string
  type?: string
  typeFrom?: string
  title?: string
  publishedAt?: string
  updates?: string
  reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  marking?: (typeof MARKINGS)[number]
  list?: boolean
  undo?: string
  store?: string
}

interface ReconcileWords {
  import?: string
  decided?: boolean
  format: Format
  accept?: Two
  reject?: Two
  takeBack?: Two
  by?: string
  note?: string
  store?: string
}

interface Two {
  one: string
  other: string
}

function twoIds(text: string): Two {
  const [, one, other] = /^([^=]+)=([^=]+)$/.exec(text) ?? []
  if (one === undefined || other === undefined)
    throw new InvalidArgumentError('Write it a=b, with the ids of two nodes, as in qde.161=iskp.')
  return { one, other }
}

/** Loaded when a command needs it: opening a store brings much with it. */
async function onStore() {
  return (await import('./on-store')).onStore
}

function source(text: string, before: { id: string; file: string }[]): { id: string; file: string }[] {
  const [, id, file] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (id === undefined || file === undefined) throw new InvalidArgumentError('Write it id=file, as in abbas-2022=article.txt.')
  return [...before, { id, file }]
}

function parameter(text: string, before: Record<string, unknown>): Record<string, unknown> {
  const [, name, value] = /^(\w+)=([\s\S]*)$/.exec(text) ?? []
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write it name=value, as in id=iskp.')
  return { ...before, [name]: jsonOrText(value) }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const STORE_WORDS = 'folder of the embedded store, or bolt:// or neo4j:// address (default: NEO4J_URI, else ALLEGIANCE_DATA, else ./data)'
const STORE_HELP = `
Environment: ALLEGIANCE_DATA, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, ALLEGIANCE_TOKEN, ALLEGIANCE_LOG, PORT, HOST.
Exit status: 0 done, 1 failed, 2 wrong usage. "allegiance help COMMAND" gives examples.`

function port(text: string): number {
  const number = Number(text)
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return number
}

const MOST_HOPS = 10

function hops(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > MOST_HOPS) throw new InvalidArgumentError(`Hops are a number from 0 to ${MOST_HOPS}.`)
  return Number(text)
}

function dots(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 36 || number > 600) throw new InvalidArgumentError('Dots an inch are a whole number from 36 to 600.')
  return number
}

function day(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('A date that exists is written YYYY-MM-DD.')
  return text
}

function someIds(text: string): string[] {
  return text.split(',').filter((id) => id !== '')
}

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}

function unexpected(error: unknown): string {
  return `something went wrong that should not: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
}
