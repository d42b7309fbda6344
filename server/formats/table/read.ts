import type { ClaimDates } from '../../../model/dates'
import type { ImportOptions } from '../../../model/imports'
import { mappingSchema, type Mapping } from '../../../model/mapping'
import { DelimitedReader, TRIMMED, type Row } from '../../../model/tables/delimited'
import { COMMENT, guessDelimiter, headRows, isSymmetric, TABLE_HEAD } from '../../../model/tables/guess'
import { columnNames, missingColumns, rowMapper, type MappedSource, type MappedTie } from '../../../model/tables/map-row'
import { LINKED, suggestMapping } from '../../../model/tables/suggest'
import { AppError } from '../../../model/app-error'
import { unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { guessEncoding, textOf } from '../reading/text'

/** How files of this kind are called; others are believed only where a mapping says how to take them. */
const NAMED = /\.(csv|tsv|tab|edges|edgelist)$/i
const PERHAPS = /\.(txt|dat)$|^out\./i

/** Tables of text: lists of edges as they are, anything else by a mapping of its columns. */
export const table: ImportFormat = {
  detect(head, name) {
    // Pajek's parts begin with a star; what stands in them is no table of one kind.
    if (
      /^\s*[<{[*]|^PK|\0/.test(head) ||
      /^\*(vertices|arcs|edges|network|partition)/im.test(head) ||
      !(NAMED.test(name) || PERHAPS.test(name) || COMMENT.test(head))
    )
      return 0
    const delimiter = guessDelimiter(head)
    return delimiter === null ? 0 : NAMED.test(name) ? 0.5 : /^\s*(graph|creator|version)\b/i.test(head) ? 0 : 0.3
  },
  async *read(input, options) {
    const encoding = await guessEncoding(input)
    const mapping = await mappingOf(input, encoding, options)
    yield [
      { kind: 'about', ids: mapping.ids, title: mapping.title, source: { kind: 'dataset', ...mapping.source } },
      ...mapping.types.map((type): ImportItem => ({ kind: 'type', ...type })),
      ...(options.mapping === undefined
        ? [{ kind: 'problem', severity: 'note', place: 'columns', message: takenAs(mapping) } satisfies ImportItem]
        : []),
    ]
    yield* rowsToItems(input, encoding, mapping, options)
  },
}

async function mappingOf(input: InputFile, encoding: string, { mapping }: ImportOptions): Promise<Mapping> {
  if (mapping !== undefined) {
    const read = mappingSchema.safeParse(mapping)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new AppError(
      'invalid-parameter',
      `The mapping is not understood${issue!.path.length > 0 ? ` at ${issue!.path.join('.')}` : ''}: ${issue!.message}.`,
    )
  }
  const head = await headOf(input, encoding)
  const delimiter = guessDelimiter(head)
  const rows = delimiter === null ? [] : headRows(head, delimiter, 2000)
  if (delimiter === null || rows.length === 0)
    throw unreadable('line 1', 'the rows are not parted into cells. Expected are columns parted by comma, semicolon, tab, "|" or spaces.')
  const { mapping: suggested, certain, columns } = suggestMapping(rows, delimiter, isSymmetric(head))
  if (!certain)
    throw new AppError(
      'mapping-needed',
      `Line ${rows[0]!.line}: the columns (${columns.slice(0, 8).join(', ')}${columns.length > 8 ? ', …' : ''}) do not say by themselves what is a node and what a tie. Say it with a mapping, made under Import in the explorer or given by --mapping on the command line.`,
    )
  return mappingSchema.parse(suggested)
}

/** How columns are taken of which nobody has said it. */
function takenAs({ nodes, ties: [tie] }: Mapping): string {
  const column = (key: string) => `"${nodes.find((node) => node.key === key)!.columns[0]!}"`
  const kept = (tie ? tie.properties : nodes[0]!.properties).map((property) => `"${property.column}"`)
  const rest =
    kept.length > 0
      ? `${tie ? 'The tie' : 'The node'} keeps what else stands in the row: ${kept.slice(0, 12).join(', ')}${kept.length > 12 ? ` and ${kept.length - 12} more` : ''}. `
      : ''
  const read = tie
    ? `Each row is read as a tie from ${column(tie.from)} to ${column(tie.to)}${tie.signBy ? `, positive or negative by "${tie.signBy.column}"` : ''}`
    : `Each row is read as a node with the key ${column(nodes[0]!.key)}`
  return `${read}. ${rest}A mapping says it otherwise, with kinds of nodes, types, dates and sources.`
}

async function headOf(input: InputFile, encoding: string): Promise<string> {
  let head = ''
  for await (const piece of textOf(input, encoding)) {
    head += piece
    if (head.length >= TABLE_HEAD) return head.slice(0, TABLE_HEAD)
  }
  return head
}

async function* rowsToItems(input: InputFile, encoding: string, mapping: Mapping, options: ImportOptions): AsyncIterable<ImportItem[]> {
  let take: ((row: Row) => ImportItem[]) | null = null
  for await (const rows of rowsOf(input, encoding, mapping)) {
    let body = rows
    if (!take && rows.length > 0) {
      const columns = columnNames(rows[0]!.cells, mapping.table.header)
      const missing = missingColumns(mapping, columns)
      if (missing.length > 0)
        throw unreadable(
          `line ${rows[0]!.line}`,
          `the mapping speaks of the ${missing.length === 1 ? 'column' : 'columns'} ${missing.map((name) => JSON.stringify(name)).join(', ')}; the table has ${columns.slice(0, 20).join(', ')}${columns.length > 20 ? ', …' : ''}.`,
        )
      take = itemsOf(mapping, columns, options)
      if (mapping.table.header) body = rows.slice(1)
    }
    if (take) yield body.flatMap(take)
  }
}

async function* rowsOf(input: InputFile, encoding: string, { table: { delimiter } }: Mapping): AsyncIterable<Row[]> {
  const reader = new DelimitedReader(delimiter, TRIMMED)
  let begun = false
  let skipped = 0
  const numbered = (rows: Row[]) => (skipped === 0 ? rows : rows.map(({ line, cells }) => ({ line: line + skipped, cells })))
  let held = ''
  for await (const piece of textOf(input, encoding)) {
    let text = held + piece
    held = ''
    // Comments stand before the rows only: later such a line may be a cell of a table.
    while (!begun && text !== '') {
      const end = /\r\n|\n|\r(?=[^])/.exec(text)
      if (!COMMENT.test(text)) begun = true
      else if (end) {
        text = text.slice(end.index + end[0].length)
        skipped++
      } else if (text.length < TABLE_HEAD) {
        held = text
        text = ''
      } else begun = true
    }
    if (text !== '') yield numbered(reader.push(text))
  }
  if (held !== '' && !COMMENT.test(held)) yield numbered(reader.push(held))
  yield numbered(reader.end())
}

function itemsOf(mapping: Mapping, columns: readonly string[], { mapping: chosen, marking }: ImportOptions): (row: Row) => ImportItem[] {
  const map = rowMapper(mapping, columns)
  const guessed = chosen === undefined
  const symmetric = new Set(mapping.types.filter((type) => type.symmetric).map(({ type }) => type))
  // A table of nodes has each once; where rows are ties, the same node comes with many of them.
  const mention = mapping.ties.length > 0
  return (row) => {
    if (row.cells.every((cell) => cell.trim() === '')) return []
    const place = `line ${row.line}`
    const { nodes, ties, problems } = map(row)
    return [
      ...problems.map(({ message }): ImportItem => ({
        kind: 'problem',
        severity: nodes.length === 0 || (mention && ties.length === 0) ? 'unreadable' : 'left-out',
        place,
        message: `${message}.`,
      })),
      ...nodes.map(({ id, label, properties: { name, ...properties } }): ImportItem => ({
        kind: 'node',
        id,
        labels: [label],
        name: String(name),
        properties,
        place,
        mention,
      })),
      ...ties.flatMap(({ source }): ImportItem[] =>
        source
          ? [{ kind: 'source', id: sourceId(source), properties: { kind: 'other', ...source, ...(marking && { marking }) }, place }]
          : [],
      ),
      ...ties.map((tie, i): ImportItem => ({
        kind: 'relationship',
        type: guessed && tie.type === LINKED.type ? undefined : tie.type,
        start: tie.subject,
        end: tie.object,
        directed: !symmetric.has(tie.type),
        place,
        locator: ties.length > 1 ? `${place}, tie ${i + 1}` : place,
        ...split(tie),
        ...(tie.source && { source: sourceId(tie.source) }),
      })),
    ]
  }
}

/** What tells the documents that rows name apart. */
function sourceId({ name, url = '' }: MappedSource): string {
  return `${name}\n${url}`
}

/** The dates of a tie apart from what else is said of it. */
function split({ properties: { validFrom, validFromPrecision, validTo, validToPrecision, ...properties } }: MappedTie): {
  properties: MappedTie['properties']
  dates?: ClaimDates[]
} {
  if (validFrom === undefined && validTo === undefined) return { properties }
  return { properties, dates: [{ validFrom, validFromPrecision, validTo, validToPrecision } as ClaimDates] }
}
