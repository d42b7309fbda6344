import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { MADE_BY, type ExportGraph, type Writer } from '../writing/writer'
import { presentKeys } from '../writing/values'
import { jsonText } from '../../store/json-text'

/**
 * Graphology's serialisation: `MultiDirectedGraph.from(JSON.parse(text))` reads it. A type is
 * called `relationshipType`, since Sigma takes an edge's `type` for a way of drawing it.
 */
export const json: Writer = async function* (graph) {
  const { title, marking, view, symmetricTypes } = graph
  yield `{"attributes":${jsonText({ ...asked(graph), creator: MADE_BY, marking, title })},"options":{"allowSelfLoops":true,"multi":true,"type":"directed"},\n"nodes":[`
  yield* rows(graph.nodes(), (n: GraphNode) => {
    const at = view?.positions.get(n.id)
    const color = view?.colours.get(n.id)
    return jsonText({
      key: n.id,
      attributes: {
        ...renamed(n.properties, NODE_ATTRIBUTES),
        labels: n.labels,
        label: typeof n.properties.name === 'string' ? n.properties.name : n.id,
        ...(at && { x: at.x, y: at.y }),
        ...(color !== undefined && { color }),
      },
    })
  })
  yield '\n],\n"edges":['
  yield* rows(graph.relationships(), (r: GraphRelationship) =>
    jsonText({
      key: r.id,
      source: r.start,
      target: r.end,
      undirected: false,
      attributes: {
        ...renamed(r.properties, EDGE_ATTRIBUTES),
        relationshipType: r.type,
        ...(symmetricTypes.has(r.type) && { symmetric: true }),
      },
    }),
  )
  yield '\n]}\n'
}

/** Attributes of ours in graphology's JSON. */
export const NODE_ATTRIBUTES = ['labels', 'label', 'x', 'y', 'color'] as const
export const EDGE_ATTRIBUTES = ['relationshipType', 'symmetric'] as const

/** Cytoscape.js elements, as Cytoscape reads them too. */
export const cytoscape: Writer = async function* (graph) {
  const { title, marking, view, symmetricTypes } = graph
  yield `{"data":${jsonText({ ...asked(graph), creator: MADE_BY, marking, name: title })},"elements":{\n"nodes":[`
  yield* rows(graph.nodes(), (n: GraphNode) => {
    const position = view?.positions.get(n.id)
    return jsonText({
      data: { ...renamed(n.properties, NODE_DATA), id: n.id, labels: n.labels },
      ...(position && { position: { x: position.x, y: position.y } }),
    })
  })
  yield '\n],\n"edges":['
  yield* rows(graph.relationships(), (r: GraphRelationship) =>
    jsonText({
      data: {
        ...renamed(r.properties, EDGE_DATA),
        id: r.id,
        source: r.start,
        target: r.end,
        type: r.type,
        ...(symmetricTypes.has(r.type) && { symmetric: true }),
      },
    }),
  )
  yield '\n]}}\n'
}

/** Data of ours in Cytoscape's JSON, beside `id`, which is the property of that name. */
export const NODE_DATA = ['labels', 'parent'] as const
export const EDGE_DATA = ['source', 'target', 'type', 'symmetric', 'parent'] as const

/** What was asked of ties and sources to be in the file. */
function asked({ asOf, knownBy, without }: ExportGraph): Record<string, Value> {
  return { asOf, ...(knownBy !== null && { knownBy }), ...(without.length > 0 && { without: [...without] }) }
}

/** Properties with one underscore more after those names that are taken. */
function renamed(properties: Readonly<Record<string, Value>>, taken: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    presentKeys(properties).map((key) => [taken.includes(key.replace(/_+$/, '')) ? `${key}_` : key, properties[key]!]),
  )
}

async function* rows<T>(batches: AsyncIterable<readonly T[]>, text: (item: T) => string): AsyncIterable<string> {
  let first = true
  for await (const batch of batches) {
    if (batch.length === 0) continue
    yield (first ? '\n' : ',\n') + batch.map(text).join(',\n')
    first = false
  }
}
