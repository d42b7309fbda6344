import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './write'
import type { ImportItem } from '../reading/reader'
import { fields, idOf, isFields, joined, named, problem, strings, typed, unnamed, without, type Fields } from './fields'
import type { Said, Shape } from './shape'

/** What is taken for the picture of a node. */
const PICTURE = ['x', 'y', 'z', 'color', 'viz', 'fx', 'fy', 'vx', 'vy', 'hidden', 'highlighted']
/** Under what names programs have the ends of an edge: graphology, networkx and D3; vis.js; JSON Canvas. */
const STARTS = ['source', 'from', 'fromNode', 'subject'] as const
const ENDS = ['target', 'to', 'toNode', 'object'] as const

/** graphology's serialisation, node-link data of networkx and D3, and what other programs write with lists of nodes and edges. */
export const graphology: Shape = {
  lists: { nodes: 'node', edges: 'edge', links: 'edge' },
  about: ['attributes', 'graph'],
  frame: new Set(['directed', 'multigraph', 'options']),
  item: (kind, element, number, said) => (kind === 'node' ? node(element, number, said) : edge(element, number, said)),
}

function node(element: Fields, number: number, { own, left }: Said): ImportItem {
  const attributes = fields(element.attributes)
  const key = idOf(element.key) === null ? 'id' : 'key'
  let id = idOf(element[key])
  if (own) {
    if (id === null) return problem(`node ${number}`, 'it has no key.')
    return { kind: 'node', id, labels: strings(attributes.labels), properties: unnamed(attributes, NODE_ATTRIBUTES), place: `node ${id}` }
  }
  if (id === null) {
    // D3's old form: edges name nodes by their place in the list.
    if (idOf(element.name) === null && idOf(element.label) === null) return problem(`node ${number}`, 'it has no key.')
    id = String(number - 1)
    left.note('Nodes without an id are named by edges by their place in the list', `node ${number}`)
  }
  const all = joined(without(element, key, ...(isFields(element.attributes) ? ['attributes'] : [])), attributes)
  const place = `node ${id}`
  for (const part of PICTURE) if (Object.hasOwn(all, part)) left.add(`${JSON.stringify(part)} is taken for the picture and left out`, place)
  const { name, properties } = named(without(all, 'labels', ...PICTURE), ['name', 'label', 'title', 'text', 'file'])
  return { kind: 'node', id, labels: strings(all.labels), name, properties, place }
}

function edge(element: Fields, number: number, { own, directed, nodeLink }: Said): ImportItem {
  const attributes = fields(element.attributes)
  const key = idOf(element.key) === null || (nodeLink && idOf(element.id) !== null) ? 'id' : 'key'
  const id = idOf(element[key])
  const place = `edge ${id ?? number}`
  const [from, to] = [STARTS, ENDS].map((names) => names.find((name) => idOf(element[name]) !== null))
  if (from === undefined || to === undefined) return problem(place, 'it has no source or no target.')
  const [start, end] = [idOf(element[from])!, idOf(element[to])!]
  if (own)
    return {
      kind: 'relationship',
      type: String(attributes.relationshipType),
      start,
      end,
      directed: true,
      properties: unnamed(attributes, EDGE_ATTRIBUTES),
      place,
    }
  // In networkx the key of one of several edges between two nodes may be a word of its user's.
  const kept = nodeLink && typeof element.key === 'string' ? [] : [key]
  const side = typeof element.undirected === 'boolean' ? 'undirected' : typeof element.directed === 'boolean' ? 'directed' : null
  const { type, properties } = typed(
    joined(
      without(element, from, to, ...kept, ...(side ? [side] : []), ...(isFields(element.attributes) ? ['attributes'] : [])),
      attributes,
    ),
    ['relationshipType'],
  )
  return {
    kind: 'relationship',
    type,
    start,
    end,
    directed: side === null ? directed : side === 'directed' ? element.directed === true : element.undirected !== true,
    properties,
    place,
  }
}
