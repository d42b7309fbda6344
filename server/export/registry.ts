import type { ExportFormatId } from '../../model/exports'
import { checked } from './checked'
import { csv } from './csv'
import { cypher } from './cypher'
import { docx } from './docx/writer'
import type { ExportGraph, Writer } from './format'
import { ftm } from './ftm/writer'
import { gexf } from './gexf'
import { graphml } from './graphml'
import { html } from './html'
import { cytoscape, json } from './json'
import { png } from './picture/png'
import { svg } from './picture/svg'
import { stix } from './stix/writer'

/** What writes each format; its name, extension and losses stand in model/exports.ts. */
const WRITERS: Record<ExportFormatId, Writer> = {
  gexf,
  graphml,
  json,
  cytoscape,
  csv,
  cypher,
  stix,
  ftm,
  docx,
  svg,
  png,
  html,
}

/** The file, piece by piece; the first piece comes at once. Throws `invalid-graph` and `not-in-format`. */
export async function* exportFile(format: ExportFormatId, graph: ExportGraph): AsyncIterable<Uint8Array> {
  for await (const piece of WRITERS[format](checked(graph))) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
