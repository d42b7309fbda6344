import { YIELDED } from './procedures'
import type { TreeNode } from './tree'
import {
  ANYTHING,
  BOOLEAN,
  INTEGER,
  NODE,
  PATH,
  RELATIONSHIP,
  STRING,
  VALUE,
  joinAll,
  join,
  listOf,
  nullable,
  of,
  passed,
  type Type,
} from './types'

export type Scope = ReadonlyMap<string, Type>

/** A column the statement returns. */
export interface Column {
  name: string
  type: Type
}

/** Yielded names of procedures the engine knows; anything else may be anything but an entity. */
const YIELDS: Readonly<Record<string, Type>> = {
  node: NODE,
  relationship: RELATIONSHIP,
  path: PATH,
  nodes: listOf(NODE),
  relationships: listOf(RELATIONSHIP),
  score: of('float'),
  label: STRING,
}

/** What works out the type of an expression with these variables in force. */
interface Typing {
  expression(node: TreeNode | undefined, scope: Scope): Type
}

/** Follows the variables of a statement from clause to clause. */
export class Scopes {
  /** What the outermost query returns; empty where it returns nothing. */
  columns: Column[] = []
  /** The variables in force before each clause. */
  readonly before = new Map<TreeNode, Scope>()

  constructor(private readonly typing: Typing) {}

  run(root: TreeNode): void {
    const union = find(root, 'union')
    if (union) this.columns = this.union(union, new Map())
  }

  /** EXISTS, COUNT and COLLECT with a query or a pattern inside. */
  subquery(node: TreeNode, scope: Scope): Type {
    const union = find(node.child('queryWithLocalDefinitions'), 'union')
    const columns = union ? this.union(union, scope) : []
    if (!union) {
      const inner = this.patterns(node.child('patternList'), scope, false)
      this.where(node, inner)
    }
    if (node.rule === 'existsExpression') return BOOLEAN
    return node.rule === 'countExpression' ? INTEGER : listOf(columns[0]?.type ?? ANYTHING)
  }

  /** Expressions with a variable of their own. */
  local(node: TreeNode, scope: Scope): Type {
    const { typing } = this
    const variables = node.all('variable')
    const first = variables[0]?.name ?? ''
    if (node.rule === 'patternExpression' || node.rule === 'shortestPathExpression') {
      this.pattern(node, scope, false)
      return node.rule === 'shortestPathExpression' ? nullable(PATH) : { ...listOf(PATH), kinds: new Set(['boolean', 'list']) }
    }
    if (node.rule === 'patternComprehension') {
      const inner = new Map(this.pattern(node, scope, false))
      if (first && node.has('=')) inner.set(first, PATH)
      const pattern = node.parts.findIndex((part) => part.rule === 'pathPatternNonEmpty')
      return listOf(
        passed(
          joinAll(
            node.parts
              .slice(pattern + 1)
              .map((part) => typing.expression(part, inner))
              .slice(-1),
          ),
        ),
      )
    }
    if (node.rule === 'reduceExpression') {
      const [start, list, step] = node.parts.filter((part) => part !== variables[0] && part !== variables[1])
      const initial = typing.expression(start, scope)
      const items = typing.expression(list, scope)
      const item = items.item ?? ANYTHING
      const once = typing.expression(step, new Map([...scope, [first, initial], [variables[1]?.name ?? '', item]]))
      const again = typing.expression(step, new Map([...scope, [first, join(initial, once)], [variables[1]?.name ?? '', item]]))
      const result = join(initial, again)
      return nullable(result, result.nullable || items.nullable)
    }
    const [list, ...rest] = node.parts.filter((part) => part !== variables[0])
    const items = typing.expression(list, scope)
    const inner = new Map([...scope, [first, items.item ?? ANYTHING]])
    const results = rest.map((part) => typing.expression(part, inner))
    if (node.rule === 'listItemsPredicate') return nullable(BOOLEAN, items.nullable || results.some((type) => type.nullable))
    return nullable(listOf(passed(node.has('|') ? (results.at(-1) ?? ANYTHING) : (items.item ?? ANYTHING))), items.nullable)
  }

