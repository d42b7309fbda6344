import { t } from './words/english/analysed'
import { t as analysis } from './words/english/analysis'

/** A division of the nodes of an export into camps. */
export interface DivisionOfExport {
  violations: number
  lowerBound: number
  proven: boolean
  unique: boolean | null
  /** Ids of the members, the largest camp first. */
  camps: readonly (readonly string[])[]
  /** Ids of the ties that go against it. */
  against: readonly string[]
}

/** What the signs of an export's ties tell. */
export interface AnalysisOfExport {
  nodes: number
  pairs: number
  two: DivisionOfExport
  any: DivisionOfExport
  triads: { allPositive: number; oneNegative: number; twoNegative: number; allNegative: number }
}

/** What was counted. `date` is the file's, as it is to be read. */
export function countedWords({ nodes, pairs }: AnalysisOfExport, date: string | null): string {
  return date === null ? t('counted', { nodes, pairs }) : t('countedAsOf', { nodes, pairs, date })
}

/** What a division comes to, a sentence each: how much does not fit, how far that is proven, whether it is the only one, and why two camps can be more. */
export function divisionWords(figures: AnalysisOfExport, which: 'two' | 'any'): string[] {
  const { [which]: division, pairs } = figures
  if (pairs === 0) return [analysis('nothing')]
  return [...standingWords(division), ...(which === 'two' && division.camps.length > 2 ? [analysis('connected')] : [])]
}

/** How much does not fit a division, how far that is proven, and whether it is the only one. */
export function standingWords(division: Pick<DivisionOfExport, 'violations' | 'lowerBound' | 'proven' | 'unique'>): string[] {
  const { unique } = division
  return [...fitWords(division), analysis(unique === null ? 'uniqueUnknown' : unique ? 'unique' : 'notUniqueAny')]
}

/** How many pairs do not fit a division, and how far it is proven that no other has fewer. */
export function fitWords({ violations, lowerBound, proven }: Pick<DivisionOfExport, 'violations' | 'lowerBound' | 'proven'>): string[] {
  if (violations === 0) return [analysis('fits')]
  return [analysis('against', { count: violations }), proven ? analysis('proven') : analysis('bounded', { bound: lowerBound })]
}

/** How many triads there are, and how many of them are balanced. */
export function triadsWords({ pairs, triads: { allPositive, oneNegative, twoNegative, allNegative } }: AnalysisOfExport): string {
  if (pairs === 0) return analysis('nothing')
  const balanced = allPositive + twoNegative
  return analysis('triads', { count: balanced + oneNegative + allNegative, balanced })
}

/** What a screen reader hears once camps are drawn, or none any more (null). */
export const campsDrawn = (camps: string | null) => analysis(camps === null ? 'announceNoCamps' : 'announceCamps')

/** The camps of several members, in the order of their numbers, and the nodes that share theirs with no other. */
export function sharedAndAlone(camps: readonly (readonly string[])[]): { shared: (readonly string[])[]; alone: string[] } {
  return { shared: camps.filter((camp) => camp.length > 1), alone: camps.filter((camp) => camp.length === 1).flat() }
}
