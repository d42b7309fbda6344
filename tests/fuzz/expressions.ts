import type { Choices } from './tape'

/** What a name holds. `number` is an integer, `numbers` and `texts` are lists. */
export type Kind = 'node' | 'relationship' | 'path' | 'number' | 'float' | 'text' | 'flag' | 'numbers' | 'texts' | 'date' | 'any'
export type Scope = ReadonlyMap<string, Kind>

type Way = () => string

/** Writes expressions with the names in force. Every kind has its simplest form first. */
export class Expressions {
  #depth = 0
  #locals = 0

  constructor(
    private readonly choices: Choices,
    private readonly scope: Scope,
    /** The kinds that a name of the scope is taken for. */
    private readonly inCondition = false,
  ) {}

  names(...kinds: Kind[]): string[] {
    return [...this.scope].flatMap(([name, kind]) => (kinds.includes(kind) ? name : []))
  }

  of(kind: Kind): string {
    switch (kind) {
      case 'number':
        return this.number()
      case 'float':
        return this.float()
      case 'text':
        return this.text()
      case 'flag':
        return this.flag()
      case 'numbers':
        return this.numbers()
      case 'texts':
        return this.texts()
      case 'date':
        return this.date()
      default:
        return this.any()
    }
  }

  /** One of the simple ways where it is deep already, else one of all. */
  private pick(simple: readonly Way[], others: readonly Way[]): string {
    const all = this.#depth >= 3 ? simple : [...simple, ...others]
    this.#depth++
    const text = all[this.choices.below(all.length)]!()
    this.#depth--
    return text
  }

  /** Names of the kind, properties of nodes and relationships in force, and what is given. */
  private plain(kind: Kind, keys: readonly string[], literals: readonly string[], ofTies: readonly string[] = []): Way[] {
    return [
      () => this.choices.one(...literals),
      ...this.names(kind).map((name) => () => name),
      ...this.names('node').flatMap((name) => keys.map((key) => () => `${name}.${key}`)),
      ...this.names('relationship').flatMap((name) => ofTies.map((key) => () => `${name}.${key}`)),
    ]
  }

  private node(): string | undefined {
    const nodes = this.names('node')
    return nodes.length > 0 ? this.choices.one(...nodes) : undefined
  }

  private ofNode(...ways: ((node: string) => string)[]): Way[] {
    return this.names('node').length === 0 ? [] : ways.map((way) => () => way(this.node()!))
  }

  /** A name for a list's elements. */
  private local(): string {
    return `x${this.#locals++}`
  }

  /** Writes with one more name in force. */
  private within(name: string, kind: Kind, write: (inner: Expressions) => string): string {
    const inner = new Expressions(this.choices, new Map([...this.scope, [name, kind]]))
    inner.#depth = this.#depth
    inner.#locals = this.#locals
    return write(inner)
  }

  private either(kind: Kind): Way[] {
    return [
      () => `coalesce(${this.of(kind)}, ${this.of(kind)})`,
      () => `CASE WHEN ${this.flag()} THEN ${this.of(kind)} ELSE ${this.of(kind)} END`,
      () => `CASE WHEN ${this.flag()} THEN ${this.of(kind)} END`,
      () => `CASE ${this.number()} WHEN ${this.number()} THEN ${this.of(kind)} ELSE ${this.of(kind)} END`,
    ]
  }

