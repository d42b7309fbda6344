import type { ExportFormatId } from '../../model/exports'
import { checked } from '../formats/writing/checked'
import { csv } from '../formats/csv/write'
import { cypher } from '../formats/cypher/write'
import { docx } from '../formats/docx/write'
import type { ExportGraph, Writer } from '../formats/writing/writer'
import { ftm } from '../formats/ftm/write'
import { gexf } from '../formats/gexf/write'
import { graphml } from '../formats/graphml/write'
import { html } from '../formats/html/write'
import { cytoscape, json } from '../formats/json/write'
import { png } from '../formats/png/write'
import { svg } from '../formats/svg/write'
import { stix } from '../formats/stix/write'

/** What writes each format; its name, extension and losses stand in model/exports.ts. */
const WRITERS: Record<ExportFormatId, Writer> = { gexf, graphml, json, cytoscape, csv, cypher, stix, ftm, docx, svg, png, html }

/** The file, piece by piece; the first piece comes at once. Throws `invalid-graph` and `not-in-format`. */
export async function* exportFile(format: ExportFormatId, graph: ExportGraph): AsyncIterable<Uint8Array> {
  for await (const piece of WRITERS[format](checked(graph))) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
