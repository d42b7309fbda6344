import type { ImportOptions } from '../../../model/imports'
import type { Mapping } from '../../../model/mapping'
import { TABLES_TOGETHER } from '../../../model/tables/together'
import { guessDelimiter } from '../../../model/tables/guess'
import { AppError } from '../../../model/app-error'
import type { InputFile } from '../../files/input'
import { LeftOut } from '../reading/left-out'
import { otherFormat } from '../reading/other-formats'
import { headingOf } from '../reading/own-zip'
import { unreadable, type ImportItem } from '../reading/reader'
import { headOf, headText } from '../reading/text'
import { HIDDEN, isZip, unzip } from '../reading/unzip'

const TEXT = /\.txt$/i
/** What people put beside their tables. */
const ABOUT = /(^|\/)(read_?me|licen[cs]e|citation|code_?book|change_?log)\b[^/]*$/i
/** The header of a table for neo4j-admin. */
const TYPED = /^\uFEFF?[^\r\n]*:(ID|START_ID|END_ID)\b/

interface ZippedTables {
  /** Each as a file of its own. */
  tables: InputFile[]
  /** Names of the other files. */
  others: string[]
}

/** The tables in a zip file; null where it is no zip file, has none, is one of ours, or one of tables with headers for neo4j-admin. */
export async function zippedTables(input: InputFile): Promise<ZippedTables | null> {
  if (!(await isZip(input)) || (await headingOf(input)).own) return null
  const names: string[] = []
  for await (const _ of unzip(input, (name) => (HIDDEN.test(name) || names.push(name), false)));
  const tables: InputFile[] = []
  for (const name of names.filter((name) => TABLES_TOGETHER.test(name) && !ABOUT.test(name))) {
    const table = fileIn(input, name)
    const head = headText(await headOf(table))
    if (TYPED.test(head)) return null
    // Texts are tables as far as they look like one.
    if (!TEXT.test(name) || (otherFormat(head, name) === null && guessDelimiter(head) !== null)) tables.push(table)
  }
  return tables.length === 0 ? null : { tables, others: names.filter((name) => !tables.some((table) => table.name === name)) }
}

/** A file in a zip file. Its size is not known before it is unpacked, and nobody asks for it. */
function fileIn(input: InputFile, wanted: string): InputFile {
  return {
    name: wanted,
    bytes: 0,
    async *open() {
      for await (const { bytes } of unzip(input, (name) => name === wanted)) if (bytes.length > 0) yield bytes
    },
  }
}

/** What reads one table, and the mapping by which that is done. */
interface TableReader {
  read(table: InputFile): AsyncIterable<ImportItem[]>
  mappingOf(table: InputFile): Promise<Mapping>
}

/** The tables of a zip file: one by itself, several together, those of nodes first, whose ids the others' ends are. */
export async function* readZipped(
  { tables, others }: ZippedTables,
  options: ImportOptions,
  reader: TableReader,
): AsyncIterable<ImportItem[]> {
  const left = new LeftOut()
  for (const name of others) left.add('Files in the zip file that are no tables are not taken', name)
  if (tables.length === 1) yield* named(reader.read(tables[0]!), tables[0]!.name)
  else {
    if (options.mapping !== undefined)
      throw new AppError(
        'invalid-parameter',
        `A mapping is for one table, and these are several (${tables.map(({ name }) => name).join(', ')}). Import them one by one.`,
      )
    yield [{ kind: 'about', ids: 'local', source: { kind: 'dataset' } }]
    const { nodes, edges, texts } = await sorted(tables, reader)
    for (const { name } of texts) left.add('Texts in the zip file whose columns have no names that say what is tied are not taken', name)
    for (const { name, table } of [...nodes, ...edges])
      for await (const items of named(reader.read(table), name)) yield items.filter(({ kind }) => kind !== 'about')
  }
  yield left.items()
}

interface Named {
  name: string
  table: InputFile
}

/** Tables of nodes, tables of ties, and texts that may well say something about the tables, since no heading of theirs says what they are. */
async function sorted(tables: readonly InputFile[], { mappingOf }: TableReader): Promise<Record<'nodes' | 'edges' | 'texts', Named[]>> {
  const found: Record<'nodes' | 'edges' | 'texts', Named[]> = { nodes: [], edges: [], texts: [] }
  const onlyTexts = tables.every(({ name }) => TEXT.test(name))
  for (const table of tables) {
    const { name } = table
    const perhaps = TEXT.test(name) && !onlyTexts
    const mapping = await mappingOf(table).catch((error: unknown) => {
      if (perhaps && error instanceof AppError && error.code === 'mapping-needed') return null
      throw inFile(error, name)
    })
    const kind = mapping === null || (perhaps && !mapping.table.header) ? 'texts' : mapping.ties.length > 0 ? 'edges' : 'nodes'
    found[kind].push({ name, table })
  }
  return found
}

/** Items with the name of their table before their places. */
async function* named(items: AsyncIterable<ImportItem[]>, name: string): AsyncIterable<ImportItem[]> {
  try {
    for await (const batch of items)
      yield batch.map((item): ImportItem => {
        if (!('place' in item)) return item
        const place = `${name}, ${item.place}`
        return item.kind === 'relationship' ? { ...item, place, locator: `${name}, ${item.locator ?? item.place}` } : { ...item, place }
      })
  } catch (error) {
    throw inFile(error, name)
  }
}

/** An error about a table with the table's name before what it says. */
function inFile(error: unknown, name: string): unknown {
  if (!(error instanceof AppError) || error.message.toLowerCase().startsWith(name.toLowerCase())) return error
  if (error.code === 'unreadable-file') return unreadable(name, error.message, { cause: error })
  return error.code === 'mapping-needed' ? new AppError(error.code, `${name}: ${error.message}`, error.extra, { cause: error }) : error
}
