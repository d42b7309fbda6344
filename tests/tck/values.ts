import { isMap, NodeValue, PathValue, RelationshipValue, Temporal, type CypherMap, type CypherValue } from '../../server/store/cypher-value'

/** A value as the TCK writes it: entities by content, numbers that keep whether they were written as floats. */
export type Expected =
  | null
  | boolean
  | string
  | { kind: 'number'; value: number | bigint; float: boolean }
  | { kind: 'list'; items: Expected[] }
  | { kind: 'map'; entries: Record<string, Expected> }
  | { kind: 'node'; labels: string[]; properties: Record<string, Expected> }
  | { kind: 'relationship'; type: string; properties: Record<string, Expected> }
  | { kind: 'path'; nodes: Expected[]; relationships: { value: Expected; forward: boolean }[] }

/** Reads a table cell of the TCK (its grammar of expected values). Throws on what it does not know. */
export function readValue(text: string): Expected {
  const reader = new Reader(text)
  const value = reader.value()
  reader.end()
  return value
}

class Reader {
  private at = 0
  constructor(private readonly text: string) {}

  value(): Expected {
    this.space()
    const c = this.text[this.at]
    if (c === "'") return this.string()
    if (c === '{') return { kind: 'map', entries: this.map() }
    if (c === '(') return this.node()
    if (c === '<') return this.path()
    if (c === '[') return /^\[\s*:/.test(this.text.slice(this.at)) ? this.relationship() : this.list()
    const word = /^[^\s,\]})>]+/.exec(this.text.slice(this.at))?.[0] ?? this.fail()
    this.at += word.length
    if (word === 'null') return null
    if (word === 'true' || word === 'false') return word === 'true'
    return readNumber(word) ?? this.fail()
  }

  end(): void {
    this.space()
    if (this.at < this.text.length) this.fail()
  }

  private string(): string {
    let result = ''
    for (this.at++; this.text[this.at] !== "'"; this.at++) {
      if (this.at >= this.text.length) this.fail()
      if (this.text[this.at] === '\\') this.at++
      result += this.text[this.at]
    }
    this.at++
    return result
  }

  private list(): Expected {
    return { kind: 'list', items: this.sequence('[', ']', () => this.value()) }
  }

  private map(): Record<string, Expected> {
    return Object.fromEntries(
      this.sequence('{', '}', () => {
        this.space()
        const key = this.name()
        this.expect(':')
        return [key, this.value()] as const
      }),
    )
  }

  private node(): Expected {
    this.expect('(')
    const labels = this.names()
    const properties = this.properties()
    this.expect(')')
    return { kind: 'node', labels, properties }
  }

  private relationship(): Expected {
    this.expect('[')
    const [type = ''] = this.names()
    const properties = this.properties()
    this.expect(']')
    return { kind: 'relationship', type, properties }
  }

  private path(): Expected {
    this.expect('<')
    const nodes = [this.node()]
    const relationships: { value: Expected; forward: boolean }[] = []
    for (this.space(); this.text[this.at] !== '>'; this.space()) {
      const backward = this.take('<')
      this.expect('-')
      const value = this.relationship()
      this.expect('-')
      if (!backward) this.expect('>')
      relationships.push({ value, forward: !backward })
      nodes.push(this.node())
    }
    this.expect('>')
    return { kind: 'path', nodes, relationships }
  }

  private names(): string[] {
    const names: string[] = []
    while (this.take(':')) names.push(this.name())
    return names
  }

  private properties(): Record<string, Expected> {
    this.space()
    return this.text[this.at] === '{' ? this.map() : {}
  }

  private name(): string {
    const name = /^(`[^`]+`|[\p{L}\p{N}_]+)/u.exec(this.text.slice(this.at))?.[0] ?? this.fail()
    this.at += name.length
    return name.replaceAll('`', '')
  }

  private sequence<T>(open: string, close: string, item: () => T): T[] {
    this.expect(open)
    const items: T[] = []
    if (this.take(close)) return items
    do items.push(item())
    while (this.take(','))
    this.expect(close)
    return items
  }

  private take(c: string): boolean {
    this.space()
    if (this.text[this.at] !== c) return false
    this.at++
    return true
  }

  private expect(c: string): void {
    if (!this.take(c)) this.fail()
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++
  }

  private fail(): never {
    throw new Error(`not a TCK value at ${this.at}: ${this.text}`)
  }
}

