import { textOf } from '../../../../model/cypher-lexer'
import { isAggregate, typeOfCall, typeOfProperty } from './functions'
import { Scopes, type Scope } from './scopes'
import type { TreeNode } from './tree'
import {
  ANYTHING,
  BOOLEAN,
  FLOAT,
  INTEGER,
  MAP,
  NULL,
  NUMBER,
  STRING,
  TEMPORAL_KINDS,
  VALUE,
  isNull,
  isOnly,
  join,
  joinAll,
  listOf,
  mayBe,
  mayHoldNull,
  nullable,
  passed,
  passedIn,
  typeOfValue,
  type Kind,
  type Type,
} from './types'

/** Expressions whose patterns take up variables in force. */
const HOLD_PATTERNS: ReadonlySet<string> = new Set(['patternExpression', 'existsExpression', 'countExpression'])

/** Works out the type of every expression of a statement, and of the columns it returns. */
export class Inference {
  readonly types = new Map<TreeNode, Type>()
  readonly scopes: Scopes
  /** The variables in force at each pattern that stands in an expression. */
  readonly scopesAt = new Map<TreeNode, Scope>()

  constructor(
    readonly root: TreeNode,
    readonly parameters: Readonly<Record<string, unknown>>,
  ) {
    this.scopes = new Scopes(this)
    this.scopes.run(root)
  }

  /** The type of an expression that was met; anything for one that was not. */
  of(node: TreeNode | undefined): Type {
    return (node && this.types.get(node)) ?? ANYTHING
  }

  /** Works out an expression and everything in it. */
  expression(node: TreeNode | undefined, scope: Scope): Type {
    if (!node) return NULL
    if (HOLD_PATTERNS.has(node.rule)) this.scopesAt.set(node, scope)
    const type = this.infer(node, scope)
    this.types.set(node, type)
    return type
  }

  private infer(node: TreeNode, scope: Scope): Type {
    const types = () => node.parts.map((part) => this.expression(part, scope))
    switch (node.rule) {
      case 'expression':
      case 'expression11':
      case 'expression10':
      case 'expression9':
        return nullable(
          BOOLEAN,
          types().some((type) => type.nullable || !isOnly(type, 'boolean')),
        )
      case 'expression8':
        return this.comparison(node, types())
      case 'expression7':
        return this.postfixComparison(node, scope)
      case 'expression6':
        return this.sum(types(), node.has('-'))
      case 'expression5':
      case 'expression4':
        return arithmetic(types(), node.rule === 'expression4')
      case 'expression3':
        return arithmetic(types(), false)
      case 'expression2':
        return this.postfixes(node, scope)
      case 'literal':
        return this.literal(node, scope)
      case 'map':
        return this.map(node, scope)
      case 'parameter':
        return this.parameter(node)
      case 'parenthesizedExpression':
      case 'functionArgument':
      case 'extendedWhen':
        return joinAll(types())
      case 'caseExpression':
      case 'extendedCaseExpression':
        return this.caseOf(node, scope)
      case 'countStar':
        return INTEGER
      case 'existsExpression':
      case 'countExpression':
      case 'collectExpression':
        return this.scopes.subquery(node, scope)
      case 'mapProjection':
        return this.mapProjection(node, scope)
      case 'listLiteral': {
        const items = types()
        const constant = items.every((item) => item.constant) ? { constant: { value: items.map((item) => item.constant?.value) } } : {}
        return { ...listOf(joinAll(items)), items, ...constant }
      }
      case 'listComprehension':
      case 'listItemsPredicate':
      case 'reduceExpression':
      case 'patternComprehension':
      case 'patternExpression':
      case 'shortestPathExpression':
        return this.scopes.local(node, scope)
      case 'functionInvocation':
        return this.call(node, types)
      case 'trimFunction':
      case 'normalizeFunction':
        return nullable(
          STRING,
          types().some((type) => type.nullable),
        )
      case 'variable':
        return scope.get(node.name) ?? ANYTHING
      default:
        types()
        return ANYTHING
    }
  }

  private comparison(node: TreeNode, types: readonly Type[]): Type {
    const operators = node.children.filter((child) => child.rule === 'token').map((child) => child.text)
    return nullable(
      BOOLEAN,
      types.some((type, i) => {
        const next = types[i + 1]
        if (type.nullable || !next) return type.nullable
        return /^(=|<>|!=)$/.test(operators[i] ?? '') ? mayHoldNull(type) || mayHoldNull(next) : mayOrderToNull(type, next)
      }),
    )
  }

