import { isDate, type ClaimDates, type Precision } from '../../../model/dates'
import { MADE_BY } from '../writing/writer'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { unreadable, type ImportFormat, type ImportItem, type ImportNode, type ImportRelationship } from '../reading/reader'
import { readXml, type XmlHandler } from '../reading/xml'
import { listOf, typedValue } from '../reading/typed-values'

/**
 * GEXF 1.0 to 1.3 (gexf.net): nodes, also within nodes, and edges with their attributes; an edge's kind is its type, its spells are
 * its dates. Files of our own are read value by value as they were written.
 */
export const gexf: ImportFormat = {
  detect: (head, name) => (/<(\w+:)?gexf[\s>]/.test(head) ? 1 : /\.gexf$/i.test(name) ? 0.5 : 0),
  read: (input) => readXml(input, new Gexf()),
}

interface Attribute {
  title: string
  type: string
  fallback: Value | undefined
}
type Attributes = Readonly<Record<string, string>>
interface Open<T> {
  item: T
  values: Record<string, Value>
  timed: Record<string, Value[]>
  dates: ClaimDates[]
  ended: boolean
}

class Gexf implements XmlHandler {
  #items: ImportItem[] = []
  #text: string | null = null
  #described = ''
  #title = ''
  #own = false
  #root = false
  #picture = false
  #directed = true
  #edges = 0
  #class: 'node' | 'edge' = 'node'
  #attribute: Attribute | null = null
  readonly #attributes = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() }
  readonly #nodes: Open<ImportNode>[] = []
  #edge: Open<ImportRelationship> | null = null

