import { shown, xmlText } from '../../../model/xml'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { Columns, type CellFormat, type ColumnType } from '../writing/columns'
import { headline, MADE_BY, type Writer } from '../writing/writer'
import { Spill } from '../writing/spill'
import { presentKeys } from '../writing/values'
import { jsonText } from '../../store/json-text'

const TYPES: Record<ColumnType, string> = { string: 'string', long: 'long', double: 'double', boolean: 'boolean', json: 'string' }
/** What the `desc` of a key says whose values are JSON; the exact name of a property may follow. */
export const JSON_DESC = 'JSON text'

/**
 * GraphML 1.0 (graphml.graphdrawing.org). Edges bear no id of the file's own, which may not hold what
 * ids of ties do and would hide them from networkx; those stand under the key `id`. Labels and types are data under the
 * keys `labels` and `label`, where Neo4j's APOC looks for them: as attributes they would break the
 * schema. Keys are declared first, so nodes and edges wait until all have been seen.
 */
export const graphml: Writer = async function* (graph) {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${MADE_BY}: ${xmlText(shown(headline(graph)))}</desc>
`
  const nodes = new Columns('n', DATUM)
  const edges = new Columns('e', DATUM)
  const body = new Spill()
  try {
    for await (const batch of graph.nodes()) await body.addAll(batch, (n) => nodeText(n, nodes))
    for await (const batch of graph.relationships()) await body.addAll(batch, (r) => edgeText(r, edges))
    yield `${keys('node', 'labels', nodes)}${keys('edge', 'label', edges)}<graph id="graph" edgedefault="directed">\n`
    yield* body.read()
  } finally {
    await body.close()
  }
  yield '</graph>\n</graphml>\n'
}

/** `own` is the key of ours, declared under that id. */
function keys(of: 'node' | 'edge', own: string, columns: Columns): string {
  return (
    `<key id="${own}" for="${of}" attr.name="${columns.ownName(own)}" attr.type="string"/>\n` +
    columns
      .list()
      .map(({ id, key, type }) => {
        const about = [...(type === 'json' ? [JSON_DESC] : []), ...(NAME.test(key) ? [] : [`property ${jsonText(key)}`])].join(', ')
        return `<key id="${id}" for="${of}" attr.name="${NAME.test(key) ? key : key.replace(NOT_IN_NAME, '_') || '_'}" attr.type="${TYPES[type]}"${about === '' ? '/>' : `><desc>${xmlText(about)}</desc></key>`}\n`
      })
      .join('')
  )
}

/** What the schema takes for a name, in the scripts likeliest to be met; other names stand in the key's `desc`. */
const NAME_CHARACTERS = 'A-Za-z0-9._:\\-\\u00C0-\\u00D6\\u00D8-\\u00F6\\u0410-\\u044F\\u0621-\\u063A\\u0641-\\u064A\\u4E00-\\u9FA5'
const NAME = new RegExp(`^[${NAME_CHARACTERS}]+$`)
const NOT_IN_NAME = new RegExp(`[^${NAME_CHARACTERS}]`, 'g')

const DATUM: CellFormat = { open: (id) => `<data key="${id}">`, close: '</data>', escape: xmlText, quote: '"' }

function data(properties: Readonly<Record<string, Value>>, columns: Columns): string {
  let text = ''
  for (const key of presentKeys(properties)) text += columns.text(key, properties[key]!)
  return text
}

function nodeText(n: GraphNode, columns: Columns): string {
  return `<node id="${n.id}"><data key="labels">${n.labels.map((l) => `:${l}`).join('')}</data>${data(n.properties, columns)}</node>\n`
}

function edgeText(r: GraphRelationship, columns: Columns): string {
  return `<edge source="${r.start}" target="${r.end}"><data key="label">${r.type}</data>${data(r.properties, columns)}</edge>\n`
}
