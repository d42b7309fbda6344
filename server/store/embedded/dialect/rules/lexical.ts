import type { Rule } from '../rule'
import type { TreeNode } from '../tree'

/** What the engine reads in strings and keys otherwise than Cypher. */

const UNREAD = /\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|([\s\S]))/g

/** The escapes that the engine does not know, as such that it does; a pair of surrogates as its character. */
function readable(literal: string): string {
  return literal.replace(UNREAD, (escape, high?: string, low?: string, char?: string) => {
    if (high && low) return String.fromCharCode(parseInt(high, 16), parseInt(low, 16))
    return char === 'b' ? '\\u0008' : char === 'f' ? '\\u000c' : escape
  })
}

const stringEscape: Rule = {
  id: 'string-escape',
  construct: "'\\b', '\\f', and a character beyond U+FFFF as two escapes",
  difference: 'it takes them for a backslash and letters',
  instead: 'They are written as \\u0008, \\u000c and the character itself.',
  at: ['stringLiteral'],
  action: 'rewritten',
  fix: (node) => {
    const text = readable(node.text)
    return text === node.text ? undefined : () => text
  },
}

const spacedArrow: Rule = {
  id: 'spaced-arrow',
  construct: '(a)- -(b), (a) - [r] - > (b)',
  difference: 'it takes no space inside an arrow',
  instead: 'The spaces are left out.',
  at: ['relationshipPattern'],
  action: 'rewritten',
  fix: ({ children }) =>
    children.every((child, i) => i === 0 || child.start === children[i - 1]!.end) ? undefined : (emit) => children.map(emit).join(''),
}

/** The keys by which the engine tells nodes, relationships and paths in its rows. */
const ENTITY_KEYS = new Set(['_id', '_labels', '_source', '_target', '_type'])

function areTaken(keys: readonly string[]): boolean {
  return keys.some((key) => ENTITY_KEYS.has(key)) || (keys.includes('nodes') && keys.includes('edges'))
}

function holdsTaken(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsTaken)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date) return false
  return areTaken(Object.keys(value)) || Object.values(value).some(holdsTaken)
}

const keysOf = (map: TreeNode) => map.parts.filter((_, i) => i % 2 === 0).map((key) => key.name)

const entityKey: Rule = {
  id: 'entity-key',
  construct: 'A property or key of a map named _id, _labels, _source, _target or _type, or nodes beside edges',
  difference: 'it gives nodes, relationships and paths as maps with those keys, and takes one for the other',
  instead: 'Use other names.',
  at: ['map', 'setItem', 'parameter', 'mapProjectionElement'],
  action: 'refused',
  detect: (node, s) => {
    if (node.rule === 'map') return areTaken(keysOf(node))
    if (node.rule === 'parameter') return holdsTaken(s.parameters[node.child('parameterName')?.name ?? ''])
    if (node.rule === 'mapProjectionElement')
      return areTaken([...node.walk()].filter((inner) => inner.rule === 'propertyKeyName').map((key) => key.name))
    return ENTITY_KEYS.has([...(node.parts[0]?.walk() ?? [])].filter((inner) => inner.rule === 'propertyKeyName').at(-1)?.name ?? '')
  },
}

export const LEXICAL: readonly Rule[] = [stringEscape, spacedArrow, entityKey]
