import { callName, holdsAggregate } from '../infer'
import { isAggregate } from '../functions'
import type { Check } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isNull, mayBe, type Kind, type Type } from '../types'

/** What Neo4j's semantic checker refuses and the engine lets pass: variables, kinds of operands, grouping. */

/** True where the kinds were seen in the statement, not merely possible, as they are of a property. */
export function isKnown(type: Type): boolean {
  return type.kinds.size > 0 && type.kinds.size < 6
}

const named = (type: Type) => [...type.kinds].join(' or ')

function expects(node: TreeNode, s: Statement, what: string, ...kinds: Kind[]): string | undefined {
  const type = s.type(node)
  return isKnown(type) && !mayBe(type, ...kinds) ? `A ${what} is expected here, and this is a ${named(type)}` : undefined
}

/** The elements of a clause's own patterns, in order, without those of patterns in expressions. */
export function elementsOf(clause: TreeNode): TreeNode[] {
  const found: TreeNode[] = []
  const visit = (node: TreeNode) => {
    if (node.rule === 'nodePattern' || node.rule === 'relationshipPattern') found.push(node)
    else if (
      [
        'pattern',
        'patternList',
        'anonymousPattern',
        'patternElement',
        'parenthesizedPath',
        'shortestPathPattern',
        'pathPatternNonEmpty',
      ].includes(node.rule) ||
      node === clause
    )
      node.children.forEach(visit)
  }
  visit(clause)
  return found
}

const booleanOperands: Check = {
  id: 'boolean-operand',
  at: ['expression', 'expression11', 'expression10', 'expression9', 'whereClause'],
  fault: (node, s) => node.parts.map((part) => expects(part, s, 'condition', 'boolean')).find(Boolean),
}

const numberOperands: Check = {
  id: 'number-operand',
  at: ['expression5', 'expression4', 'expression3'],
  fault: (node, s) => node.parts.map((part) => expects(part, s, 'number', 'integer', 'float', 'duration')).find(Boolean),
}

const listOperand: Check = {
  id: 'list-operand',
  at: ['comparisonExpression6', 'listItemsPredicate', 'listComprehension', 'reduceExpression'],
  fault: (node, s) => {
    const list =
      node.rule === 'comparisonExpression6'
        ? node.has('IN')
          ? node.parts[0]
          : undefined
        : node.children[node.children.findIndex((child) => child.text.toUpperCase() === 'IN') + 1]
    return list && expects(list, s, 'list', 'list')
  },
}

const propertyOfValue: Check = {
  id: 'property-of-value',
  at: ['postFix'],
  fault: (node, s) => {
    const type = s.type(node)
    const holder = mayBe(type, 'node', 'relationship', 'map', 'date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point')
    return node.child('property') && isKnown(type) && !holder ? `A ${named(type)} has no properties` : undefined
  },
}

/** A variable of a pattern must be new, or hold what stands in that place. */
const patternKinds: Check = {
  id: 'pattern-kind',
  at: ['matchClause', 'createClause', 'mergeClause'],
  fault: (node, s) => {
    const before = s.before(node)
    const here = new Map<string, string>()
    const patterns = [...(node.child('patternList')?.all('pattern') ?? []), ...node.all('pattern')]
    for (const pattern of patterns) {
      const path = pattern.child('variable')
      if (path) {
        if (before.has(path.name) || here.has(path.name)) return `The variable ${path.name} is there already`
        here.set(path.name, 'path')
      }
      for (const element of elementsOf(pattern)) {
        const variable = element.child('variable')
        if (!variable) continue
        const kind = element.rule === 'nodePattern' ? 'node' : element.child('pathLength') ? 'list' : 'relationship'
        const other = here.get(variable.name)
        if (other !== undefined && other !== kind) return `The variable ${variable.name} is a ${other}, and a ${kind} is expected here`
        here.set(variable.name, kind)
        const bound = before.get(variable.name)
        if (bound && !isNull(bound) && bound.kinds.size < 16 && !mayBe(bound, kind))
          return `The variable ${variable.name} is a ${isKnown(bound) ? named(bound) : 'value'}, and a ${kind} is expected here`
      }
    }
    return undefined
  },
}

