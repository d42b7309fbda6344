import { Expressions, type Kind, type Scope } from './expressions'
import { Choices, type Tape } from './tape'

/** A statement, whether it writes, and whether its rows come in an order that it says. */
export interface Written {
  text: string
  writes: boolean
  isOrdered: boolean
}

const KINDS: readonly Kind[] = ['number', 'text', 'flag', 'numbers', 'any', 'date', 'texts', 'float']
/** What a property can hold. */
const STORED: readonly (readonly [string, Kind])[] = [
  ['i', 'number'],
  ['s', 'text'],
  ['b', 'flag'],
  ['l', 'numbers'],
]

/** Writes the statement of a tape: the clauses of all lists but the last, and the end by the last. */
export function statementOf(tape: Tape, { writing }: { writing: boolean }): Written {
  return new Writer(writing).statement(tape)
}

class Writer {
  #scope: Scope = new Map()
  #made = 0
  #clauses: string[] = []
  #hasWritten = false
  #isGone = false

  constructor(private readonly writing: boolean) {}

  statement(tape: Tape): Written {
    const lists = tape.map((numbers) => new Choices(numbers))
    const last = lists.pop()!
    for (const choices of lists) this.clause(choices)
    if (this.#clauses.length === 0 && last.below(4) !== 3) this.match(last, false)
    if (this.writing && !this.#hasWritten) this.write(last)
    const isOrdered = this.end(last)
    return { text: this.#clauses.join(' '), writes: this.#hasWritten, isOrdered }
  }

  private clause(choices: Choices): void {
    if (this.#clauses.length === 0) return void (choices.rarely(5) ? this.unwind(choices) : this.match(choices, choices.rarely(8)))
    if (this.#hasWritten) return void this.write(choices)
    if (this.writing && choices.below(3) === 2) return void this.write(choices)
    const steps = [
      () => this.match(choices, false),
      () => this.match(choices, true),
      () => this.with(choices),
      () => this.unwind(choices),
      () => this.call(choices),
      () => this.with(choices),
      () => this.match(choices, true),
    ]
    steps[choices.below(steps.length)]!()
  }

  private fresh(letter: string): string {
    return `${letter}${this.#made++}`
  }

  private bind(name: string, kind: Kind): void {
    this.#scope = new Map([...this.#scope, [name, kind]])
  }

  private names(kind: Kind): string[] {
    return [...this.#scope].flatMap(([name, one]) => (one === kind ? name : []))
  }

  /** A pattern of up to three nodes, from one that is there where there is one. */
  private pattern(choices: Choices): string {
    const there = this.names('node')
    const hop = new Expressions(choices, new Map())
    const start = there.length > 0 && !choices.rarely(6) ? `(${choices.one(...there)})` : this.element(choices)
    const hops = there.length > 0 ? 1 + choices.below(2) : choices.below(3)
    let text = start
    for (let i = 0; i < hops; i++) text += this.tie(choices, hop) + this.element(choices)
    if (hops === 0 || !choices.rarely(6)) return text
    const path = this.fresh('p')
    this.bind(path, 'path')
    return `${path} = ${text}`
  }

  private tie(choices: Choices, hop: Expressions): string {
    switch (choices.below(6)) {
      case 0:
      case 1: {
        const name = this.fresh('r')
        this.bind(name, 'relationship')
        return hop.hop(name)
      }
      case 2:
        return choices.one('-[*1..2]->', '-[:T*0..1]-', '-[:U|V*2]->')
      case 3:
        return choices.one('-[{i: 1}]->', "-[:T {s: 'a'}]-", '-[{m: 1}]-', '-[{i: null}]-')
      default:
        return hop.hop()
    }
  }

  private element(choices: Choices): string {
    const labels = choices.one('', ':A', ':B', ':A&C', ':A|C', ':!B')
    const map = choices.one('', '', '', ' {i: 1}', " {s: 'a'}", ' {m: 1}', ' {i: null}', " {m: '1'}")
    if (choices.rarely(5)) return `(${labels}${map})`
    const name = this.fresh('n')
    this.bind(name, 'node')
    return `(${name}${labels}${map})`
  }

  private match(choices: Choices, optional: boolean): void {
    const patterns = [this.pattern(choices)]
    if (choices.rarely(5)) patterns.push(this.pattern(choices))
    this.#clauses.push(`${optional ? 'OPTIONAL ' : ''}MATCH ${patterns.join(', ')}${this.where(choices)}`)
  }

  private where(choices: Choices): string {
    return choices.below(2) === 0 ? '' : ` WHERE ${new Expressions(choices, this.#scope, true).of('flag')}`
  }

  private unwind(choices: Choices): void {
    const kind = choices.one<Kind>('numbers', 'texts')
    const list = new Expressions(choices, this.#scope).of(kind)
    const name = this.fresh('u')
    this.#clauses.push(`UNWIND ${list} AS ${name}`)
    this.bind(name, kind === 'numbers' ? 'number' : 'text')
  }

  /** Some of the names and a new one; grouped, cut or without doubles. */
  private with(choices: Choices): void {
    const nodes = this.names('node')
    if (nodes.length > 0 && choices.rarely(6)) {
      const kept = choices.one(...nodes)
      this.#clauses.push(`WITH DISTINCT ${kept} ORDER BY ${kept}.id ${choices.one('', 'DESC ')}LIMIT ${choices.one('2', '4')}`)
      this.#scope = new Map([[kept, 'node']])
      return
    }
    const kept = [...this.#scope].filter(() => choices.below(4) !== 3)
    const kind = choices.one<Kind>('number', 'text', 'flag', 'numbers', 'date')
    const isGrouped = choices.rarely(3)
    const name = this.fresh('v')
    const value = isGrouped ? this.aggregate(choices) : { text: new Expressions(choices, this.#scope).of(kind), kind }
    const distinct = !isGrouped && choices.rarely(4) ? 'DISTINCT ' : ''
    const items = [...kept.map(([one]) => one), `${value.text} AS ${name}`]
    this.#scope = new Map<string, Kind>([...kept, [name, value.kind]])
    this.#clauses.push(`WITH ${distinct}${items.join(', ')}${this.where(choices)}`)
  }

  private call(choices: Choices): void {
    const outer = this.#scope
    const imported = [...outer].filter(([, kind]) => kind === 'node')
    if (imported.length === 0) return this.unwind(choices)
    this.#scope = new Map(imported)
    const before = this.#clauses
    this.#clauses = []
    this.match(choices, choices.rarely(3))
    const { text, kind } = this.aggregate(choices)
    const inner = this.#clauses.join(' ')
    const name = this.fresh('k')
    this.#clauses = [...before, `CALL (${imported.map(([one]) => one).join(', ')}) { ${inner} RETURN ${text} AS ${name} }`]
    this.#scope = new Map([...outer, [name, kind]])
  }

  private aggregate(choices: Choices): { text: string; kind: Kind } {
    const expressions = new Expressions(choices, this.#scope)
    const number = () => expressions.of('number')
    const ways: (() => { text: string; kind: Kind })[] = [
      () => ({ text: 'count(*)', kind: 'number' }),
      () => ({ text: `sum(${number()})`, kind: 'number' }),
      () => ({ text: `count(${expressions.of('any')})`, kind: 'number' }),
      () => ({ text: `count(DISTINCT ${number()})`, kind: 'number' }),
      () => ({ text: `min(${number()})`, kind: 'number' }),
      () => ({ text: `max(${expressions.of('text')})`, kind: 'text' }),
      () => ({ text: `size(collect(${expressions.of('text')}))`, kind: 'number' }),
      () => ({ text: `size(collect(DISTINCT ${number()}))`, kind: 'number' }),
      () => ({ text: `avg(${number()})`, kind: 'float' }),
      () => ({ text: `(count(*) + sum(${number()}))`, kind: 'number' }),
      () => ({ text: `percentileDisc(${number()}, 0.5)`, kind: 'number' }),
      () => ({ text: `reduce(x = 0, y IN collect(${number()}) | x + y)`, kind: 'number' }),
      () => ({ text: `(count(*) > 2)`, kind: 'flag' }),
      () => ({ text: `max(${expressions.of('date')})`, kind: 'date' }),
      () => ({ text: `sum(${expressions.of('float')})`, kind: 'float' }),
    ]
    return ways[choices.below(ways.length)]!()
  }

  /** A writing clause whose outcome hangs on no order of rows: what is set is worked out from what it is set on. */
  private write(choices: Choices): void {
    const nodes = this.names('node')
    const ties = this.names('relationship')
    const [key, kind] = choices.one(...STORED)
    const of = (name: string, one: Kind) => new Expressions(choices, new Map([[name, one]])).of(kind)
    const ways: (() => string)[] = [
      () => this.creation(choices),
      () =>
        `MERGE (${this.made('node')}:A {id: '${choices.one('n0', 'new')}'}) ON CREATE SET ${this.latest()}.i = 5 ON MATCH SET ${this.latest()}.s = 'met'`,
    ]
    if (nodes.length > 0) {
      const node = choices.one(...nodes)
      ways.push(
        () => `SET ${node}.${key} = ${of(node, 'node')}`,
        () => `SET ${node} += {i: ${choices.one('4', 'null')}, s: 'set'}`,
        () => `SET ${node}.n = coalesce(${node}.n, 0) + 1`,
        () => `SET ${node} += {n: coalesce(${node}.n, 0) + 1}`,
        () => `SET ${node}.id = 'other'`,
        () => `REMOVE ${node}.id`,
        () => `SET ${node} = {id: ${node}.id, i: 9}`,
        () => `SET ${node}:${choices.one('C', 'New', 'C:New')}`,
        () => `REMOVE ${node}.${key}`,
        () => `REMOVE ${node}:${choices.one('C', 'A')}`,
        () => `MERGE (${node})-[:${choices.one('T', 'New')}]->(${choices.one(...nodes)})`,
        () => `FOREACH (x IN ${choices.one('[1, 2]', '[]', 'range(1, 3)')} | SET ${node}.i = x)`,
      )
    }
    if (ties.length > 0) {
      const tie = choices.one(...ties)
      ways.push(
        () => `SET ${tie}.i = ${choices.one('8', 'null', `${tie}.i`)}`,
        () => `SET ${tie}.n = coalesce(${tie}.n, 0) + 1`,
        () => `REMOVE ${tie}.s`,
      )
      if (!this.#hasWritten) ways.push(() => this.deletion(`DELETE ${tie}`))
    }
    if (nodes.length > 0 && !this.#hasWritten) ways.push(() => this.deletion(`DETACH DELETE ${choices.one(...nodes)}`))
    this.#clauses.push(ways[choices.below(ways.length)]!())
    this.#hasWritten = true
  }

  private creation(choices: Choices): string {
    const ends = this.names('node')
    const name = this.made('node')
    const value = new Expressions(choices, new Map()).of('number')
    const tie = ends.length > 0 && choices.below(2) === 1 ? `-[:New {i: ${choices.one('1', '2')}}]->(${choices.one(...ends)})` : ''
    return `CREATE (${name}:New {id: 'new', i: ${value}})${tie}`
  }

  private deletion(text: string): string {
    this.#isGone = true
    this.#scope = new Map()
    return text
  }

  private made(kind: Kind): string {
    const name = this.fresh('c')
    this.bind(name, kind)
    return name
  }

  private latest(): string {
    return `c${this.#made - 1}`
  }

  /** RETURN; true where it says the order of its rows. */
  private end(choices: Choices): boolean {
    if (this.#isGone || (this.#hasWritten && choices.below(3) === 2)) {
      this.#clauses.push('RETURN count(*) AS c0')
      return false
    }
    const expressions = new Expressions(choices, this.#scope)
    const count = 1 + choices.below(3)
    const columns = Array.from({ length: count }, () => expressions.of(KINDS[choices.below(KINDS.length)]!))
    const isGrouped = choices.rarely(4)
    if (isGrouped) columns.push(this.aggregate(choices).text)
    const distinct = !isGrouped && choices.rarely(5) ? 'DISTINCT ' : ''
    const items = columns.map((text, i) => `${text} AS c${i}`).join(', ')
    const isOrdered = choices.rarely(4) && [...this.#scope.values()].every((kind) => !['node', 'relationship', 'path'].includes(kind))
    const order = isOrdered ? ` ORDER BY ${columns.map((_, i) => `c${i}${choices.one('', ' DESC')}`).join(', ')}` : ''
    const cut = isOrdered ? choices.one('', ' SKIP 1', ' LIMIT 2', ' SKIP 1 LIMIT 1') : ''
    this.#clauses.push(`RETURN ${distinct}${items}${order}${cut}`)
    return isOrdered
  }
}
