import { holdsAggregate } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { PROPERTY } from '../types'
import { coerces, strictly } from './coercion'
import { isRichLabel, labelCondition } from './entities'

const emptyRange: Rule = {
  id: 'empty-range',
  construct: 'A path length whose lower bound is above the upper, such as *2..1 or *..0',
  difference: 'it returns rows, where Cypher returns none',
  instead: 'Put the bounds the right way round; *0..0 is the node itself.',
  at: ['pathLength'],
  action: 'refused',
  detect: (node) => {
    const [, from, to] = /^\*\s*(\d*)\s*\.\.\s*(\d+)$/.exec(node.text) ?? []
    return to !== undefined && Number(from === '' ? 1 : from) > Number(to)
  },
}

/** What MATCH must ask for beside its patterns, because the engine does not take it in them or takes it otherwise. */
function conditions(node: TreeNode, s: Statement, variable: string): { text: (emit: (node: TreeNode) => string) => string }[] {
  const found: { text: (emit: (node: TreeNode) => string) => string }[] = []
  const labels = node.child('labelExpression')?.child('labelExpression4')
  if (node.rule === 'nodePattern' && labels && (isRichLabel(labels) || node.child('labelExpression')?.has('IS')))
    found.push({ text: () => labelCondition(labels, variable, false) })
  const where = node.token('WHERE')
  const inline = where && node.children[node.children.indexOf(where) + 1]
  if (inline && node.rule === 'nodePattern') found.push({ text: (emit) => `(${emit(inline)})` })
  if (node.child('pathLength')) return found
  const map = node.child('properties')?.child('map')
  const parts = map?.parts ?? []
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [key, value] = [parts[i], parts[i + 1]]
    if (!key || !value || !coerces(PROPERTY, s.type(value))) continue
    const property = `${variable}.${key.text}`
    found.push({
      text: (emit) => strictly({ text: property, type: PROPERTY }, '=', { text: `(${emit(value)})`, type: s.type(value) }, true),
    })
  }
  return found
}

function elementsOf(match: TreeNode): TreeNode[] {
  const list = match.child('patternList')
  return list
    ? [...list.walk()].filter((node) => (node.rule === 'nodePattern' || node.rule === 'relationshipPattern') && inPatternOf(node, list))
    : []
}

function inPatternOf(node: TreeNode, list: TreeNode): boolean {
  for (let above = node.parent; above && above !== list; above = above.parent) {
    if (
      [
        'patternExpression',
        'patternComprehension',
        'existsExpression',
        'countExpression',
        'collectExpression',
        'properties',
        'shortestPathPattern',
      ].includes(above.rule)
    )
      return false
  }
  return true
}

const matchConditions: Rule = {
  id: 'match-conditions',
  construct: '(n:A|B), (n:!A), (n WHERE …), and numbers or numeric strings in (n {key: value})',
  difference: "it does not take label expressions and WHERE inside a node, and {key: 1} also finds '1'",
  instead: 'They become conditions in WHERE.',
  at: ['matchClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const needing = elementsOf(node).filter((element) => conditions(element, s, 'n').length > 0)
    if (needing.length === 0 || node.child('searchClause')) return undefined
    const all = needing.map((element) => ({ element, name: s.nameOf(element) }))
    return (emit) => {
      const texts = all.flatMap(({ element, name }) => conditions(element, s, name).map(({ text }) => text(emit)))
      const where = node.child('whereClause')
      const head = node.children.filter((child) => child !== where)
      const start = head.map((child, i) => (i > 0 ? s.source.slice(head[i - 1]?.end, child.start) || ' ' : '') + emit(child)).join('')
      const own = where?.parts[0]
      return `${start} WHERE ${own ? `(${emit(own)}) AND ` : ''}${texts.join(' AND ')}`
    }
  },
}

/** The element without what became a condition, and with a name. */
const matchElement: Rule = {
  id: 'match-conditions',
  construct: matchConditions.construct,
  difference: matchConditions.difference,
  instead: matchConditions.instead,
  at: ['nodePattern', 'relationshipPattern'],
  action: 'rewritten',
  fix: (node, s) => {
    const match = node.above('matchClause', 'collectExpression', ...IN_EXPRESSIONS)
    if (
      match?.rule !== 'matchClause' ||
      match.child('searchClause') ||
      conditions(node, s, 'n').length === 0 ||
      !elementsOf(match).includes(node)
    )
      return undefined
    const name = s.nameOf(node)
    return (emit) => {
      if (node.rule === 'relationshipPattern') {
        const bracket = node.token('[')
        return node.children
          .map((child) => emit(child) + (child === bracket && !node.child('variable') ? name : '') + (inBracket(child) ? ' ' : ''))
          .join('')
      }
      const labels = node.child('labelExpression')
      const rich = labels && (isRichLabel(labels) || labels.has('IS'))
      const properties = node.child('properties')
      return `(${name}${labels && !rich ? emit(labels) : ''}${properties ? ` ${emit(properties)}` : ''})`
    }
  },
}

/** Whether a part of a relationship pattern stands between its square brackets. */
function inBracket(node: TreeNode): boolean {
  return !['arrowLine', 'leftArrow', 'rightArrow'].includes(node.rule) && node.text !== ']'
}

/** Patterns in expressions have no WHERE of their own to put a condition in. */
const richInExpression: Rule = {
  id: 'pattern-in-expression',
  construct: 'A label expression, a WHERE inside a node, or a number in a pattern that stands in an expression',
  difference: "it does not take the first two there, and {key: 1} also finds '1'",
  instead: 'Write EXISTS { MATCH … WHERE … } or COUNT { MATCH … WHERE … } with the condition in WHERE.',
  at: ['nodePattern'],
  action: 'refused',
  detect: (node) => {
    const around = node.above('matchClause', ...IN_EXPRESSIONS)
    return around !== undefined && around.rule !== 'matchClause' && (isRich(node) || node.has('WHERE'))
  },
}

const IN_EXPRESSIONS = [
  'createClause',
  'mergeClause',
  'patternExpression',
  'patternComprehension',
  'existsExpression',
  'countExpression',
  'shortestPathPattern',
]

function isRich(node: TreeNode): boolean {
  const labels = node.child('labelExpression')
  return labels !== undefined && (isRichLabel(labels) || labels.has('IS'))
}

/** A name given to an anonymous element would become one of the columns of `*`. */
const namedUnderStar: Rule = {
  id: 'condition-under-star',
  construct:
    'DISTINCT * or * beside an aggregate, after a pattern with (:A|B), (WHERE …) or a number in {key: value} on an element without a name',
  difference: 'the element would have to be named, and would then count as one more column',
  instead: 'Name the columns instead of *.',
  at: ['returnBody'],
  action: 'refused',
  detect: (node, s) => {
    const star = node.child('returnItems')?.has('*') === true && (node.has('DISTINCT') || node.children.some(holdsAggregate))
    const clauses =
      node
        .above('singleQuery')
        ?.all('clause')
        .flatMap((clause) => clause.all('matchClause')) ?? []
    return (
      star &&
      clauses.some((match) => elementsOf(match).some((element) => !element.child('variable') && conditions(element, s, 'n').length > 0))
    )
  },
}

export const PATTERNS: readonly Rule[] = [emptyRange, matchConditions, matchElement, richInExpression, namedUnderStar]
