import { claimCounts, deriveTies, outBy, rowCounts, sourceCounts, utteredBetween, type KnowledgeLens } from '../../model/derive'
import { holdingOf, type HoldingAnswer } from '../../model/holding'
import { livesOf } from '../../model/lives'
import { pick } from '../../model/rows'
import { sayingOf } from '../../model/saying'
import { DERIVED_NAMES } from '../../model/tie'
import type { GraphData, GraphTie } from './graph-data'
import { familyOf } from '../words'

/** What a filter can leave out, each by its own words. */
export const FACETS = ['family', 'type', 'label', 'modality', 'status', 'holding', 'source'] as const
export type Facet = (typeof FACETS)[number]

/** What the reader has left out, per facet, what was not known yet, and the worst grade that still counts. */
export interface Filters {
  hidden: Readonly<Record<Facet, ReadonlySet<string>>>
  /** A day: only sources certainly published by then count; null: all of them. */
  knownBy: string | null
  /** Whether sources count too that may have been published by that day. */
  possiblyKnown: boolean
  /** `A` to `F`: the best grade's source is at least so reliable; null: any. */
  reliability: string | null
  /** 1 to 6: the best grade's claim is at least so credible; null: any. */
  credibility: number | null
}

/** Denied ties are hidden until asked for, as everywhere in the product. */
export const NO_FILTERS: Filters = {
  hidden: {
    family: new Set(),
    type: new Set(),
    label: new Set(),
    modality: new Set(),
    status: new Set(['denied']),
    holding: new Set(),
    source: new Set(),
  },
  knownBy: null,
  possiblyKnown: false,
  reliability: null,
  credibility: null,
}

/** Whether two filters leave out the same. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return (
    a.knownBy === b.knownBy &&
    a.possiblyKnown === b.possiblyKnown &&
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
export function filteredTies(data: GraphData, filters: Filters): GraphTie[] {
  const { hidden } = filters
  const result: GraphTie[] = []
  for (const original of data.ties.values()) {
    if (hidden.family.has(familyOf(original.type)) || hidden.type.has(original.type)) continue
    if (hidden.label.has(labelOf(data, original.subject)) || hidden.label.has(labelOf(data, original.object))) continue
    const tie = asCounted(data, original, filters)
    if (!tie || hidden.modality.has(tie.modality) || hidden.status.has(tie.status) || !gradeCounts(tie.grade, filters)) continue
    result.push(tie)
  }
  return result
}

const labelOf = (data: GraphData, id: string) => data.nodes.get(id)?.label ?? ''

const knowledgeOf = ({ hidden: { source: without }, knownBy, possiblyKnown }: Filters): KnowledgeLens => ({
  without,
  knownBy,
  possiblyKnown,
})

/** A tie as the sources that count under the filters support it; null when none of them does. */
export function asCounted(data: GraphData, tie: GraphTie, filters: Filters): GraphTie | null {
  if (filters.hidden.source.size === 0 && filters.knownBy === null) return tie
  const lens = knowledgeOf(filters)
  const sourceOf = (id: string) => data.sources.get(id) ?? { id }
  const counts = (id: string) => sourceCounts(sourceOf(id), lens)
  if (tie.claimIds.length === 0) return tie.source === null || rowCounts(tie, sourceOf(tie.source), lens) ? tie : null
  const claims = tie.claimIds.flatMap((id) => data.claims.get(id) ?? [])
  if (claims.every((claim) => claimCounts(claim, sourceOf(claim.source), lens) && claim.contestedBy.every(counts))) return tie
  const derived = deriveTies(claims, data.sources, lens)[0]
  if (!derived) return null
  const { claimIds } = derived
  const saying = sayingOf(
    { ...derived, type: tie.type, subjectName: data.nodes.get(tie.subject)?.name },
    claims.filter(({ id }) => claimIds.includes(id)),
  )
  return { ...tie, ...pick(DERIVED_NAMES, derived), claimIds, saying }
}

function gradeCounts(grade: string | null, { reliability, credibility }: Filters): boolean {
  if (reliability === null && credibility === null) return true
  if (!grade) return false
  return (reliability === null || grade[0]! <= reliability) && (credibility === null || Number(grade.slice(1)) <= credibility)
}

/** What is said of ties at a date, from the claims that count under the filters. */
export function holdingsAt(data: GraphData, ties: readonly GraphTie[], filters: Filters, date: string): Map<string, HoldingAnswer> {
  const lens = knowledgeOf(filters)
  const counted = [...data.lifeClaims.values()].filter((claim) =>
    claimCounts(claim, data.sources.get(claim.source) ?? { id: claim.source }, lens),
  )
  const lives = livesOf(counted, data.events)
  return new Map(
    ties.map((tie) => {
      const { type, subject, object, modality, qualifiers, spans } = tie
      const uttered =
        modality === 'actual'
          ? null
          : utteredBetween(
              tie.claimIds.flatMap((id) => data.claims.get(id) ?? []),
              data.sources,
            )
      return [tie.id, holdingOf({ type, family: familyOf(type), subject, object, modality, qualifiers, spans, uttered }, date, lives)]
    }),
  )
}

/** How many of the loaded sources may have been published by the day of knowledge, without it being certain. */
export function possiblyOut(data: GraphData, { knownBy, hidden }: Filters): number {
  if (knownBy === null) return 0
  return [...data.sources.values()].filter((source) => !hidden.source.has(source.id) && outBy(source, knownBy) === 'possibly').length
}
