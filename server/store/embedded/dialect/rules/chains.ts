import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'

/**
 * Patterns of several hops. The engine breaks down in them where more than 65,535 rows meet a condition on the way, so
 * they are run hop by hop: as a MATCH for each hop where that can be (measured: three to thirty times as fast as
 * patterns with commas), else as patterns with commas. What one MATCH promises, that no relationship of it is met twice,
 * becomes a condition where two of them are asked for in different ones and may be the same.
 */

/** Clauses and expressions that hold patterns, beside MATCH. */
export const IN_EXPRESSIONS = [
  'createClause',
  'mergeClause',
  'patternExpression',
  'patternComprehension',
  'existsExpression',
  'countExpression',
  'shortestPathPattern',
]

/** Whether a type is more than a name, or names with | between them. */
export function isRichType(labels: TreeNode): boolean {
  return /[&!%$(]/.test(labels.text.replace(/`[^`]*`/g, ''))
}

/** The types that a relationship pattern names. */
export function typesOf(node: TreeNode): TreeNode[] {
  return [...(node.child('labelExpression')?.walk() ?? [])].filter((inner) => inner.rule === 'symbolicNameString')
}

/** Hops that lead from node to node in one pattern of MATCH, EXISTS or COUNT without a name; of a named one the path is wanted whole. */
export function isChain(pattern: TreeNode): boolean {
  const around = pattern.above('pattern')
  return (
    pattern.all('relationshipPattern').length > 1 &&
    pattern.children.every((child) => child.rule === 'nodePattern' || child.rule === 'relationshipPattern') &&
    around?.has('=') === false &&
    ['matchClause', 'existsExpression', 'countExpression'].includes(
      around.above('matchClause', 'collectExpression', ...IN_EXPRESSIONS)?.rule ?? '',
    )
  )
}

/** The nodes of a chain that need a name, since two of its parts hold them. */
export function joints(pattern: TreeNode): TreeNode[] {
  return pattern.all('nodePattern').slice(1, -1)
}

/** The relationship patterns of a MATCH by the hop-long MATCH each comes to stand in; undefined where the clause cannot be taken apart. */
function apart(clause: TreeNode): TreeNode[][] | undefined {
  const plain = clause.children.every(({ rule, text }) => ['patternList', 'whereClause'].includes(rule) || text.toUpperCase() === 'MATCH')
  if (!plain || clause.above('existsExpression', 'countExpression', 'collectExpression')) return undefined
  const clauses: TreeNode[][] = [[]]
  for (const pattern of clause.child('patternList')?.all('pattern') ?? []) {
    const element = pattern.child('anonymousPattern')?.child('patternElement')
    if (!element || pattern.has('=')) return undefined
    const hops = element.all('relationshipPattern')
    if (hops.length !== element.all('nodePattern').length - 1) return undefined
    hops.forEach((hop, i) => (i === 0 ? clauses.at(-1)!.push(hop) : clauses.push([hop])))
  }
  const same = clauses.flatMap((hops, i) =>
    hops.flatMap((hop) =>
      clauses
        .slice(0, i)
        .flat()
        .filter((earlier) => mayBeSame(hop, earlier))
        .flatMap((earlier) => [earlier, hop]),
    ),
  )
  const tellable = same.every((hop) => isOne(hop) && (hop.child('variable') !== undefined || !hasStar(clause)))
  return clauses.length > 1 && tellable ? clauses : undefined
}

/** Whether * takes up the names in force, which one made for a relationship would be among. */
function hasStar(clause: TreeNode): boolean {
  return [...(clause.above('singleQuery')?.walk() ?? [])].some((node) => node.rule === 'returnItems' && node.has('*'))
}

/** Whether a pattern stands for one relationship, and not for a list of them. */
function isOne(hop: TreeNode): boolean {
  return hop.child('pathLength', 'quantifier') === undefined
}

function mayBeSame(one: TreeNode, other: TreeNode): boolean {
  const [mine, others] = [one, other].map((hop) => {
    const labels = hop.child('labelExpression')
    return labels && !isRichType(labels) ? new Set(typesOf(hop).map(({ name }) => name.toLowerCase())) : undefined
  })
  return !mine || !others || [...mine].some((type) => others.has(type))
}

function clauseOf(element: TreeNode): TreeNode | undefined {
  const clause = element.above('matchClause', 'collectExpression', ...IN_EXPRESSIONS)
  return clause?.rule === 'matchClause' ? clause : undefined
}

/** The relationship patterns that come to stand in an earlier MATCH than this element and must not be met again by it. */
export function differentFrom(element: TreeNode): TreeNode[] {
  const clause = element.rule === 'relationshipPattern' ? clauseOf(element) : undefined
  const clauses = (clause && apart(clause)) ?? []
  const own = clauses.findIndex((hops) => hops.includes(element))
  return clauses
    .slice(0, Math.max(own, 0))
    .flat()
    .filter((earlier) => mayBeSame(element, earlier))
}

/** Whether a later MATCH must not meet the relationship of this element again. */
export function isToldApart(element: TreeNode): boolean {
  const clause = element.rule === 'relationshipPattern' ? clauseOf(element) : undefined
  return ((clause && apart(clause)) ?? []).flat().some((later) => differentFrom(later).includes(element))
}

export const chain: Rule = {
  id: 'chain-of-hops',
  construct: '(a)-->(b)-->(c) in MATCH, EXISTS { … } and COUNT { … }',
  difference: 'it breaks down where more than 65,535 rows meet a condition on the way',
  instead: 'It is run hop by hop: MATCH (a)-->(b) MATCH (b)-->(c), or (a)-->(b), (b)-->(c).',
  at: ['patternElement'],
  action: 'rewritten',
  fix: (node, s) => {
    if (!isChain(node)) return undefined
    return (emit) => {
      const clause = clauseOf(node)
      const next = clause && apart(clause) ? ' MATCH ' : ', '
      return hopByHop(node, s, emit).join(next)
    }
  },
}

function hopByHop(chain: TreeNode, s: Statement, emit: (node: TreeNode) => string): string[] {
  const nodes = chain.all('nodePattern')
  const inner = joints(chain)
  const whole = nodes.map((one) => (inner.includes(one) && !one.child('variable') ? s.named(one, emit(one)) : emit(one)))
  return chain.all('relationshipPattern').map((hop, i) => `${i === 0 ? whole[0]! : `(${s.nameOf(nodes[i]!)})`}${emit(hop)}${whole[i + 1]!}`)
}
