import { EARLIEST, existingDay, LATEST } from '../../../model/dates'
import type { Reach } from '../../../model/holding'
import { isNotXml, shown, xmlAttribute } from '../../../model/xml'
import { AppError } from '../../../model/app-error'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { Columns, type CellFormat, type ColumnType } from '../writing/columns'
import { isTie } from '../writing/evidence'
import { toldTie, typeWords, type ToldTie } from '../writing/told-tie'
import { headline, MADE_BY, type ExportGraph, type Writer } from '../writing/writer'
import { Spill } from '../writing/spill'
import { presentKeys } from '../writing/values'

/** Types of GEXF 1.3; JSON text is a string, and the column's id begins with `json-`. */
const TYPES: Record<ColumnType, string> = { string: 'string', long: 'long', double: 'double', boolean: 'boolean', json: 'string' }

/**
 * GEXF 1.3 (gexf.net). Every edge is directed and `symmetric` an attribute, and dates are
 * strings, because common readers refuse mixed graphs and date types. Declarations go before
 * what they declare, so nodes and edges wait until all of them have been seen.
 */
export const gexf: Writer = async function* (graph) {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>${MADE_BY}</creator><description>${xmlAttribute(shown(headline(graph)))}</description></meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">
`
  const nodes = new Columns('n', ATTVALUE)
  const edges = new Columns('e', ATTVALUE)
  const body = new Spill()
  try {
    await body.add('<nodes>\n')
    for await (const batch of graph.nodes()) await body.addAll(batch, (n) => nodeText(n, nodes, graph))
    await body.add('</nodes>\n<edges>\n')
    for await (const batch of graph.relationships()) {
      const told = await graph.told?.(batch)
      await body.addAll(batch, (r) => edgeText(r, edges, graph, isTie(r) ? (told?.get(r.id) ?? toldTie(r, typeWords(r.type))) : null))
    }
    yield attributes('node', ['labels'], nodes) + attributes('edge', ['type', 'symmetric'], edges)
    yield* body.read()
  } finally {
    await body.close()
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** `own` are attributes of ours, declared under those ids. */
function attributes(of: 'node' | 'edge', own: readonly string[], columns: Columns): string {
  const declare = (id: string, name: string, type: string) => `<attribute id="${id}" title="${name}" type="${type}"/>\n`
  return (
    `<attributes class="${of}">\n${own.map((id) => declare(id, columns.ownName(id), id === 'symmetric' ? 'boolean' : 'string')).join('')}` +
    `${columns
      .list()
      .map((c) => declare(c.id, xmlAttribute(titleOf(c.key)), TYPES[c.type]))
      .join('')}</attributes>\n`
  )
}

function titleOf(key: string): string {
  if (isNotXml(key))
    throw new AppError(
      'not-in-format',
      `The property ${JSON.stringify(key)} has a control character in its name, which no attribute of a GEXF file can carry. Export as graphml or json, or rename the property.`,
    )
  return key
}

const ATTVALUE: CellFormat = { open: (id) => `<attvalue for="${id}" value="`, close: '"/>', escape: xmlAttribute, quote: '&quot;' }

function values(properties: Readonly<Record<string, Value>>, columns: Columns, own: string): string {
  let text = own
  for (const key of presentKeys(properties)) text += columns.text(key, properties[key]!)
  return `<attvalues>${text}</attvalues>`
}

function nodeText(n: GraphNode, columns: Columns, { view }: ExportGraph): string {
  const label = typeof n.properties.name === 'string' && n.properties.name !== '' ? shown(n.properties.name) : n.id
  const position = view?.positions.get(n.id)
  const colour = view?.colours.get(n.id)
  return (
    `<node id="${n.id}" label="${xmlAttribute(label)}">` +
    values(n.properties, columns, `<attvalue for="labels" value="${n.labels.join(':')}"/>`) +
    (colour
      ? `<viz:color r="${parseInt(colour.slice(1, 3), 16)}" g="${parseInt(colour.slice(3, 5), 16)}" b="${parseInt(colour.slice(5, 7), 16)}"/>`
      : '') +
    (position ? `<viz:position x="${position.x}" y="${position.y}" z="0"/>` : '') +
    '</node>\n'
  )
}

/** An edge; a tie's label says what its claims say, and its kind and the attribute `type` which type it is. */
function edgeText(r: GraphRelationship, columns: Columns, { symmetricTypes }: ExportGraph, told: ToldTie | null): string {
  return (
    `<edge id="${xmlAttribute(shown(r.id))}" source="${r.start}" target="${r.end}" kind="${r.type}" label="${told ? xmlAttribute(shown(told.label)) : r.type}">` +
    values(
      r.properties,
      columns,
      `<attvalue for="type" value="${r.type}"/>${symmetricTypes.has(r.type) ? '<attvalue for="symmetric" value="true"/>' : ''}`,
    ) +
    spellsOf(told?.reaches ?? []) +
    '</edge>\n'
  )
}

/** From when to when a state may hold, or an event may have happened, which does not go on; a tie without dates has none and is always there. */
function spellsOf(reaches: readonly Reach[]): string {
  const all = new Set(
    reaches.map(({ from, to }) => `${from === EARLIEST ? '' : ` start="${from}"`}${to === LATEST ? '' : ` end="${existingDay(to)}"`}`),
  )
  return all.size === 0 || all.has('') ? '' : `<spells>${[...all].map((bounds) => `<spell${bounds}/>`).join('')}</spells>`
}
