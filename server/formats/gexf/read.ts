import { MADE_BY } from '../writing/writer'
import type { Value } from '../../store/contract'
import { LeftOut } from '../reading/left-out'
import { put } from '../reading/put'
import { problem, unreadable, type ImportFormat, type ImportItem, type ImportNode, type ImportRelationship } from '../reading/reader'
import { readXml, type XmlHandler } from '../reading/xml'
import { typedValue } from '../reading/typed-values'
import { ownValue, valueOf, type Attribute } from './attributes'
import { dateText, TIME_ATTRIBUTES, timesOf, type Times } from './times'
import { own, setOwn } from '../../../model/own'

/**
 * GEXF 1.1 to 1.3 (gexf.net): nodes, also within nodes, and edges with their attributes; an edge's kind is its type, its spells are
 * its dates. Files of our own are read value by value as they were written.
 */
export const gexf: ImportFormat = {
  detect: (head, name) => (/<(\w+:)?gexf[\s>]/.test(head) ? 1 : /\.gexf$/i.test(name) ? 0.5 : 0),
  read: (input) => readXml(input, new Gexf()),
}

type Attributes = Readonly<Record<string, string>>
interface Open<T> {
  item: T
  values: Record<string, Value>
  timed: Map<string, Value[]>
  times: Times | null
  line: number
  ended: boolean
}

/** Elements whose text is kept. */
const TEXTS: ReadonlySet<string> = new Set(['creator', 'description', 'title', 'keywords', 'default'])
/** Elements and attributes that are taken, or frame what is. */
const FRAME: ReadonlySet<string> = new Set(['meta', 'nodes', 'edges', 'attvalues', 'spells', 'slices', 'parents'])
const OF_NODE: ReadonlySet<string> = new Set(['id', 'label', 'pid'])
const OF_EDGE: ReadonlySet<string> = new Set(['id', 'source', 'target', 'type', 'kind', 'label', 'weight'])
const OF_GRAPH: ReadonlySet<string> = new Set([
  'name',
  'defaultedgetype',
  'mode',
  'timeformat',
  'timerepresentation',
  'idtype',
  'timezone',
  'type',
])
/** The picture: what is drawn how is ours to say. */
const PICTURE: Readonly<Record<string, string>> = {
  color: 'Colours of a picture are not taken',
  position: 'Positions in a picture are not taken',
  size: 'Sizes in a picture are not taken',
  shape: 'Shapes of a picture are not taken',
  thickness: 'Widths of lines in a picture are not taken',
}
const DIRECTIONS: Readonly<Record<string, boolean>> = { directed: true, undirected: false, mutual: false }

class Gexf implements XmlHandler {
  #items: ImportItem[] = []
  #text: string | null = null
  readonly #meta: Record<string, string> = {}
  #own = false
  #root = false
  #begun = false
  #directed = true
  #edges = 0
  #class: 'node' | 'edge' = 'node'
  #attribute: Attribute | null = null
  readonly #attributes = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() }
  readonly #nodes: Open<ImportNode>[] = []
  #edge: Open<ImportRelationship> | null = null
  readonly #left = new LeftOut()

