import { failing } from '../failures'
import { callName } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOnly, mayBe, type Type } from '../types'
import { quote } from './entities'

/** What the engine does otherwise with texts. */

const isCall = (node: TreeNode, ...names: string[]) => names.includes(callName(node).toLowerCase())
const argumentsOf = (node: TreeNode) => node.all('functionArgument').flatMap((argument) => argument.parts)

/** The separators of split() where they are known: one text, or a list of them. */
function separatorsOf(node: TreeNode, s: Statement): string[] | undefined {
  const value = s.type(argumentsOf(node)[1]).constant?.value
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.every((one): one is string => typeof one === 'string') ? all : undefined
}

const splitEach: Rule = {
  id: 'split-separators',
  construct: "split(text, '') and split(text, [';', ','])",
  difference: "it puts an empty text before and behind the letters for '', and gives null for a list of separators",
  instead: 'The empty texts are taken out, and the separators made one.',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    const separators = isCall(node, 'split') ? separatorsOf(node, s) : undefined
    const [text] = argumentsOf(node)
    const [first] = separators ?? []
    if (!separators || !text || first === undefined || isCut(separators)) return undefined
    if (separators.length === 1 && first === '') {
      const x = s.fresh()
      return (emit, rest) => `CASE WHEN ${emit(text)} = '' THEN [''] ELSE [${x} IN ${rest()} WHERE ${x} <> ''] END`
    }
    if (!mayBe(s.type(argumentsOf(node)[1]), 'list')) return undefined
    return (emit) =>
      `split(${separators.slice(1).reduce((inner, one) => `replace(${inner}, ${quote(one)}, ${quote(first)})`, emit(text))}, ${quote(first)})`
  },
}

/** Separators of several letters may overlap, and which comes first is not for replace() to say. */
function isCut(separators: readonly string[]): boolean {
  return separators.length > 1 && separators.some((one) => one.length !== 1)
}

const splitLists: Rule = {
  id: 'split-list',
  construct: 'split() by a list of separators that is not written out, or whose separators are not single letters',
  difference: 'it gives null',
  instead: "Replace the separators by one first: split(replace(x, ';', ','), ',').",
  at: ['functionInvocation'],
  action: 'refused',
  detect: (node, s) => {
    const separators = separatorsOf(node, s)
    return (
      isCall(node, 'split') &&
      isOnly(s.type(argumentsOf(node)[1]), 'list') &&
      (separators === undefined || separators.length === 0 || isCut(separators))
    )
  },
}

/** Whether it is only known at run time if a value is a text or a list. */
export function mayBeEither(type: Type): boolean {
  return mayBe(type, 'string') && mayBe(type, 'list')
}

const indexed: Rule = {
  id: 'text-indexed',
  construct: 'x[0] of a property or parameter that may be a text',
  difference: 'it gives a letter of the text, where Cypher gives an error',
  instead: 'A text is an error.',
  at: ['expression2'],
  action: 'rewritten',
  fix: (node, s) => {
    const [first, ...postfixes] = node.parts
    const wrong = (postfix: TreeNode) =>
      postfix.has('[') && !postfix.has('..') && mayBeEither(s.type(postfix)) && !isOnly(s.type(postfix.parts[0]), 'string')
    if (!first || !postfixes.some(wrong)) return undefined
    return (emit) =>
      postfixes.reduce((text, postfix) => {
        const plain = text + emit(postfix)
        if (!wrong(postfix)) return plain
        return `(CASE WHEN coalesce(${text} STARTS WITH '', false) THEN ${failing('textIndexed')} ELSE ${plain} END)`
      }, emit(first))
  },
}

const emptiness: Rule = {
  id: 'is-empty',
  construct: 'isEmpty()',
  difference: 'it does not have it',
  instead: 'It is run as size(x) = 0, and size(keys(x)) = 0 of a map.',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    const [value] = argumentsOf(node)
    if (!isCall(node, 'isempty') || !value) return undefined
    const type = s.type(value)
    return (emit) => {
      const x = emit(value)
      if (isOnly(type, 'map')) return `(size(keys(${x})) = 0)`
      return mayBe(type, 'map') ? `(coalesce(size(${x}), size(keys(${x}))) = 0)` : `(size(${x}) = 0)`
    }
  },
}

const CONVERSIONS: Readonly<Record<string, string>> = {
  tointegerornull: 'toInteger',
  tofloatornull: 'toFloat',
  tobooleanornull: 'toBoolean',
  tostringornull: 'toString',
}

const orNull: Rule = {
  id: 'convert-or-null',
  construct: 'toIntegerOrNull(), toFloatOrNull(), toBooleanOrNull(), toStringOrNull()',
  difference: 'it does not have them',
  instead: 'They are run as toInteger() and so on, which the engine gives null for what cannot be converted.',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    const plain = CONVERSIONS[callName(node).toLowerCase()]
    const [value] = argumentsOf(node)
    if (!plain || !value) return undefined
    return (emit) => {
      const x = emit(value)
      if (plain === 'toString')
        return mayBe(s.type(value), 'list', 'map')
          ? `CASE WHEN size(${x}) >= 0 AND coalesce(${x} STARTS WITH '', false) = false THEN null ELSE toString(${x}) END`
          : `toString(${x})`
      return plain === 'toInteger' && mayBe(s.type(value), 'string')
        ? `coalesce(toInteger(${x}), toInteger(toFloat(${x})))`
        : `${plain}(${x})`
    }
  },
}

const negativeStart: Rule = {
  id: 'negative-substring',
  construct: 'substring(), left() and right() with a start or length that may be negative',
  difference: 'it takes a negative one for 0, where Cypher gives an error',
  instead: 'A negative one is an error.',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    if (!isCall(node, 'substring', 'left', 'right')) return undefined
    const counts = argumentsOf(node).slice(1)
    const mayFail = (count: TreeNode) => {
      const value = s.type(count).constant?.value
      return typeof value === 'number' ? value < 0 : mayBe(s.type(count), 'integer', 'float') && !isCall(count, 'size')
    }
    if (!counts.some(mayFail)) return undefined
    return (emit) => {
      const emitted = argumentsOf(node).map((argument, i) =>
        i > 0 && mayFail(argument)
          ? `CASE WHEN ${emit(argument)} < 0 THEN ${failing('negativeStart')} ELSE ${emit(argument)} END`
          : emit(argument),
      )
      return `${callName(node)}(${emitted.join(', ')})`
    }
  },
}

export const TEXTS: readonly Rule[] = [splitEach, splitLists, indexed, emptiness, orNull, negativeStart]
