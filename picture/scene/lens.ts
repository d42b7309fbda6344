import { deriveTies, sourceCounts, type KnowledgeLens } from '../../model/derive'
import { pick } from '../../model/rows'
import { DERIVED_NAMES } from '../../model/tie'
import type { GraphData, GraphTie } from './graph-data'
import { familyOf } from '../words'

/** What a filter can leave out, each by its own words. */
export const FACETS = ['family', 'type', 'label', 'modality', 'status', 'source'] as const
export type Facet = (typeof FACETS)[number]

/** What the reader has left out, per facet, what was not known yet, and the worst grade that still counts. */
export interface Filters {
  hidden: Readonly<Record<Facet, ReadonlySet<string>>>
  /** A day: only sources published by then count; null: all of them. */
  knownBy: string | null
  /** `A` to `F`: the best grade's source is at least so reliable; null: any. */
  reliability: string | null
  /** 1 to 6: the best grade's claim is at least so credible; null: any. */
  credibility: number | null
}

/** Denied ties are hidden until asked for, as everywhere in the product. */
export const NO_FILTERS: Filters = {
  hidden: { family: new Set(), type: new Set(), label: new Set(), modality: new Set(), status: new Set(['denied']), source: new Set() },
  knownBy: null,
  reliability: null,
  credibility: null,
}

/** Whether two filters leave out the same. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return (
    a.knownBy === b.knownBy &&
    a.reliability === b.reliability &&
    a.credibility === b.credibility &&
    FACETS.every(
      (facet) => a.hidden[facet].size === b.hidden[facet].size && [...a.hidden[facet]].every((value) => b.hidden[facet].has(value)),
    )
  )
}

/**
 * The ties that remain under the filters. Where sources do not count, a tie is derived anew from
 * the claims that are left, so what only those sources support goes and grades may change.
 */
export function throughLens(data: GraphData, filters: Filters): GraphTie[] {
  const { hidden } = filters
  const result: GraphTie[] = []
  for (const given of data.ties.values()) {
    if (hidden.family.has(familyOf(given.type)) || hidden.type.has(given.type)) continue
    if (hidden.label.has(labelOf(data, given.subject)) || hidden.label.has(labelOf(data, given.object))) continue
    const tie = asCounted(data, given, filters)
    if (!tie || hidden.modality.has(tie.modality) || hidden.status.has(tie.status) || !gradeCounts(tie.grade, filters)) continue
    result.push(tie)
  }
  return result
}

const labelOf = (data: GraphData, id: string) => data.nodes.get(id)?.label ?? ''

/** A tie as the sources that count under the filters support it; null when none of them does. */
export function asCounted(data: GraphData, tie: GraphTie, { hidden: { source: without }, knownBy }: Filters): GraphTie | null {
  if (without.size === 0 && knownBy === null) return tie
  const lens: KnowledgeLens = { without, knownBy }
  const counts = (id: string) => sourceCounts(data.sources.get(id) ?? { id }, lens)
  if (tie.claimIds.length === 0) return tie.source === null || counts(tie.source) ? tie : null
  const claims = tie.claimIds.flatMap((id) => data.claims.get(id) ?? [])
  if (claims.every((claim) => counts(claim.source) && claim.contestedBy.every(counts))) return tie
  const derived = deriveTies(claims, data.sources, lens)[0]
  if (!derived) return null
  return { ...tie, ...pick(DERIVED_NAMES, derived), claimIds: derived.claimIds }
}

function gradeCounts(grade: string | null, { reliability, credibility }: Filters): boolean {
  if (reliability === null && credibility === null) return true
  if (!grade) return false
  return (reliability === null || grade[0]! <= reliability) && (credibility === null || Number(grade.slice(1)) <= credibility)
}
