import type { GraphTie } from './graph-data'
import { familyOf } from '../words'
import { FAMILIES } from '../../model/ontology'

/** Pixels between neighbouring lines of one pair, at the middle. */
const SPACING = 17

/**
 * How far each tie's line bends, in pixels at its middle, to the left of the way from subject to
 * object: several ties between a pair spread like a fan, a single one is straight (0). Lines of
 * one pair keep the order of families and ids, whichever way they point.
 */
export function bends(ties: readonly GraphTie[]): Map<string, number> {
  const pairs = new Map<string, GraphTie[]>()
  for (const tie of ties) {
    const key = tie.subject < tie.object ? `${tie.subject} ${tie.object}` : `${tie.object} ${tie.subject}`
    const pair = pairs.get(key)
    if (pair) pair.push(tie)
    else pairs.set(key, [tie])
  }
  const result = new Map<string, number>()
  for (const pair of pairs.values()) {
    if (pair.length > 1)
      pair.sort((a, b) => FAMILIES.indexOf(familyOf(a.type)) - FAMILIES.indexOf(familyOf(b.type)) || (a.id < b.id ? -1 : 1))
    pair.forEach((tie, i) => {
      const bend = (i - (pair.length - 1) / 2) * SPACING
      result.set(tie.id, tie.subject <= tie.object ? bend : -bend)
    })
  }
  return result
}
