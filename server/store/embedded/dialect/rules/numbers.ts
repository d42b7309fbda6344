import { failing } from '../failures'
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

/** Neo4j takes the value at ceil(n·p), the engine the one behind floor((n − 1)·p): the same for 0, a half and 1. */
const percentileDisc: Rule = {
  id: 'percentile-disc',
  construct: 'percentileDisc() of another percentile than 0, 0.5 and 1',
  difference: 'it takes the value before the one that Cypher takes, for most numbers of rows',
  instead: 'Write WITH x ORDER BY x WITH collect(x) AS all RETURN all[toInteger(ceil(0.9 * size(all))) - 1], or use percentileCont().',
  at: ['functionInvocation'],
  action: 'refused',
  detect: (node, s) => {
    const percentile = s.type(argumentsOf(node)[1]).constant?.value
    return isCall(node, 'percentiledisc') && typeof percentile === 'number' && ![0, 0.5, 1].includes(percentile)
  },
}

/** A float a last place above 1: halves that the decimal places hide come out as halves. */
const NUDGE = '1.0000000000000002'

const roundHalves: Rule = {
  id: 'round',
  construct: 'round() of a negative half, and with decimal places',
  difference: 'it rounds halves away from zero, where Cypher rounds -2.5 to -2, and takes no decimal places',
  instead: 'It is run as floor(x + 0.5) below zero, and on x times a power of ten.',
  at: ['functionInvocation'],
  action: 'rewritten',
  fix: (node, s) => {
    const [value, places] = argumentsOf(node)
    if (!isCall(node, 'round') || !value || node.all('functionArgument').length > 2) return undefined
    const digits = s.type(places).constant?.value
    if (!places || digits === 0) {
      if (!places && isOnly(s.type(value), 'integer')) return undefined
      return (emit) => `CASE WHEN ${emit(value)} < 0 THEN floor(${emit(value)} + 0.5) ELSE round(${emit(value)}) END`
    }
    if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < 0 || digits > 15) return undefined
    const power = `1${'0'.repeat(digits)}`
    return (emit) => `(round(${emit(value)} * ${power} * ${NUDGE}) / ${power}.0)`
  },
}

const roundModes: Rule = {
  id: 'round-mode',
  construct: 'round() with a mode, or to a number of places that is not written out',
  difference: 'it does not have it',
  instead: 'Write round(x, 2), or work with x * 100.',
  at: ['functionInvocation'],
  action: 'refused',
  detect: (node, s) => {
    const [, places, mode] = argumentsOf(node)
    const digits = s.type(places).constant?.value
    return (
      isCall(node, 'round') && places !== undefined && (mode !== undefined || typeof digits !== 'number' || !(digits >= 0 && digits <= 15))
    )
  },
}

const divisionByZero: Rule = {
  id: 'division-by-zero',
  construct: 'Dividing by what may be 0',
  difference: 'it gives an infinite number where one side is a float, in Cypher an error for a whole 0',
  instead: 'Dividing by 0 is an error, also by 0.0.',
  at: ['expression5'],
  action: 'rewritten',
  fix: (node, s) => {
    const isSafe = (part: TreeNode, i: number) =>
      node.children[node.children.indexOf(part) - 1]?.text !== '/' ||
      s.type(part).constant !== undefined ||
      node.parts.slice(0, i + 1).every((side) => isOnly(s.type(side), 'integer')) ||
      !mayBe(s.type(part), 'integer', 'float')
    if (node.parts.every(isSafe)) return undefined
    return (emit) =>
      node.children
        .map((child) => {
          const i = node.parts.indexOf(child)
          return i <= 0 || isSafe(child, i)
            ? emit(child)
            : `(CASE WHEN ${emit(child)} = 0 THEN ${failing('divisionByZero')} ELSE ${emit(child)} END)`
        })
        .join(' ')
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

export const NUMBERS: readonly Rule[] = [
  power,
  sumOfNothing,
  percentileParameter,
  percentileExpression,
  percentileDisc,
  roundHalves,
  roundModes,
  divisionByZero,
  integerOfDecimal,
  floatText,
]

/** The arguments of a call, for the checks. */
export function callArguments(node: TreeNode, s: Statement): { node: TreeNode; type: ReturnType<Statement['type']> }[] {
  return argumentsOf(node).map((argument) => ({ node: argument, type: s.type(argument) }))
}
