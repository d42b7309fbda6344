import type { Rule } from '../rule'
import type { Scope } from '../scopes'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isChain } from './chains'

/**
 * EXISTS { … } and COUNT { … } with several patterns, written with commas or made of a chain of hops. The engine holds
 * nodes and relationships from outside to what they are in the first of the patterns alone: in a later one, a node that
 * ends a hop and a relationship stand for any.
 */

const SUBQUERIES = ['existsExpression', 'countExpression', 'collectExpression', 'subqueryClause']

/** The patterns of an EXISTS or COUNT and the names in force around them; undefined where there is one alone. */
function several(list: TreeNode, s: Statement): { parts: TreeNode[][]; scope: Scope } | undefined {
  const around = list.above('matchClause', ...SUBQUERIES)
  const holder = around?.rule === 'matchClause' ? around.above(...SUBQUERIES) : around
  if (!around || (holder?.rule !== 'existsExpression' && holder?.rule !== 'countExpression')) return undefined
  const parts = list.all('pattern').flatMap(partsOf)
  return parts.length > 1 ? { parts, scope: around === holder ? s.scopeOf(holder) : s.before(around) } : undefined
}

/** The nodes and relationships of a pattern: of a chain, hop by hop. */
function partsOf(pattern: TreeNode): TreeNode[][] {
  const all = [...pattern.walk()]
  const chain = all.find((inner) => inner.rule === 'patternElement' && isChain(inner))
  if (!chain) return [all.filter(({ rule }) => rule === 'nodePattern' || rule === 'relationshipPattern')]
  const nodes = chain.all('nodePattern')
  return chain.all('relationshipPattern').map((hop, i) => [nodes[i]!, hop, nodes[i + 1]!])
}

/** The names from outside that stand in a later part and not in the first. */
function late(list: TreeNode, s: Statement, rule: 'nodePattern' | 'relationshipPattern'): string[] {
  const found = several(list, s)
  if (!found) return []
  const names = (part: readonly TreeNode[]) =>
    part.flatMap((element) => (element.rule === rule ? element.all('variable') : [])).filter(({ name }) => found.scope.has(name))
  const [first = [], ...others] = found.parts
  const early = new Set(names(first).map(({ name }) => name))
  return [
    ...new Map(
      others
        .flatMap(names)
        .filter(({ name }) => !early.has(name))
        .map(({ name, text }) => [name, text]),
    ).values(),
  ]
}

const TEXTS = { construct: 'EXISTS { … } and COUNT { … } with several patterns or hops', at: ['patternList'] }

export const OUTER_NAMES: readonly Rule[] = [
  {
    ...TEXTS,
    id: 'subquery-outer-node',
    difference: 'it takes a node from outside at the end of a later hop for any node',
    instead: 'The nodes from outside are written before the patterns: COUNT { (b), (a)-->(x), (x)-->(b) }.',
    action: 'rewritten',
    fix: (node, s) => {
      const names = late(node, s, 'nodePattern')
      return names.length === 0 ? undefined : (_emit, rest) => `${names.map((name) => `(${name}), `).join('')}${rest()}`
    },
  },
  {
    ...TEXTS,
    id: 'subquery-outer-relationship',
    construct: `${TEXTS.construct}, and a relationship from outside in a later one`,
    difference: 'it takes that relationship for any',
    instead: 'Give it a name of its own and compare: COUNT { (a)-->(x), (x)-[s]->(b) WHERE s = r }.',
    action: 'refused',
    detect: (node, s) => late(node, s, 'relationshipPattern').length > 0,
  },
]
