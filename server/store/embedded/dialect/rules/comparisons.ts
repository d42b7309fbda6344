import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { ANYTHING, isNull, isOnly, mayBe, mayHoldNull, type Type } from '../types'
import { coerces, nestedCoercion, strictly, strictlyIn, type Operand } from './coercion'

/** The operators of a comparison and the operands around them: `a < b <= c` has two pairs. */
function pairs(node: TreeNode): { left: TreeNode; operator: string; right: TreeNode }[] {
  const operands = node.parts
  const operators = node.children.filter((child) => child.rule === 'token').map((child) => child.text)
  return operators.flatMap((operator, i) => {
    const [left, right] = [operands[i], operands[i + 1]]
    return left && right ? [{ left, operator, right }] : []
  })
}

const isEquality = (operator: string) => operator === '=' || operator === '<>' || operator === '!='

/** Whether the engine's two-valued equality of lists and maps may go wrong: a null inside. */
function hidesNull(a: Type, b: Type): boolean {
  const both = (mayBe(a, 'list') && mayBe(b, 'list')) || (mayBe(a, 'map') && mayBe(b, 'map'))
  return both && (mayHoldNull(a) || mayHoldNull(b))
}

/** The values a simple CASE compares its subject with. */
function cases(node: TreeNode): { subject: TreeNode; values: TreeNode[] } | undefined {
  const subject = node.children.find((child) => child.rule !== 'token')
  const whens = node.all('extendedCaseAlternative').flatMap((alternative) => alternative.all('extendedWhen'))
  const values = whens.flatMap((when) => (when.children.length === 1 && when.children[0] ? [when.children[0]] : []))
  return subject && values.length === whens.length ? { subject, values } : undefined
}

/** Every pair of operands that is compared for equality at a node. */
function equalities(node: TreeNode, s: Statement): [Type, Type][] {
  if (node.rule === 'expression8')
    return pairs(node)
      .filter(({ operator }) => isEquality(operator))
      .map(({ left, right }) => [s.type(left), s.type(right)])
  if (node.rule === 'extendedCaseExpression') {
    const found = cases(node)
    return found ? found.values.map((value) => [s.type(found.subject), s.type(value)]) : []
  }
  const inside = insideOf(node)
  if (!inside) return []
  const list = s.type(inside.list)
  // `x IN null` is null whatever x is.
  if (isNull(list)) return []
  return (list.items ?? [list.item ?? ANYTHING]).map((item) => [s.type(inside.x), item])
}

/** `x IN list`. */
function insideOf(node: TreeNode): { x: TreeNode; list: TreeNode } | undefined {
  const [x, tail] = node.parts
  const list = tail?.rule === 'comparisonExpression6' && tail.has('IN') ? tail.parts[0] : undefined
  return x && list ? { x, list } : undefined
}

/** The engine compares lists and maps item by item but without a third value. */
const nullInside: Rule = {
  id: 'null-inside-equality',
  construct: 'Equality of lists or maps that may hold null',
  difference: 'it compares nulls inside lists and maps as if they were values, where Cypher says the answer is not known',
  instead: 'Compare the elements one by one, or take the nulls out first: [x IN list WHERE x IS NOT NULL].',
  at: ['expression8', 'expression7', 'extendedCaseExpression'],
  action: 'refused',
  detect: (node, s) => equalities(node, s).some(([a, b]) => hidesNull(a, b)),
}

const nestedNumbers: Rule = {
  id: 'number-in-string-inside',
  construct: 'Equality of lists or maps with numbers on one side and numeric strings on the other',
  difference: "it takes the string '1' inside a list or map for the number 1",
  instead: 'Convert one side: [x IN list | toString(x)].',
  at: ['expression8', 'expression7', 'extendedCaseExpression'],
  action: 'refused',
  detect: (node, s) => equalities(node, s).some(([a, b]) => nestedCoercion(a, b)),
}

const entityAndNumber: Rule = {
  id: 'entity-equals-number',
  construct: 'Comparing a node or relationship with a number, or with one another',
  difference: 'it knows nodes and relationships by number inside, and takes them for that number',
  instead: 'Compare id(n), or a property.',
  at: ['expression8', 'expression7', 'extendedCaseExpression'],
  action: 'refused',
  detect: (node, s) => equalities(node, s).some(([a, b]) => entityClash(a, b) || entityClash(b, a)),
}

function entityClash(a: Type, b: Type): boolean {
  return (
    (mayBe(a, 'node') && mayBe(b, 'relationship', 'integer', 'float')) || (mayBe(a, 'relationship') && mayBe(b, 'node', 'integer', 'float'))
  )
}

const listOrder: Rule = {
  id: 'list-order',
  construct: 'Comparing lists with <, <=, > or >=',
  difference: 'it gives null, where Cypher compares lists element by element',
  instead: 'Compare the elements that matter: a[0] < b[0].',
  at: ['expression8'],
  action: 'refused',
  detect: (node, s) =>
    pairs(node).some(({ left, operator, right }) => {
      const [a, b] = [s.type(left), s.type(right)]
      return !isEquality(operator) && mayBe(a, 'list') && mayBe(b, 'list') && (isOnly(a, 'list') || isOnly(b, 'list'))
    }),
}

