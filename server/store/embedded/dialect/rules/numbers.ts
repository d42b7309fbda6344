import { bare, callName } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOnly, mayBe } from '../types'

const isCall = (node: TreeNode, ...names: string[]) => names.includes(callName(node).toLowerCase())

function argumentsOf(node: TreeNode): TreeNode[] {
  return node.all('functionArgument').flatMap((argument) => argument.parts)
}

const power: Rule = {
  id: 'power-chain',
  construct: 'a ^ b ^ c',
  difference: 'it works the powers out from the right',
  instead: 'Brackets are added: (a ^ b) ^ c.',
  at: ['expression4'],
  action: 'rewritten',
  fix: (node) => {
    if (node.parts.length < 3) return undefined
    return (emit) => node.parts.slice(1).reduce((text, part) => `(${text} ^ ${emit(part)})`, emit(node.parts[0]))
  },
}

const sumOfNothing: Rule = {
  id: 'sum-of-nothing',
  construct: 'sum() of nothing',
  difference: 'it gives null, where Cypher gives 0',
  instead: 'It is run as coalesce(sum(…), 0).',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node) => (isCall(node, 'sum') ? (_emit, rest) => `coalesce(${rest()}, 0)` : undefined),
}

/** The engine takes only a number written out as second argument, and uses 0.5 in place of anything else. */
const percentileParameter: Rule = {
  id: 'percentile-argument',
  construct: 'percentileDisc() or percentileCont() with a parameter',
  difference: 'it takes no notice of the parameter and gives the median',
  instead: "The parameter's value is written into the statement.",
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    const [value, percentile] = argumentsOf(node)
    const constant = s.type(percentile).constant?.value
    if (!isCall(node, 'percentiledisc', 'percentilecont') || typeof constant !== 'number' || percentile?.rule === 'literal')
      return undefined
    return (emit) => `${callName(node)}(${node.has('DISTINCT') ? 'DISTINCT ' : ''}${emit(value)}, ${constant})`
  },
}

const percentileExpression: Rule = {
  id: 'percentile-expression',
  construct: 'percentileDisc() or percentileCont() with a worked-out percentile',
  difference: 'it takes no notice of a percentile that is not a number written out, and gives the median',
  instead: 'Write the number, or send it as a parameter.',
  at: ['functionInvocation'],
  action: 'refused',
  detect: (node, s) => {
    const percentile = argumentsOf(node)[1]
    return (
      isCall(node, 'percentiledisc', 'percentilecont') && percentile !== undefined && typeof s.type(percentile).constant?.value !== 'number'
    )
  },
}

const integerOfDecimal: Rule = {
  id: 'tointeger-decimal',
  construct: 'toInteger() of a string with a decimal point',
  difference: "it gives null for toInteger('2.9')",
  instead: 'It is read as a decimal number first.',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    const [value] = argumentsOf(node)
    if (!isCall(node, 'tointeger') || !value || !mayBe(s.type(value), 'string')) return undefined
    return (emit, rest) => `coalesce(${rest()}, toInteger(toFloat(${emit(value)})))`
  },
}

const floatText: Rule = {
  id: 'float-text',
  construct: 'A decimal number as text',
  difference: "it leaves out a fraction of zero: toString(1.0) is '1', in Cypher '1.0'",
  instead: 'Convert to a whole number with toInteger() first, or format the number where it is shown.',
  at: ['functionInvocation', 'expression6'],
  action: 'refused',
  detect: (node, s) => {
    const wrong = (part: TreeNode) => isOnly(s.type(part), 'float') && !isFraction(s.type(part).constant?.value)
    if (node.rule === 'functionInvocation') return isCall(node, 'tostring') && argumentsOf(node).some((part) => wrong(bare(part)))
    return node.parts.some((part) => isOnly(s.type(part), 'string')) && node.parts.some(wrong)
  },
}

function isFraction(value: unknown): boolean {
  return typeof value === 'number' && !Number.isInteger(value) && Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7
}

export const NUMBERS: readonly Rule[] = [power, sumOfNothing, percentileParameter, percentileExpression, integerOfDecimal, floatText]

/** The arguments of a call, for the checks. */
export function callArguments(node: TreeNode, s: Statement): { node: TreeNode; type: ReturnType<Statement['type']> }[] {
  return argumentsOf(node).map((argument) => ({ node: argument, type: s.type(argument) }))
}
