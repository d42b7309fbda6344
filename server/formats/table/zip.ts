import type { ImportOptions } from '../../../model/imports'
import { AppError } from '../../../model/app-error'
import type { InputFile } from '../../files/input'
import { unreadable, type ImportItem } from '../reading/reader'
import { unzip } from '../reading/unzip'

const TABLE = /\.(csv|tsv|tab|edges|edgelist|txt)$/i
/** What computers put beside the files of people. */
const ASIDE = /(^|\/)(__MACOSX\/|\.|read_?me\b|licen[cs]e\b)/i
/** The header of a table for neo4j-admin, and what a zip of ours has beside its tables. */
const TYPED = /^\uFEFF?[^\r\n]*:(ID|START_ID|END_ID)\b/
const OWN = 'README.md'

/** The tables in a zip file, each as a file; null where it is no zip file, or one of tables with headers for neo4j-admin. */
export async function zippedTables(input: InputFile): Promise<InputFile[] | null> {
  if (!(await isZip(input))) return null
  const names: string[] = []
  for await (const _ of unzip(input, (name) => (names.push(name), false)));
  const tables = names.filter((name) => TABLE.test(name) && !ASIDE.test(name)).map((name) => fileIn(input, name))
  if (tables.length === 0 || names.includes(OWN)) return null
  for (const table of tables) if (TYPED.test(await beginningOf(table))) return null
  return tables
}

async function isZip(input: InputFile): Promise<boolean> {
  for await (const piece of input.open()) return Buffer.from(piece.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
  return false
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

async function beginningOf(input: InputFile): Promise<string> {
  for await (const piece of input.open()) return Buffer.from(piece.subarray(0, 4096)).toString('utf8')
  return ''
}

type ReadOne = (input: InputFile, options: ImportOptions) => AsyncIterable<ImportItem[]>

/** Tables of nodes and of edges together: those of nodes first, whose ids the others' ends are. */
export async function* readTogether(tables: readonly InputFile[], options: ImportOptions, readOne: ReadOne): AsyncIterable<ImportItem[]> {
  if (options.mapping !== undefined)
    throw new AppError(
      'invalid-parameter',
      'A mapping is for one table, and the zip file holds several. Unpack it, and import them one by one.',
    )
  const edges: InputFile[] = []
  yield [{ kind: 'about', ids: 'local', source: { kind: 'dataset' } }]
  for (const table of tables) {
    if (await holdsTies(readOne(table, options), table.name)) edges.push(table)
    else yield* named(readOne(table, options), table.name)
  }
  for (const table of edges) yield* named(readOne(table, options), table.name)
}

async function holdsTies(items: AsyncIterable<ImportItem[]>, name: string): Promise<boolean> {
  try {
    for await (const batch of items) if (batch.some(({ kind }) => kind === 'relationship')) return true
    return false
  } catch (error) {
    throw inFile(error, name)
  }
}

/** Items with the name of their table before their places. */
async function* named(items: AsyncIterable<ImportItem[]>, name: string): AsyncIterable<ImportItem[]> {
  try {
    for await (const batch of items)
      yield batch.flatMap((item): ImportItem[] => {
        if (item.kind === 'about') return []
        if (!('place' in item)) return [item]
        const place = `${name}, ${item.place}`
        return [item.kind === 'relationship' ? { ...item, place, locator: `${name}, ${item.locator ?? item.place}` } : { ...item, place }]
      })
  } catch (error) {
    throw inFile(error, name)
  }
}

function inFile(error: unknown, name: string): unknown {
  const said = error instanceof AppError && error.message.toLowerCase().startsWith(name.toLowerCase())
  return error instanceof AppError && error.code === 'unreadable-file' && !said ? unreadable(name, error.message, { cause: error }) : error
}
