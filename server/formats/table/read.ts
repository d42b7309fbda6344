import type { ImportOptions } from '../../../model/imports'
import { mappingSchema, type Mapping } from '../../../model/mapping'
import { factsOf, fits, type ColumnFacts } from '../../../model/tables/columns'
import { COMMENT, guessDelimiter, headRows, isSymmetric } from '../../../model/tables/guess'
import { tellingWords } from '../../../model/tables/guess-encoding'
import { columnNames, missingColumns } from '../../../model/tables/map-row'
import { suggestMapping } from '../../../model/tables/suggest'
import { AppError } from '../../../model/app-error'
import { unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { guessEncoding } from '../reading/text'
import { rowReader, type RowReader } from './items'
import { headOf, rowsOf } from './rows'
import { takenAs } from './taken-as'
import { readZipped, zippedTables } from './zip'

/** How files of this kind are called; others are believed only where a mapping says how to take them. */
const NAMED = /\.(csv|tsv|tab|edges|edgelist)$/i
const PERHAPS = /\.(txt|dat)$|^out\./i
/** Rows of two numbers, or three, which is a list of edges whatever the file is called. */
const PAIRS = /^\s*(\d+[ \t,;]+\d+([ \t,;]+[-+]?\d+(\.\d+)?)?[ \t]*\r?\n){5}/

/** Tables of text: lists of edges as they are, anything else by a mapping of its columns. */
export const table: ImportFormat = {
  detect(head, name) {
    // Pajek's parts begin with a star; what stands in them is no table of one kind.
    if (
      /^\s*[<{[*]|^PK|\0/.test(head) ||
      /^\*(vertices|arcs|edges|network|partition)/im.test(head) ||
      !(NAMED.test(name) || PERHAPS.test(name) || COMMENT.test(head) || PAIRS.test(head))
    )
      return 0
    const delimiter = guessDelimiter(head)
    return delimiter === null ? 0 : NAMED.test(name) ? 0.5 : /^\s*(graph|creator|version)\b/i.test(head) ? 0 : 0.3
  },
  async *read(input, options) {
    const zipped = await zippedTables(input)
    if (zipped)
      yield* readZipped(zipped, options, {
        read: (table) => readOne(table, options),
        mappingOf: async (table) => (await takenFrom(table, options)).mapping,
      })
    else yield* readOne(input, options)
  },
}

async function* readOne(input: InputFile, options: ImportOptions): AsyncIterable<ImportItem[]> {
  const { encoding, mapping, notes } = await takenFrom(input, options)
  yield [
    { kind: 'about', ids: mapping.ids, title: mapping.title, source: { kind: 'dataset', ...mapping.source } },
    ...mapping.types.map((type): ImportItem => ({ kind: 'type', ...type })),
    ...(options.encoding === undefined && !encoding.startsWith('utf') ? [await guessNote(input, encoding)] : []),
    ...notes.map((message): ImportItem => ({ kind: 'problem', severity: 'note', place: 'columns', message })),
  ]
  yield* rowsToItems(input, encoding, mapping, options)
}

/** That the encoding is a guess, with words by which a person sees whether it is right. */
async function guessNote(input: InputFile, encoding: string): Promise<ImportItem> {
  const words = tellingWords(await headOf(input, encoding))
  const read = words.length > 0 ? ` (${words.map((word) => JSON.stringify(word)).join(', ')})` : ''
  return {
    kind: 'problem',
    severity: 'note',
    place: 'encoding',
    message: `The file is not in UTF-8. It is read as ${encoding}${read}. If names are garbled, name another encoding: --encoding, or under Settings.`,
  }
}

async function takenFrom(input: InputFile, options: ImportOptions): Promise<Taken & { encoding: string }> {
  const encoding = options.encoding ?? (await guessEncoding(input))
  return { encoding, ...(await mappingOf(input, encoding, options)) }
}

interface Taken {
  mapping: Mapping
  /** What there is to say of how its columns are taken, a sentence or two each. */
  notes: string[]
}

async function mappingOf(input: InputFile, encoding: string, options: ImportOptions): Promise<Taken> {
  const { mapping } = options
  if (mapping === undefined) return suggested(input, encoding, options)
  const read = mappingSchema.safeParse(mapping)
  if (read.success) return { mapping: read.data, notes: [] }
  const [issue] = read.error.issues
  throw new AppError(
    'invalid-parameter',
    `The mapping is not understood${issue!.path.length > 0 ? ` at ${issue!.path.join('.')}` : ''}: ${issue!.message}.`,
  )
}

/** What was suggested for a file: asked for more than once, and worked out by reading it through. */
const SUGGESTED = new WeakMap<InputFile, { options: ImportOptions; taken: Promise<Taken> }>()

function suggested(input: InputFile, encoding: string, options: ImportOptions): Promise<Taken> {
  const known = SUGGESTED.get(input)
  if (known?.options === options) return known.taken
  const taken = suggest(input, encoding)
  SUGGESTED.set(input, { options, taken })
  return taken
}

async function suggest(input: InputFile, encoding: string): Promise<Taken> {
  const head = await headOf(input, encoding)
  const delimiter = guessDelimiter(head)
  const rows = delimiter === null ? [] : headRows(head, delimiter, 2000)
  if (delimiter === null || rows.length === 0)
    throw unreadable('line 1', 'the rows are not parted into cells. Expected are columns parted by comma, semicolon, tab, "|" or spaces.')
  const symmetric = isSymmetric(head)
  const first = suggestMapping(rows, delimiter, symmetric)
  if (!first.certain) throw mappingNeeded(rows[0]!.line, first.columns)
  // What a column holds is said by all of its rows: a sign or a word may come late.
  const facts = await factsOfAll(input, encoding, first.mapping.table!.header!, delimiter, first.columns.length)
  const { mapping: made } = suggestMapping(rows, delimiter, symmetric, facts)
  const mapping = mappingSchema.parse(made)
  return { mapping, notes: takenAs(mapping, first.columns, facts) }
}

async function factsOfAll(
  input: InputFile,
  encoding: string,
  header: boolean,
  delimiter: Mapping['table']['delimiter'],
  width: number,
): Promise<ColumnFacts[]> {
  const facts = factsOf(width, [])
  let body = !header
  for await (const rows of rowsOf(input, encoding, delimiter)) {
    for (const row of rows) {
      if (body && fits(row, width)) for (let i = 0; i < width; i++) facts[i]!.add(row.cells[i] ?? '')
      body = true
    }
  }
  return facts
}

function mappingNeeded(line: number, columns: readonly string[]): AppError {
  return new AppError(
    'mapping-needed',
    `Line ${line}: the columns (${columns.slice(0, 8).join(', ')}${columns.length > 8 ? ', …' : ''}) do not say by themselves what is a node and what a tie. Say it with a mapping, made under Import in the explorer or given by --mapping on the command line.`,
  )
}

async function* rowsToItems(input: InputFile, encoding: string, mapping: Mapping, options: ImportOptions): AsyncIterable<ImportItem[]> {
  let reader: RowReader | null = null
  for await (const rows of rowsOf(input, encoding, mapping.table.delimiter)) {
    let body = rows
    if (!reader && rows.length > 0) {
      const columns = columnNames(rows[0]!.cells, mapping.table.header)
      const missing = missingColumns(mapping, columns)
      if (missing.length > 0)
        throw unreadable(
          `line ${rows[0]!.line}`,
          `the mapping speaks of the ${missing.length === 1 ? 'column' : 'columns'} ${missing.map((name) => JSON.stringify(name)).join(', ')}; the table has ${columns.slice(0, 20).join(', ')}${columns.length > 20 ? ', …' : ''}.`,
        )
      reader = rowReader(mapping, columns, options)
      if (mapping.table.header) body = rows.slice(1)
    }
    if (reader) yield body.flatMap(reader.take)
  }
  if (reader) yield reader.end()
}