  private number(): string {
    const { choices } = this
    return this.pick(this.plain('number', ['i'], ['1', '2', '0', '-1', '3', 'null'], ['i']), [
      () => `(${this.number()} + ${this.number()})`,
      () => `(${this.number()} - ${this.number()})`,
      () => `(${this.number()} * ${this.number()})`,
      () => `(${this.number()} / ${choices.one('2', '3', '-2')})`,
      () => `(${this.number()} % ${choices.one('2', '3')})`,
      () => `size(${this.numbers()})`,
      () => `size(${this.text()})`,
      () => `abs(${this.number()})`,
      () => `-${this.number()}`.replace('--', '- -'),
      () => `sign(${this.number()})`,
      () => `${this.numbers()}[${choices.one('0', '1', '-1', '5')}]`,
      () => `head(${this.numbers()})`,
      () => `last(${this.numbers()})`,
      () => `toInteger(${this.text()})`,
      () => `toInteger(${this.float()})`,
      () => `toIntegerOrNull(${this.text()})`,
      () => `${this.date()}.${choices.one('year', 'month', 'day')}`,
      () => this.total(),
      ...this.either('number'),
      ...this.ofNode(
        (node) => `COUNT { (${node})${this.hop()}() }`,
        (node) => `size([(${node})${this.hop()}(y) | y.i])`,
        (node) => `COUNT { MATCH (${node})${this.hop()}(y) WHERE y.i > ${this.number()} }`,
        (node) => `COUNT { (${node})${this.hop()}()${this.hop()}(y:A) }`,
        (node) => `COUNT { (y:A)${this.hop()}()${this.hop()}(${node}) }`,
        (node) => `COUNT { (${this.node()!})${this.hop()}(y), (y)${this.hop()}(${node}) }`,
        (node) => `size(labels(${node}))`,
        (node) => `size([y IN [(${node})-->(z) | z.i] WHERE y > ${this.number()}])`,
      ),
      ...this.names('path').map((name) => () => `length(${name})`),
      ...this.names('path').map((name) => () => `size([y IN nodes(${name}) WHERE y.i > 1])`),
    ])
  }

  /** A sum over a list. */
  private total(): string {
    const [sum, x] = [this.local(), this.local()]
    const list = this.numbers()
    return this.within(x, 'number', (inner) => `reduce(${sum} = 0, ${x} IN ${list} | ${sum} + ${inner.number()})`)
  }

  private float(): string {
    const { choices } = this
    return this.pick(this.plain('float', ['f'], ['2.5', '0.5', '-1.5', '3.25']), [
      () => `(${this.float()} + ${this.number()})`,
      () => `(${this.float()} * ${this.float()})`,
      () => `(${this.number()} / ${choices.one('2.0', '4.0', '-0.5')})`,
      () => `round(${this.float()})`,
      () => `round(${this.float()}, ${choices.one('1', '0', '2')})`,
      () => `floor(${this.float()})`,
      () => `ceil(${this.float()})`,
      () => `abs(${this.float()})`,
      () => `sqrt(abs(${this.number()}))`,
      () => `toFloat(${this.text()})`,
      () => `toFloat(${this.number()})`,
      () => `(${this.number()} ^ 2)`,
    ])
  }

  private text(): string {
    const { choices } = this
    return this.pick(this.plain('text', ['s', 'id'], ["'a'", "'beta'", "''", "'3'", "'2.9'", "'A b'", 'null'], ['s', 'id']), [
      () => `toUpper(${this.text()})`,
      () => `toLower(${this.text()})`,
      () => `trim(${this.text()})`,
      () => `reverse(${this.text()})`,
      () => `substring(${this.text()}, ${choices.one('0', '1', '9')})`,
      () => `substring(${this.text()}, 1, ${choices.one('1', '0', '5')})`,
      () => `left(${this.text()}, ${choices.one('1', '0', '3')})`,
      () => `right(${this.text()}, ${choices.one('1', '2')})`,
      () => `(${this.text()} + ${this.text()})`,
      () => `(${this.text()} + ${this.number()})`,
      () => `(${this.number()} + ${this.text()})`,
      () => `replace(${this.text()}, 'a', ${this.text()})`,
      () => `toString(${this.number()})`,
      () => `toString(${this.flag()})`,
      () => `toString(${this.date()})`,
      () => `split(${this.text()}, ${choices.one("' '", "''", "'a'")})[${choices.one('0', '1', '-1')}]`,
      () => `head(${this.texts()})`,
      ...this.either('text'),
      ...this.names('relationship').map((name) => () => `type(${name})`),
      ...this.names('relationship').map((name) => () => `${choices.one('startNode', 'endNode')}(${name}).id`),
    ])
  }

