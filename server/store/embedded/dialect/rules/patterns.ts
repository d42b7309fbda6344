import { holdsAggregate } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isNull, PROPERTY } from '../types'
import { chain, differentFrom, IN_EXPRESSIONS, isChain, isRichType, isToldApart, joints, typesOf } from './chains'
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
  if (node.rule === 'relationshipPattern' && labels && (isRichType(labels) || hasTwin(node, s)))
    found.push({ text: () => labelCondition(labels, variable, true) })
  for (const other of differentFrom(node)) found.push({ text: () => `id(${s.nameOf(other)}) <> id(${variable})` })
  const map = node.child('properties')?.child('map')
  const parts = map?.parts ?? []
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [key, value] = [parts[i], parts[i + 1]]
    if (!key || !value) continue
    // Nothing is equal to null, and the engine takes no notice of it.
    if (value.rule === 'literal' && isNull(s.type(value))) found.push({ text: () => 'false' })
    if (!coerces(PROPERTY, s.type(value))) continue
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

/** Whether an element has conditions, or one that follows has: either way they name it. */
function needsName(element: TreeNode, s: Statement): boolean {
  return conditions(element, s, 'n').length > 0 || isToldApart(element)
}

/** Whether a MATCH has conditions, or will. */
export function hasConditions(match: TreeNode, s: Statement): boolean {
  return match.child('whereClause') !== undefined || elementsOf(match).some((element) => conditions(element, s, 'n').length > 0)
}

const matchConditions: Rule = {
  id: 'match-conditions',
  construct: '(n:A|B), (n:!A), (n WHERE …), -[:!T]-, and null, numbers or numeric strings in (n {key: value})',
  difference: "it does not take label expressions and WHERE inside a node, {key: 1} also finds '1', and {key: null} everything",
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
    if (match?.rule !== 'matchClause' || match.child('searchClause') || !needsName(node, s) || !elementsOf(match).includes(node))
      return undefined
    const name = s.nameOf(node)
    return (emit) => {
      if (node.rule === 'relationshipPattern') {
        const bracket = node.token('[')
        const second = node.all('arrowLine')[1]
        if (!bracket) return node.children.map((child) => (child === second ? `[${name}]` : '') + emit(child)).join('')
        const labels = node.child('labelExpression')
        const rich = labels?.child('labelExpression4')
        return node.children
          .filter((child) => !(child === labels && rich && isRichType(rich)))
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
  construct:
    'A label expression, a WHERE inside a node, a number or null in a pattern that stands in an expression, and a type with ! or & there or beside a path length',
  difference: "it does not take the first two there, {key: 1} also finds '1', and {key: null} everything",
  instead: 'Write EXISTS { MATCH … WHERE … } or COUNT { MATCH … WHERE … } with the condition in WHERE.',
  at: ['nodePattern', 'relationshipPattern'],
  action: 'refused',
  detect: (node, s) => {
    const around = node.above('matchClause', ...IN_EXPRESSIONS)
    const makes = around?.rule === 'createClause' || around?.rule === 'mergeClause'
    if (around === undefined || (around.rule === 'matchClause' && !node.child('pathLength'))) return false
    if (node.rule === 'relationshipPattern') {
      const labels = node.child('labelExpression')?.child('labelExpression4')
      return (labels !== undefined && isRichType(labels)) || (!makes && holdsNull(node, s))
    }
    return isRich(node) || node.has('WHERE') || (!makes && holdsNull(node, s))
  },
}

/** Whether null is written out as the value of a property. */
function holdsNull(node: TreeNode, s: Statement): boolean {
  return (node.child('properties')?.child('map')?.parts ?? []).some(
    (value, i) => i % 2 === 1 && value.rule === 'literal' && isNull(s.type(value)),
  )
}

function isRich(node: TreeNode): boolean {
  const labels = node.child('labelExpression')
  return labels !== undefined && (isRichLabel(labels) || labels.has('IS'))
}

const ignoringCase = (name: string, s: Statement) => s.types.filter((type) => type.toLowerCase() === name.toLowerCase())

/** Whether the store holds one of the types and another that differs in case only. */
function hasTwin(node: TreeNode, s: Statement): boolean {
  return typesOf(node).some(({ name }) => ignoringCase(name, s).length > 1 && s.types.includes(name))
}

const typeCase: Rule = {
  id: 'relationship-type-case',
  construct: '-[:knows]- where the store holds KNOWS',
  difference: 'it takes types for the same that differ in case only',
  instead: 'It is run with a type that the store does not hold; where it holds both, with a condition on type(r).',
  at: ['symbolicNameString'],
  action: 'rewritten',
  fix: (node, s) => {
    const others = ignoringCase(node.name, s)
    if (others.length === 0 || s.types.includes(node.name) || !isTypeOfPattern(node)) return undefined
    return () => {
      let name = `${node.name}_`
      while (ignoringCase(name, s).length > 0) name += '_'
      return `\`${name}\``
    }
  },
}

/** Whether a name is a type of a pattern that is looked for. */
function isTypeOfPattern(node: TreeNode): boolean {
  const element = node.above('labelExpression')?.parent
  const around = element?.rule === 'relationshipPattern' ? element.above('matchClause', ...IN_EXPRESSIONS)?.rule : undefined
  return around !== undefined && around !== 'createClause' && around !== 'mergeClause'
}

const typeTwins: Rule = {
  id: 'relationship-type-twins',
  construct: 'A type beside another that differs in case only, in MERGE, with a path length, or in an expression',
  difference: 'it takes the two for the same',
  instead: 'Ask for the type in WHERE: -[r]- WHERE type(r) = …',
  at: ['relationshipPattern'],
  action: 'refused',
  detect: (node, s) => {
    const around = node.above('matchClause', ...IN_EXPRESSIONS)?.rule
    if (around === 'createClause') return false
    if (around === 'mergeClause') return typesOf(node).some(({ name }) => ignoringCase(name, s).some((type) => type !== name))
    return hasTwin(node, s) && (around !== 'matchClause' || node.child('pathLength') !== undefined)
  },
}

/** A name given to an anonymous element would become one of the columns of `*`. */
const namedUnderStar: Rule = {
  id: 'condition-under-star',
  construct:
    'DISTINCT * or * beside an aggregate, after a pattern with several hops, (:A|B), (WHERE …) or a number in {key: value} on an element without a name',
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
      clauses.some((match) =>
        elementsOf(match).some(
          (element) =>
            !element.child('variable') &&
            (needsName(element, s) ||
              (element.parent?.rule === 'patternElement' && isChain(element.parent) && joints(element.parent).includes(element))),
        ),
      )
    )
  },
}

export const PATTERNS: readonly Rule[] = [
  emptyRange,
  typeCase,
  typeTwins,
  chain,
  matchConditions,
  matchElement,
  richInExpression,
  namedUnderStar,
]
