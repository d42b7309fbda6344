import { holdsAggregate } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOnly, mayBe, type Kind, type Type } from '../types'

/** What `+` does with lists and texts. */

const concatenation: Rule = {
  id: 'list-plus-element',
  construct: 'list + element, element + list, number + string',
  difference: 'it gives null',
  instead: 'The element is put in a list, the number made a string; which it is is asked for where only the data tell.',
  at: ['expression6'],
  action: 'rewritten',
  fix: (node, s) => {
    // The engine knows a grouping key in ORDER BY by its text; and whatever is not a string sorts apart anyway.
    if (node.above('orderBy')) return undefined
    const plus = node.children.every((child) => child.rule !== 'token' || child.text === '+')
    if (!plus || !sums(node, s).some(({ left, right }) => wantsHelp(left, right))) return undefined
    return (emit) => {
      const [first, ...others] = node.parts
      let left = { text: first ? emit(first) : '', isSimple: first !== undefined && isSimple(first), ...sideOf(first, s) }
      for (const part of others) {
        const right = { text: emit(part), isSimple: isSimple(part), ...sideOf(part, s) }
        left = { text: joinSides(left, right, holdsAggregate(node) ? null : s.fresh()), isSimple: false, ...sumOf(left, right) }
      }
      return left.text
    }
  },
}

type Certainty = 'yes' | 'no' | 'maybe'

/** What a side of + is, as far as it matters. */
interface Side {
  list: Certainty
  string: Certainty
  number: Certainty
  isNullable: boolean
}

/** A side as it is written. Working out what is not simple twice would take twice the time at every level. */
interface Written extends Side {
  text: string
  isSimple: boolean
}

function isSimple(node: TreeNode): boolean {
  return (
    ['variable', 'literal', 'parameter'].includes(node.rule) ||
    (node.rule === 'expression2' && node.parts[0]?.rule === 'variable' && node.parts.slice(1).every((part) => part.child('property')))
  )
}

function sideOf(node: TreeNode | undefined, s: Statement): Side {
  const type = s.type(node)
  return { list: sure(type, 'list'), string: sure(type, 'string'), number: sure(type, 'integer', 'float'), isNullable: type.nullable }
}

function sure(type: Type, ...kinds: Kind[]): Certainty {
  return isOnly(type, ...kinds) ? 'yes' : mayBe(type, ...kinds) ? 'maybe' : 'no'
}

function sumOf(a: Side, b: Side): Side {
  const either = (kind: 'list' | 'string') => a[kind] === 'yes' || b[kind] === 'yes'
  const neither = (kind: 'list' | 'string') => a[kind] === 'no' && b[kind] === 'no'
  const list = either('list') ? 'yes' : neither('list') ? 'no' : 'maybe'
  const string = list === 'yes' ? 'no' : list === 'no' && either('string') ? 'yes' : neither('string') ? 'no' : 'maybe'
  const number = a.number === 'yes' && b.number === 'yes' ? 'yes' : a.number === 'no' || b.number === 'no' ? 'no' : 'maybe'
  return { list, string, number, isNullable: a.isNullable || b.isNullable || list === 'maybe' }
}

function sums(node: TreeNode, s: Statement): { left: Side; right: Side }[] {
  const [first, ...others] = node.parts
  let left = sideOf(first, s)
  return others.map((part) => {
    const right = sideOf(part, s)
    const pair = { left, right }
    left = sumOf(left, right)
    return pair
  })
}

/** Whether only the data tell what a sum does: it is asked for then, in a way in which the engine takes no aggregate. */
export function isOpen(node: TreeNode, s: Statement): boolean {
  if (node.rule !== 'expression6' || node.children.some((child) => child.rule === 'token' && child.text !== '+')) return false
  return sums(node, s).some(({ left, right }) => wantsHelp(left, right) && !isSettled(left, right))
}

/** A list beside what is no list, or a number before a text. */
function wantsHelp(a: Side, b: Side): boolean {
  return (a.list !== 'no' && b.list !== 'yes') || (b.list !== 'no' && a.list !== 'yes') || (a.number !== 'no' && b.string !== 'no')
}

/** Whether their kinds are known, as far as it matters. */
function isSettled(a: Side, b: Side): boolean {
  return (a.list === 'yes' && b.list === 'no') || (b.list === 'yes' && a.list === 'no') || (a.number === 'yes' && b.string === 'yes')
}

/** The sum as the engine is to work it out; `name` is one that its sides can be given, if they may be. */
function joinSides(a: Written, b: Written, name: string | null): string {
  if (!wantsHelp(a, b)) return `${a.text} + ${b.text}`
  if (a.list === 'yes' && b.list === 'no') return withNull(b, `${a.text} + [${b.text}]`)
  if (b.list === 'yes' && a.list === 'no') return withNull(a, `[${a.text}] + ${b.text}`)
  if (a.number === 'yes' && b.string === 'yes') return `toString(${a.text}) + ${b.text}`
  if (name === null || (a.isSimple && b.isSimple)) return eitherWay(a, b)
  return `[${name} IN [[${a.text}, ${b.text}]] | ${eitherWay({ ...a, text: `${name}[0]` }, { ...b, text: `${name}[1]` })}][0]`
}

/** The sum of sides of which only the data tell what they are. */
function eitherWay(a: Written, b: Written): string {
  const cases: string[] = []
  const there = (side: Written) => (side.isNullable ? ` AND ${side.text} IS NOT NULL` : '')
  if (a.list !== 'no' && b.list !== 'yes') cases.push(`WHEN ${isList(a)}${there(b)} THEN ${a.text} + [${b.text}]`)
  if (b.list !== 'no' && a.list !== 'yes') cases.push(`WHEN ${isList(b)}${there(a)} THEN [${a.text}] + ${b.text}`)
  if (a.number !== 'no' && b.string !== 'no') cases.push(`WHEN ${isText(b)} THEN toString(${a.text}) + ${b.text}`)
  return `coalesce(${a.text} + ${b.text}, CASE ${cases.join(' ')} END)`
}

const isText = ({ text }: Written) => `coalesce(${text} STARTS WITH '', false)`
/** size() is null of a number. */
const isList = (side: Written) => (side.list === 'yes' ? `${side.text} IS NOT NULL` : `size(${side.text}) >= 0 AND NOT ${isText(side)}`)

function withNull(side: Written, text: string): string {
  return side.isNullable ? `(CASE WHEN (${side.text}) IS NULL THEN null ELSE ${text} END)` : `(${text})`
}

export const SUMS: readonly Rule[] = [concatenation]