  private flag(): string {
    const { choices } = this
    const literals: Way = () => choices.one('true', 'false', 'null')
    const comparison = () => choices.one('<', '=', '<>', '>=', '>', '<=')
    const properties = this.plain('flag', ['b'], ['true']).slice(1)
    const mixed = this.plain('any', ['m', 'i', 's', 'b'], ['1', "'1'", 'true', '2.5'], ['m'])
    const other = () => mixed[choices.below(mixed.length)]!()
    return this.pick(
      [() => `${this.number()} ${comparison()} ${this.number()}`, literals, ...properties],
      [
        () => `${this.text()} ${comparison()} ${this.text()}`,
        () => `${this.float()} ${comparison()} ${this.number()}`,
        () => `${this.date()} ${comparison()} ${this.date()}`,
        () => `${other()} ${comparison()} ${other()}`,
        () => `${this.text()} ${choices.one('STARTS WITH', 'CONTAINS', 'ENDS WITH')} ${this.text()}`,
        () => `${this.text()} =~ ${choices.one("'[a-z]+'", "'.*3.*'", "'(?i)A.*'")}`,
        () => `${this.number()} IN ${this.numbers()}`,
        () => `${this.text()} IN ${this.texts()}`,
        () => `${other()} IN ${choices.one("[1, '1', true]", "['b', 2.5]", '[1, null]', '[]')}`,
        () => `${this.numbers()} = ${this.numbers()}`,
        () => `(${this.of(choices.one<Kind>('number', 'text', 'numbers', 'date', 'flag'))}) IS ${choices.one('NULL', 'NOT NULL')}`,
        () => `(${this.flag()} AND ${this.flag()})`,
        () => `(${this.flag()} OR ${this.flag()})`,
        () => `(${this.flag()} XOR ${this.flag()})`,
        () => `(NOT ${this.flag()})`,
        () => `isEmpty(${this.of(choices.one<Kind>('text', 'numbers'))})`,
        () => `${this.number()} < ${this.number()} <= ${this.number()}`,
        () => this.quantified(),
        ...this.ofNode(
          (node) => `EXISTS { (${node})${this.hop()}() }`,
          (node) => `EXISTS { MATCH (${node})${this.hop()}(y) WHERE y.i > ${this.number()} }`,
          (node) => `EXISTS { MATCH (${node})${this.hop()}(y) MATCH (y)${this.hop()}(:B) }`,
          (node) => `EXISTS { (:B)${this.hop()}(y)${this.hop()}(${node}) WHERE y.i > ${this.number()} }`,
          (node) => `EXISTS { MATCH (y)${this.hop()}(${this.node()!}), (y)${this.hop()}(${node}) }`,
          (node) => `${node}:${choices.one('A', 'B', 'C', 'B&C', 'Nope')}`,
          (node) => `${node}:${choices.one('A|C', '!B', 'A&!C', '(A|B)&C', '%')}`,
          (node) => `(${this.inCondition ? '' : 'true AND '}(${node})${this.hop()}(${choices.one('', ':B', '{i: 1}')}))`,
          (node) => `exists((${node})${this.hop()}())`,
          (node) => `${node} = ${this.node()!}`,
          (node) => `${node} <> ${this.node()!}`,
        ),
        ...this.names('relationship').map((name) => () => `${name}:${choices.one('T', 'U|V', '!T')}`),
      ],
    )
  }

  private quantified(): string {
    const x = this.local()
    const list = this.numbers()
    const kind = this.choices.one('any', 'all', 'none', 'single')
    return this.within(x, 'number', (inner) => `${kind}(${x} IN ${list} WHERE ${inner.flag()})`)
  }

