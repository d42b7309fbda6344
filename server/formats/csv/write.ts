import { csvLine, harmless } from '../../../model/csv'
import { TIE_PROPERTIES, type TieProperty } from '../../../model/tie'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { annexTies } from '../writing/annex'
import { CsvTable, JSON_COLUMN } from './table'
import { isTie, readEvidence, type Evidence } from '../writing/evidence'
import { headline, MADE_BY, type ExportGraph, type Writer } from '../writing/writer'
import { once } from '../writing/once'
import { strings } from '../writing/values'
import { zip } from '../writing/zip'

/**
 * A zip of tables: nodes, sources, claims and relationships as `neo4j-admin database import`
 * takes them, and for spreadsheets a flat list of ties and the annex of evidence.
 */
export const csv: Writer = async function* (graph) {
  const nodes = () => new CsvTable([':LABEL'], 'id:ID')
  const relationships = () => new CsvTable([':START_ID', ':END_ID', ':TYPE'], 'id:string')
  const tables = {
    'nodes.csv': nodes(),
    'sources.csv': nodes(),
    'claims.csv': nodes(),
    'relationships.csv': relationships(),
    'claim-links.csv': relationships(),
  }
  const filled = once(() => fill(tables, graph))
  const evidence = once(() => readEvidence(graph))
  try {
    yield* zip([
      { name: 'README.md', content: [readme(graph)] },
      ...Object.entries(tables).map(([name, table]) => ({ name, content: after(filled, () => table.csv()) })),
      { name: 'edges.csv', content: after(evidence, (known) => edges(graph, known)) },
      { name: 'annex.csv', content: after(evidence, (known) => annex(graph, known)) },
    ])
  } finally {
    for (const table of Object.values(tables)) await table.close()
  }
}

async function fill(tables: Record<string, CsvTable>, graph: ExportGraph): Promise<void> {
  const nodeTable = ({ labels }: GraphNode) =>
    labels.includes('Claim') ? 'claims.csv' : labels.includes('Source') ? 'sources.csv' : 'nodes.csv'
  for await (const batch of graph.nodes()) {
    for (const name of new Set(batch.map(nodeTable))) {
      await tables[name]!.add(
        batch.filter((n) => nodeTable(n) === name).map(({ labels, properties }) => ({ own: [labels.join(';')], properties })),
      )
    }
  }
  for await (const batch of graph.relationships()) {
    for (const [name, rows] of [
      ['relationships.csv', batch.filter(isTie)],
      ['claim-links.csv', batch.filter((r) => !isTie(r))],
    ] as const) {
      await tables[name]!.add(rows.map(({ start, end, type, properties }) => ({ own: [start, end, type], properties })))
    }
  }
}

/** The columns of edges.csv that are properties of the tie. */
const TOLD = Object.entries<TieProperty>(TIE_PROPERTIES).flatMap(([key, { head, kind, readItem = String }]) =>
  head === undefined
    ? []
    : {
        head,
        cell: ({ properties: p }: GraphRelationship): Value =>
          kind === 'texts' ? strings(p[key]).map(readItem).join('; ') : (p[key] ?? ''),
      },
)

async function* edges(graph: ExportGraph, evidence: Evidence): AsyncIterable<string> {
  yield `\uFEFF${csvLine(['id', 'subject', 'subject name', 'type', 'sentence', 'object', 'object name', ...TOLD.map(({ head }) => head)])}`
  for await (const batch of graph.relationships()) {
    yield batch
      .filter(isTie)
      .map((r) =>
        csvLine(
          [
            r.id,
            r.start,
            evidence.name(r.start),
            r.type,
            evidence.sentence(r),
            r.end,
            evidence.name(r.end),
            ...TOLD.map((column) => column.cell(r)),
          ].map(safe),
        ),
      )
      .join('')
  }
}

async function* annex(graph: ExportGraph, evidence: Evidence): AsyncIterable<string> {
  yield `\uFEFF${csvLine(['number', 'tie', 'standing', 'claim', 'statement', 'speakers', 'source', 'grade', 'dates', 'locator', 'link', 'dissent'])}`
  for await (const tie of annexTies(graph, evidence)) {
    yield tie.rows
      .map((row) =>
        csvLine(
          [
            tie.number,
            tie.sentence,
            tie.standing,
            row.claim ?? '',
            row.statement,
            row.speakers,
            row.source,
            row.grade,
            row.dates,
            row.locator,
            row.link ?? '',
            row.dissent.join(' / '),
          ].map(safe),
        ),
      )
      .join('')
  }
}

function safe(value: Value): string {
  return typeof value === 'string' ? harmless(value) : String(value)
}

function readme(graph: ExportGraph): string {
  return `# ${MADE_BY}: ${headline(graph).replace(/\s+/g, ' ')}

| file | what |
|---|---|
| nodes.csv | actors, places, events, themes |
| sources.csv | the documents that claims are taken from |
| claims.csv | what the sources say, a claim a row |
| relationships.csv | the ties between nodes, derived from claims or imported |
| claim-links.csv | what joins claims to nodes, sources, speakers and each other |
| edges.csv | the ties as a flat list, for a spreadsheet |
| annex.csv | the annex of evidence: each tie with the claims behind it, for a spreadsheet |

The first five are complete and load into an empty Neo4j:

    neo4j-admin database import full neo4j --multiline-fields=true \\
      --nodes=nodes.csv --nodes=sources.csv --nodes=claims.csv \\
      --relationships=relationships.csv --relationships=claim-links.csv

An empty field is an absent value; a pair of quotes is an empty text, or in a list's column an
empty list, which neo4j-admin leaves out. Lists are parted by ";". Values of a column whose name ends in "${JSON_COLUMN}" are JSON text.

Text that a spreadsheet would take for a formula, because it begins with =, +, - or @, has an apostrophe before it,
which importing the tables into ${MADE_BY} takes away again and neo4j-admin keeps.
`
}

async function* after<T>(work: () => Promise<T>, text: (result: T) => AsyncIterable<string>): AsyncIterable<string> {
  yield* text(await work())
}
