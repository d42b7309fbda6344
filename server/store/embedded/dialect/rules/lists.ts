import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isNull } from '../types'
import { mayBeEither } from './texts'

/** `any(x IN list WHERE p)` and the like, in parts. */
function quantifier(node: TreeNode): { kind: string; variable: TreeNode; list: TreeNode; predicate: TreeNode } | undefined {
  const [variable, list, predicate] = node.parts
  return variable && list && predicate ? { kind: node.children[0]?.text.toLowerCase() ?? '', variable, list, predicate } : undefined
}

const quantifierNull: Rule = {
  id: 'quantifier-null',
  construct: 'any(), all(), none() and single() with a condition that may be null',
  difference: "it counts a condition that is null as false, where Cypher's answer may be null",
  instead: 'Elements whose condition is null are asked for apart.',
  at: ['listItemsPredicate'],
  action: 'rewritten',
  fix: (node, s) => {
    const parts = quantifier(node)
    if (!parts || !s.type(parts.predicate).nullable) return undefined
    const filtering = s.filters(node)
    if (filtering && (parts.kind === 'any' || parts.kind === 'all')) return undefined
    return (emit, rest) => {
      const [x, list, p] = [emit(parts.variable), emit(parts.list), emit(parts.predicate)]
      const some = (condition: string) => `any(${x} IN ${list} WHERE ${condition})`
      const unknown = some(`(${p}) IS NULL`)
      if (filtering) return parts.kind === 'none' ? `all(${x} IN ${list} WHERE NOT (${p}))` : `(${rest()} AND NOT ${unknown})`
      const whenNull = s.type(parts.list).nullable ? `WHEN ${list} IS NULL THEN null ` : ''
      switch (parts.kind) {
        case 'any':
          return `CASE ${whenNull}WHEN ${some(p)} THEN true WHEN ${unknown} THEN null ELSE false END`
        case 'none':
          return `CASE ${whenNull}WHEN ${some(p)} THEN false WHEN ${unknown} THEN null ELSE true END`
        case 'all':
          return `CASE ${whenNull}WHEN ${some(`NOT (${p})`)} THEN false WHEN ${unknown} THEN null ELSE true END`
        default:
          return `CASE ${whenNull}WHEN size([${x} IN ${list} WHERE ${p}]) > 1 THEN false WHEN ${unknown} THEN null ELSE ${rest()} END`
      }
    }
  },
}

/** A bound the engine understands: a number from 0 up. */
function isPlainBound(bound: TreeNode, s: Statement): boolean {
  const value = s.type(bound).constant?.value
  return typeof value === 'number' && value >= 0
}

/** The bounds of `list[from..to]`. */
function boundsOf(postfix: TreeNode): { from?: TreeNode; to?: TreeNode } {
  const dots = postfix.children.findIndex((child) => child.text === '..')
  const bound = (at: number) => {
    const child = postfix.children[at]
    return child && child.rule !== 'token' ? child : undefined
  }
  return { from: bound(dots - 1), to: bound(dots + 1) }
}

const slice: Rule = {
  id: 'slice-bounds',
  construct: 'list[from..to] with a bound that may be negative or null, or of what may be a text',
  difference:
    'it gives the whole list or nothing for a negative bound, takes no notice of null, and gives letters of a text, which Cypher takes for a list of one',
  instead: 'The bounds are worked out from the size of the list, and a text is put in a list first.',
  at: ['expression2'],
  action: 'rewritten',
  fix: (node, s) => {
    const wrong = (postfix: TreeNode) =>
      postfix.has('..') && (mayBeEither(s.type(postfix)) || postfix.parts.some((bound) => !isPlainBound(bound, s)))
    if (!node.parts.some(wrong)) return undefined
    return (emit) => {
      const [first, ...postfixes] = node.parts
      return postfixes.reduce((base, postfix) => {
        if (!wrong(postfix)) return `${base}${emit(postfix)}`
        const list = mayBeEither(s.type(postfix))
          ? `(CASE WHEN coalesce(${base} STARTS WITH '', false) THEN [${base}] ELSE ${base} END)`
          : base
        const { from, to } = boundsOf(postfix)
        const bounds = [from, to].flatMap((bound) => (bound ? [bound] : []))
        if (bounds.some((bound) => isNull(s.type(bound)))) return 'null'
        const asked = (bound: TreeNode | undefined) => (bound ? (isPlainBound(bound, s) ? emit(bound) : fromEnd(emit(bound), list)) : '')
        const sliced = `${list}[${from ? asked(from) : '0'}..${asked(to)}]`
        const nulls = bounds.filter((bound) => s.type(bound).nullable).map((bound) => `(${emit(bound)}) IS NULL`)
        return nulls.length ? `(CASE WHEN ${nulls.join(' OR ')} THEN null ELSE ${sliced} END)` : sliced
      }, emit(first))
    }
  },
}

/** A bound counted from the end where it is negative. */
function fromEnd(bound: string, list: string): string {
  return `CASE WHEN (${bound}) >= 0 THEN (${bound}) WHEN size(${list}) + (${bound}) > 0 THEN size(${list}) + (${bound}) ELSE 0 END`
}

const patternNulls: Rule = {
  id: 'pattern-comprehension-null',
  construct: 'A pattern comprehension whose value may be null',
  difference: 'it leaves the nulls out of the list',
  instead: 'Each value is put in a list first and taken out again.',
  at: ['patternComprehension'],
  action: 'rewritten',
  fix: (node, s) => {
    const value = node.children.at(-2)
    if (!value || !s.type(value).nullable) return undefined
    return (emit) => {
      const bar = node.token('|')
      const head = node.children.slice(0, bar ? node.children.indexOf(bar) : undefined)
      const x = s.fresh()
      const text = head.map((child, i) => (i > 0 ? s.source.slice(head[i - 1]?.end, child.start) : '') + emit(child)).join('')
      return `[${x} IN ${text} | [${emit(value)}]] | ${x}[0]]`
    }
  },
}

export const LISTS: readonly Rule[] = [quantifierNull, slice, patternNulls]