  private numbers(): string {
    const { choices } = this
    return this.pick(this.plain('numbers', ['l'], ['[1, 2]', '[]', '[3, 1, 3]', '[1, null]', 'range(0, 3)']), [
      () => `[${this.number()}, ${this.number()}]`,
      () => `coalesce(${this.numbers()}, [])`,
      () => `(${this.numbers()} + ${this.numbers()})`,
      () => `(${this.numbers()} + ${this.number()})`,
      () => `(${this.number()} + ${this.numbers()})`,
      () => `tail(${this.numbers()})`,
      // Neo4j gives an error for reverse() of a list that is stored.
      () => `reverse([y IN ${this.numbers()} | y])`,
      () => `${this.numbers()}[${choices.one('0..1', '1..', '..-1', '-2..', '..9', '1..0')}]`,
      () => this.comprehension(),
      () => `[y IN ${this.texts()} | size(y)]`,
      ...this.either('numbers'),
    ])
  }

  private comprehension(): string {
    const x = this.local()
    const list = this.numbers()
    const hasCondition = this.choices.below(2) === 1
    return this.within(x, 'number', (inner) => `[${x} IN ${list}${hasCondition ? ` WHERE ${inner.flag()}` : ''} | ${inner.number()}]`)
  }

  private texts(): string {
    const { choices } = this
    return this.pick(this.plain('texts', ['t'], ["['a', 'b']", '[]', "['x', null]"]), [
      () => `[${this.text()}, ${this.text()}]`,
      () => `split(${this.text()}, ${choices.one("' '", "''", "'a'")})`,
      () => `(${this.texts()} + ${this.texts()})`,
      () => `(${this.texts()} + ${this.text()})`,
      () => `[y IN ${this.texts()} WHERE y > 'a']`,
      () => `tail(${this.texts()})`,
      ...this.either('texts'),
    ])
  }

  private date(): string {
    return this.pick(this.plain('date', ['d'], ["date('2020-05-06')", "date('2021-01-31')"]), [
      () => `(${this.date()} + duration({days: ${this.choices.one('1', '30', '-40')}}))`,
      () => `date({year: 2020, month: ${this.choices.one('1', '12')}, day: 2})`,
      ...this.either('date'),
    ])
  }

  /** Whatever can be returned. */
  private any(): string {
    const { choices } = this
    const names = [...this.scope.keys()]
    return this.pick(
      [() => this.number(), ...names.map((name) => () => name), ...this.names('node').map((name) => () => `${name}.m`)],
      [
        () => this.text(),
        () => this.flag(),
        () => this.numbers(),
        () => this.texts(),
        () => this.date(),
        () => this.float(),
        () => `{k: ${this.number()}, j: ${this.text()}}`,
        () => `{k: ${this.number()}}.${choices.one('k', 'j')}`,
        () => `[${this.number()}, ${this.text()}]`,
        ...this.ofNode(
          (node) => `${node} {.i, .s, k: ${this.number()}}`,
          (node) => `${node} {.*}`,
          (node) => `properties(${node})`,
          (node) => `[${node}, ${this.node()!}]`,
          (node) => `{k: ${node}}`,
          (node) => `coalesce(${node}, ${this.node()!})`,
          (node) => `CASE WHEN ${this.flag()} THEN ${node} END`,
          (node) => `${node}[${choices.one("'i'", "'nope'")}]`,
          (node) => `(${node}.m + ${this.number()})`,
          (node) => `coalesce(${node}.m, ${this.numbers()})`,
        ),
        ...this.names('path').map((name) => () => `[y IN ${choices.one('nodes', 'relationships')}(${name}) | y.id]`),
        ...this.names('path').map((name) => () => `${choices.one('nodes', 'relationships')}(${name})`),
        ...this.names('relationship').map((name) => () => `[${name}] + ${name}`),
        ...this.names('relationship').map((name) => () => `properties(${name})`),
      ],
    )
  }

  /** A relationship from one node to the next. */
  hop(name = ''): string {
    const { choices } = this
    const types = choices.one('', ':T', ':U', ':T|U', ':t', ':!T')
    const inside = name || types ? `[${name}${types}]` : ''
    return choices.one(`-${inside}->`, `<-${inside}-`, `-${inside}-`)
  }
}
