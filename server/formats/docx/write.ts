import { annexEstimates, annexTies } from '../writing/annex'
import { readEvidence } from '../writing/evidence'
import { conditions, type ExportGraph, type Writer } from '../writing/writer'
import { zip } from '../writing/zip'
import { analysisSection, type Numbered } from './analysis'
import { estimates, opening, paragraph, sources, tie } from './body'
import { DOCUMENT, fixedParts, Links, SECTION } from './parts'

/**
 * The annex of evidence for a word processor: Office Open XML (ECMA-376), written piece by piece. Each tie is a heading
 * with its number in the picture, over a table of the claims behind it; estimates follow, and the sources come last.
 */
export const docx: Writer = async function* (graph) {
  const links = new Links()
  yield* zip([
    ...Object.entries(fixedParts(`Annex of evidence: ${graph.title}`, graph.marking)).map(([name, text]) => ({ name, content: [text] })),
    { name: 'word/document.xml', content: document(graph, links) },
    // Links are known once the document is written.
    { name: 'word/_rels/document.xml.rels', content: links.relationships() },
  ])
}

async function* document(graph: ExportGraph, links: Links): AsyncIterable<string> {
  yield (
    DOCUMENT.open +
    opening(graph.title, `${['Annex of evidence', ...conditions(graph)].join(', ')} · ${graph.marking}`) +
    paragraph('Heading1', 'Ties')
  )
  const evidence = await readEvidence(graph)
  const origins = (id: string) => evidence.derivesFrom.get(id) ?? []
  const cited = new Set<string>()
  const ties = new Map<string, Numbered>()
  let any = false
  for await (const one of annexTies(graph, evidence)) {
    any = true
    for (const id of one.sources) for (const each of [id, ...origins(id)]) cited.add(each)
    ties.set(one.id, one)
    yield tie(one, links)
  }
  if (!any) yield paragraph('Normal', 'There are none in what was chosen.')
  const estimated = annexEstimates(evidence)
  for (const one of estimated) for (const id of one.sources) for (const each of [id, ...origins(id)]) cited.add(each)
  yield estimates(estimated, links)
  if (graph.analysis) yield analysisSection(await graph.analysis(), graph.asOf, ties, evidence.name)
  yield sources(
    [...evidence.sources.values()].filter(({ id }) => cited.has(id)),
    evidence.name,
    origins,
    links,
  )
  yield SECTION + DOCUMENT.close
}
