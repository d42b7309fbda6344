import { JSON_DESC } from './write'
import { MADE_BY } from '../writing/writer'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { LeftOut } from '../reading/left-out'
import { put } from '../reading/put'
import { problem, unreadable, type ImportFormat, type ImportItem, type ImportNode, type ImportRelationship } from '../reading/reader'
import { readXml, type XmlHandler } from '../reading/xml'
import { typedValue } from '../reading/typed-values'
import { markingsOf } from '../reading/markings'
import { Drawing } from './drawing'
import { keyOf, valueUnder, type Key } from './keys'
import { own, setOwn } from '../../../model/own'

/**
 * GraphML (graphml.graphdrawing.org) as networkx, igraph, Gephi, yEd, yEd Live, TinkerPop and Neo4j's APOC write it. The labels of
 * a drawing are names; labels and types stand where TinkerPop and APOC have them. Files of our own are read as they were written.
 */
export const graphml: ImportFormat = {
  detect: (head, name) => (/<(\w+:)?graphml[\s>]/.test(head) ? 1 : /\.graphml(\.xml)?$/i.test(name) ? 0.5 : 0),
  read: (input) => readXml(input, new GraphMl()),
}

type Attributes = Readonly<Record<string, string>>
interface Open {
  item: ImportNode | ImportRelationship
  values: Record<string, Value>
  handedOn: boolean
  drawn: string[]
}

/** Attributes that are taken, and those that only help programs to make room. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  node: new Set(['id', 'labels']),
  edge: new Set(['id', 'source', 'target', 'directed', 'label']),
  graph: new Set(['id', 'edgedefault']),
}
/** Elements of which nothing is taken, with all that stands in them. */
const PASSED_OVER: Readonly<Record<string, string>> = {
  port: 'Ports of nodes, and their data, are not taken',
  locator: 'References to other files are not followed',
}
const LATE = 'Data of the graph that stands after its nodes is not taken'

class GraphMl implements XmlHandler {
  #items: ImportItem[] = []
  #root = false
  #begun = false
  #own = false
  #title: string | undefined
  readonly #said: string[] = []
  #key: Key | null = null
  #data: { key: Key | undefined; line: number; drawing: Drawing | null } | null = null
  #text: string | null = null
  #edges = 0
  /** How many elements stand open within one of which nothing is taken. */
  #passing = 0
  readonly #directed: boolean[] = []
  readonly #keys = new Map<string, Key>()
  readonly #of = { node: new Set<Key>(), edge: new Set<Key>() }
  readonly #open: Open[] = []
  readonly #left = new LeftOut()

