import { MADE_BY } from '../writing/writer'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { unreadable, type ImportAbout, type ImportFormat, type ImportItem, type ImportMarking } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { isFields, type Fields } from '../reading/fields'
import { walkJson, type JsonPart } from '../reading/json'
import { jsonValue } from '../reading/json-values'
import { LeftOut } from '../reading/left-out'
import { markingsOf, markingUnder } from '../reading/markings'
import { cytoscapeJs } from './cytoscape'
import { wordOf } from './fields'
import { graphology } from './graphology'
import type { Said, Shape } from './shape'

/** graphology's serialisation and other lists of nodes and edges. Files of our own are read as they were written. */
export const json: ImportFormat = {
  detect: (head, name) => {
    if (!/^\s*\{/.test(head) || /"elements"\s*:/.test(head)) return 0
    if (/"nodes"\s*:\s*\[/.test(head) && /"(key|attributes|edges|links)"\s*:/.test(head)) return 0.8
    return /\.json$/i.test(name) && /"nodes"\s*:/.test(head) ? 0.4 : 0
  },
  read: (input) => elements(input, graphology),
}

/** Cytoscape.js elements. */
export const cytoscape: ImportFormat = {
  detect: (head, name) => {
    if (/"elements"\s*:\s*[{[]/.test(head) || /^\s*\{\s*"(nodes|edges)"\s*:\s*\[\s*\{\s*"(data|group)"\s*:/.test(head)) return 0.9
    return /\.cyjs$/i.test(name) ? 0.6 : /^\s*\[\s*\{\s*"(data|group)"\s*:/.test(head) ? 0.7 : 0
  },
  read: (input) => elements(input, cytoscapeJs),
}

async function* elements(input: InputFile, shape: Shape): AsyncIterable<ImportItem[]> {
  const ways = new Set(Object.keys(shape.lists).flatMap((path) => prefixes(path)))
  const count = { node: 0, edge: 0, either: 0 }
  const left = new LeftOut()
  const said: Said = { own: false, directed: true, nodeLink: false, left }
  const head = new Head(said)
  let begun = false
  for await (const parts of walkJson(input, (path) => ways.has(path))) {
    const items: ImportItem[] = []
    for (const part of parts) {
      const kind = part.path.endsWith('[]') ? shape.lists[part.path.slice(0, -2)] : undefined
      if (kind) {
        if (!begun) items.push(head.about())
        begun = true
        items.push(shape.item(kind, elementOf(part, said), ++count[kind], said))
      } else items.push(...head.take(part, shape, count.edge + count.either > 0))
    }
    yield items
  }
  if (!begun) yield [head.about()]
  if (!said.own) yield left.items()
}

function prefixes(path: string): string[] {
  const steps = path === '' ? [] : path.split('.')
  return ['', ...steps.map((_, i) => steps.slice(0, i + 1).join('.'))]
}

/** What stands beside the lists. */
class Head {
  #title: string | undefined
  readonly #words: string[] = []
  #begun = false

  constructor(private readonly said: Said) {}

  about(): ImportAbout {
    this.#begun = true
    const { own } = this.said
    return {
      kind: 'about',
      ids: own ? 'global' : 'local',
      whole: own,
      title: this.#title,
      description: this.#words.join(' ') || undefined,
    }
  }

  /** `late`: edges came before it. */
  take(part: JsonPart, { about, frame }: Shape, late: boolean): ImportMarking[] {
    if (about.includes(part.path) && part.raw.startsWith('{')) return this.#attributes(part)
    const as = markingUnder(part.path)
    const markings = as === null ? [] : markingsOf({ [part.path]: parsed(part, (raw) => jsonValue(raw, () => {})) })
    if (as === 'marking') return markings
    if (part.path === 'directed' || part.path === 'options') {
      const directed = part.path === 'options' ? valueOf(part, this.said).type !== 'undirected' : part.raw !== 'false'
      if (late && directed !== this.said.directed)
        this.said.left.note('The file says only after its edges whether they have a direction; they are taken as if they had', part.path)
      else this.said.directed = directed
    } else if (part.path === 'multigraph') this.said.nodeLink = true
    else if (!frame.has(part.path) && !about.includes(part.path))
      this.said.left.add(`${JSON.stringify(part.path.replace('\0', ''))} is not taken`, `line ${part.line}`)
    return markings
  }

  #attributes(part: JsonPart): ImportMarking[] {
    const told = valueOf(part, this.said)
    const markings = markingsOf(told)
    // What has been read as somebody else's stays that.
    if (!this.#begun) this.said.own = told.creator === MADE_BY
    this.#title = wordOf(told.title) ?? wordOf(told.name)
    if (this.said.own) return markings
    const used = wordOf(told.title) === undefined ? 'name' : 'title'
    for (const [key, value] of Object.entries(told)) {
      if (markingUnder(key) === 'marking' || (key === used && !this.#begun)) continue
      const text = wordOf(value)
      if (text !== undefined && !this.#begun) this.#words.push(`${key}: ${text}`)
      else this.said.left.add('Attributes of the graph are not taken', key)
      if (text !== undefined && this.#begun) markings.push({ kind: 'marking', as: 'words', text })
    }
    return markings
  }
}

function elementOf(part: JsonPart, said: Said): Fields {
  if (said.own) return objectOf(part, parseJsonText)
  return valueOf(part, said)
}

function valueOf(part: JsonPart, { left }: Said): Fields {
  return objectOf(part, (raw) => jsonValue(raw, () => left.note('NaN and infinite numbers are taken as missing', `line ${part.line}`)))
}

function objectOf(part: JsonPart, parse: (raw: string) => Value): Fields {
  const value = parsed(part, parse)
  if (isFields(value)) return value
  const { raw, line, path } = part
  throw unreadable(`line ${line} or later`, `an object was expected in ${path}, not ${raw.slice(0, 40)}.`)
}

function parsed({ raw, line, path }: JsonPart, parse: (raw: string) => Value): Value {
  try {
    return parse(raw)
  } catch (error) {
    throw unreadable(`line ${line} or later`, `the JSON is not well formed in ${path}.`, { cause: error })
  }
}
