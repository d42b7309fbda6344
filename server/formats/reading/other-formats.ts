const OF_TEXTS =
  'Copy its table into a spreadsheet, or write one of who is tied to whom (source, target, type), and save that as CSV (UTF-8).'

/** Formats of graphs and tables that are not read, how each is told by the beginning of a file, and the way round. */
const OTHERS: readonly { name: string; is(head: string, file: string): boolean; way: string }[] = [
  {
    name: 'an Excel workbook',
    is: (head, file) => zipped(head) && (/xl\/|\[Content_Types\]/.test(head) || /\.xls[xmb]$/i.test(file)) && !/word\/|ppt\//.test(head),
    way: 'Save its sheet as CSV (UTF-8), and import that.',
  },
  {
    name: 'an OpenDocument file',
    is: (head) => zipped(head) && /mimetypeapplication\/vnd\.oasis\.opendocument/.test(head),
    way: 'Save a sheet as CSV (UTF-8), and import that.',
  },
  {
    name: 'a Gephi project',
    is: (head, file) => zipped(head) && (/\.gephi$/i.test(file) || /GraphStore|Project_xml/.test(head)),
    way: 'Export the graph from Gephi as GEXF.',
  },
  {
    name: 'DOT (Graphviz)',
    is: (head) => /^(strict\s+)?(di)?graph\b\s*(("[^"]*"|[\w.-]+)\s*)?\{/i.test(afterComments(head, /\s+|#.*|\/\/.*|\/\*[^]*?\*\//y)),
    way: 'Save it as GraphML: Gephi opens it, and so does networkx.nx_pydot.read_dot in Python, with networkx.write_graphml after it.',
  },
  {
    name: 'GML',
    is: (head) => /^graph\s*\[/i.test(afterComments(head, /\s+|#.*|(Creator|Version|comment)\b.*/iy)),
    way: 'Save it as GraphML: Gephi and yEd open it, and so does networkx.read_gml in Python, with networkx.write_graphml after it.',
  },
  {
    name: 'Pajek',
    is: (head) => /^[ \t]*\*(network|vertices|arcs|edges|matrix|partition)\b/im.test(head.slice(0, 2000)),
    way: 'Save it as GraphML: Gephi opens it, and so does networkx.read_pajek in Python, with networkx.write_graphml after it.',
  },
  {
    name: 'DL (UCINET)',
    is: (head) => /^\s*dl\s+(n|nr|nc|nm|format|labels)\b/i.test(head),
    way: 'Save it as GraphML: Gephi opens it, and UCINET saves an edge list that is read as a table.',
  },
  {
    name: 'a UCINET dataset',
    is: (_head, file) => /\.##[hd]$/i.test(file),
    way: 'Export it from UCINET as an edge list or as DL, open that in Gephi, and save it as GraphML.',
  },
  {
    name: 'Neo4j JSON (APOC)',
    is: (head) =>
      /^\s*\{\s*("id"\s*:\s*"[^"]*"\s*,\s*)?"type"\s*:\s*"(node|relationship)"\s*,/.test(head) &&
      /"(labels|label|properties|start)"\s*:/.test(head),
    way: 'Export it from Neo4j with apoc.export.graphml.all or apoc.export.csv.all, with the option bulkImport for the latter.',
  },
  {
    name: 'GraphSON (TinkerPop)',
    is: (head) =>
      /"@type"\s*:\s*"(g:|tinker:)/.test(head) ||
      (/"outE"|"inE"/.test(head) && /"label"/.test(head)) ||
      /"mode"\s*:\s*"(NORMAL|EXTENDED|COMPACT)"/.test(head),
    way: 'Write it as GraphML: g.io("graph.graphml").write().iterate() in Gremlin.',
  },
  {
    name: 'JSON Graph Format (JGF)',
    is: (head) => /^\s*\{\s*("graphs"\s*:\s*\[|"graph"\s*:\s*\{(?:[^{}]|\{[^{}]*\})*"(nodes|edges)"\s*:)/.test(head),
    way: 'Write its nodes and edges as two lists, {"nodes": [{"id": …}], "edges": [{"source": …, "target": …}]}, or save it as GraphML.',
  },
  {
    name: "networkx's adjacency or tree JSON",
    is: (head) => /^\s*\{\s*"(directed|multigraph)"\s*:/.test(head) && /"adjacency"\s*:\s*\[/.test(head),
    way: 'Write it with networkx.node_link_data, or with networkx.write_graphml.',
  },
  {
    name: 'a result of SPARQL (such as Wikidata)',
    is: (head) => /^\s*\{\s*"head"\s*:\s*\{/.test(head) && /"(bindings|boolean)"\s*:/.test(head),
    way: 'Download the result as CSV, and import that with a mapping of its columns.',
  },
  {
    name: 'JSON-LD',
    is: (head) => /^\s*[[{]/.test(head) && /"@(context|graph|id)"\s*:/.test(head),
    way: 'Ask it with SPARQL for the pairs you need (SELECT ?a ?aLabel ?b ?bLabel), and import the result as CSV.',
  },
  {
    name: 'RDF (Turtle, N-Triples, RDF/XML)',
    is: (head) =>
      /^[ \t]*@?(prefix|base)\s+([^\s<]+\s*)?<[^>\s]*>/im.test(head) ||
      /^\s*<[a-z][\w+.-]*:[^<>\s]*>\s+<[a-z][\w+.-]*:[^<>\s]*>\s+[<"_]/i.test(head) ||
      /<rdf:RDF\b/.test(head),
    way: 'Ask it with SPARQL for the pairs you need (SELECT ?a ?aLabel ?b ?bLabel), and import the result as CSV.',
  },
  {
    name: 'a MISP event',
    is: (head) => /^\s*[[{]\s*(\{\s*)?"(Event|response)"\s*:/.test(head),
    way: 'Download the event from MISP as STIX 2, and import that.',
  },
  {
    name: 'a STIX 1 package (XML)',
    is: (head) => /<(\w+:)?STIX_Package\b/.test(head),
    way: 'Turn it into STIX 2 with the OASIS tool stix2-elevator, and import that.',
  },
  {
    name: "an i2 Analyst's Notebook chart",
    is: (head, file) =>
      /\.an[bx]$/i.test(file) || (/<Chart\b/.test(head) && /<(ChartItemCollection|AttributeClassCollection)\b/.test(head)),
    way: 'Export its entities and links as CSV, and import them as tables.',
  },
  {
    name: 'a Maltego graph',
    is: (head, file) => /\.mtgx$/i.test(file) || (zipped(head) && /Graphs\/Graph1\.graphml/.test(head)),
    way: 'Export it from Maltego as a table (CSV), or unpack the file and import Graphs/Graph1.graphml.',
  },
  {
    name: 'a Word document',
    is: (head, file) => (zipped(head) && (/word\//.test(head) || /\.docx$/i.test(file))) || head.startsWith('{\\rtf'),
    way: OF_TEXTS,
  },
  { name: 'a web page', is: (head) => /^\s*(<!doctype html|<html)\b/i.test(head), way: OF_TEXTS },
  {
    name: 'an e-mail',
    is: (head) =>
      /^([A-Za-z][\w-]*:[ \t].*\r?\n([ \t].*\r?\n)*){3}/.test(head) && /^From:/im.test(head) && /^(Subject|Date|To):/im.test(head),
    way: `Save the file that is attached to it, and import that. ${OF_TEXTS}`,
  },
  { name: 'a text', is: isProse, way: OF_TEXTS },
]

/** A text after the blanks and comments it begins with. Each is taken once and for good, so that no text takes longer than its length. */
function afterComments(head: string, comment: RegExp): string {
  let at = 0
  while (comment.test(head)) at = comment.lastIndex
  return head.slice(at)
}

const zipped = (head: string) => head.startsWith('PK\u0003\u0004')

/** The name of a format that is not read and what to do instead, as far as a file is of one; null otherwise. */
export function otherFormat(head: string, file: string): { name: string; way: string } | null {
  return OTHERS.find(({ is }) => is(head, file)) ?? null
}

/** Whether a file that is called no table has sentences in lines or paragraphs. */
function isProse(head: string, file: string): boolean {
  if (/\.(csv|tsv|tab|edges|edgelist|json|ndjson|xml|dat)$/i.test(file) || /^\s*[<{[%#*]/.test(head)) return false
  const lines = head.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const words = head.split(/\s+/).length
  const sentences = head.match(/\p{Ll}[.!?]["”’)]?(?=\s|$)/gu)?.length ?? 0
  const parted = lines.filter((line) => /[\t;|]/.test(line)).length
  return sentences > 1 && words > 20 && words / lines.length >= 6 && words / sentences < 60 && parted * 2 < lines.length
}