/** CREATE and MERGE make relationships, and nodes that stand alone, so these must be new. */
const alreadyThere: Check = {
  id: 'already-there',
  at: ['createClause', 'mergeClause'],
  fault: (node, s) => {
    const seen = new Set(s.before(node).keys())
    const patterns = [...(node.child('patternList')?.all('pattern') ?? []), ...node.all('pattern')]
    for (const pattern of patterns) {
      const elements = elementsOf(pattern)
      for (const element of elements) {
        const variable = element.child('variable')
        if (!variable) continue
        if (seen.has(variable.name) && (elements.length === 1 || element.rule === 'relationshipPattern'))
          return `The variable ${variable.name} is there already`
        if (element.rule === 'relationshipPattern' && element.child('pathLength')) return 'A relationship that is made has no length'
      }
      for (const element of elements) {
        const variable = element.child('variable')
        if (variable) seen.add(variable.name)
        if (element.rule === 'relationshipPattern' && element.child('pathLength')) return 'A relationship that is made has no length'
      }
    }
    return undefined
  },
}

const boundAgain: Check = {
  id: 'bound-again',
  at: ['createClause', 'mergeClause'],
  fault: (node, s) => {
    const seen = new Set(s.before(node).keys())
    for (const element of elementsOf(node.child('patternList') ?? node.child('pattern') ?? node)) {
      const variable = element.child('variable')
      if (!variable) continue
      if (seen.has(variable.name) && element.rule === 'nodePattern' && (element.child('labelExpression') ?? element.child('properties'))) {
        return `${variable.name} is there already, so it cannot be given labels or properties here`
      }
      seen.add(variable.name)
    }
    return undefined
  },
}

const namedAgain: Check = {
  id: 'named-again',
  at: ['unwindClause', 'callClause', 'loadCSVClause'],
  fault: (node, s) => {
    const before = s.before(node)
    const made =
      node.rule === 'callClause'
        ? node.all('procedureResultItem').flatMap((item) => item.all('variable').at(-1) ?? [])
        : node.all('variable').slice(-1)
    const again = made.find((variable) => before.has(variable.name))
    return again && `The variable ${again.name} is there already`
  },
}

const sameRelationship: Check = {
  id: 'same-relationship',
  at: ['patternList'],
  fault: (node) => {
    const seen = new Set<string>()
    for (const element of elementsOf(node)) {
      const variable = element.rule === 'relationshipPattern' ? element.child('variable') : undefined
      if (!variable) continue
      if (seen.has(variable.name)) return `The relationship variable ${variable.name} is used twice in one pattern`
      seen.add(variable.name)
    }
    return undefined
  },
}

/** A pattern as a condition: it asks whether there is one, and cannot bring in names. */
const patternCondition: Check = {
  id: 'pattern-condition',
  at: ['patternExpression'],
  fault: (node, s) => {
    const scope = s.scopeOf(node)
    const stranger = elementsOf(node.child('pathPatternNonEmpty') ?? node)
      .flatMap((element) => element.child('variable') ?? [])
      .find((variable) => !scope.has(variable.name))
    if (stranger) return `A pattern in a condition cannot bring in the variable ${stranger.name}; use EXISTS { … } or MATCH`
    return asksOnly(node)
      ? undefined
      : 'A pattern here can only be asked for in a condition; use EXISTS { … }, COUNT { … } or a pattern comprehension'
  },
}

