import { callName } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOnly, mayBe, type Type } from '../types'

/** The label expression of `n:A|B` as a condition on types or labels, or nothing where the engine takes it as it stands. */
export function labelCondition(node: TreeNode, subject: string, relationship: boolean): string {
  const [first, ...others] = node.parts
  switch (node.rule) {
    case 'labelExpression4':
      return node.parts.length > 1
        ? `(${node.parts.map((part) => labelCondition(part, subject, relationship)).join(' OR ')})`
        : inner(first, subject, relationship)
    case 'labelExpression3':
      return others.length
        ? `(${node.parts.map((part) => labelCondition(part, subject, relationship)).join(' AND ')})`
        : inner(first, subject, relationship)
    case 'labelExpression2': {
      const negated = node.children.filter((child) => child.text === '!').length % 2 === 1
      return negated ? `(NOT ${inner(first, subject, relationship)})` : inner(first, subject, relationship)
    }
    case 'labelExpression1': {
      if (node.has('%')) return relationship ? 'true' : `size(labels(${subject})) > 0`
      return first ? labelCondition(first, subject, relationship) : 'true'
    }
    default:
      return relationship ? `type(${subject}) = ${quote(node.name)}` : `${subject}:${node.text}`
  }
}

function inner(node: TreeNode | undefined, subject: string, relationship: boolean): string {
  return node ? labelCondition(node, subject, relationship) : 'true'
}