  open(name: string, a: Attributes, line: () => number): void {
    if (!this.#root) {
      if (name !== 'gexf') throw unreadable(`line ${line()}`, `a GEXF file begins with the element gexf, not ${name}.`)
      this.#root = true
      return
    }
    if (name === 'edge') this.#openEdge(a, line)
    else if (name === 'node') this.#openNode(a, line)
    else if (name === 'attvalue') this.#value(a, line())
    else if (TEXTS.has(name)) this.#text = ''
    else if (name === 'graph') this.#openGraph(a, line)
    else if (name === 'attributes') this.#class = a.class === 'edge' ? 'edge' : 'node'
    else if (name === 'attribute') this.#declare(a)
    else if (name === 'spell' || name === 'slice') this.#time(a)
    else if (name === 'parent') this.#parent(a)
    else if (name === 'lastmodifieddate' || name === 'lastmodified') this.#text = ''
    else if (!FRAME.has(name) && !this.#own)
      this.#left.add(own(PICTURE, name) ?? `Elements <${name}> are not taken`, () => `line ${line()}`)
    if (name === 'meta' && a.lastmodifieddate !== undefined) this.#meta.lastmodifieddate = a.lastmodifieddate
  }

  close(name: string): void {
    if (name === 'edge') return this.#endEdge()
    if (name === 'node') return this.#endNode(this.#nodes.pop())
    if (this.#text !== null && name !== 'default') this.#described(name, this.#text)
    if (name === 'default' && this.#attribute) this.#attribute.fallback = valueOf(this.#attribute.type, this.#text ?? '')
    else if (name === 'attribute') this.#attribute = null
    else if (name === 'gexf') this.#items.push(...this.#left.items())
    this.#text = null
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text
  }

  take(): ImportItem[] {
    const items = this.#items
    this.#items = []
    return items
  }

  #described(name: string, text: string): void {
    if (name === 'keywords') this.#items.push({ kind: 'marking', as: 'tags', text })
    if (!this.#begun) {
      this.#meta[name] = text
      if (name === 'creator') this.#own = text === MADE_BY
    } else if (text.trim() !== '') {
      this.#items.push({ kind: 'marking', as: 'words', text })
      this.#left.add('What the file says of itself after its graph is not taken', name)
    }
  }

  #openGraph(a: Attributes, line: () => number): void {
    this.#begun = true
    this.#directed = own(DIRECTIONS, a.defaultedgetype ?? 'undirected') ?? true
    const { title, description, keywords, creator, lastmodifieddate } = this.#meta
    const said = [
      description,
      keywords && `Keywords: ${keywords}.`,
      creator && !this.#own && `Made with ${creator}.`,
      lastmodifieddate && `Last changed ${lastmodifieddate}.`,
    ].filter(Boolean)
    this.#items.push({
      kind: 'about',
      ids: this.#own ? 'global' : 'local',
      whole: this.#own,
      title: title || a.name || undefined,
      description: said.join(' ') || undefined,
    })
    this.#others('graph', a, OF_GRAPH, line)
  }

  #declare(a: Attributes): void {
    const of = this.#attributes[this.#class]
    const title = a.title ?? a.id ?? ''
    const twice = !this.#own && [...of.values()].some((other) => other.title === title)
    this.#attribute = { title: twice ? `${title} (${a.id ?? ''})` : title, type: (a.type ?? 'string').toLowerCase(), fallback: undefined }
    of.set(a.id ?? '', this.#attribute)
  }

  #openNode(a: Attributes, line: () => number): void {
    const outer = this.#nodes.at(-1)
    // A node's own part ends where nodes within it begin.
    this.#endNode(outer)
    const at = line()
    if (a.id === undefined) this.#items.push(problem(`line ${at}`, 'a node without id.'))
    const parent = a.pid ?? outer?.item.id
    const values: Record<string, Value> = !this.#own && parent !== undefined ? { parent } : {}
    const timed = this.#others('node', a, OF_NODE, line)
    this.#nodes.push({
      item: { kind: 'node', id: a.id ?? '', labels: [], name: a.label, properties: values, place: `line ${at}, node ${a.id ?? ''}` },
      values,
      timed: new Map(),
      times: timed ? timesOf(a) : null,
      line: at,
      ended: a.id === undefined,
    })
  }

  #openEdge(a: Attributes, line: () => number): void {
    this.#edges++
    const name = a.id ?? String(this.#edges)
    const values: Record<string, Value> = {}
    if (!this.#own && a.weight !== undefined) values.weight = typedValue('double', a.weight) ?? a.weight
    if (!this.#own && a.label) values.label = a.label
    const at = line()
    const place = `line ${at}, edge ${name}`
    const known = own(DIRECTIONS, a.type ?? '')
    // networkx writes an attribute "type" of its user's where the format has the direction.
    const word = known !== undefined ? undefined : a.type?.trim() || undefined
    if (a.kind && word !== undefined) values.type = word
    if (a.type === 'mutual') this.#left.note('Mutual edges are ties without direction', place)
    if (a.source === undefined || a.target === undefined) this.#items.push(problem(place, 'it has no source or no target.'))
    const timed = this.#others('edge', a, OF_EDGE, line)
    this.#edge = {
      item: {
        kind: 'relationship',
        type: a.kind || word,
        start: a.source ?? '',
        end: a.target ?? '',
        directed: known ?? this.#directed,
        properties: values,
        place,
        locator: `edge ${name}`,
      },
      values,
      timed: new Map(),
      times: timed ? timesOf(a) : null,
      line: at,
      ended: a.source === undefined || a.target === undefined,
    }
  }

  /** Counts attributes that the format does not know, or of which there is nothing to make. Whether some say when. */
  #others(element: string, a: Attributes, known: ReadonlySet<string>, line: () => number): boolean {
    let timed = false
    for (const key in a)
      if (known.has(key)) continue
      else if (element !== 'graph' && TIME_ATTRIBUTES.has(key)) timed = true
      else if (!this.#own && !key.startsWith('xmlns'))
        this.#left.add(`The attribute "${key}" of <${element}> is not taken`, () => `line ${line()}`)
    return timed
  }

  #current(): Open<ImportNode | ImportRelationship> | undefined {
    return this.#edge ?? this.#nodes.at(-1)
  }

  #time(a: Attributes): void {
    const open = this.#current()
    const times = timesOf(a)
    if (!open) return
    open.times ??= { dates: [], others: [] }
    open.times.dates.push(...times.dates)
    open.times.others.push(...times.others)
  }

  #parent(a: Attributes): void {
    const values = this.#nodes.at(-1)?.values
    if (values && a.for !== undefined) values.parents = [...(Array.isArray(values.parents) ? values.parents : []), a.for]
  }

  #value(a: Attributes, line: number): void {
    const open = this.#current()
    if (!open) return this.#left.add('Values outside of nodes and edges are not taken', `line ${line}`)
    const id = a.for ?? a.id ?? ''
    const attribute = this.#attributes[this.#edge ? 'edge' : 'node'].get(id)
    const fault = (message: string) => this.#items.push(problem(`line ${line}, ${open.item.place.split(', ')[1]}`, message))
    if (!attribute) return void fault(`a value for the attribute ${JSON.stringify(id)}, which the file does not declare.`)
    const text = a.value ?? ''
    if (this.#own && ownValue(id, attribute, text, open)) return
    const value = valueOf(attribute.type, text)
    if (value === undefined)
      return void fault(`its ${attribute.title} is declared as ${attribute.type}, and ${JSON.stringify(text.slice(0, 80))} is none.`)
    const when = whenOf(a)
    if (when) open.timed.set(attribute.title, [...(open.timed.get(attribute.title) ?? []), { ...when, value }])
    else put(open.values, attribute.title, value)
  }

  #endNode(node: Open<ImportNode> | undefined): void {
    if (!node || node.ended) return
    node.ended = true
    if (!this.#own) {
      this.#fill(node, 'node')
      if (node.times && node.times.dates.length > 0)
        put(
          node.values,
          'existed',
          node.times.dates.map(
            (dates) => `${dateText(dates.validFrom, dates.validFromPrecision)}/${dateText(dates.validTo, dates.validToPrecision)}`,
          ),
        )
    }
    this.#items.push(node.item)
  }

  #endEdge(): void {
    const edge = this.#edge
    this.#edge = null
    if (!edge || edge.ended) return
    if (!this.#own) this.#fill(edge, 'edge')
    if (edge.times && edge.times.dates.length > 0) edge.item.dates = edge.times.dates
    this.#items.push(edge.item)
  }

  /** Defaults, values that change in time, and times that are no dates. */
  #fill({ values, timed, times, line }: Open<ImportNode | ImportRelationship>, of: 'node' | 'edge'): void {
    for (const { title, fallback } of this.#attributes[of].values())
      if (fallback !== undefined && !Object.hasOwn(values, title) && !timed.has(title)) setOwn(values, title, fallback)
    for (const [title, each] of timed) {
      put(values, title, each)
      this.#left.note('Values that change in time are kept together, as a list with their times', `line ${line}`)
    }
    if (!times || times.others.length === 0) return
    put(values, 'times', times.others)
    this.#left.note('Times that are no dates are kept as text, in the property "times"', `line ${line}`)
  }
}

/** What an attribute's value says of when it holds, as it is written. */
function whenOf(a: Attributes): Record<string, string> | null {
  let when: Record<string, string> | null = null
  for (const key in a) if (TIME_ATTRIBUTES.has(key)) (when ??= {})[key] = a[key]!
  return when
}
