import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './write'
import { fields, isFields, type Fields } from '../reading/fields'
import { problem, type ImportItem } from '../reading/reader'
import { put } from '../reading/put'
import { idOf, strings, unnamed, wordOf } from './fields'
import type { Said, Shape } from './shape'

/** What is taken for the picture of a node, with what is said of it. */
const PICTURE: ReadonlyMap<string, string> = new Map(
  ['x', 'y', 'z', 'color', 'viz', 'fx', 'fy', 'vx', 'vy', 'hidden', 'highlighted'].map((key) => [
    key,
    `${JSON.stringify(key)} is taken for the picture and left out`,
  ]),
)
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
  const place = `node ${id}`
  const properties: Fields = {}
  const take = (from: Fields, taken: ReadonlySet<string>) => {
    for (const name in from) {
      const picture = PICTURE.get(name)
      if (picture !== undefined) left.add(picture, place)
      else if (!taken.has(name)) put(properties, name, from[name]!)
    }
  }
  take(element, isFields(element.attributes) ? NODES[key] : NODES_PLAIN[key])
  if (isFields(element.attributes)) take(attributes, NONE)
  const { labels } = properties
  delete properties.labels
  const called = NAMES.find((name) => wordOf(properties[name]) !== undefined)
  const name = called === undefined ? undefined : wordOf(properties[called])
  if (called !== undefined) delete properties[called]
  return { kind: 'node', id, labels: strings(labels), name, properties, place }
}

const NAMES = ['name', 'label', 'title', 'text', 'file']
const NONE: ReadonlySet<string> = new Set()
const NODES = { key: new Set(['key', 'attributes']), id: new Set(['id', 'attributes']) }
const NODES_PLAIN = { key: new Set(['key']), id: new Set(['id']) }

function edge(element: Fields, number: number, { own, directed, nodeLink }: Said): ImportItem {
  const attributes = fields(element.attributes)
  const key = idOf(element.key) === null || (nodeLink && idOf(element.id) !== null) ? 'id' : 'key'
  const id = idOf(element[key])
  const place = `edge ${id ?? number}`
  const from = STARTS.find((name) => idOf(element[name]) !== null)
  const to = ENDS.find((name) => idOf(element[name]) !== null)
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
  const kept = nodeLink && typeof element.key === 'string'
  const side = typeof element.undirected === 'boolean' ? 'undirected' : typeof element.directed === 'boolean' ? 'directed' : null
  const properties: Fields = {}
  for (const name in element)
    if (name !== from && name !== to && (name !== key || kept) && name !== side && (name !== 'attributes' || !isFields(element.attributes)))
      properties[name] = element[name]!
  for (const name in attributes) put(properties, name, attributes[name]!)
  const type = wordOf(properties.relationshipType)
  if (type !== undefined) delete properties.relationshipType
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
