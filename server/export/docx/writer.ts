import { annexTies } from '../annex'
import { readEvidence } from '../evidence'
import type { ExportGraph, Writer } from '../format'
import { zip } from '../zip'
import { opening, paragraph, sources, tie } from './body'
import { DOCUMENT, fixedParts, Links, SECTION } from './parts'

/**
 * The annex of evidence for a word processor: Office Open XML (ECMA-376), written piece by piece. Each tie is a heading
 * with its number in the picture, over a table of the claims behind it; the sources come last.
 */
export const docx: Writer = async function* (graph) {
  const links = new Links()
  yield* zip([
    ...Object.entries(fixedParts(`Annex of evidence: ${graph.title}`, graph.marking)).map(([name, text]) => ({ name, text: [text] })),
    { name: 'word/document.xml', text: document(graph, links) },
    // Links are known once the document is written.
    { name: 'word/_rels/document.xml.rels', text: links.relationships() },
  ])
}

async function* document(graph: ExportGraph, links: Links): AsyncIterable<string> {
  yield DOCUMENT.open + opening(graph.title, `Annex of evidence${graph.asOf === null ? '' : `, as of ${graph.asOf}`} · ${graph.marking}`) + paragraph('Heading1', 'Ties')
  const evidence = await readEvidence(graph)
  let any = false
  for await (const one of annexTies(graph, evidence)) {
    any = true
    yield tie(one, links)
  }
  if (!any) yield paragraph('Normal', 'There are none in what was chosen.')
  yield sources([...evidence.sources.values()], evidence.name, (id) => evidence.derivesFrom.get(id) ?? [], links)
  yield SECTION + DOCUMENT.close
}