  open(name: string, a: Attributes, line: () => number): void {
    if (!this.#root) {
      if (name !== 'gexf') throw unreadable(`line ${line()}`, `a GEXF file begins with the element gexf, not ${name}.`)
      this.#root = true
      return
    }
    switch (name) {
      case 'creator':
      case 'description':
      case 'title':
      case 'default':
        this.#text = ''
        break
      case 'graph':
        this.#directed = (a.defaultedgetype ?? 'undirected') !== 'undirected'
        this.#items.push({
          kind: 'about',
          ids: this.#own ? 'global' : 'local',
          whole: this.#own,
          title: this.#title || undefined,
          description: this.#described || undefined,
        })
        break
      case 'attributes':
        this.#class = a.class === 'edge' ? 'edge' : 'node'
        break
      case 'attribute':
        this.#attribute = { title: a.title ?? a.id ?? '', type: (a.type ?? 'string').toLowerCase(), fallback: undefined }
        this.#attributes[this.#class].set(a.id ?? '', this.#attribute)
        break
      case 'node':
        this.#openNode(a, line())
        break
      case 'edge':
        this.#openEdge(a, line())
        break
      case 'attvalue':
        this.#value(a, line())
        break
      case 'spell':
      case 'slice':
        this.#open()?.dates.push(datesOf(a))
        break
      case 'color':
      case 'position':
      case 'size':
      case 'shape':
      case 'thickness':
        this.#picture = true
        break
    }
  }

  close(name: string): void {
    switch (name) {
      case 'creator':
        this.#own = this.#text === MADE_BY
        break
      case 'description':
        this.#described = this.#text ?? ''
        break
      case 'title':
        this.#title = this.#text ?? ''
        break
      case 'default':
        if (this.#attribute) this.#attribute.fallback = valueOf(this.#attribute.type, this.#text ?? '')
        break
      case 'attribute':
        this.#attribute = null
        break
      // A node's own part ends where nodes within it begin.
      case 'attvalues':
      case 'node': {
        const node = name === 'node' ? this.#nodes.pop() : null
        if (node) this.#endNode(node)
        break
      }
      case 'edge':
        if (this.#edge) this.#endEdge(this.#edge)
        break
      case 'gexf':
        if (this.#picture && !this.#own)
          this.#items.push({
            kind: 'problem',
            severity: 'left-out',
            place: 'the whole file',
            message: 'Positions, colours and sizes of a picture are not taken.',
          })
    }
    if (name === 'creator' || name === 'description' || name === 'title' || name === 'default') this.#text = null
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text
  }

  take(): ImportItem[] {
    const items = this.#items
    this.#items = []
    return items
  }

  #open(): Open<ImportNode | ImportRelationship> | null {
    return this.#edge ?? this.#nodes.at(-1) ?? null
  }

  #openNode(a: Attributes, line: number): void {
    const outer = this.#nodes.at(-1)
    if (outer) this.#endNode(outer)
    if (a.id === undefined)
      this.#items.push({ kind: 'problem', severity: 'unreadable', place: `line ${line}`, message: 'a node without id.' })
    const parent = a.pid ?? outer?.item.id
    const values: Record<string, Value> = !this.#own && parent !== undefined ? { parent } : {}
    this.#nodes.push({
      item: { kind: 'node', id: a.id ?? '', labels: [], name: a.label, properties: values, place: `line ${line}, node ${a.id ?? ''}` },
      values,
      timed: {},
      dates: a.start !== undefined || a.end !== undefined ? [datesOf(a)] : [],
      ended: a.id === undefined,
    })
  }

  #openEdge(a: Attributes, line: number): void {
    this.#edges++
    const name = a.id ?? String(this.#edges)
    const values: Record<string, Value> = {}
    if (!this.#own && a.weight !== undefined) values.weight = typedValue('double', a.weight) ?? a.weight
    if (!this.#own && a.label) values.label = a.label
    const directed = a.type === undefined ? this.#directed : a.type === 'directed'
    const place = `line ${line}, edge ${name}`
    if (a.source === undefined || a.target === undefined)
      this.#items.push({ kind: 'problem', severity: 'unreadable', place, message: 'it has no source or no target.' })
    this.#edge = {
      item: {
        kind: 'relationship',
        type: a.kind || undefined,
        start: a.source ?? '',
        end: a.target ?? '',
        directed,
        properties: values,
        place,
        locator: `edge ${name}`,
      },
      values,
      timed: {},
      dates: a.start !== undefined || a.end !== undefined ? [datesOf(a)] : [],
      ended: a.source === undefined || a.target === undefined,
    }
  }

  #value(a: Attributes, line: number): void {
    const open = this.#open()
    if (!open) return
    const of = this.#edge ? 'edge' : 'node'
    const id = a.for ?? a.id ?? ''
    const attribute = this.#attributes[of].get(id)
    if (!attribute)
      return void this.#items.push({
        kind: 'problem',
        severity: 'unreadable',
        place: `line ${line}, ${open.item.place.split(', ')[1]}`,
        message: `a value for the attribute ${JSON.stringify(id)}, which the file does not declare.`,
      })
    if (this.#own && this.#ownValue(id, attribute, a.value ?? '', open)) return
    const value = valueOf(attribute.type, a.value ?? '')
    if (value === undefined)
      return void this.#items.push({
        kind: 'problem',
        severity: 'unreadable',
        place: `line ${line}, ${open.item.place.split(', ')[1]}`,
        message: `its ${attribute.title} is declared as ${attribute.type}, and ${JSON.stringify((a.value ?? '').slice(0, 80))} is none.`,
      })
    if (a.start !== undefined || a.end !== undefined)
      (open.timed[attribute.title] ??= []).push({
        ...(a.start !== undefined && { from: a.start }),
        ...(a.end !== undefined && { to: a.end }),
        value,
      })
    else open.values[attribute.title] = value
  }

  /** Values of our own files: JSON in some columns; labels, type and symmetry beside the properties. */
  #ownValue(id: string, { title, type }: Attribute, text: string, { item, values }: Open<ImportNode | ImportRelationship>): boolean {
    if (id === 'labels' && item.kind === 'node') item.labels = text === '' ? [] : text.split(':')
    else if (id === 'type' && item.kind === 'relationship') item.type = text
    else if (id.startsWith('json-')) values[title] = parseJsonText(text)
    else if (type === 'string') values[title] = text
    else return id === 'symmetric'
    return true
  }

  #endNode(node: Open<ImportNode>): void {
    if (node.ended) return
    node.ended = true
    if (!this.#own) this.#fill(node, 'node')
    const [dates] = node.dates
    if (dates && !this.#own) node.values.existed = `${dates.validFrom ?? ''}/${dates.validTo ?? ''}`
    this.#items.push(node.item)
  }

  #endEdge(edge: Open<ImportRelationship>): void {
    this.#edge = null
    if (edge.ended) return
    if (!this.#own) this.#fill(edge, 'edge')
    if (edge.dates.length > 0) edge.item.dates = edge.dates
    this.#items.push(edge.item)
  }

  /** Defaults, and values that change in time. */
  #fill({ values, timed }: Open<ImportNode | ImportRelationship>, of: 'node' | 'edge'): void {
    for (const { title, fallback } of this.#attributes[of].values())
      if (fallback !== undefined && !Object.hasOwn(values, title) && !Object.hasOwn(timed, title)) values[title] = fallback
    for (const title in timed) values[title] = timed[title]!
  }
}

function valueOf(type: string, text: string): Value | undefined {
  return type.startsWith('list') ? listOf(type.slice(4), text) : typedValue(type, text)
}

/** A span of time as GEXF writes it; what is no date of ours is left open. */
function datesOf(a: Attributes): ClaimDates {
  const [from, fromPrecision] = dateOf(a.start ?? a.startopen)
  const [to, toPrecision] = dateOf(a.end ?? a.endopen)
  return {
    ...(from !== null && { validFrom: from, validFromPrecision: fromPrecision }),
    ...(to !== null && { validTo: to, validToPrecision: toPrecision }),
  }
}

function dateOf(text: string | undefined): [string | null, Precision] {
  const day = text?.trim().slice(0, 10) ?? ''
  if (isDate(day)) return [day, 'day']
  const [, year] = /^(\d{4})(?:\.0+)?$/.exec(text?.trim() ?? '') ?? []
  return year !== undefined && isDate(`${year}-01-01`) ? [`${year}-01-01`, 'year'] : [null, 'day']
}