export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** Whether the label expression is more than one label, or labels joined by colons. */
export function isRichLabel(node: TreeNode): boolean {
  return /[|&!%$(]|\bIS\b/i.test(node.text.replace(/`[^`]*`/g, ''))
}

const typePredicate: Rule = {
  id: 'relationship-type-predicate',
  construct: 'r:TYPE as a condition, and label expressions with |, & and ! in a condition',
  difference: 'it gives null for r:TYPE, and does not know label expressions there',
  instead: "They are run as type(r) = 'TYPE' and single labels joined by OR, AND and NOT.",
  at: ['expression7'],
  action: 'rewritten',
  fix: (node, s) => {
    const [subject, tail] = node.parts
    const labels = tail?.child('labelExpression4')
    if (!subject || !labels) return undefined
    const relationship = isOnly(s.type(subject), 'relationship')
    if (!relationship && !isRichLabel(labels) && !tail?.has('IS')) return undefined
    return (emit) => {
      const condition = labelCondition(labels, emit(subject), relationship)
      return tail?.has('NOT') ? `(NOT ${condition})` : `(${condition})`
    }
  },
}

const mergeProperties: Rule = {
  id: 'set-from-entity',
  construct: 'SET r = n, SET r += n',
  difference: 'it copies nothing where the value is a node or relationship',
  instead: 'It is run as SET r = properties(n).',
  at: ['setItem'],
  action: 'rewritten',
  fix: (node, s) => {
    const value = node.parts[1]
    if (!value || !isOnly(s.type(value), 'node', 'relationship') || node.child('expression2')) return undefined
    return (emit) => `${emit(node.parts[0])} ${node.has('+=') ? '+=' : '='} properties(${emit(value)})`
  },
}

/** Inside the engine a node or relationship in a list is its number: beside numbers the two cannot be told apart. */
function isMixed(type: Type): boolean {
  const entities = (['node', 'relationship', 'path'] as const).filter((kind) => mayBe(type, kind)).length
  return entities > 1 || (entities === 1 && mayBe(type, 'integer', 'float'))
}

const mixedEntities: Rule = {
  id: 'entity-among-numbers',
  construct: 'A value that may be a node or a relationship or a number',
  difference: 'it knows nodes and relationships by number inside, and cannot tell them apart from numbers and from one another',
  instead: 'Keep nodes, relationships and values in lists and columns of their own.',
  at: ['returnItem', 'postFix', 'functionArgument', 'orderItem'],
  action: 'refused',
  detect: (node, s) => {
    const subject = node.rule === 'postFix' ? node : node.parts[0]
    const type = s.type(subject)
    if (node.rule === 'postFix') return node.child('property') !== undefined && isMixed(type)
    if (node.rule === 'functionArgument') return isMixed(type) && READING.has(callName(node.parent ?? node).toLowerCase())
    return isMixed(type) || (node.rule === 'returnItem' && mixedInside(type))
  },
}

const READING = new Set([
  'type',
  'labels',
  'id',
  'elementid',
  'properties',
  'keys',
  'startnode',
  'endnode',
  'tostring',
  'tointeger',
  'tofloat',
])

function mixedInside(type: Type, depth = 0): boolean {
  if (depth > 3 || !mayBe(type, 'list') || type.items) return false
  return type.item !== undefined && (isMixed(type.item) || mixedInside(type.item, depth + 1))
}

const lostRelationship: Rule = {
  id: 'relationship-from-list',
  construct:
    'Changing a relationship, or reading a property of one, that comes out of a sum of lists, a list or pattern comprehension, a list given by CASE or coalesce(), min() or max()',
  difference: 'it knows the relationship by number there, and takes a node of that number',
  instead: 'Read what is needed before: [r IN relationships(p) | r.id] + [q.id].',
  at: ['postFix', 'functionArgument', 'mapProjection', 'setItem', 'removeItem', 'deleteClause'],
  action: 'refused',
  detect: (node, s) => {
    if (/^(setItem|removeItem|deleteClause)$/.test(node.rule))
      return [...node.walk()].some(
        (inner) => inner.rule === 'variable' && isOnly(s.type(inner), 'relationship') && s.type(inner).lost === true,
      )
    const type = s.type(node.rule === 'postFix' ? node : node.rule === 'mapProjection' ? node.child('variable') : node.parts[0])
    if (type.lost === undefined) return false
    if (node.rule === 'functionArgument') return /^(properties|keys)$/i.test(callName(node.parent ?? node))
    return node.rule !== 'postFix' || node.child('property') !== undefined || !isOnly(s.type(node.parts[0]), 'integer')
  },
}

/** Entities sort by kind in Cypher; in the engine they are numbers. */
const mixedOrder: Rule = {
  id: 'entity-order',
  construct: 'ORDER BY of a value that may be a node, relationship or path, or something else',
  difference: 'it sorts nodes and relationships among the numbers',
  instead: 'Order by a property.',
  at: ['orderItem'],
  action: 'refused',
  detect: (node, s) => {
    const type = s.type(node.parts[0])
    return mayBe(type, 'node', 'relationship', 'path') && type.kinds.size > 1
  },
}

const deletedType: Rule = {
  id: 'deleted-entity',
  construct: 'Reading a node or relationship after it was deleted',
  difference: 'it gives null, where Cypher still knows the type and refuses the rest',
  instead: 'Read what is needed before DELETE: WITH r, type(r) AS type DELETE r RETURN type.',
  at: ['postFix', 'functionArgument'],
  action: 'refused',
  detect: (node, s) => {
    const subject = node.rule === 'postFix' ? node.parent?.parts[0] : node.parts[0]
    if (subject?.rule !== 'variable') return false
    if (
      node.rule === 'functionArgument' &&
      !['type', 'labels', 'properties', 'keys', 'startnode', 'endnode'].includes(callName(node.parent ?? node).toLowerCase())
    )
      return false
    return deletedBefore(node, subject.name, s)
  },
}

function deletedBefore(node: TreeNode, name: string, s: Statement): boolean {
  const clause = node.above('clause')
  const siblings = clause?.parent?.children ?? []
  if (!s.source) return false
  return siblings
    .slice(0, clause ? siblings.indexOf(clause) : 0)
    .some(
      (before) =>
        before.children[0]?.rule === 'deleteClause' &&
        before.children[0].parts.some((part) => part.rule === 'variable' && part.name === name),
    )
}

export const ENTITIES: readonly Rule[] = [typePredicate, mergeProperties, mixedEntities, lostRelationship, mixedOrder, deletedType]