function asksOnly(node: TreeNode): boolean {
  for (let below = node, above = node.parent; above; below = above, above = above.parent) {
    // Beside AND, OR, XOR and NOT it is a condition wherever they stand.
    if (['expression', 'expression11', 'expression10', 'expression9'].includes(above.rule)) return true
    if (['parenthesizedExpression', 'functionArgument'].includes(above.rule)) continue
    if (above.rule === 'functionInvocation') return callName(above).toLowerCase() === 'exists'
    if (above.rule === 'caseAlternative') return above.parts[0] === below
    if (['whereClause', 'existsExpression', 'filterClause'].includes(above.rule)) return true
    return ['listComprehension', 'listItemsPredicate', 'patternComprehension', 'nodePattern', 'relationshipPattern'].includes(above.rule)
  }
  return false
}

const starOfNothing: Check = {
  id: 'star-of-nothing',
  at: ['returnClause'],
  fault: (node, s) =>
    node.child('returnBody')?.child('returnItems')?.has('*') && s.before(node).size === 0
      ? 'RETURN * needs a variable to return'
      : undefined,
}

/** Beside an aggregate only what the rows are grouped by can be used. */
const grouping: Check = {
  id: 'grouping',
  at: ['returnBody'],
  fault: (node, s) => {
    const items = node.child('returnItems')?.all('returnItem') ?? []
    if (!items.some((item) => holdsAggregate(item))) return undefined
    const scope = s.before(node.parent ?? node)
    const plain = items.filter((item) => !holdsAggregate(item))
    const keys = new Set(plain.flatMap((item) => item.parts.map(textOf)))
    const orders =
      node
        .child('orderBy')
        ?.all('orderItem')
        .flatMap((item) => item.parts[0] ?? []) ?? []
    const aliases = new Set(items.flatMap((item) => item.all('variable').map((variable) => variable.name)))
    for (const expression of [
      ...items.filter((item) => holdsAggregate(item)).flatMap((item) => item.parts[0] ?? []),
      ...orders.filter(holdsAggregate),
    ]) {
      const stray = strayOf(
        expression,
        keys,
        new Set([...scope.keys()].filter((name) => !aliases.has(name) || !orders.includes(expression))),
      )
      if (stray)
        return `${stray.text} stands beside an aggregate and is not one of the columns the rows are grouped by; return it as a column of its own, or name it in a WITH before`
    }
    return undefined
  },
}

const textOf = (node: TreeNode) => node.text.replace(/\s+/g, '')

/** A variable or property used outside of aggregates that is no grouping key. */
function strayOf(node: TreeNode, keys: ReadonlySet<string>, variables: ReadonlySet<string>): TreeNode | undefined {
  if (keys.has(textOf(node)) || node.rule === 'countStar' || (node.rule === 'functionInvocation' && isAggregate(callName(node))))
    return undefined
  if (
    [
      'listComprehension',
      'listItemsPredicate',
      'reduceExpression',
      'patternComprehension',
      'existsExpression',
      'countExpression',
      'collectExpression',
      'caseExpression',
    ].includes(node.rule)
  )
    return undefined
  if (
    node.rule === 'expression2' &&
    node.parts[0]?.rule === 'variable' &&
    node.parts.every((part, i) => i === 0 || part.child('property'))
  ) {
    return keys.has(textOf(node.parts[0])) || !variables.has(node.parts[0].name) ? undefined : node
  }
  if (node.rule === 'variable') return variables.has(node.name) ? node : undefined
  for (const child of node.children) {
    const stray = strayOf(child, keys, variables)
    if (stray) return stray
  }
  return undefined
}

const number: Check = {
  id: 'number',
  at: ['numberLiteral'],
  fault: (node) => {
    const text = node.text.toLowerCase()
    if (/^-?0[xo]/.test(text)) return /^-?(0x[0-9a-f_]+|0o[0-7_]+)$/.test(text) ? undefined : `${node.text} is not a number`
    return Number.isFinite(Number(text.replaceAll('_', ''))) ? undefined : `${node.text} is too large a number`
  },
}

export const SEMANTICS: readonly Check[] = [
  number,
  booleanOperands,
  numberOperands,
  listOperand,
  propertyOfValue,
  patternKinds,
  alreadyThere,
  boundAgain,
  namedAgain,
  sameRelationship,
  patternCondition,
  starOfNothing,
  grouping,
]
