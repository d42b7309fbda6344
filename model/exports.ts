/** The declaration of an export format, from which the menu, the command, the API and the docs are made. */
export interface ExportDeclaration {
  id: string
  name: string
  /** Of the file, without a dot. */
  extension: string
  mediaType: string
  /** Who reads it. */
  for: string
  /** Whether claims and sources are always in it; else only when asked for (`full`). */
  evidence: boolean
  /** What a reader of the file cannot get back, a sentence each; empty: nothing is lost from a full export. */
  loses: readonly string[]
  /** For pictures: what may be asked of the drawing. */
  draws?: readonly ('theme' | 'numbered' | 'dpi')[]
  /** What carries what the signs of the ties tell, where that is asked for: columns of nodes, or a section. */
  analysis?: 'columns' | 'section'
}

/** The formats written from the store. */
export const EXPORT_FORMATS = [
  {
    id: 'gexf',
    name: 'GEXF 1.3',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    for: 'Gephi, Gephi Lite, networkx',
    evidence: false,
    analysis: 'columns',
    loses: [],
  },
  {
    id: 'graphml',
    name: 'GraphML',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    for: 'networkx, igraph, yEd, Neo4j with APOC',
    evidence: false,
    analysis: 'columns',
    loses: [],
  },
  {
    id: 'json',
    name: 'graphology JSON',
    extension: 'json',
    mediaType: 'application/json',
    for: 'graphology, Sigma, notebooks',
    evidence: false,
    loses: [],
  },
  {
    id: 'cytoscape',
    name: 'Cytoscape JSON',
    extension: 'cyjs',
    mediaType: 'application/json',
    for: 'Cytoscape, Cytoscape.js',
    evidence: false,
    loses: [],
  },
  {
    id: 'csv',
    name: 'CSV tables',
    extension: 'zip',
    mediaType: 'application/zip',
    for: 'neo4j-admin, pandas; spreadsheets, by a flat list and the annex of evidence',
    evidence: true,
    analysis: 'columns',
    loses: [],
  },
  {
    id: 'cypher',
    name: 'Cypher script',
    extension: 'cypher',
    mediaType: 'text/plain',
    for: 'cypher-shell, Neo4j Browser, another Allegiance',
    evidence: false,
    loses: [],
  },
  {
    id: 'stix',
    name: 'STIX 2.1 bundle',
    extension: 'stix.json',
    mediaType: 'application/stix+json;version=2.1',
    for: 'threat intelligence platforms, OpenCTI, MISP',
    evidence: true,
    loses: [],
  },
  {
    id: 'ftm',
    name: 'FollowTheMoney entities',
    extension: 'ftm.json',
    mediaType: 'application/json+ftm',
    for: 'FollowTheMoney, OpenAleph, OpenSanctions tools',
    evidence: true,
    loses: [
      'Themes and ties to them, denied ties and retracted claims are left out.',
      'Kinds of ties without a schema of their own become unknown links, with the words of the kind as their role; family and sign are gone.',
      'Claims become notes: speakers, grade, dates and locators are words there, and which claims support a tie is left to its sources.',
      'A designating body is named on the designation, not linked.',
      'Dates of a quarter become years; which start goes with which end is lost where a tie has several spells.',
      'States and state forces become public bodies, places addresses; properties of your own, line breaks and invisible characters are left out.',
    ],
  },
  {
    id: 'docx',
    name: 'Annex of evidence (DOCX)',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    for: 'Word, LibreOffice, Google Docs',
    evidence: true,
    analysis: 'section',
    loses: [
      'It is a document to read: ties with their claims and sources, numbered as in the picture, and estimates.',
      'Denied ties, and claims about a node alone that estimate nothing, are left out.',
    ],
  },
  {
    id: 'svg',
    name: 'SVG picture',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    for: 'reports, browsers, Inkscape, Illustrator',
    evidence: true,
    draws: ['theme', 'numbered'],
    loses: [
      'It is a picture: names, lines, legend and sources, but no claims to compute with.',
      'Names that find no room are left out; each node still has its name as a tooltip.',
    ],
  },
  {
    id: 'png',
    name: 'PNG picture',
    extension: 'png',
    mediaType: 'image/png',
    for: 'slides and word processors',
    evidence: true,
    draws: ['theme', 'numbered', 'dpi'],
    loses: ['It is a picture made of dots.', 'Writing that DejaVu Sans lacks, such as Chinese, shows as boxes.'],
  },
  {
    id: 'html',
    name: 'Interactive page',
    extension: 'html',
    mediaType: 'text/html',
    for: 'any browser, without a network: search, filters, dates, evidence',
    evidence: true,
    analysis: 'section',
    loses: [
      'It is for reading: it holds what was exported and asks nobody for more.',
      'Properties of your own on nodes and relationships are left out.',
    ],
  },
] as const satisfies readonly ExportDeclaration[]

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id']
export const EXPORT_FORMAT_IDS = EXPORT_FORMATS.map((format) => format.id) as [ExportFormatId, ...ExportFormatId[]]

/** The declaration of a format. */
export function exportFormat(id: ExportFormatId): ExportDeclaration {
  return EXPORT_FORMATS.find((format) => format.id === id)!
}
