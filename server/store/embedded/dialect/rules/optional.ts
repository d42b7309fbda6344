import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOnly } from '../types'

/** OPTIONAL MATCH whose WHERE looks into the graph once more. */

const LOOKS = ['existsExpression', 'countExpression', 'patternExpression', 'patternComprehension']
const INSIDE = ['existsExpression', 'countExpression', 'collectExpression']

/** The condition that looks into the graph. */
function looking(node: TreeNode): TreeNode | undefined {
  const where = node.has('OPTIONAL') ? node.child('whereClause') : undefined
  return where && [...where.walk()].some((inner) => LOOKS.includes(inner.rule)) ? where.parts[0] : undefined
}

/** The names that the clause brings in and its condition uses. */
function usedNames(node: TreeNode, condition: TreeNode, s: Statement): TreeNode[] {
  const before = s.before(node)
  const made = new Set(
    [...(node.child('patternList')?.walk() ?? [])].flatMap((inner) =>
      inner.rule === 'variable' && !before.has(inner.name) ? inner.name : [],
    ),
  )
  const used = [...condition.walk()].filter((inner) => inner.rule === 'variable' && made.has(inner.name))
  return used.filter((inner, i) => used.findIndex(({ name }) => name === inner.name) === i)
}

/** Whether a name of the clause is a single node or relationship, which a number tells from others. */
function isSingle(name: TreeNode, node: TreeNode, s: Statement): boolean {
  const clauses = node.above('singleQuery')?.all('clause') ?? []
  const next = clauses[clauses.findIndex((clause) => clause.children[0] === node) + 1]?.children[0]
  const type = next && s.before(next).get(name.name)
  return type !== undefined && (isOnly(type, 'node') || isOnly(type, 'relationship'))
}

/** What tells the rows apart that the condition tells apart. */
function keyOf(names: readonly TreeNode[]): string {
  return names.length === 1 ? `id(${names[0]!.text})` : names.map(({ text }) => `toString(id(${text}))`).join(" + '/' + ")
}

const TEXTS = {
  construct: 'OPTIONAL MATCH … WHERE with EXISTS { … }, COUNT { … }, a pattern or a pattern comprehension',
  difference: 'it leaves out the row where nothing is found, in place of giving it with null',
}

const rewritten: Rule = {
  id: 'optional-match-subquery',
  ...TEXTS,
  instead: 'What meets the condition is looked for before, in a CALL.',
  at: ['matchClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const condition = looking(node)
    if (!condition || s.instead.has(condition) || !canBeFound(node, condition, s)) return undefined
    return (_emit, rest) => {
      const names = usedNames(node, condition, s)
      const found = s.fresh()
      const outer = [...s.before(node).keys()].map(quoted).join(', ')
      const [value, test] =
        names.length === 0 ? ['count(*) > 0', found] : [`collect(DISTINCT ${keyOf(names)})`, `${keyOf(names)} IN ${found}`]
      const inner = rest().replace(/^\s*OPTIONAL\s+/i, '')
      s.instead.set(condition, test)
      const match = rest()
      s.instead.delete(condition)
      return `CALL (${outer}) { ${inner} RETURN ${value} AS ${found} } ${match}`
    }
  },
}

const refused: Rule = {
  id: 'optional-match-lists',
  construct: `${TEXTS.construct} beside a path or a list of relationships, or inside EXISTS { … } and COUNT { … }`,
  difference: TEXTS.difference,
  instead: 'Put the condition behind a WITH: WITH a, CASE WHEN EXISTS { … } THEN b END AS b.',
  at: ['matchClause'],
  action: 'refused',
  detect: (node, s) => {
    const condition = looking(node)
    return condition !== undefined && !canBeFound(node, condition, s)
  },
}

function canBeFound(node: TreeNode, condition: TreeNode, s: Statement): boolean {
  return !node.above(...INSIDE) && usedNames(node, condition, s).every((name) => isSingle(name, node, s))
}

const quoted = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``)

export const OPTIONAL: readonly Rule[] = [rewritten, refused]