  private postfixComparison(node: TreeNode, scope: Scope): Type {
    const [left, tail] = node.parts
    const type = this.expression(left, scope)
    const rights =
      tail?.parts.filter((part) => part.rule !== 'labelExpression4' && part.rule !== 'type').map((part) => this.expression(part, scope)) ??
      []
    if (tail?.has('IS') || tail?.has('::')) return tail.has('IS') && tail.has('NULL') ? BOOLEAN : nullable(BOOLEAN, type.nullable)
    if (tail?.has('IN'))
      return nullable(BOOLEAN, type.nullable || rights.some((list) => list.nullable || mayHoldNull(list) || mayHoldNull(type)))
    const strings = !tail?.has(':') && ![type, ...rights].every((part) => isOnly(part, 'string'))
    return nullable(BOOLEAN, strings || [type, ...rights].some((part) => part.nullable))
  }

  private sum(types: readonly Type[], minus: boolean): Type {
    return types.reduce((left, right) => {
      if (isNull(left) || isNull(right)) return NULL
      const yields: Type[] = []
      if (!minus && mayBe(left, 'list'))
        yields.push(listOf(passed(join(left.item ?? ANYTHING, mayBe(right, 'list') ? (right.item ?? ANYTHING) : nullable(right, false)))))
      if (!minus && !mayBe(left, 'list') && mayBe(right, 'list'))
        yields.push(listOf(passed(join(nullable(left, false), right.item ?? ANYTHING))))
      if (!minus && (mayBe(left, 'string') || mayBe(right, 'string'))) yields.push(STRING)
      if (mayBe(left, 'integer', 'float') && mayBe(right, 'integer', 'float')) yields.push(arithmetic([left, right], false))
      for (const side of [left, right])
        for (const kind of side.kinds) if (TEMPORAL_KINDS.has(kind)) yields.push({ kinds: new Set<Kind>([kind]), nullable: false })
      const sure =
        (isOnly(left, 'integer', 'float') && isOnly(right, 'integer', 'float')) ||
        (isOnly(left, 'string') && isOnly(right, 'string')) ||
        isOnly(left, 'list') ||
        isOnly(right, 'list')
      return nullable(yields.length ? joinAll(yields) : VALUE, !sure || left.nullable || right.nullable)
    })
  }

  private postfixes(node: TreeNode, scope: Scope): Type {
    const [first, ...postfixes] = node.parts
    let type = this.expression(first, scope)
    for (const postfix of postfixes) {
      this.types.set(postfix, type)
      type = this.postfix(postfix, type, scope)
    }
    return type
  }

  /** `types` holds at a postFix node the type of what stands before it. */
  private postfix(postfix: TreeNode, base: Type, scope: Scope): Type {
    const key = postfix.child('property')?.child('propertyKeyName')
    if (key) return typeOfProperty(base, key.name)
    const [index] = postfix.parts.map((part) => this.expression(part, scope))
    if (postfix.has('..'))
      return { ...listOf(base.item ?? ANYTHING), nullable: base.nullable || postfix.parts.some((part) => this.of(part).nullable) }
    if (isNull(base) || (index && isNull(index))) return NULL
    if (index?.constant && typeof index.constant.value === 'number' && base.items) return base.items.at(index.constant.value) ?? NULL
    if (index?.constant && typeof index.constant.value === 'string') return typeOfProperty(base, index.constant.value)
    const found: Type[] = []
    if (mayBe(base, 'list')) found.push(base.item ?? ANYTHING)
    if (mayBe(base, 'map')) found.push(base.entries ? joinAll([...base.entries.values()]) : VALUE)
    if (mayBe(base, 'node', 'relationship')) found.push(typeOfProperty(base, ''))
    return nullable(found.length ? joinAll(found) : VALUE)
  }

  private literal(node: TreeNode, scope: Scope): Type {
    const map = node.child('map')
    if (map) {
      const type = this.expression(map, scope)
      return type
    }
    const number = node.child('numberLiteral')
    if (number) return numberLiteral(number.text.replace(/\s/g, ''))
    const string = node.child('stringLiteral')
    if (string) return { ...STRING, constant: { value: textOf(string.text) } }
    const word = node.text.toUpperCase()
    if (word === 'NULL') return typeOfValue(null)
    if (word === 'TRUE' || word === 'FALSE') return typeOfValue(word === 'TRUE')
    return { ...FLOAT, constant: { value: word === 'NAN' ? NaN : Infinity } }
  }

  private map(node: TreeNode, scope: Scope): Type {
    const entries = new Map<string, Type>()
    const parts = node.parts
    for (let i = 0; i < parts.length; i += 2) entries.set(parts[i]?.name ?? '', this.expression(parts[i + 1], scope))
    const constant = [...entries.values()].every((type) => type.constant)
      ? { constant: { value: Object.fromEntries([...entries].map(([key, type]) => [key, type.constant?.value])) } }
      : {}
    return { ...MAP, entries, ...constant }
  }

