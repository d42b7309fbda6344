import { callName } from '../infer'
import type { Check } from '../rule'
import type { TreeNode } from '../tree'
import { isNull, isOnly, mayBe, type Kind, type Type } from '../types'
import { callArguments } from './numbers'

/**
 * Faults that Neo4j finds while it plans or runs a statement and the engine lets pass. Those Neo4j's
 * semantic checker finds come from the library (library.ts) and are not repeated here.
 */

/** What a few functions take; Neo4j gives an error for anything else that is not null. */
const TAKES: Readonly<Record<string, readonly Kind[]>> = {
  type: ['relationship'], labels: ['node'], toboolean: ['boolean', 'string', 'integer'], tointeger: ['integer', 'float', 'string', 'boolean'],
  tofloat: ['integer', 'float', 'string'],
  tostring: ['integer', 'float', 'string', 'boolean', 'date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point'],
}

/** True where the kinds were seen in the statement, not merely possible, as they are of a property. */
function isKnown(type: Type): boolean {
  return type.kinds.size > 0 && type.kinds.size < 6
}

const functionArguments: Check = {
  id: 'function-argument',
  at: ['functionInvocation'],
  fault: (node, s) => {
    const name = callName(node)
    const takes = TAKES[name.toLowerCase()]
    const [argument] = callArguments(node, s)
    if (!takes || !argument || !isKnown(argument.type)) return undefined
    const wrong = [...argument.type.kinds].find((kind) => !takes.includes(kind))
    return wrong && `${name}() takes ${takes.slice(0, 4).join(', ')}, and may be given a ${wrong} here`
  },
}

const functionValues: Check = {
  id: 'function-value',
  at: ['functionInvocation'],
  fault: (node, s) => {
    const name = callName(node).toLowerCase()
    const args = callArguments(node, s)
    if (name === 'range' && args[2]?.type.constant?.value === 0) return 'The step of range() cannot be 0'
    const percentile = args[1]?.type.constant?.value
    const outside = typeof percentile === 'number' && (percentile < 0 || percentile > 1)
    if ((name === 'percentiledisc' || name === 'percentilecont') && outside) return `The percentile must be from 0 to 1, and is ${percentile}`
    return undefined
  },
}

const randomAggregate: Check = {
  id: 'random-aggregate',
  at: ['functionInvocation'],
  fault: (node) => {
    const aggregate = ['count', 'sum', 'avg', 'min', 'max', 'collect', 'stdev', 'stdevp', 'percentilecont', 'percentiledisc'].includes(callName(node).toLowerCase())
    const random = aggregate && [...node.walk()].some((inner) => inner !== node && inner.rule === 'functionInvocation' && callName(inner).toLowerCase() === 'rand')
    return random ? 'rand() cannot be used inside an aggregating function' : undefined
  },
}

const indexing: Check = {
  id: 'index',
  at: ['postFix'],
  fault: (node, s) => {
    const [index] = node.parts
    const base = s.type(node)
    if (!node.has('[') || node.has('..') || !index || !isKnown(base)) return undefined
    const type = s.type(index)
    if (isNull(type)) return undefined
    if (!mayBe(base, 'list', 'map', 'node', 'relationship')) return `A ${[...base.kinds].join(' or ')} cannot be indexed`
    if (isOnly(base, 'list') && isKnown(type) && !mayBe(type, 'integer')) return 'A list is indexed by a whole number'
    if (isOnly(base, 'list') && typeof type.constant?.value === 'number' && !Number.isInteger(type.constant.value)) return 'A list is indexed by a whole number'
    return isOnly(base, 'map') && isKnown(type) && !mayBe(type, 'string') ? 'A map is indexed by a string' : undefined
  },
}

/** The elements of the patterns of a clause, in order. */
function elements(clause: TreeNode): TreeNode[] {
  return [...clause.walk()].filter((node) => node.rule === 'nodePattern' || node.rule === 'relationshipPattern')
}

const boundAgain: Check = {
  id: 'bound-again',
  at: ['createClause', 'mergeClause'],
  fault: (node, s) => {
    const seen = new Set(s.before(node).keys())
    const first = new Set<string>()
    for (const element of elements(node)) {
      const variable = element.child('variable')
      if (!variable) continue
      const again = seen.has(variable.name) || first.has(variable.name)
      if (again && element.rule === 'nodePattern' && (element.child('labelExpression') ?? element.child('properties'))) {
        return `${variable.name} is already there, so it cannot be given labels or properties in ${node.rule === 'createClause' ? 'CREATE' : 'MERGE'}`
      }
      first.add(variable.name)
    }
    return undefined
  },
}

const sameRelationship: Check = {
  id: 'same-relationship',
  at: ['patternList'],
  fault: (node) => {
    const seen = new Set<string>()
    for (const element of elements(node)) {
      const variable = element.rule === 'relationshipPattern' && element.above('patternList') === node ? element.child('variable') : undefined
      if (!variable) continue
      if (seen.has(variable.name)) return `The relationship variable ${variable.name} is used twice in one pattern`
      seen.add(variable.name)
    }
    return undefined
  },
}

const mergeNull: Check = {
  id: 'merge-null',
  at: ['mergeClause'],
  fault: (node, s) => {
    for (const element of elements(node)) {
      const parts = element.child('properties')?.child('map')?.parts ?? []
      for (let i = 0; i + 1 < parts.length; i += 2) if (isNull(s.type(parts[i + 1]))) return `MERGE cannot look for the property ${parts[i]?.name ?? ''} being null`
    }
    return undefined
  },
}

/** Maps, and lists of them, cannot be stored. */
const storedMap: Check = {
  id: 'stored-map',
  at: ['setItem', 'properties'],
  fault: (node, s) => {
    const cannot = (type: Type): boolean => isOnly(type, 'map', 'node', 'relationship', 'path') || (isOnly(type, 'list') && type.item !== undefined && type.item.kinds.size > 0 && isOnly(type.item, 'map', 'list', 'node', 'relationship', 'path'))
    const map = node.rule === 'properties' && node.above('createClause', 'mergeClause') ? node.child('map') : undefined
    const values = node.rule === 'setItem' ? (node.child('expression2') ? node.parts.slice(1) : []) : map?.parts.filter((_, i) => i % 2 === 1) ?? []
    return values.some((value) => cannot(s.type(value))) ? 'A property holds a single value or a list of single values, no map and no list of lists' : undefined
  },
}

const unicodeEscape: Check = {
  id: 'unicode-escape',
  at: ['stringLiteral'],
  fault: (node) => (/(^|[^\\])(\\\\)*\\u(?![0-9a-fA-F]{4})/.test(node.text) ? '\\u must be followed by four hexadecimal digits' : undefined),
}

export const CHECKS: readonly Check[] = [functionArguments, functionValues, randomAggregate, indexing, boundAgain, sameRelationship, mergeNull, storedMap, unicodeEscape]
