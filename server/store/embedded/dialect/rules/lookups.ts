import { holdsAggregate } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'

/** Pattern comprehensions and subqueries where the engine cannot work them out, and what is given a name in a WITH before. */

const SUBQUERIES = ['existsExpression', 'countExpression', 'collectExpression']
const LOOKS = ['patternComprehension', 'existsExpression', 'countExpression']
/** Expressions with a variable of their own, which a WITH before does not know. */
const LOCAL = ['listComprehension', 'listItemsPredicate', 'reduceExpression']

/** A look into the graph that stands in an expression. */
interface Look {
  node: TreeNode
  /** Whether it stands in a list comprehension, reduce(), any() and the like. */
  inList: boolean
  /** Whether it uses a variable of those, or stands in another look, so that no WITH before can name it. */
  isBound: boolean
}

function looksOf(node: TreeNode, locals: readonly string[] = [], inList = false, inLook = false): Look[] {
  if (LOOKS.includes(node.rule)) {
    const uses = [...node.walk()].some((inner) => inner.rule === 'variable' && locals.includes(inner.name))
    return [{ node, inList, isBound: uses || inLook }, ...node.children.flatMap((child) => looksOf(child, locals, inList, true))]
  }
  const isLocal = LOCAL.includes(node.rule)
  const names = isLocal ? [...locals, ...node.all('variable').map(({ name }) => name)] : locals
  return node.children.flatMap((child) => looksOf(child, names, inList || isLocal, inLook))
}

const isComprehension = ({ node }: Look) => node.rule === 'patternComprehension'
const isNested = ({ node }: Look, others: readonly Look[]) =>
  others.some((other) => other.node !== node && [...other.node.walk()].includes(node))

/** The looks of a part of a clause that the engine does not take there. */
function deaf(part: TreeNode | undefined, which: 'all' | 'comprehensions' | 'inner'): Look[] {
  const looks = part ? looksOf(part) : []
  return looks.filter((look) => {
    if (isNested(look, looks)) return isComprehension(look)
    return which === 'all' || look.inList || (which === 'comprehensions' && isComprehension(look))
  })
}

interface Place {
  part: TreeNode
  looks: Look[]
  /** Whether a WITH before the part can go before the whole clause. */
  before: boolean
}

function placesOf(node: TreeNode): Place[] {
  const found: Place[] = []
  const add = (part: TreeNode | undefined, which: 'all' | 'comprehensions' | 'inner', before: boolean) => {
    const looks = deaf(part, which)
    if (part && looks.length > 0) found.push({ part, looks, before })
  }
  if (!['matchClause', 'withClause', 'returnClause'].includes(node.rule)) {
    add(node, 'all', true)
    return found
  }
  const body = node.child('returnBody')
  // Beside an aggregate, what the rows are grouped by is no place for a comprehension.
  if (body) add(body.child('returnItems'), holdsAggregate(body) ? 'comprehensions' : 'inner', true)
  add(body?.child('orderBy'), 'comprehensions', true)
  add(node.child('whereClause')?.parts[0], 'comprehensions', false)
  return found
}

const quoted = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``)

/** The names to go on with after a clause, or nothing where it is the last. */
function namesAfter(node: TreeNode, s: Statement): string | undefined {
  const clause = node.parent
  const clauses = clause?.parent?.all('clause') ?? []
  const next = clause ? clauses[clauses.indexOf(clause) + 1]?.children[0] : undefined
  return next && [...s.before(next).keys()].map(quoted).join(', ')
}

/** Whether a WITH before the part can name what stands in it. */
function canBeNamed(node: TreeNode, { part, looks, before }: Place, s: Statement): boolean {
  const body = node.child('returnBody')
  const isGrouped = body !== undefined && (body.has('DISTINCT') || holdsAggregate(body))
  return (
    looks.every(({ isBound }) => !isBound) &&
    !node.above(...SUBQUERIES, 'foreachClause') &&
    !['mergeClause', 'foreachClause', 'deleteClause'].includes(node.rule) &&
    (before || namesAfter(node, s) !== undefined) &&
    !(part.rule === 'orderBy' && isGrouped) &&
    !(part.rule === 'returnItems' && part.has('*') && isGrouped)
  )
}

const CLAUSES = [
  'matchClause',
  'withClause',
  'returnClause',
  'unwindClause',
  'setClause',
  'createClause',
  'mergeClause',
  'foreachClause',
  'deleteClause',
]

const named: Rule = {
  id: 'pattern-comprehension-place',
  construct:
    'A pattern comprehension in WHERE, ORDER BY or beside an aggregate, and with EXISTS { … } and COUNT { … } in UNWIND, SET, CREATE, list comprehensions, reduce() and any()',
  difference: 'it takes one in WITH and RETURN only, and not where rows are grouped or within lists',
  instead: 'It is named in a WITH before.',
  at: CLAUSES,
  action: 'rewritten',
  fix: (node, s) => {
    const places = placesOf(node).filter(({ part, looks }) => !s.instead.has(part) && looks.every((look) => !s.instead.has(look.node)))
    if (places.length === 0 || !places.every((place) => canBeNamed(node, place, s))) return undefined
    return (emit, rest) => {
      const name = (place: Place) => {
        const all = place.looks.map((look) => ({ node: look.node, name: s.fresh(), text: emit(look.node) }))
        for (const one of all) s.instead.set(one.node, one.name)
        return all.map((one) => `${one.text} AS ${one.name}`).join(', ')
      }
      const star = s.before(node).size > 0 ? '*, ' : ''
      const before = places.filter((place) => place.before).map(name)
      const head = before.length > 0 ? `WITH ${star}${before.join(', ')} ` : ''
      const after = namesAfter(node, s)
      const tail = after ? ` WITH ${after}` : ''
      const where = places.find((place) => !place.before)
      if (!where) return `${head}${rest()}${before.length > 0 && node.child('returnBody') === undefined ? tail : ''}`
      s.instead.set(where.part, 'true')
      const clause = rest()
      s.instead.delete(where.part)
      return `${head}${clause} WITH *, ${name(where)} WHERE ${emit(where.part)}${tail}`
    }
  },
}

const refused: Rule = {
  id: 'pattern-comprehension-inside',
  construct:
    'A pattern comprehension in ORDER BY beside DISTINCT or an aggregate, in MERGE or FOREACH, or inside another or a subquery; and it, EXISTS { … } or COUNT { … } in a list comprehension, reduce() or any() with its variable',
  difference: 'it does not have it',
  instead: 'Name it in a WITH before: WITH n, [(n)--(m) | m.id] AS others WHERE size(others) > 1; or take the list apart with UNWIND.',
  at: CLAUSES,
  action: 'refused',
  detect: (node, s) => placesOf(node).some((place) => !canBeNamed(node, place, s)),
}

export const LOOKUPS: readonly Rule[] = [named, refused]