const strictComparison: Rule = {
  id: 'number-in-string',
  construct: 'Comparing a number with a string',
  difference: "it takes a string that looks like a number for that number: '1' = 1 is true",
  instead: 'A condition on the kind of value is added.',
  at: ['expression8'],
  action: 'rewritten',
  fix: (node, s) => {
    const all = pairs(node)
    const wrong = (a: Type, operator: string, b: Type) => coerces(a, b) || (!isEquality(operator) && ordersBooleans(a, b))
    if (!all.some(({ left, operator, right }) => wrong(s.type(left), operator, s.type(right)))) return undefined
    const filtering = s.filters(node)
    return (emit) => {
      const texts = all.map(({ left, operator, right }) => {
        const [a, b] = [operand(left, s, emit), operand(right, s, emit)]
        if (!isEquality(operator) && ordersBooleans(a.type, b.type)) return `${asNumber(a.text)} ${operator} ${asNumber(b.text)}`
        return coerces(a.type, b.type) ? strictly(a, operator, b, filtering) : `${a.text} ${operator} ${b.text}`
      })
      return `(${texts.join(' AND ')})`
    }
  },
}

/** Booleans have an order in Cypher (false before true); the engine gives null. */
function ordersBooleans(a: Type, b: Type): boolean {
  return (isOnly(a, 'boolean') && mayBe(b, 'boolean')) || (isOnly(b, 'boolean') && mayBe(a, 'boolean'))
}

const asNumber = (x: string) => `(CASE WHEN ${x} THEN 1 WHEN NOT ${x} THEN 0 END)`

/** The node's text, in brackets if it is more than one word. */
function operand(node: TreeNode, s: Statement, emit: (node: TreeNode) => string): Operand {
  const text = emit(node)
  return {
    text: ['variable', 'literal', 'parameter', 'parenthesizedExpression', 'expression2', 'functionInvocation'].includes(node.rule)
      ? text
      : `(${text})`,
    type: s.type(node),
  }
}

const strictMembership: Rule = {
  id: 'number-in-string-list',
  construct: 'A number IN a list of strings, or a string IN a list of numbers',
  difference: "it takes a string that looks like a number for that number: 1 IN ['1'] is true",
  instead: 'A condition on the kind of value is added.',
  at: ['expression7'],
  action: 'rewritten',
  fix: (node, s) => {
    const inside = insideOf(node)
    if (!inside) return undefined
    const item = s.type(inside.list).item ?? ANYTHING
    const wrong = equalities(node, s).some(([a, b]) => coerces(a, b))
    return wrong ? (emit) => strictlyIn(operand(inside.x, s, emit), operand(inside.list, s, emit), item, s.fresh()) : undefined
  },
}

/** `null IN []` is false: nothing is in an empty list. */
const nullInEmpty: Rule = {
  id: 'null-in-empty-list',
  construct: 'null IN an empty list',
  difference: 'it gives null for null IN [], where Cypher gives false',
  instead: 'The empty list is asked for first.',
  at: ['expression7'],
  action: 'rewritten',
  fix: (node, s) => {
    const inside = insideOf(node)
    if (!inside || !s.type(inside.x).nullable || s.filters(node)) return undefined
    const list = s.type(inside.list)
    if (isNull(list) || (list.items && list.items.length > 0)) return undefined
    return (emit, rest) => `CASE WHEN size(${emit(inside.list)}) = 0 THEN false ELSE ${rest()} END`
  },
}

const strictCase: Rule = {
  id: 'number-in-string-case',
  construct: 'CASE of a number with a string in WHEN, or the other way round',
  difference: "it takes a string that looks like a number for that number: CASE '0' WHEN 0 THEN … is taken",
  instead: 'It is run as CASE WHEN x = value with a condition on the kind of value.',
  at: ['extendedCaseExpression'],
  action: 'rewritten',
  fix: (node, s) => {
    const found = cases(node)
    if (!found || !equalities(node, s).some(([a, b]) => coerces(a, b))) return undefined
    return (emit) => {
      const subject = operand(found.subject, s, emit)
      const whens = node.all('extendedCaseAlternative').map((alternative) => {
        const conditions = alternative.all('extendedWhen').map((when) => {
          const value = operand(when.children[0] ?? when, s, emit)
          return coerces(subject.type, value.type) ? strictly(subject, '=', value, true) : `${subject.text} = ${value.text}`
        })
        return `WHEN ${conditions.join(' OR ')} THEN ${emit(alternative.children.at(-1))}`
      })
      const otherwise = node.token('ELSE')
      const elseValue = otherwise && node.children[node.children.indexOf(otherwise) + 1]
      return `CASE ${whens.join(' ')}${elseValue ? ` ELSE ${emit(elseValue)}` : ''} END`
    }
  },
}

export const COMPARISONS: readonly Rule[] = [
  nullInside,
  nestedNumbers,
  entityAndNumber,
  listOrder,
  strictComparison,
  nullInEmpty,
  strictMembership,
  strictCase,
]
