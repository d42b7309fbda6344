import { callName, holdsAggregate } from '../infer'
import { YIELDED } from '../procedures'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { hasConditions } from './patterns'
import { elementsOf } from './semantics'

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

const procedureName = (node: TreeNode) => (node.child('procedureName')?.text ?? '').replace(/[\s`]/g, '')

const withoutBrackets: Rule = {
  id: 'call-without-brackets',
  construct: 'CALL db.labels',
  difference: 'it wants brackets',
  instead: 'They are added.',
  at: ['callClause'],
  action: 'rewritten',
  fix: (node) => (node.has('(') ? undefined : (_emit, rest) => `${rest()}()`),
}

const hint: Rule = {
  id: 'hint',
  construct: 'USING INDEX, USING SCAN, USING JOIN',
  difference: 'it does not take hints',
  instead: 'They are left out; they change no answer.',
  at: ['hint'],
  action: 'rewritten',
  fix: () => () => '',
}

/** Whether CREATE takes an element's properties from a parameter. */
function fromParameter(element: TreeNode): boolean {
  return element.child('properties')?.children[0]?.rule === 'parameter'
}

const createFrom: Rule = {
  id: 'create-from-parameter',
  construct: 'CREATE (n:X $properties)',
  difference: 'it does not take a parameter there',
  instead: 'It is run as CREATE (n:X) SET n = $properties.',
  at: ['createClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const all = elementsOf(node).filter(fromParameter)
    if (all.length === 0) return undefined
    return (emit, rest) => `${rest()} SET ${all.map((element) => `${s.nameOf(element)} = ${emit(element.child('properties'))}`).join(', ')}`
  },
}

const createdElement: Rule = {
  id: createFrom.id,
  construct: createFrom.construct,
  difference: createFrom.difference,
  instead: createFrom.instead,
  at: ['nodePattern', 'relationshipPattern'],
  action: 'rewritten',
  fix: (node, s) => {
    if (node.above('createClause') === undefined || !fromParameter(node)) return undefined
    const open = node.rule === 'nodePattern' ? '(' : '['
    return (emit) =>
      node.children
        .map(
          (child) =>
            (child.rule === 'properties' ? '' : emit(child)) + (child.text === open && !node.child('variable') ? s.nameOf(node) : ''),
        )
        .join('')
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
    'missing-function',
    'valueType(), randomUUID(), point(), isNaN(), btrim(), cot(), haversin(), sinh(), toIntegerList() and others of these kinds',
    'Work the value out before, and send it as a parameter.',
    'functionInvocation',
    (node) => MISSING_FUNCTIONS.test(callName(node)),
  ),
  missing(
    'missing-procedure',
    'Procedures other than db.labels, db.relationshipTypes and db.propertyKeys',
    'Match what is asked for.',
    'callClause',
    (node) => YIELDED[procedureName(node)] === undefined,
  ),
  missing('optional-call', 'OPTIONAL CALL', 'Write CALL with OPTIONAL MATCH in it.', 'subqueryClause', (node) => node.has('OPTIONAL')),
  missing(
    'subquery-clauses',
    'WITH, UNWIND and CALL in EXISTS { … } and COUNT { … }, aggregates, DISTINCT, SKIP and LIMIT in their RETURN, and MATCH with a condition before another MATCH',
    'Write OPTIONAL MATCH and WITH a, count(b) AS n WHERE n > 1.',
    'singleQuery',
    (node, s) =>
      node.above('existsExpression', 'countExpression', 'collectExpression', 'subqueryClause')?.rule.match(/^(exists|count)Expression$/) !=
        null &&
      node.all('clause').some(({ children: [clause] }, i, all) => {
        if (clause?.rule === 'matchClause' && all[i + 1]?.children[0]?.rule === 'matchClause' && hasConditions(clause, s)) return true
        const body = clause?.rule === 'returnClause' ? clause.child('returnBody') : undefined
        return (
          clause !== undefined &&
          (body
            ? body.has('DISTINCT') || body.child('skip') !== undefined || body.child('limit') !== undefined || holdsAggregate(body)
            : clause.rule !== 'matchClause')
        )
      }),
  ),
  missing(
    'type-predicate',
    'x IS :: TYPE',
    'Convert with toInteger(), toFloat() or toString() and compare.',
    'comparisonExpression6',
    (node) => node.has('::') || node.has('TYPED'),
  ),
]

const MISSING_FUNCTIONS =
  /^(?:valueType|randomUUID|point|isNaN|btrim|cot|haversin|sinh|cosh|tanh|coth|file|linenumber|to(?:Integer|Float|Boolean|String)List|vector\w*)$/i

export const SYNTAX: readonly Rule[] = [
  withoutBrackets,
  hint,
  createFrom,
  createdElement,
  numberedParameter,
  subqueryReturn,
  hiddenInWhere,
  hiddenBehindGroups,
  ...MISSING,
]
