import { callName, holdsAggregate } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'

/** What the engine's own grammar does not have, and what is made of it. */

const isNumbered = (name: string) => /^\d/.test(name)
const renamed = (name: string) => `parameter_${name}`

/** The parameters under the names the engine takes. */
export function engineParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [isNumbered(name) ? renamed(name) : name, value]))
}

const numberedParameter: Rule = {
  id: 'numbered-parameter',
  construct: '$1',
  difference: 'it does not take parameters named by a number',
  instead: 'The parameter is renamed.',
  at: ['parameter'],
  action: 'rewritten',
  fix: (node) => {
    const name = node.child('parameterName')?.name ?? ''
    return isNumbered(name) ? () => `$${renamed(name)}` : undefined
  },
}

/** EXISTS and COUNT with a query that ends in a plain RETURN, whose columns do not matter. */
const subqueryReturn: Rule = {
  id: 'subquery-return',
  construct: 'EXISTS { … RETURN … }',
  difference: 'it does not take RETURN there',
  instead: 'The RETURN is left out.',
  at: ['singleQuery'],
  action: 'rewritten',
  fix: (node) => {
    const around = node.above('existsExpression', 'countExpression', 'collectExpression', 'subqueryClause')
    if ((around?.rule !== 'existsExpression' && around?.rule !== 'countExpression') || node.parent?.all('singleQuery').length !== 1)
      return undefined
    const clauses = node.all('clause')
    const last = clauses.at(-1)
    const body = last?.child('returnClause')?.child('returnBody')
    if (!last || !body || clauses.length < 2 || node.children.at(-1) !== last) return undefined
    const plain = !body.has('DISTINCT') && !body.child('skip') && !body.child('limit') && !holdsAggregate(body)
    return plain ? (emit) => clauses.slice(0, -1).map(emit).join(' ') : undefined
  },
}

/** Variables that the WHERE of a WITH uses and the WITH does not pass on. */
function hidden(node: TreeNode, s: Statement): string[] {
  const where = node.child('whereClause')
  const items = node.child('returnBody')?.child('returnItems')
  if (!where || !items || items.has('*')) return []
  const before = s.before(node)
  const kept = new Set(items.all('returnItem').map((item) => item.all('variable').at(-1)?.name ?? ''))
  const used = [...where.walk()].filter((inner) => inner.rule === 'variable' && before.has(inner.name) && !kept.has(inner.name))
  return [...new Set(used.map((inner) => inner.text))]
}

const hiddenInWhere: Rule = {
  id: 'where-after-with',
  construct: 'WITH … WHERE using a variable that WITH does not pass on',
  difference: 'it does not know the variable there',
  instead: 'The variable is passed on, and dropped after WHERE.',
  at: ['withClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const body = node.child('returnBody')
    const variables = hidden(node, s)
    if (!body || variables.length === 0 || body.has('DISTINCT') || holdsAggregate(body)) return undefined
    const items = body.child('returnItems')
    const names = items?.all('returnItem').flatMap((item) => item.all('variable').at(-1)?.text ?? []) ?? []
    return (emit) => {
      const rest = ['orderBy', 'skip', 'limit'].flatMap((rule) => body.all(rule).map(emit)).join(' ')
      return `WITH ${emit(items)}, ${variables.join(', ')} ${rest} ${emit(node.child('whereClause'))} WITH ${names.join(', ')}`
    }
  },
}

const hiddenBehindGroups: Rule = {
  id: 'where-after-grouping',
  construct: 'WITH DISTINCT or WITH and an aggregate, then WHERE using a variable that is not passed on',
  difference: 'it does not know the variable there',
  instead: 'Use the names that WITH gives.',
  at: ['withClause'],
  action: 'refused',
  detect: (node, s) => {
    const body = node.child('returnBody')
    return body !== undefined && (body.has('DISTINCT') || holdsAggregate(body)) && hidden(node, s).length > 0
  },
}

const missing = (
  id: string,
  construct: string,
  instead: string,
  at: string,
  detect: (node: TreeNode, s: Statement) => boolean = () => true,
): Rule => ({ id, construct, difference: 'it does not have it', instead, at: [at], action: 'refused', detect })

const MISSING: readonly Rule[] = [
  missing(
    'collect-subquery',
    'COLLECT { … }',
    'Write a pattern comprehension [(a)-->(b) | b.name], or OPTIONAL MATCH and collect().',
    'collectExpression',
  ),
  missing('quantified-path', 'A quantified path such as ((a)-->(b)){1,3} or -[:R]->+', 'Write -[:R*1..3]->.', 'quantifier'),
  missing('path-selector', 'SHORTEST, ANY and ALL before a path', 'Write shortestPath((a)-[*..5]-(b)).', 'pathPatternPrefix'),
  missing(
    'path-in-comprehension',
    'A path name in a pattern comprehension: [p = (a)-->() | p]',
    'MATCH the path and collect it: MATCH p = (a)-->() WITH a, collect(p) AS paths.',
    'patternComprehension',
    (node) => node.has('='),
  ),
  missing(
    'single-node-path',
    'A path of one node: p = (a)',
    'Use the node itself.',
    'pattern',
    (node) => node.has('=') && node.child('anonymousPattern')?.child('patternElement')?.children.length === 1,
  ),
  missing(
    'dynamic-label',
    'A label or type worked out at run time: $(…)',
    "Ask for labels(n) or type(r) in WHERE: 'Person' IN labels(n).",
    'dynamicAnyAllExpression',
  ),
  missing(
    'namespaced-function',
    'Functions of a library such as apoc',
    'Use the functions that Cypher has.',
    'functionInvocation',
    (node) => callName(node).includes('.') && !/^(date|time|localtime|datetime|localdatetime|duration)\./i.test(callName(node)),
  ),
  missing(
    'type-predicate',
    'x IS :: TYPE',
    'Convert with toInteger(), toFloat() or toString() and compare.',
    'comparisonExpression6',
    (node) => node.has('::') || node.has('TYPED'),
  ),
]

export const SYNTAX: readonly Rule[] = [numberedParameter, subqueryReturn, hiddenInWhere, hiddenBehindGroups, ...MISSING]
