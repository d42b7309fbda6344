import { Argument, Option, type Command } from 'commander'
import type { z } from 'zod'
import { ANALYSES, ANALYSIS_FORMATS, ANALYSIS_QUERIES, ANALYSIS_SECONDS, type Analysis } from '../../model/api/analysis'

/** What the command is given: every option but these as a parameter of the same name at /api/analysis, in the same writing. */
export interface AnalysisWords {
  format: (typeof ANALYSIS_FORMATS)[number]
  store?: string
  [parameter: string]: string | undefined
}

/** The options of `analyse`, in the order in which help lists them. */
const OPTIONS: readonly (readonly [string, string])[] = [
  ['--dossier <id>', 'one dossier or import; by default everything'],
  ['--among <ids>', 'only ties between these nodes, separated by commas'],
  ['--as-of <date>', 'only ties that hold on this day, YYYY-MM-DD'],
  ['--holding <answers>', 'with --as-of or series: holds (default), attested-earlier, unknown-start, uncertain, does-not-hold'],
  ['--attested-since <date>', 'leave out ties last attested before this day'],
  ['--known-by <date>', 'only what sources published by this day say, YYYY-MM-DD'],
  ['--without <ids>', 'leave out these sources, separated by commas, and what only they support'],
  ['--without-claims <ids>', 'leave out these claims, separated by commas'],
  ['--modalities <list>', 'actual (default), recommended, possible, projected, hypothesised'],
  ['--statuses <list>', 'stated and reported (default), denied'],
  ['--reliability <grade>', 'sources at least so reliable, A to F'],
  ['--credibility <number>', 'claims at least so credible, 1 to 6'],
  ['--families <list>', 'only ties of these families'],
  ['--types <list>', 'only ties of these types'],
  ['--positive <list>', 'types or families that count as positive, whatever the model says'],
  ['--negative <list>', 'types or families that count as negative'],
  ['--neutral <list>', 'types or families that do not count'],
  ['--draws <number>', 'how often signs are dealt out by chance for comparison (default: 1000; 0 for none)'],
  ['--of <analysis>', 'of sensitivity: frustration, camps (default), triads, gaps, brokers or similarity'],
  ['--attested <date>', 'of sensitivity: try leaving out ties last attested before this day'],
  ['--into <number>', 'of series: two camps, or any number (default)'],
  ['--from <date>', 'of series: begin with what counts on this date'],
  ['--to <date>', 'of series: not after this date'],
]

/** Declares the command `analyse`; `act` runs it with parameters that are checked. */
export function declareAnalyse(
  program: Command,
  storeWords: string,
  act: (what: Analysis, query: Record<string, string>, words: Pick<AnalysisWords, 'format' | 'store'>) => Promise<void>,
): void {
  const command = program
    .command('analyse')
    .description(
      'say what the signs of the ties tell: camps, also over time, ties that go against them, triads, gaps, brokers, and how far that holds; docs/analysis.md explains each',
    )
    .addArgument(new Argument('<what>', 'the analysis').choices(ANALYSES))
  for (const [flags, description] of OPTIONS) command.option(flags, description)
  command
    .option('--seconds <number>', `how long it may take, at most ${ANALYSIS_SECONDS.most} (default: ${ANALYSIS_SECONDS.usual})`)
    .addOption(new Option('--format <format>', 'how it is printed').choices(ANALYSIS_FORMATS).default('table'))
    .option('--store <place>', storeWords)
    .addHelpText(
      'after',
      `
Examples:
  allegiance analyse frustration --dossier iskp-region
  allegiance analyse camps --as-of 2022-05-15 --format json
  allegiance analyse series --dossier iskp-region --holding holds,attested-earlier
  allegiance analyse gaps --without abbas-2022
  allegiance analyse sensitivity --of camps --dossier iskp-region`,
    )
    .action(async (what: Analysis, { store, format, ...given }: AnalysisWords) => {
      const query = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
      const parsed = ANALYSIS_QUERIES[what].safeParse(query)
      if (!parsed.success) command.error(`error: ${fault(parsed.error)}`)
      await act(what, query, { format, store })
    })
}

/** What is wrong with the options, each named as it is written. */
function fault({ issues }: z.ZodError): string {
  const option = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return issues
    .map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.map(option).join(', ')} is no option of this analysis`
        : `${option(String(issue.path[0] ?? ''))}: ${issue.message}`,
    )
    .join('. ')
}