  private union(union: TreeNode, scope: Scope): Column[] {
    const branches = union.all('singleQuery').map((query) => this.query(query, scope))
    const [first = [], ...others] = branches
    return first.map((column, i) => ({
      name: column.name,
      type: others.reduce(
        (type, branch) => join(type, (branch.find((c) => c.name === column.name) ?? branch[i])?.type ?? ANYTHING),
        column.type,
      ),
    }))
  }

  private query(query: TreeNode, outer: Scope): Column[] {
    let scope = outer
    let columns: Column[] = []
    const nested = find(query.child('queryWithLocalDefinitions'), 'union')
    if (nested) return this.union(nested, outer)
    for (const clause of query.all('clause')) {
      const node = clause.children[0]
      if (!node) continue
      this.before.set(node, scope)
      if (node.rule === 'returnClause') columns = this.projection(node.child('returnBody'), scope).columns
      else scope = this.clause(node, scope)
      if (node.rule === 'callClause' && query.all('clause').length === 1) columns = yielded(node, scope)
    }
    return columns
  }

  /** The variables in force after a clause. */
  private clause(node: TreeNode, scope: Scope): Scope {
    const { typing } = this
    const bind = (name: string | undefined, type: Type): Scope => (name === undefined ? scope : new Map([...scope, [name, type]]))
    switch (node.rule) {
      case 'matchClause': {
        const inner = this.patterns(node.child('patternList'), scope, node.has('OPTIONAL'))
        this.where(node, inner)
        return inner
      }
      case 'createClause':
        return this.patterns(node.child('patternList'), scope, false)
      case 'mergeClause': {
        const inner = this.pattern(node.child('pattern'), scope, false)
        for (const action of node.all('mergeAction')) for (const clause of action.all('setClause')) this.clause(clause, inner)
        return inner
      }
      case 'withClause': {
        const { scope: after, both } = this.projection(node.child('returnBody'), scope)
        this.where(node, both)
        return after
      }
      case 'unwindClause': {
        const list = typing.expression(node.parts[0], scope)
        const scalar = [...list.kinds].filter((kind) => kind !== 'list')
        const items = list.kinds.has('list') ? (list.item ?? ANYTHING) : undefined
        const type = joinAll([...(items ? [items] : []), ...(scalar.length ? [{ ...list, kinds: new Set(scalar), nullable: false }] : [])])
        return bind(node.all('variable').at(-1)?.name, type)
      }
      case 'callClause': {
        for (const argument of node.all('procedureArgument')) typing.expression(argument, scope)
        const inner = new Map(scope)
        for (const item of node.all('procedureResultItem')) {
          const names = item.all('variable').map((variable) => variable.name)
          inner.set(names.at(-1) ?? '', YIELDS[names[0] ?? ''] ?? VALUE)
        }
        this.where(node, inner)
        return inner
      }
      case 'subqueryClause': {
        const union = find(node.child('queryWithLocalDefinitions'), 'union')
        const inner = new Map(scope)
        for (const column of union ? this.union(union, imported(node, scope)) : []) inner.set(column.name, column.type)
        return inner
      }
      case 'foreachClause': {
        const list = typing.expression(node.parts[1], scope)
        let inner = bind(node.child('variable')?.name, list.item ?? ANYTHING)
        for (const clause of node.all('clause')) if (clause.children[0]) inner = this.clause(clause.children[0], inner)
        return scope
      }
      case 'loadCSVClause':
        return bind(node.all('variable').at(-1)?.name, VALUE)
      default:
        for (const part of expressionsOf(node)) typing.expression(part, scope)
        return scope
    }
  }

  private where(node: TreeNode, scope: Scope): void {
    const where = node.child('whereClause')
    if (where) this.typing.expression(where.parts[0], scope)
  }

