import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { mayBe } from '../types'

/** Writing what an earlier clause of the same statement looks for. */

/** What a part of a statement names that can be written: properties and labels by name, types; all, where only the data tell. */
type Names = ReadonlySet<string> | 'all'

const meet = (a: Names, b: Names) => a === 'all' || b === 'all' || [...a].some((name) => b.has(name))

const namesIn = (node: TreeNode): string[] =>
  [...node.walk()].filter(({ rule }) => rule === 'propertyKeyName' || rule === 'symbolicNameString').map(({ name }) => name)

/** Names that clauses look for: in patterns, conditions, and what is worked out on the way. */
const lookedFor = (clauses: readonly TreeNode[]): Names =>
  clauses.some((clause) => [...clause.walk()].some(({ rule, parts }) => rule === 'properties' && parts[0]?.rule === 'parameter'))
    ? 'all'
    : new Set(clauses.flatMap(namesIn))

/** Names that a part of SET or REMOVE writes, and the value that it gives. */
function change(part: TreeNode): { names: Names; value: TreeNode | undefined } {
  const sign = part.children.findIndex(({ text }) => text === '=' || text === '+=')
  const value = part.children[sign + 1]
  const named = (sign < 0 ? [part] : part.children.slice(0, sign)).flatMap(namesIn)
  if (named.length > 0) return { names: new Set(named), value: sign < 0 ? undefined : value }
  const adds = part.children[sign]?.text === '+=' && value?.text.startsWith('{')
  return { names: adds ? new Set(namesIn(value!)) : 'all', value }
}

/** Names that a clause writes. */
function written(clause: TreeNode): Names {
  if (clause.rule === 'deleteClause') return 'all'
  if (clause.rule === 'createClause') return new Set(namesIn(clause))
  return together(clause.parts.map((part) => change(part).names))
}

const together = (all: readonly Names[]): Names =>
  all.includes('all') ? 'all' : new Set(all.flatMap((names) => (names === 'all' ? [] : [...names])))

/** Whether a value is worked out from what nodes and relationships have under one of the names. */
function reads(value: TreeNode | undefined, names: Names, s: Statement): boolean {
  const read = [...(value?.walk() ?? [])]
    .filter((node) => node.rule === 'propertyKeyName' && node.parent?.rule !== 'map')
    .filter((key) => mayBe(s.type(key.above('postFix', 'setItem')), 'node', 'relationship'))
  return read.length > 0 && meet(names, new Set(read.map(({ name }) => name)))
}

/** The clauses that stand before one in its query; undefined for one inside another. */
function earlier(node: TreeNode): TreeNode[] | undefined {
  if (node.parent?.rule !== 'clause') return undefined
  const clauses = node.parent.parent?.all('clause').map(({ children }) => children[0]!) ?? []
  return clauses.slice(0, clauses.indexOf(node))
}

const CHANGES = ['setClause', 'removeClause']

const beforeWriting: Rule = {
  id: 'write-after-rows',
  construct:
    'SET, REMOVE, CREATE and DELETE after a MERGE, and SET and REMOVE after a MATCH, that more than one row goes through and that looks for what they write: UNWIND [1, 2] AS i MERGE (n:A {i: 1}) SET n.i = 2',
  difference:
    'it looks and writes row by row, so that MERGE and MATCH meet what earlier rows have written; Cypher looks for all rows first',
  instead: 'The rows are gathered before it writes, by WITH * ORDER BY 0.',
  at: [...CHANGES, 'createClause', 'deleteClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const before = earlier(node) ?? []
    const looks = (clause: TreeNode) => clause.rule === 'mergeClause' || (clause.rule === 'matchClause' && CHANGES.includes(node.rule))
    const first = before.findIndex((clause, i) => i > 0 && looks(clause))
    if (first < 0 || !meet(lookedFor(before.slice(first)), written(node))) return undefined
    const name = s.fresh()
    return (_, rest) => `WITH ${s.before(node).size > 0 ? '* ORDER BY 0' : `0 AS ${name} ORDER BY ${name}`} ${rest()}`
  },
}

const rowByRow: Rule = {
  id: 'set-from-written',
  construct: 'SET of a property from properties that it writes: MATCH (a)-->(b) SET b.n = coalesce(b.n, 0) + 1',
  difference: 'it reads the property as it was before the first row, so that only the last row counts',
  instead: 'It is done in a FOREACH, which reads it for each row.',
  at: ['setClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const before = earlier(node)
    const names = written(node)
    if (!before || isOncePerNode(before) || !node.parts.some((part) => reads(change(part).value, names, s))) return undefined
    return (_, rest) => `FOREACH (${s.fresh()} IN [1] | ${rest()})`
  },
}

/** Whether no node comes in two rows: there is nothing but a MATCH of one node. */
function isOncePerNode(before: readonly TreeNode[]): boolean {
  const nodes = before.flatMap((clause) => [...clause.walk()].filter(({ rule }) => rule === 'nodePattern'))
  return before.length === 1 && before[0]!.rule === 'matchClause' && nodes.length === 1
}

const ownReading: Rule = {
  id: 'set-reads-own',
  construct: 'SET of a property from one that the same SET has written before: SET n.x = 1, n.y = n.x',
  difference: 'it reads what was just written, where Cypher may read what was there before',
  instead: 'Write a SET for each: SET n.x = 1 SET n.y = n.x, or name the older value before: WITH n, n.x AS x SET n.x = 1, n.y = x.',
  at: ['setClause'],
  action: 'refused',
  detect: (node, s) => {
    const changes = node.parts.map(change)
    return changes.some(({ value }, i) => reads(value, together(changes.slice(0, i).map(({ names }) => names)), s))
  },
}

export const WRITES: readonly Rule[] = [rowByRow, ownReading]
export const ROWS_BEFORE_WRITES: readonly Rule[] = [beforeWriting]
