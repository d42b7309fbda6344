import { callName, holdsAggregate } from '../infer'
import { isAggregate } from '../functions'
import type { Check, Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOpen } from './sums'

/** What the engine does not work out where it stands, and what is given a name in a WITH before. */

const textOf = (node: TreeNode) => node.text.replace(/\s+/g, '')
/** Expressions with names of their own, which a WITH before does not know. */
const WITH_NAMES = [
  'listComprehension',
  'listItemsPredicate',
  'reduceExpression',
  'patternComprehension',
  'existsExpression',
  'countExpression',
  'collectExpression',
]

function isCallOfAggregate(node: TreeNode): boolean {
  return node.rule === 'countStar' || (node.rule === 'functionInvocation' && isAggregate(callName(node)))
}

/** The aggregates of an expression. */
function aggregatesOf(node: TreeNode): TreeNode[] {
  if (isCallOfAggregate(node)) return [node]
  return ['existsExpression', 'countExpression', 'collectExpression'].includes(node.rule) ? [] : node.children.flatMap(aggregatesOf)
}

/** Whether the engine does not look for an aggregate there. */
function isHidden(aggregate: TreeNode, within: TreeNode, s: Statement): boolean {
  for (let below = aggregate, above = aggregate.parent; above && below !== within; below = above, above = above.parent)
    if (
      [...WITH_NAMES, 'expression2', 'literal', 'listLiteral', 'mapProjection', 'extendedCaseExpression'].includes(above.rule) ||
      isOpen(above, s)
    )
      return true
  return false
}

const aggregateInside: Rule = {
  id: 'aggregate-inside',
  construct: 'An aggregate in a list, map, index, comprehension or reduce(), or added to what may be a list: collect(n.id)[0]',
  difference: 'it takes aggregates only by themselves and in sums, comparisons and calls',
  instead: 'The aggregate is named in a WITH before.',
  at: ['returnClause', 'withClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const body = node.child('returnBody')
    const items = body?.child('returnItems')
    if (!body || !items || items.has('*')) return undefined
    const all = items.all('returnItem')
    const orders = body.child('orderBy')?.all('orderItem') ?? []
    const inside = [...all, ...orders].some((item) => aggregatesOf(item).some((aggregate) => isHidden(aggregate, item, s)))
    return inside ? (emit) => grouped(node, body, all, orders, s, emit) : undefined
  },
}

function grouped(
  clause: TreeNode,
  body: TreeNode,
  items: readonly TreeNode[],
  orders: readonly TreeNode[],
  s: Statement,
  emit: (node: TreeNode | undefined) => string,
): string {
  const named = new Map<string, string>()
  const columns: string[] = []
  const name = (expression: TreeNode) => {
    const key = textOf(expression)
    if (named.has(key)) return
    const variable = expression.rule === 'variable'
    const alias = variable ? expression.text : s.fresh()
    columns.push(variable ? alias : `${emit(expression)} AS ${alias}`)
    named.set(key, alias)
  }
  for (const item of items) if (!holdsAggregate(item) && item.parts[0]) name(item.parts[0])
  for (const item of [...items, ...orders]) for (const aggregate of aggregatesOf(item)) name(aggregate)
  const replace = (node: TreeNode): void => {
    const alias = named.get(textOf(node))
    if (alias !== undefined && node.rule !== 'propertyKeyName') s.instead.set(node, alias)
    else node.children.forEach(replace)
  }
  for (const item of [...items.flatMap((one) => one.parts[0] ?? []), ...orders]) replace(item)
  const rest = ['orderBy', 'skip', 'limit'].flatMap((rule) => body.all(rule).map(emit)).join(' ')
  const texts = items.map((item) => {
    const [expression, alias] = item.parts
    return `${emit(expression)} AS ${alias ? alias.text : expression?.rule === 'variable' ? expression.text : s.fresh()}`
  })
  const keyword = clause.rule === 'withClause' ? 'WITH' : 'RETURN'
  return `WITH ${columns.join(', ')} ${keyword} ${body.has('DISTINCT') ? 'DISTINCT ' : ''}${texts.join(', ')} ${rest} ${emit(clause.child('whereClause'))}`
}

/** The columns that ORDER BY writes out, with the expressions in it that are those. */
function repeated(body: TreeNode): { item: TreeNode; places: TreeNode[] }[] {
  const items = body.child('returnItems')?.all('returnItem') ?? []
  const find = (node: TreeNode, text: string): TreeNode[] =>
    textOf(node) === text && node.rule !== 'orderItem' ? [node] : node.children.flatMap((child) => find(child, text))
  return items.flatMap((item) => {
    const [expression, alias] = item.parts
    if (!expression || (expression.rule === 'variable' && !alias)) return []
    const places = (body.child('orderBy')?.all('orderItem') ?? []).flatMap((order) => find(order, textOf(expression)))
    return places.length > 0 ? [{ item, places }] : []
  })
}