  open(name: string, a: Attributes, line: () => number): void {
    if (!this.#root) {
      if (name !== 'graphml') throw unreadable(`line ${line()}`, `a GraphML file begins with the element graphml, not ${name}.`)
      this.#root = true
    } else if (this.#passing > 0) this.#passing++
    else if (this.#data) (this.#data.drawing ??= new Drawing()).open(name, a)
    else if (this.#key && name !== 'desc' && name !== 'default') this.#text = null
    else if (name === 'desc' || name === 'default') this.#text = ''
    else if (name === 'key') this.#openKey(a)
    else if (name === 'graph') this.#openGraph(a, line)
    else if (name === 'node') this.#openNode(a, line)
    else if (name === 'edge') this.#openEdge(a, line)
    else if (name === 'data') this.#openData(a, line())
    else this.#passOver(name, line)
  }

  close(name: string): void {
    if (this.#passing > 0) this.#passing--
    else if (this.#data && name !== 'data') this.#data.drawing?.close()
    else if (name === 'desc') this.#described(this.#text ?? '')
    else if (name === 'default') {
      if (this.#key && this.#text !== null) this.#key.fallback = valueUnder(this.#key, this.#text)
    } else if (name === 'key') this.#key = null
    else if (name === 'graph') this.#directed.pop()
    else if (name === 'data') this.#value()
    else if (name === 'node' || name === 'edge') this.#give(this.#open.pop())
    else if (name === 'graphml') {
      this.#begin()
      this.#items.push(...this.#left.items())
    }
    if (name !== 'data' && !this.#data) this.#text = null
  }

  text(text: string): void {
    if (this.#passing > 0) return
    if (this.#data?.drawing) this.#data.drawing.text(text)
    else if (this.#text !== null) this.#text += text
  }

  take(): ImportItem[] {
    const items = this.#items
    this.#items = []
    return items
  }

  #passOver(name: string, line: () => number): void {
    this.#passing = 1
    if (name === 'hyperedge') this.#items.push(problem(`line ${line()}`, 'a hyperedge joins any number of nodes, and a relationship two.'))
    else this.#left.add(own(PASSED_OVER, name) ?? `Elements <${name}> are not taken`, () => `line ${line()}`)
  }

  #described(text: string): void {
    const open = this.#open.at(-1)
    if (this.#key && this.#own && text.startsWith(JSON_DESC)) this.#key.json = true
    const named = this.#key && this.#own ? /(?:^|, )property (".*")$/s.exec(text) : null
    if (named) this.#key!.name = parseJsonText(named[1]!) as string
    if (this.#key || text.trim() === '') return
    if (open && !this.#own) return put(open.values, 'description', text.trim())
    if (open) return
    if (this.#begun) {
      this.#items.push({ kind: 'marking', as: 'words', text })
      return this.#left.add(LATE, 'desc')
    }
    this.#own ||= text.startsWith(`${MADE_BY}: `)
    if (this.#title === undefined) this.#title = text.slice(this.#own ? MADE_BY.length + 2 : 0) || undefined
    else this.#said.push(text.trim())
  }

  /** Says what the file is, when all that stands before its first node is known. */
  #begin(): void {
    if (this.#begun) return
    this.#begun = true
    this.#items.push({
      kind: 'about',
      ids: this.#own ? 'global' : 'local',
      whole: this.#own,
      title: this.#title,
      description: this.#said.join(' ') || undefined,
    })
  }

  #openKey(a: Attributes): void {
    this.#key = keyOf(a)
    this.#keys.set(this.#key.id, this.#key)
    for (const of of ['node', 'edge'] as const) if (a.for === of || a.for === 'all' || a.for === undefined) this.#of[of].add(this.#key)
  }

  #openGraph(a: Attributes, line: () => number): void {
    // A node's own part ends where nodes within it begin.
    this.#give(this.#open.at(-1))
    this.#directed.push(a.edgedefault === undefined ? (this.#directed.at(-1) ?? true) : a.edgedefault === 'directed')
    this.#others('graph', a, line)
  }

  #openNode(a: Attributes, line: () => number): void {
    this.#begin()
    const outer = this.#open.at(-1)
    const values: Record<string, Value> = outer?.item.kind === 'node' ? { parent: outer.item.id } : {}
    const at = line()
    if (a.id === undefined) this.#items.push(problem(`line ${at}`, 'a node without id.'))
    this.#others('node', a, line)
    this.#open.push({
      item: { kind: 'node', id: a.id ?? '', labels: labelsIn(a.labels ?? ''), properties: values, place: `line ${at}, node ${a.id ?? ''}` },
      values,
      handedOn: a.id === undefined,
      drawn: [],
    })
  }

  #openEdge(a: Attributes, line: () => number): void {
    this.#begin()
    this.#edges++
    const name = a.id ?? String(this.#edges)
    const place = `line ${line()}, edge ${name}`
    const whole = a.source !== undefined && a.target !== undefined
    if (!whole) this.#items.push(problem(place, 'it has no source or no target.'))
    const values: Record<string, Value> = {}
    this.#others('edge', a, line)
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
      drawn: [],
    })
  }

  #others(element: 'node' | 'edge' | 'graph', a: Attributes, line: () => number): void {
    if (this.#own) return
    for (const key in a)
      if (!KNOWN[element]!.has(key) && !key.startsWith('parse.') && !key.startsWith('xmlns'))
        this.#left.add(`The attribute "${key}" of <${element}> is not taken`, () => `line ${line()}`)
  }

  #openData(a: Attributes, line: number): void {
    this.#text = ''
    const key = this.#keys.get(a.key ?? '')
    if (!key) this.#items.push(problem(`line ${line}`, `data for the key ${JSON.stringify(a.key ?? '')}, which the file does not declare.`))
    this.#data = { key, line, drawing: null }
  }

  #value(): void {
    const { key, line, drawing } = this.#data!
    const text = this.#text ?? ''
    this.#data = null
    this.#text = null
    const open = this.#open.at(-1)
    if (drawing) {
      open?.drawn.push(...drawing.labels)
      const drawn = key?.drawn || drawing.labels.length > 0
      if (drawing.more || !drawn)
        this.#left.add(drawn ? 'Of a drawing only labels are taken' : 'Data with elements in it is not taken', `line ${line}`)
    } else if (key && !open) this.#ofGraph(key, text.trim())
    else if (key && open) this.#valueOf(open, key, text, line)
  }

  /** What a file says of its graph is said of the file. */
  #ofGraph({ name }: Key, text: string): void {
    if (text === '' || this.#own) return
    const markings = markingsOf({ [name]: text })
    this.#items.push(...markings)
    if (markings.some(({ as }) => as === 'marking')) return
    if (/^(name|title|label)$/i.test(name) && this.#title === undefined && !this.#begun) this.#title = text
    else if (!this.#begun) this.#said.push(`${name}: ${text}`)
    else {
      this.#items.push({ kind: 'marking', as: 'words', text })
      this.#left.add(LATE, name)
    }
  }

  #valueOf({ item, values }: Open, key: Key, text: string, line: number): void {
    if (this.#own) {
      if (key.id === 'labels' && item.kind === 'node') item.labels = labelsIn(text)
      else if (key.id === 'label' && item.kind === 'relationship') item.type = text
      else setOwn(values, key.name, key.json ? parseJsonText(text) : (typedValue(key.type, text) ?? text))
      return
    }
    // Repeats what stands on the element.
    if (item.kind === 'node' && key.name === 'labels' && item.labels.length > 0) return
    if (item.kind === 'relationship' && key.name === 'label' && item.type === text) return
    if (item.kind === 'node' && (key.name === 'labelV' || (key.name === 'labels' && text.startsWith(':')))) item.labels = labelsIn(text)
    else if (item.kind === 'relationship' && key.name === 'labelE') item.type = text
    else {
      const value = valueUnder(key, text)
      if (value !== undefined) put(values, key.name, value)
      else if (text.trim() !== '')
        this.#items.push(
          problem(
            `line ${line}, ${item.place.split(', ')[1]}`,
            `its ${key.name} is declared as ${key.type}, and ${JSON.stringify(text.slice(0, 80))} is none.`,
          ),
        )
    }
  }

  #give(open: Open | undefined): void {
    if (!open || open.handedOn) return
    open.handedOn = true
    const {
      item,
      values,
      drawn: [name, ...further],
    } = open
    if (!this.#own) {
      for (const key of this.#of[item.kind === 'node' ? 'node' : 'edge'])
        if (key.fallback !== undefined && !Object.hasOwn(values, key.name)) setOwn(values, key.name, key.fallback)
      if (item.kind === 'node') item.name = nameOf(values, name)
      else if (name !== undefined) put(values, 'label', name)
      if (further.length > 0) put(values, 'furtherLabels', further)
    }
    this.#items.push(item)
  }
}

function labelsIn(text: string): string[] {
  return text.split(':').filter((label) => label !== '')
}

/** What a node is called: as the drawing has it, else by a property of that meaning, which then is its name and nothing else. */
function nameOf(values: Record<string, Value>, drawn: string | undefined): string | undefined {
  if (drawn !== undefined) return drawn
  for (const key of ['name', 'label', 'Label', 'title']) {
    const value = values[key]
    if ((typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '') continue
    if (key === 'name' || key === 'label') delete values[key]
    return String(value)
  }
  return undefined
}
