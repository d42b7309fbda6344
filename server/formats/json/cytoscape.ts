import { EDGE_DATA, NODE_DATA } from './write'
import { fields, type Fields } from '../reading/fields'
import { problem, type ImportItem } from '../reading/reader'
import { idOf, named, strings, typed, unnamed, without } from './fields'
import type { Said, Shape } from './shape'

/** What of an element is its picture, or the program's own. */
const PICTURE = [
  'position',
  'renderedPosition',
  'style',
  'css',
  'classes',
  'selected',
  'selectable',
  'locked',
  'grabbable',
  'pannable',
  'scratch',
]

/** Cytoscape.js elements, grouped or one list, in a file of their own or in what Cytoscape writes around them. */
export const cytoscapeJs: Shape = {
  lists: { 'elements.nodes': 'node', 'elements.edges': 'edge', elements: 'either', nodes: 'node', edges: 'edge', '': 'either' },
  about: ['data'],
  frame: new Set(['directed', 'multigraph', 'format_version', 'generated_by', 'target_cytoscapejs_version']),
  item(kind, element, number, said) {
    const data = fields(element.data)
    const isEdge =
      kind === 'edge' || (kind === 'either' && (element.group === 'edges' || (data.source !== undefined && data.target !== undefined)))
    const item = isEdge ? edge(data, number, said) : node(data, number, said)
    if (said.own) return item
    for (const key in element)
      if (key !== 'data' && key !== 'group')
        said.left.add(
          PICTURE.includes(key)
            ? `${JSON.stringify(key)} is taken for the picture and left out`
            : `${JSON.stringify(key)} beside an element's data is not taken`,
          'place' in item ? item.place : '',
        )
    return item
  },
}

function node(data: Fields, number: number, { own }: Said): ImportItem {
  const id = idOf(data.id)
  if (id === null) return problem(`node ${number}`, 'it has no id.')
  const place = `node ${id}`
  if (own) return { kind: 'node', id, labels: strings(data.labels), properties: unnamed(data, NODE_DATA), place }
  const { name, properties } = named(without(data, 'id', 'labels'), ['name', 'label', 'shared_name'])
  return { kind: 'node', id, labels: strings(data.labels), name, properties, place }
}

function edge(data: Fields, number: number, { own, directed }: Said): ImportItem {
  const id = idOf(data.id)
  const place = `edge ${id ?? number}`
  const [start, end] = [idOf(data.source), idOf(data.target)]
  if (start === null || end === null) return problem(place, 'it has no source or no target.')
  if (own)
    return {
      kind: 'relationship',
      type: String(data.type),
      start,
      end,
      directed: true,
      properties: ownId(unnamed(data, EDGE_DATA), `${start}|${String(data.type)}|${end}`),
      place,
    }
  const { type, properties } = typed(without(data, 'id', 'source', 'target'), ['type', 'interaction'])
  return { kind: 'relationship', type, start, end, directed, properties, place }
}

/** An edge of ours has an id in the file also where the relationship has no such property. */
function ownId(properties: Fields, implied: string): Fields {
  return properties.id === implied && !Object.hasOwn(properties, 'family') ? without(properties, 'id') : properties
}
