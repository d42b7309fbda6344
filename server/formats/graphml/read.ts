import { JSON_DESC } from './write'
import { MADE_BY } from '../writing/writer'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { unreadable, type ImportFormat, type ImportItem, type ImportNode, type ImportRelationship } from '../reading/reader'
import { readXml, type XmlHandler } from '../reading/xml'
import { typedValue } from '../reading/typed-values'

/**
 * GraphML (graphml.graphdrawing.org) as networkx, igraph, Gephi, yEd, TinkerPop and Neo4j's APOC write it. The labels of yEd's
 * drawing are names; labels and types stand where TinkerPop and APOC have them. Files of our own are read as they were written.
 */
export const graphml: ImportFormat = {
  detect: (head, name) => (/<(\w+:)?graphml[\s>]/.test(head) ? 1 : /\.graphml(\.xml)?$/i.test(name) ? 0.5 : 0),
  read: (input) => readXml(input, new GraphMl()),
}

interface Key {
  id: string
  name: string
  type: string
  json: boolean
  fallback: Value | undefined
}
type Attributes = Readonly<Record<string, string>>
interface Open {
  item: ImportNode | ImportRelationship
  values: Record<string, Value>
  handedOn: boolean
  name: string | undefined
}

class GraphMl implements XmlHandler {
  #items: ImportItem[] = []
  #root = false
  #begun = false
  #own = false
  #title: string | undefined
  #key: Key | null = null
  #data: { key: Key | undefined; line: number; drawn: boolean } | null = null
  #text: string | null = null
  /** Text of the drawing: within a label of a node or an edge. */
  #drawnText: string | null = null
  #edges = 0
  readonly #directed: boolean[] = []
  readonly #keys = { node: new Map<string, Key>(), edge: new Map<string, Key>() }
  readonly #open: Open[] = []

