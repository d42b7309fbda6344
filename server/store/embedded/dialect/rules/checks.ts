import { callName, holdsAggregate } from '../infer'
import type { Check } from '../rule'
import { isNull, isOnly, mayBe, type Kind, type Type } from '../types'
import { callArguments } from './numbers'
import { columnBeside } from './projections'
import { SEMANTICS, elementsOf, isKnown } from './semantics'

/** Values that Neo4j gives an error for, while it plans or runs a statement, and the engine lets pass. */

const NUMBER: readonly Kind[] = ['integer', 'float']
const TEXT: readonly Kind[] = ['string']
const LIST: readonly Kind[] = ['list']
const ENTITY: readonly Kind[] = ['node', 'relationship']

/** What functions take, argument by argument; Neo4j gives an error for anything else that is not null. */
const TAKES: Readonly<Record<string, readonly (readonly Kind[])[]>> = {
  type: [['relationship']],
  startnode: [['relationship']],
  endnode: [['relationship']],
  labels: [['node']],
  id: [ENTITY],
  elementid: [ENTITY],
  properties: [[...ENTITY, 'map']],
  keys: [[...ENTITY, 'map']],
  length: [['path']],
  nodes: [['path']],
  relationships: [['path']],
  size: [['string', 'list']],
  head: [LIST],
  last: [LIST],
  tail: [LIST],
  reverse: [['string', 'list']],
  range: [['integer'], ['integer'], ['integer']],
  toboolean: [['boolean', 'string', 'integer']],
  tointeger: [['integer', 'float', 'string', 'boolean']],
  tofloat: [['integer', 'float', 'string']],
  tostring: [['integer', 'float', 'string', 'boolean', 'date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point']],
  toupper: [TEXT],
  tolower: [TEXT],
  split: [TEXT, ['string', 'list']],
  replace: [TEXT, TEXT, TEXT],
  substring: [TEXT, ['integer'], ['integer']],
  left: [TEXT, ['integer']],
  right: [TEXT, ['integer']],
  abs: [NUMBER],
  sign: [NUMBER],
  ceil: [NUMBER],
  floor: [NUMBER],
  round: [NUMBER, ['integer', 'float'], TEXT],
  sqrt: [NUMBER],
  exp: [NUMBER],
  log: [NUMBER],
  log10: [NUMBER],
}
/** Functions that fail on one wrong element of a list that also holds right ones. */
const STRICT = ['type', 'labels', 'toboolean', 'tointeger', 'tofloat', 'tostring']

const functionArguments: Check = {
  id: 'function-argument',
  at: ['functionInvocation'],
  fault: (node, s) => {
    const name = callName(node)
    const takes = Object.hasOwn(TAKES, name.toLowerCase()) ? (TAKES[name.toLowerCase()] ?? []) : []
    for (const [i, { type }] of callArguments(node, s).entries()) {
      const kinds = takes[i]
      if (!kinds || !isKnown(type)) continue
      const wrong = [...type.kinds].filter((kind) => !kinds.includes(kind))
      if (wrong.length === type.kinds.size || (wrong.length > 0 && STRICT.includes(name.toLowerCase())))
        return `${name}() takes ${kinds.slice(0, 4).join(', ')} here, and may be given a ${wrong[0]}`
    }
    return undefined
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
    if ((name === 'percentiledisc' || name === 'percentilecont') && outside)
      return `The percentile must be from 0 to 1, and is ${percentile}`
    return undefined
  },
}

const randomAggregate: Check = {
  id: 'random-aggregate',
  at: ['functionInvocation'],
  fault: (node) => {
    const aggregate = ['count', 'sum', 'avg', 'min', 'max', 'collect', 'stdev', 'stdevp', 'percentilecont', 'percentiledisc'].includes(
      callName(node).toLowerCase(),
    )
    const random =
      aggregate &&
      [...node.walk()].some((inner) => inner !== node && inner.rule === 'functionInvocation' && callName(inner).toLowerCase() === 'rand')
    return random ? 'rand() cannot be used inside an aggregating function' : undefined
  },
}

