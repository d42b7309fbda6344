import { MARKINGS } from '../../../model/claim'
import { MADE_BY } from '../writing/writer'
import { EDGE_ATTRIBUTES, EDGE_DATA, NODE_ATTRIBUTES, NODE_DATA } from './write'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { unreadable, type ImportAbout, type ImportFormat, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { walkJson, type JsonPart } from '../reading/json'

type Fields = Record<string, Value>

/** graphology's serialisation, as graphology and Gephi Lite write it. Files of our own are read as they were written. */
export const json: ImportFormat = {
  detect: (head, name) => {
    if (!/^\s*\{/.test(head) || /"elements"\s*:/.test(head)) return 0
    if (/"nodes"\s*:\s*\[/.test(head) && /"(key|attributes|edges)"\s*:/.test(head)) return 0.8
    return /\.json$/i.test(name) && /"nodes"\s*:/.test(head) ? 0.4 : 0
  },
  read: (input) => elements(input, graphology),
}

/** Cytoscape.js elements, grouped or one list, in a file of their own or in what Cytoscape writes around them. */
export const cytoscape: ImportFormat = {
  detect: (head, name) => {
    if (/"elements"\s*:\s*[{[]/.test(head) || /^\s*\{\s*"(nodes|edges)"\s*:\s*\[\s*\{\s*"(data|group)"\s*:/.test(head)) return 0.9
    return /\.cyjs$/i.test(name) ? 0.6 : /^\s*\[\s*\{\s*"(data|group)"\s*:/.test(head) ? 0.7 : 0
  },
  read: (input) => elements(input, cytoscapeJs),
}

interface Shape {
  /** Where nodes and edges stand; `either`: told apart by what is in them. */
  lists: Readonly<Record<string, 'node' | 'edge' | 'either'>>
  /** Where the file says what it is. */
  about: string
  item(kind: 'node' | 'edge' | 'either', element: Fields, number: number, own: boolean, directed: boolean): ImportItem
}

async function* elements(input: InputFile, shape: Shape): AsyncIterable<ImportItem[]> {
  const ways = new Set(Object.keys(shape.lists).flatMap((path) => prefixes(path)))
  const count = { node: 0, edge: 0, either: 0 }
  let own = false
  let begun = false
  let directed = true
  let title: string | undefined
  let source: ImportAbout['source']
  for await (const parts of walkJson(input, (path) => ways.has(path))) {
    const items: ImportItem[] = []
    const begin = () => {
      if (!begun) items.push({ kind: 'about', ids: own ? 'global' : 'local', whole: own, title, ...(source && { source }) })
      begun = true
    }
    for (const part of parts) {
      if (part.path === shape.about) {
        const said = objectOf(part, false)
        own = said.creator === MADE_BY
        if (own && (MARKINGS as readonly unknown[]).includes(said.marking)) source = { marking: said.marking as (typeof MARKINGS)[number] }
        title = [said.title, said.name].find((text): text is string => typeof text === 'string' && text !== '')
      } else if (part.path === 'options' || part.path === 'directed')
        directed = part.path === 'options' ? objectOf(part, false).type !== 'undirected' : part.raw !== 'false'
      const kind = part.path.endsWith('[]') ? shape.lists[part.path.slice(0, -2)] : undefined
      if (!kind) continue
      begin()
      items.push(shape.item(kind, objectOf(part, own), ++count[kind], own, directed))
    }
    yield items
  }
  if (!begun) yield [{ kind: 'about', ids: own ? 'global' : 'local', whole: own, title }]
}

function prefixes(path: string): string[] {
  const steps = path === '' ? [] : path.split('.')
  return ['', ...steps.map((_, i) => steps.slice(0, i + 1).join('.'))]
}

function objectOf({ raw, line, path }: JsonPart, own: boolean): Fields {
  try {
    const value = own ? parseJsonText(raw) : (JSON.parse(raw) as Value)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    throw unreadable(`line ${line} or later`, `the JSON is not well formed in ${path}.`, { cause: error })
  }
  throw unreadable(`line ${line} or later`, `an object was expected in ${path}, not ${raw.slice(0, 40)}.`)
}

const graphology: Shape = {
  lists: { nodes: 'node', edges: 'edge', links: 'edge' },
  about: 'attributes',
  item(kind, element, number, own, directed) {
    const attributes = fields(element.attributes)
    const id = idOf(element.key ?? element.id)
    if (kind === 'node') {
      if (id === null) return problem(`node ${number}`, 'it has no key.')
      if (own)
        return {
          kind: 'node',
          id,
          labels: strings(attributes.labels),
          properties: unnamed(attributes, NODE_ATTRIBUTES),
          place: `node ${id}`,
        }
      const {
        label,
        name,
        x: _x,
        y: _y,
        color: _color,
        size: _size,
        ...properties
      } = { ...rest(element, ['key', 'id', 'attributes']), ...attributes }
      return {
        kind: 'node',
        id,
        labels: strings(properties.labels),
        name: textOr(name, label),
        properties: without(properties, 'labels'),
        place: `node ${id}`,
      }
    }
    const place = `edge ${id ?? number}`
    const [start, end] = [idOf(element.source), idOf(element.target)]
    if (start === null || end === null) return problem(place, 'it has no source or no target.')
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
    const { relationshipType, ...properties } = {
      ...rest(element, ['key', 'id', 'source', 'target', 'undirected', 'attributes']),
      ...attributes,
    }
    return {
      kind: 'relationship',
      type: textOr(relationshipType),
      start,
      end,
      directed: element.undirected === undefined ? directed : element.undirected !== true,
      properties,
      place,
    }
  },
}

const cytoscapeJs: Shape = {
  lists: { 'elements.nodes': 'node', 'elements.edges': 'edge', elements: 'either', nodes: 'node', edges: 'edge', '': 'either' },
  about: 'data',
  item(kind, element, number, own) {
    const data = fields(element.data)
    const id = idOf(data.id)
    const isEdge =
      kind === 'edge' || (kind === 'either' && (element.group === 'edges' || (data.source !== undefined && data.target !== undefined)))
    if (!isEdge) {
      if (id === null) return problem(`node ${number}`, 'it has no id.')
      if (own) return { kind: 'node', id, labels: strings(data.labels), properties: unnamed(data, NODE_DATA), place: `node ${id}` }
      const { id: _id, label, name, labels, ...properties } = data
      return { kind: 'node', id, labels: strings(labels), name: textOr(name, label), properties, place: `node ${id}` }
    }
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
    const { id: _id, source: _source, target: _target, type, interaction, ...properties } = data
    return { kind: 'relationship', type: textOr(type, interaction), start, end, properties, place }
  },
}

/** Our properties again: names that are ours had an underscore more. */
function unnamed(attributes: Fields, taken: readonly string[]): Fields {
  const properties: Fields = {}
  for (const key in attributes) {
    if (taken.includes(key)) continue
    properties[key.endsWith('_') && taken.includes(key.replace(/_+$/, '')) ? key.slice(0, -1) : key] = attributes[key]!
  }
  return properties
}

/** An edge of ours has an id in the file also where the relationship has no such property. */
function ownId(properties: Fields, implied: string): Fields {
  return properties.id === implied && !Object.hasOwn(properties, 'family') ? without(properties, 'id') : properties
}

function problem(place: string, message: string): ImportItem {
  return { kind: 'problem', severity: 'unreadable', place, message }
}

function fields(value: Value | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function rest(element: Fields, taken: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(element).filter(([key]) => !taken.includes(key)))
}

function without(attributes: Fields, key: string): Fields {
  return rest(attributes, [key])
}

function idOf(value: Value | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

function strings(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []
}

function textOr(...values: (Value | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}