  /** The columns of WITH or RETURN, the variables after it, and those its WHERE and ORDER BY may use. */
  private projection(body: TreeNode | undefined, scope: Scope): { columns: Column[]; scope: Scope; both: Scope } {
    const items = body?.child('returnItems')
    const columns: Column[] = []
    if (items?.has('*')) for (const [name, type] of [...scope].sort(([a], [b]) => (a < b ? -1 : 1))) columns.push({ name, type })
    for (const item of items?.all('returnItem') ?? []) {
      const [expression, alias] = item.parts
      const type = this.typing.expression(expression, scope)
      columns.push({
        name: item.has('AS') && alias ? alias.name : expression?.rule === 'variable' ? expression.name : (expression?.text ?? ''),
        type,
      })
    }
    const after = new Map(columns.map((column) => [column.name, column.type]))
    const both = new Map([...scope, ...after])
    for (const rule of ['orderBy', 'skip', 'limit']) {
      for (const part of body?.child(rule)?.parts ?? []) this.typing.expression(part.rule === 'orderItem' ? part.parts[0] : part, both)
    }
    return { columns, scope: after, both }
  }

  private patterns(list: TreeNode | undefined, scope: Scope, optional: boolean): Scope {
    return (list?.all('pattern') ?? []).reduce((inner, pattern) => this.pattern(pattern, inner, optional), scope)
  }

  /** Binds the variables of a pattern; those already bound keep their type. */
  private pattern(pattern: TreeNode | undefined, scope: Scope, optional: boolean): Scope {
    if (!pattern) return scope
    const inner = new Map(scope)
    const bind = (variable: TreeNode | undefined, type: Type) => {
      if (variable && !scope.has(variable.name)) inner.set(variable.name, nullable(type, optional))
    }
    if (pattern.rule === 'pattern') bind(pattern.child('variable'), PATH)
    const elements = [...pattern.walk()].filter(
      (node) => (node.rule === 'nodePattern' || node.rule === 'relationshipPattern') && !nestedIn(node, pattern),
    )
    for (const element of elements) {
      const quantified = element.child('pathLength') !== undefined
      const type = element.rule === 'nodePattern' ? NODE : RELATIONSHIP
      bind(element.child('variable'), quantified ? listOf(type) : type)
    }
    for (const element of elements) {
      const properties = element.child('properties')
      if (properties) this.typing.expression(properties.children[0], inner)
      for (const [i, child] of element.children.entries())
        if (child.text.toUpperCase() === 'WHERE') this.typing.expression(element.children[i + 1], inner)
    }
    return inner
  }
}

/** The variables that CALL (a, b) { … } takes in; where it names none, all may be taken in by a WITH inside. */
function imported(call: TreeNode, scope: Scope): Scope {
  const names = call.child('subqueryScope')
  if (!names || names.has('*')) return scope
  const taken = new Set(names.all('variable').map(({ name }) => name))
  return new Map([...scope].filter(([name]) => taken.has(name)))
}

/** The columns of a CALL by itself: those it yields, or the procedure's one. */
function yielded(call: TreeNode, scope: Scope): Column[] {
  const named = call.all('procedureResultItem').flatMap((item) => item.all('variable').at(-1)?.name ?? [])
  const own = YIELDED[(call.child('procedureName')?.text ?? '').replace(/[\s`]/g, '')]
  return named.length > 0
    ? named.map((name) => ({ name, type: scope.get(name) ?? VALUE }))
    : own === undefined
      ? []
      : [{ name: own, type: STRING }]
}

/** Whether an element belongs to a pattern of its own inside the outer one, such as one in a WHERE. */
function nestedIn(node: TreeNode, pattern: TreeNode): boolean {
  for (let above = node.parent; above && above !== pattern; above = above.parent) {
    if (
      [
        'patternExpression',
        'patternComprehension',
        'existsExpression',
        'countExpression',
        'collectExpression',
        'shortestPathExpression',
      ].includes(above.rule)
    )
      return true
  }
  return false
}

/** The expressions of a clause such as SET, REMOVE or DELETE, wherever they stand in it. */
function expressionsOf(node: TreeNode): TreeNode[] {
  return node.parts.flatMap((part) =>
    /^(setItem|removeItem|letItem|orderBy|orderItem|skip|limit)$/.test(part.rule) ? expressionsOf(part) : [part],
  )
}

function find(node: TreeNode | undefined, rule: string): TreeNode | undefined {
  if (!node || node.rule === rule) return node
  for (const child of node.children) {
    const found = find(child, rule)
    if (found) return found
  }
  return undefined
}