  private parameter(node: TreeNode): Type {
    const name = node.child('parameterName')?.name ?? ''
    return Object.hasOwn(this.parameters, name) ? typeOfValue(this.parameters[name]) : VALUE
  }

  private caseOf(node: TreeNode, scope: Scope): Type {
    const results: Type[] = []
    let hasElse = false
    for (const [i, child] of node.children.entries()) {
      if (child.rule === 'caseAlternative' || child.rule === 'extendedCaseAlternative') {
        for (const part of child.parts) this.expression(part, scope)
        results.push(this.of(child.parts.at(-1)))
      } else if (child.rule !== 'token') {
        const type = this.expression(child, scope)
        if (node.children[i - 1]?.text.toUpperCase() === 'ELSE') {
          results.push(type)
          hasElse = true
        }
      }
    }
    const type = passedIn(joinAll(results))
    return nullable(type, type.nullable || !hasElse)
  }

  private mapProjection(node: TreeNode, scope: Scope): Type {
    const base = this.expression(node.child('variable'), scope)
    const entries = new Map<string, Type>()
    let open = false
    for (const element of node.all('mapProjectionElement')) {
      const key = element.child('propertyKeyName')
      const property = element.child('property')?.child('propertyKeyName')
      const variable = element.child('variable')
      if (key) entries.set(key.name, this.expression(element.parts[1], scope))
      else if (property) entries.set(property.name, typeOfProperty(base, property.name))
      else if (variable) entries.set(variable.name, this.expression(variable, scope))
      else open = true
    }
    return nullable(open ? { ...MAP, item: STORED_OR(entries) } : { ...MAP, entries }, base.nullable)
  }

  private call(node: TreeNode, types: () => Type[]): Type {
    const name = callName(node)
    const args = node.all('functionArgument')
    const argTypes = types().slice(-args.length || Infinity)
    return typeOfCall(name, args.length ? argTypes : [])
  }
}

/** The types below `n {.*, k: x}`: stored values and what was written beside them. */
function STORED_OR(entries: ReadonlyMap<string, Type>): Type {
  return joinAll([typeOfProperty({ kinds: new Set<Kind>(['node']), nullable: false }, ''), ...entries.values()])
}

/** The function's full name as written, without white space. */
export function callName(node: TreeNode): string {
  return (node.child('functionName')?.text ?? '').replace(/[\s`]/g, '')
}

/** Whether there is an aggregate in the expression, outside of subqueries. */
export function holdsAggregate(node: TreeNode): boolean {
  if (['existsExpression', 'countExpression', 'collectExpression'].includes(node.rule)) return false
  if (node.rule === 'countStar') return true
  if (node.rule === 'functionInvocation' && isAggregate(callName(node))) return true
  return node.children.some(holdsAggregate)
}

/** Without parentheses around it. */
export function bare(node: TreeNode): TreeNode {
  const inner = node.rule === 'parenthesizedExpression' || node.rule === 'functionArgument' ? node.parts[0] : undefined
  return inner ? bare(inner) : node
}

function numberLiteral(text: string): Type {
  const plain = text.replaceAll('_', '').toLowerCase()
  const digits = plain.replace(/^-/, '')
  if (!/^(\d+|0x[0-9a-f]+|0o[0-7]+)$/.test(digits))
    return /^0[xo]/.test(digits) ? INTEGER : { ...FLOAT, constant: { value: Number(plain) } }
  const exact = plain.startsWith('-') ? -BigInt(digits) : BigInt(digits)
  return { ...INTEGER, constant: { value: narrow(exact) } }
}

function narrow(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value
}

function arithmetic(types: readonly Type[], power: boolean): Type {
  const numbers = types.every((type) => isOnly(type, 'integer', 'float'))
  const isNullable = !numbers || types.some((type) => type.nullable)
  if (types.some(isNull)) return NULL
  const temporal = types.flatMap((type) => [...type.kinds]).filter((kind) => TEMPORAL_KINDS.has(kind))
  const yields =
    power || (numbers && types.some((type) => isOnly(type, 'float')))
      ? FLOAT
      : numbers && types.every((type) => isOnly(type, 'integer'))
        ? INTEGER
        : NUMBER
  return nullable(temporal.length ? { kinds: new Set([...yields.kinds, ...temporal]), nullable: false } : yields, isNullable)
}

/** Whether an ordering of two values that are not null may be null: other kinds, or nulls inside. */
function mayOrderToNull(a: Type, b: Type): boolean {
  const alike =
    (isOnly(a, 'integer', 'float') && isOnly(b, 'integer', 'float')) ||
    (a.kinds.size === 1 && b.kinds.size === 1 && [...a.kinds][0] === [...b.kinds][0])
  return !alike || mayHoldNull(a) || mayHoldNull(b)
}