  open(name: string, a: Attributes, line: () => number): void {
    if (!this.#root) {
      if (name !== 'graphml') throw unreadable(`line ${line()}`, `a GraphML file begins with the element graphml, not ${name}.`)
      this.#root = true
      return
    }
    if (this.#data) {
      this.#data.drawn = true
      if (name === 'NodeLabel' || name === 'EdgeLabel') this.#drawnText = ''
      return
    }
    switch (name) {
      case 'desc':
      case 'default':
        this.#text = ''
        break
      case 'key':
        this.#openKey(a)
        break
      case 'graph':
        this.#openGraph(a)
        break
      case 'node':
        this.#openNode(a, line())
        break
      case 'edge':
        this.#openEdge(a, line())
        break
      case 'hyperedge':
        this.#items.push({
          kind: 'problem',
          severity: 'unreadable',
          place: `line ${line()}`,
          message: 'a hyperedge joins any number of nodes, and a relationship two.',
        })
        break
      case 'data': {
        const of = this.#open.at(-1)
        if (!of) break
        this.#text = ''
        const key = this.#keys[of.item.kind === 'node' ? 'node' : 'edge'].get(a.key ?? '')
        if (!key)
          this.#items.push({
            kind: 'problem',
            severity: 'unreadable',
            place: `line ${line()}`,
            message: `data for the key ${JSON.stringify(a.key ?? '')}, which the file does not declare.`,
          })
        this.#data = { key, line: line(), drawn: false }
      }
    }
  }

  close(name: string): void {
    switch (name) {
      case 'NodeLabel':
      case 'EdgeLabel':
        this.#drawn()
        break
      case 'desc':
        this.#described(this.#text ?? '')
        this.#text = null
        break
      case 'default':
        if (this.#key) this.#key.fallback = typedValue(this.#key.type, this.#text ?? '')
        this.#text = null
        break
      case 'key':
        this.#key = null
        break
      case 'graph':
        this.#directed.pop()
        break
      case 'data':
        if (this.#data) this.#value()
        break
      case 'node':
      case 'edge':
        if (!this.#data) this.#give(this.#open.pop())
        break
      case 'graphml':
        if (!this.#begun) this.#begin()
    }
  }

  text(text: string): void {
    if (this.#drawnText !== null) this.#drawnText += text
    else if (this.#text !== null) this.#text += text
  }

  take(): ImportItem[] {
    const items = this.#items
    this.#items = []
    return items
  }

  #described(text: string): void {
    if (this.#key && this.#own && text.startsWith(JSON_DESC)) this.#key.json = true
    const named = this.#key && this.#own ? /(?:^|, )property (".*")$/s.exec(text) : null
    if (named) this.#key!.name = parseJsonText(named[1]!) as string
    if (this.#begun || this.#key || this.#open.length > 0) return
    this.#own = text.startsWith(`${MADE_BY}: `)
    this.#title = text.slice(this.#own ? MADE_BY.length + 2 : 0) || undefined
  }

  #begin(): void {
    this.#begun = true
    this.#items.push({ kind: 'about', ids: this.#own ? 'global' : 'local', whole: this.#own, title: this.#title })
  }

  #openKey(a: Attributes): void {
    this.#key = {
      id: a.id ?? '',
      name: a['attr.name'] ?? a['yfiles.type'] ?? a.id ?? '',
      type: (a['attr.type'] ?? 'string').toLowerCase(),
      json: false,
      fallback: undefined,
    }
    for (const of of ['node', 'edge'] as const)
      if (a.for === of || a.for === 'all' || a.for === undefined) this.#keys[of].set(a.id ?? '', this.#key)
  }

  #openGraph(a: Attributes): void {
    // A node's own part ends where nodes within it begin.
    const outer = this.#open.at(-1)
    if (outer) this.#give(outer)
    this.#directed.push(a.edgedefault === undefined ? (this.#directed.at(-1) ?? true) : a.edgedefault === 'directed')
    if (!this.#begun) this.#begin()
  }

  #openNode(a: Attributes, line: number): void {
    const outer = this.#open.at(-1)
    const values: Record<string, Value> = outer?.item.kind === 'node' ? { parent: outer.item.id } : {}
    const labels = a.labels?.split(':').filter((label) => label !== '') ?? []
    if (a.id === undefined)
      this.#items.push({ kind: 'problem', severity: 'unreadable', place: `line ${line}`, message: 'a node without id.' })
    this.#open.push({
      item: { kind: 'node', id: a.id ?? '', labels, properties: values, place: `line ${line}, node ${a.id ?? ''}` },
      values,
      handedOn: a.id === undefined,
      name: undefined,
    })
  }

  #openEdge(a: Attributes, line: number): void {
    this.#edges++
    const name = a.id ?? String(this.#edges)
    const place = `line ${line}, edge ${name}`
    const whole = a.source !== undefined && a.target !== undefined
    if (!whole) this.#items.push({ kind: 'problem', severity: 'unreadable', place, message: 'it has no source or no target.' })
    const values: Record<string, Value> = {}
    this.#open.push({
      item: {
        kind: 'relationship',
        type: a.label || undefined,
        start: a.source ?? '',
        end: a.target ?? '',
        directed: a.directed === undefined ? (this.#directed.at(-1) ?? true) : a.directed === 'true',
        properties: values,
        place,
        locator: `edge ${name}`,
      },
      values,
      handedOn: !whole,
      name: undefined,
    })
  }

  #value(): void {
    const { key, line, drawn } = this.#data!
    const text = this.#text ?? ''
    this.#data = null
    this.#text = null
    const { item, values } = this.#open.at(-1)!
    if (!key || drawn) return
    if (this.#own) {
      if (key.id === 'labels' && item.kind === 'node') item.labels = text.split(':').filter((label) => label !== '')
      else if (key.id === 'label' && item.kind === 'relationship') item.type = text
      else values[key.name] = key.json ? parseJsonText(text) : (typedValue(key.type, text) ?? text)
      return
    }
    // Repeats what stands on the element.
    if (item.kind === 'node' && key.name === 'labels' && item.labels.length > 0) return
    if (item.kind === 'relationship' && key.name === 'label' && item.type === text) return
    if (item.kind === 'node' && (key.name === 'labelV' || (key.name === 'labels' && text.startsWith(':'))))
      item.labels = text.split(':').filter((label) => label !== '')
    else if (item.kind === 'relationship' && key.name === 'labelE') item.type = text
    else {
      const value = typedValue(key.type, text)
      if (value !== undefined) values[key.name] = value
      else if (text.trim() !== '')
        this.#items.push({
          kind: 'problem',
          severity: 'unreadable',
          place: `line ${line}, ${item.place.split(', ')[1]}`,
          message: `its ${key.name} is declared as ${key.type}, and ${JSON.stringify(text.slice(0, 80))} is none.`,
        })
    }
  }

  /** The first label that a drawing shows. */
  #drawn(): void {
    const text = this.#drawnText?.trim()
    this.#drawnText = null
    const open = this.#open.at(-1)
    if (open && text && open.name === undefined) open.name = text
  }

  #give(open: Open | undefined): void {
    if (!open || open.handedOn) return
    open.handedOn = true
    const { item, values, name } = open
    if (!this.#own) {
      for (const key of this.#keys[item.kind === 'node' ? 'node' : 'edge'].values())
        if (key.fallback !== undefined && !Object.hasOwn(values, key.name)) values[key.name] = key.fallback
      if (item.kind === 'node') item.name = nameOf(values, name)
      else if (name !== undefined) values.label = name
    }
    this.#items.push(item)
  }
}

/** What a node is called: as the drawing has it, else by a property of that meaning, which then is its name and nothing else. */
function nameOf(values: Record<string, Value>, drawn: string | undefined): string | undefined {
  if (drawn !== undefined) return drawn
  for (const key of ['name', 'label', 'Label', 'title']) {
    const value = values[key]
    if (typeof value !== 'string' || value.trim() === '') continue
    if (key === 'name' || key === 'label') delete values[key]
    return value
  }
  return undefined
}
