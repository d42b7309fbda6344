import { IMPORT_FORMATS, type ImportDeclaration, type ImportFormatId } from '../../model/imports'
import { AppError } from '../../model/app-error'
import { unreadable, type ImportFormat } from '../formats/reading/reader'
import type { InputFile } from '../files/input'
import { ftm } from '../formats/ftm/read'
import { csv } from '../formats/csv/read'
import { cypher } from '../formats/cypher/read'
import { gexf } from '../formats/gexf/read'
import { graphml } from '../formats/graphml/read'
import { cytoscape, json } from '../formats/json/read'
import { misp } from '../formats/misp/read'
import { notText } from '../formats/reading/not-text'
import { unList } from '../formats/un-list/read'
import { stix } from '../formats/stix/read'
import { table } from '../formats/table/read'
import { zippedTables } from '../formats/table/zip'
import { otherFormat } from '../formats/reading/other-formats'
import { headOf, headText } from '../formats/reading/text'

/** What reads each format; of two that are as likely the first. Names and extensions stand in model/imports.ts. */
const READERS: Record<ImportFormatId, ImportFormat> = {
  gexf,
  graphml,
  json,
  cytoscape,
  csv,
  cypher,
  stix,
  misp,
  ftm,
  table,
  'un-list': unList,
}

/** Below this likelihood a file is of no format that is read. */
const UNLIKELY = 0.2
/** From this likelihood on a file is of a format that is read, whatever else it looks like. */
const LIKELY = 0.9

/** The declaration of a format and its reader: the one asked for, else what the file looks like. Throws `invalid-parameter`, `unreadable-file`. */
export async function readerOf(
  input: InputFile,
  asked: string | undefined,
): Promise<{ declaration: ImportDeclaration; reader: ImportFormat }> {
  if (input.bytes === 0) throw unreadable('', `The file ${input.name} is empty.`)
  const head = await headOf(input)
  const other = notText(head)
  if (other !== null) throw unreadable('', `The file ${input.name} is ${other}.`)
  const named = (id: string) => ({ declaration: IMPORT_FORMATS.find((format) => format.id === id)!, reader: READERS[id as ImportFormatId] })
  if (asked !== undefined) {
    if (Object.hasOwn(READERS, asked)) return named(asked)
    throw new AppError(
      'invalid-parameter',
      `There is no import format ${JSON.stringify(asked)}. Known: ${IMPORT_FORMATS.map((format) => format.id).join(', ')}.`,
    )
  }
  const text = headText(head)
  const [best] = (Object.keys(READERS) as ImportFormatId[])
    .map((id) => ({ id, likely: READERS[id].detect(text, input.name) }))
    .sort((a, b) => b.likely - a.likely)
  const unread = best && best.likely >= LIKELY ? null : otherFormat(text, input.name)
  if (unread) throw unreadable('', `The file ${input.name} is ${unread.name}, which is not read here. ${unread.way}`)
  if (!best || best.likely < UNLIKELY)
    throw unreadable(
      '',
      `The file ${input.name} is of no format that is read here. Those are: ${IMPORT_FORMATS.map((format) => format.name).join(', ')}. If it is of one of them, name that (--format, or under Settings). Gephi, networkx and igraph save many others as GraphML.`,
    )
  // What is in a zip file does not show at its beginning.
  return named(best.id === 'csv' && (await zippedTables(input)) ? 'table' : best.id)
}
