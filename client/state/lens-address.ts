import type { z } from 'zod'
import { MODALITIES, STATUSES } from '../../model/claim'
import { HOLDINGS } from '../../model/holding'
import type { lensSchema } from '../../model/api/lens'
import { FAMILIES } from '../../model/ontology'
import type { Facet, Filters } from '../../picture/scene/lens'
import type { GraphData } from '../../picture/scene/graph-data'
import { addressOf } from './api'

export type LensQuery = z.input<typeof lensSchema>

/** What filters leave, as every route that answers with ties takes it. `only` narrows facets further; where nothing of a facet is left, no tie is. */
export function lensQuery(
  data: GraphData,
  { hidden, knownBy, possiblyKnown, reliability, credibility }: Filters,
  asOf: string | null,
  only: Partial<Record<Facet, readonly string[]>> = {},
): LensQuery {
  const left = (facet: Facet, all: Iterable<string>) =>
    [...new Set(all)].filter((value) => !hidden[facet].has(value) && (only[facet]?.includes(value) ?? true)).sort()
  const kept = {
    families: left('family', FAMILIES),
    types: left(
      'type',
      [...data.ties.values()].map((tie) => tie.type),
    ),
    labels: left(
      'label',
      [...data.nodes.values()].map((node) => node.label),
    ),
    modalities: left('modality', MODALITIES),
    statuses: left('status', STATUSES),
    holdings: left('holding', HOLDINGS),
  }
  const list = (values: readonly string[], facet: Facet) =>
    hidden[facet].size === 0 && !only[facet] ? undefined : values.join(',') || undefined
  // An empty list cannot be written: where nothing of a facet is left, no type is.
  const nothing = Object.values(kept).some((values) => values.length === 0)
  return {
    families: list(kept.families, 'family'),
    types: nothing ? '-' : list(kept.types, 'type'),
    labels: list(kept.labels, 'label'),
    modalities: list(kept.modalities, 'modality'),
    statuses: kept.statuses.join(',') || undefined,
    asOf: asOf ?? undefined,
    holding: asOf ? list(kept.holdings, 'holding') : undefined,
    without: [...hidden.source].sort().join(',') || undefined,
    knownBy: knownBy ?? undefined,
    possiblyKnown: knownBy && possiblyKnown ? 'true' : undefined,
    reliability: (reliability ?? undefined) as 'A' | undefined,
    credibility: credibility ?? undefined,
  }
}

/** The address of /api that answers a dossier's ties as filters leave them; null: the store's busiest nodes. */
export function lensAddress(dossier: string | null, data: GraphData, filters: Filters, asOf: string | null): string {
  return addressOf('subgraph', {}, { dossier: dossier ?? undefined, ...lensQuery(data, filters, asOf) })
}
