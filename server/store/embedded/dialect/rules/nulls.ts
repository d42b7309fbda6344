import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { isOnly, mayBe } from '../types'

/** What is done with a node or relationship that may be null. */

const isEntity = (node: TreeNode | undefined, s: Statement) => mayBe(s.type(node), 'node', 'relationship')

/** The name that a part of SET, REMOVE or DELETE changes. */
function targetOf(part: TreeNode): TreeNode | undefined {
  return part.rule === 'variable' ? part : [...part.walk()].find((inner) => inner.rule === 'variable')
}

const written: Rule = {
  id: 'null-written',
  construct: 'SET, REMOVE and DELETE of what may be null: OPTIONAL MATCH (a)-->(b) SET b.x = 1',
  difference: 'it gives an error for null, where Cypher passes over it',
  instead: 'It is done in a FOREACH that goes over nothing where there is null.',
  at: ['setClause', 'removeClause', 'deleteClause'],
  action: 'rewritten',
  fix: (node, s) => {
    const mayFail = (part: TreeNode) => isEntity(targetOf(part), s) && s.type(targetOf(part)).nullable
    if (node.above('mergeAction') || !node.parts.some(mayFail)) return undefined
    const word = node.children
      .filter((child) => child.rule === 'token' && child.text !== ',')
      .map((child) => child.text)
      .join(' ')
    // A node can go when its relationships have gone.
    const ties = (part: TreeNode) => (isOnly(s.type(targetOf(part)), 'relationship') ? 0 : 1)
    const parts = node.rule === 'deleteClause' ? [...node.parts].sort((a, b) => ties(a) - ties(b)) : node.parts
    return (emit) =>
      parts
        .map((part) => {
          const act = `${word} ${emit(part)}`
          return mayFail(part) ? `FOREACH (${s.fresh()} IN CASE WHEN ${targetOf(part)!.text} IS NULL THEN [] ELSE [1] END | ${act})` : act
        })
        .join(' ')
  },
}

const projected: Rule = {
  id: 'map-of-null',
  construct: 'n {.name} where n may be null, and n {key: value} without .key or .*',
  difference: 'it gives an empty map for null, and takes no map that begins with a key',
  instead: 'null is asked for first, and the map written by itself.',
  at: ['mapProjection'],
  action: 'rewritten',
  fix: (node, s) => {
    const variable = node.child('variable')
    const elements = node.all('mapProjectionElement')
    const isPlain = elements.length > 0 && elements.every((element) => element.child('propertyKeyName'))
    if (!variable || (!isPlain && !s.type(variable).nullable)) return undefined
    return (emit, rest) => {
      const map = isPlain ? `{${elements.map(emit).join(', ')}}` : rest()
      return s.type(variable).nullable ? `CASE WHEN ${variable.text} IS NULL THEN null ELSE ${map} END` : map
    }
  },
}

export const NULLS: readonly Rule[] = [written, projected]