function readNumber(word: string): Expected | undefined {
  if (/^[+-]?\d+$/.test(word)) {
    const exact = BigInt(word.replace('+', ''))
    return { kind: 'number', value: Number.isSafeInteger(Number(exact)) ? Number(exact) : exact, float: false }
  }
  const infinite = /^([+-]?)Inf(inity)?$/.exec(word)
  if (infinite) return { kind: 'number', value: infinite[1] === '-' ? -Infinity : Infinity, float: true }
  const value = Number(word)
  return word === 'NaN' || !Number.isNaN(value) ? { kind: 'number', value, float: true } : undefined
}

/**
 * One text for a value, equal for equal values. With `bags` lists compare without regard to order; without `floats`
 * integers and floats of the same value compare equal, for a store that does not keep them apart.
 */
export function canonical(value: Expected, { bags = false, floats = false }: { bags?: boolean; floats?: boolean } = {}): string {
  const text = (inner: Expected): string => {
    if (inner === null || typeof inner === 'boolean') return String(inner)
    if (typeof inner === 'string') return JSON.stringify(inner)
    switch (inner.kind) {
      case 'number':
        return String(inner.value === 0 ? 0 : inner.value) + (floats && inner.float && Number.isInteger(inner.value) ? '.0' : '')
      case 'list': {
        const items = inner.items.map(text)
        return `[${(bags ? items.sort() : items).join(', ')}]`
      }
      case 'map':
        return entries(inner.entries)
      case 'node':
        return `(${[...inner.labels]
          .sort()
          .map((label) => `:${label}`)
          .join('')} ${entries(inner.properties)})`
      case 'relationship':
        return `[:${inner.type} ${entries(inner.properties)}]`
      case 'path':
        return `<${inner.nodes
          .map((node, i) => {
            const step = inner.relationships[i]
            return text(node) + (step ? (step.forward ? `-${text(step.value)}->` : `<-${text(step.value)}-`) : '')
          })
          .join('')}>`
    }
  }
  const entries = (properties: Record<string, Expected>) =>
    `{${Object.keys(properties)
      .sort()
      .map((key) => `${key}: ${text(properties[key] ?? null)}`)
      .join(', ')}}`
  return text(value)
}

/** A value of a store in the TCK's terms. */
export function fromCypher(value: CypherValue): Expected {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'bigint') return { kind: 'number', value: Number.isSafeInteger(Number(value)) ? Number(value) : value, float: false }
  if (typeof value === 'number') return { kind: 'number', value, float: true }
  if (Array.isArray(value)) return { kind: 'list', items: value.map(fromCypher) }
  if (value instanceof NodeValue) return { kind: 'node', labels: [...value.labels], properties: entriesOf(value.properties) }
  if (value instanceof RelationshipValue) return { kind: 'relationship', type: value.type, properties: entriesOf(value.properties) }
  if (value instanceof PathValue) return pathOf(value)
  if (value instanceof Temporal) return value.text.replace(/(^|T)(\d\d:\d\d):00(?=$|[Z+[-])/, '$1$2')
  if (isMap(value)) return { kind: 'map', entries: entriesOf(value) }
  throw new Error('the TCK knows no bytes and no points')
}

function entriesOf(map: CypherMap): Record<string, Expected> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, fromCypher(value)]))
}

function pathOf({ parts }: PathValue): Expected {
  const nodes = parts.filter((part) => part instanceof NodeValue)
  const relationships = parts.filter((part) => part instanceof RelationshipValue)
  return {
    kind: 'path',
    nodes: nodes.map(fromCypher),
    relationships: relationships.map((step, i) => ({ value: fromCypher(step), forward: step.start === nodes[i]?.elementId })),
  }
}

/** Values as the parameters of a statement. */
export function toParameters(values: Readonly<Record<string, Expected>>): CypherMap {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toParameter(value)]))
}

function toParameter(value: Expected): CypherValue {
  if (value === null || typeof value !== 'object') return value
  switch (value.kind) {
    case 'number':
      return value.float ? Number(value.value) : BigInt(value.value)
    case 'list':
      return value.items.map(toParameter)
    case 'map':
      return toParameters(value.entries)
    default:
      throw new Error(`a ${value.kind} cannot be a parameter`)
  }
}