const orderByColumn: Rule = {
  id: 'order-by-column',
  construct: 'ORDER BY of what a column holds, beside DISTINCT or an aggregate: RETURN DISTINCT n.x AS y ORDER BY -n.x',
  difference: 'it knows nothing but the names of the columns there',
  instead: 'The name of the column is written.',
  at: ['returnBody'],
  action: 'rewritten',
  fix: (node, s) => {
    if (!node.has('DISTINCT') && !(node.child('returnItems') ?? node).children.some(holdsAggregate)) return undefined
    const found = repeated(node).filter(({ places }) => places.every((place) => !s.instead.has(place)))
    if (found.length === 0) return undefined
    return (emit, rest) => {
      for (const { item, places } of found) {
        const [expression, alias] = item.parts
        const name = alias?.text ?? s.fresh()
        if (!alias) s.instead.set(item, `${emit(expression)} AS ${name}`)
        for (const place of places) s.instead.set(place, name)
      }
      return rest()
    }
  },
}

const orderByShadowed: Rule = {
  id: 'order-by-shadowed-name',
  construct: 'ORDER BY of a property of a column that has the name of something before it: RETURN {x: n.x} AS n ORDER BY n.x',
  difference: 'it reads the property of what had the name before',
  instead: 'Give the column another name.',
  at: ['returnClause'],
  action: 'refused',
  detect: (node, s) => {
    const body = node.child('returnBody')
    const items = body?.child('returnItems')?.all('returnItem') ?? []
    const shadowing = new Set(
      items.flatMap(({ parts: [expression, alias] }) =>
        alias && s.before(node).has(alias.name) && expression?.name !== alias.name ? [alias.name] : [],
      ),
    )
    const columns = new Set(items.flatMap(({ parts: [expression] }) => (expression ? [textOf(expression)] : [])))
    return [...(body?.child('orderBy')?.walk() ?? [])].some(
      (inner) =>
        inner.rule === 'expression2' &&
        inner.parts[0]?.rule === 'variable' &&
        shadowing.has(inner.parts[0].name) &&
        !columns.has(textOf(inner)),
    )
  },
}

/** Calls of which the engine reads properties. */
const READABLE = new Set(['head', 'last', 'startnode', 'endnode', 'properties'])

const propertyOfCall: Rule = {
  id: 'property-of-call',
  construct: "date('2021-08-15').year, coalesce(n, m).name",
  difference: 'it reads properties of names and of few calls only',
  instead: 'The value is put in a list and read there.',
  at: ['expression2'],
  action: 'rewritten',
  fix: (node, s) => {
    const [first, second, ...others] = node.parts
    if (!first || !second?.child('property')) return undefined
    const call = first.rule === 'functionInvocation' ? first : undefined
    const isDeaf = call
      ? !READABLE.has(callName(call).toLowerCase()) && !isAggregate(callName(call))
      : /^(caseExpression|extendedCaseExpression|parenthesizedExpression)$/.test(first.rule)
    if (!isDeaf || holdsAggregate(first)) return undefined
    const x = s.fresh()
    return (emit) => `[${x} IN [${emit(first)}] | ${x}${emit(second)}][0]${others.map(emit).join('')}`
  },
}

/** A column used beside the one that makes it: no name yet for Neo4j, and one for the engine. */
export const columnBeside: Check = {
  id: 'column-beside',
  at: ['returnItems'],
  fault: (node, s) => {
    const items = node.all('returnItem')
    const clause = node.above('withClause', 'returnClause')
    const scope = clause && s.before(clause)
    const made = new Set(items.flatMap(({ parts: [, alias] }) => (alias && !scope?.has(alias.name) ? [alias.name] : [])))
    const free = items
      .flatMap(({ parts: [expression] }) => [...(expression?.walk() ?? [])])
      .find((inner) => inner.rule === 'variable' && made.has(inner.name) && inner.above(...WITH_NAMES, 'returnItem')?.rule === 'returnItem')
    return free && `Variable \`${free.name}\` not defined: a column cannot be used beside the one that makes it`
  },
}

export const PROJECTIONS: readonly Rule[] = [aggregateInside, orderByColumn, orderByShadowed, propertyOfCall]
