import cytoscapeLibrary from 'cytoscape'
import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import type { SerializedGraph } from 'graphology-types'
import { describe, expect, test } from 'vitest'
import { parseJsonText } from '../../server/store/json-text'
import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'
import { canonical, exportGraph, strangeGraphs, type Elements } from './graphs'
import { exported } from './read'

type Attributes = Record<string, Value>

/** Properties as they were called: one underscore fewer where a name of the format's own was taken. */
function original(attributes: Attributes, own: readonly string[]): Attributes {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([key]) => !own.includes(key))
      .map(([key, value]) => [own.includes(key.replace(/_+$/, '')) ? key.slice(0, -1) : key, value]),
  )
}

const small: Elements = {
  nodes: [
    { id: 'b', labels: ['Actor'], properties: { id: 'b', name: 'Bravo' } },
    { id: 'a', labels: ['Actor', 'State'], properties: { id: 'a', labels: 'its own' } },
  ],
  relationships: [{ id: 'b|RIVAL_OF|a', type: 'RIVAL_OF', start: 'b', end: 'a', properties: { id: 'b|RIVAL_OF|a', source: 'mine' } }],
}

describe('graphology JSON', () => {
  const own = { node: ['labels', 'label', 'x', 'y', 'color'], edge: ['relationshipType', 'symmetric'] }

  test('is read by graphology with every node, relationship and value as it was', async () => {
    await fc.assert(
      fc.asyncProperty(strangeGraphs, async (elements) => {
        const text = (await exported('json', exportGraph(elements))).toString()
        const graph = MultiDirectedGraph.from(JSON.parse(text) as SerializedGraph)
        const value = (attributes: object) => parseJsonText(JSON.stringify(attributes)) as Attributes
        const nodes = graph.mapNodes((id, attributes): GraphNode => {
          const read = value(attributes)
          return { id, labels: read.labels as string[], properties: original(read, own.node) }
        })
        const relationships = graph.mapEdges((_key, attributes, start, end): Omit<GraphRelationship, 'id'> => {
          const read = value(attributes)
          return { type: read.relationshipType as string, start, end, properties: original(read, own.edge) }
        })
        expect(canonical({ nodes, relationships })).toEqual(canonical(elements))
      }),
      { numRuns: 200 },
    )
  })

  test('carries labels, names, positions and colours under names that Sigma draws by', async () => {
    const view = { positions: new Map([['b', { x: 1, y: 2 }]]), colours: new Map([['b', '#102030']]) }
    const { nodes, edges } = JSON.parse((await exported('json', exportGraph(small, { view }))).toString()) as SerializedGraph
    expect(nodes.map((n) => n.attributes)).toEqual([
      { id: 'a', labels: ['Actor', 'State'], label: 'a', labels_: 'its own' },
      { id: 'b', labels: ['Actor'], label: 'Bravo', name: 'Bravo', x: 1, y: 2, color: '#102030' },
    ])
    expect(edges[0]).toMatchObject({
      source: 'b',
      target: 'a',
      attributes: { relationshipType: 'RIVAL_OF', symmetric: true, source: 'mine' },
    })
  })
})

describe('Cytoscape JSON', () => {
  const own = { node: ['labels', 'parent'], edge: ['source', 'target', 'type', 'symmetric', 'parent'] }

  test('is read by Cytoscape.js with every node, relationship and value as it was', async () => {
    await fc.assert(
      fc.asyncProperty(strangeGraphs, async (elements) => {
        const text = (await exported('cytoscape', exportGraph(elements))).toString()
        const graph = cytoscapeLibrary({ headless: true, ...(JSON.parse(text) as object) })
        const data = (element: { data(): unknown }) => parseJsonText(JSON.stringify(element.data())) as Attributes
        const nodes = graph
          .nodes()
          .map((n): GraphNode => ({ id: n.id(), labels: data(n).labels as string[], properties: original(data(n), own.node) }))
        const relationships = graph.edges().map((e): Omit<GraphRelationship, 'id'> => {
          const { type, source, target, ...read } = data(e)
          const properties = original({ type: null, ...read }, own.edge)
          return {
            type: type as string,
            start: source as string,
            end: target as string,
            properties: type === 'ABOUT' ? { ...properties, id: null } : properties,
          }
        })
        expect(canonical({ nodes, relationships })).toEqual(canonical(elements))
      }),
      { numRuns: 200 },
    )
  })

  test('carries positions where Cytoscape looks for them', async () => {
    const text = (
      await exported('cytoscape', exportGraph(small, { view: { positions: new Map([['b', { x: 1, y: 2 }]]), colours: new Map() } }))
    ).toString()
    expect(JSON.parse(text)).toMatchObject({
      elements: {
        nodes: [{ data: { id: 'a', labels_: 'its own' } }, { data: { id: 'b' }, position: { x: 1, y: 2 } }],
        edges: [{ data: { id: 'b|RIVAL_OF|a', source_: 'mine', symmetric: true } }],
      },
    })
  })
})