const aggregateOverList: Check = {
  id: 'aggregate-over-list',
  at: ['listComprehension'],
  // The variable and the list come first, the condition and what is made of each element after.
  fault: (node) =>
    node.parts.slice(2).some(holdsAggregate)
      ? 'An aggregate cannot be worked out for each element of a list; name it in a WITH before'
      : undefined,
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
    if (isOnly(base, 'list') && typeof type.constant?.value === 'number' && !Number.isInteger(type.constant.value))
      return 'A list is indexed by a whole number'
    return isOnly(base, 'map') && isKnown(type) && !mayBe(type, 'string') ? 'A map is indexed by a string' : undefined
  },
}

const mergeNull: Check = {
  id: 'merge-null',
  at: ['mergeClause'],
  fault: (node, s) => {
    for (const element of elementsOf(node)) {
      const parts = element.child('properties')?.child('map')?.parts ?? []
      for (let i = 0; i + 1 < parts.length; i += 2)
        if (isNull(s.type(parts[i + 1]))) return `MERGE cannot look for the property ${parts[i]?.name ?? ''} being null`
    }
    return undefined
  },
}

/** Maps, and lists of them, cannot be stored. */
const storedMap: Check = {
  id: 'stored-map',
  at: ['setItem', 'properties'],
  fault: (node, s) => {
    const cannot = (type: Type): boolean =>
      isOnly(type, 'map', 'node', 'relationship', 'path') ||
      (isOnly(type, 'list') &&
        type.item !== undefined &&
        type.item.kinds.size > 0 &&
        isOnly(type.item, 'map', 'list', 'node', 'relationship', 'path'))
    const map = node.rule === 'properties' && node.above('createClause', 'mergeClause') ? node.child('map') : undefined
    const values =
      node.rule === 'setItem'
        ? node.parts[0]?.rule === 'expression2'
          ? node.parts.slice(1)
          : []
        : (map?.parts.filter((_, i) => i % 2 === 1) ?? [])
    return values.some((value) => cannot(s.type(value)))
      ? 'A property holds a single value or a list of single values, no map and no list of lists'
      : undefined
  },
}

const lengthOfPath: Check = {
  id: 'length-of-path',
  at: ['functionInvocation'],
  fault: (node, s) => {
    const [argument] = callArguments(node, s)
    return callName(node).toLowerCase() === 'length' && argument && !isNull(argument.type) && !mayBe(argument.type, 'path')
      ? 'length() takes a path; of a text or list write size()'
      : undefined
  },
}

/** What a query may not end with. */
const OPEN_ENDS: Readonly<Record<string, string>> = {
  matchClause: 'MATCH',
  withClause: 'WITH',
  unwindClause: 'UNWIND',
  loadCSVClause: 'LOAD CSV',
}

const openEnd: Check = {
  id: 'open-end',
  at: ['singleQuery'],
  fault: (node) => {
    const around = node.above('existsExpression', 'countExpression', 'collectExpression', 'subqueryClause')
    const end = OPEN_ENDS[node.all('clause').at(-1)?.children[0]?.rule ?? '']
    return end && (around === undefined || around.rule === 'subqueryClause')
      ? `Query cannot conclude with ${end} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD)`
      : undefined
  },
}

const unicodeEscape: Check = {
  id: 'unicode-escape',
  at: ['stringLiteral'],
  fault: (node) =>
    /(^|[^\\])(\\\\)*\\u(?![0-9a-fA-F]{4})/.test(node.text) ? '\\u must be followed by four hexadecimal digits' : undefined,
}

export const CHECKS: readonly Check[] = [
  ...SEMANTICS,
  functionArguments,
  functionValues,
  randomAggregate,
  aggregateOverList,
  indexing,
  mergeNull,
  storedMap,
  unicodeEscape,
  lengthOfPath,
  openEnd,
  columnBeside,
]
