import type { z } from 'zod'
import { MODALITIES, STATUSES } from '../../../model/claim'
import { HOLDINGS } from '../../../model/holding'
import { FAMILIES } from '../../../model/ontology'
import type { ROUTES, RouteAnswer } from '../../../model/api/routes'
import { merge, NO_DATA, type GraphNode, type GraphTie } from '../../../picture/scene/graph-data'
import { filteredTies, type Filters } from '../../../picture/scene/lens'
import { areNext } from '../../../picture/scene/selection'
import type { ViewState } from '../../state/url-state'

type Query = z.input<(typeof ROUTES)['paths']['query']>

/** A chain as it is told: its nodes, and for each step the ties that make it, the plainest first. */
export interface Told {
  nodes: readonly GraphNode[]
  steps: readonly (readonly GraphTie[])[]
}

/** Chains told at once. */
export const MOST = 10
/** Chains asked for where some will be left out here: the route takes no list of types or labels to leave out. */
const SPARE = 100

/** What the route is asked, to look through the lens that the picture has; null while the other node is not named. */
export function pathsQuery({ paths, asOf, filters }: Pick<ViewState, 'paths' | 'asOf' | 'filters'>): Query | null {
  if (!paths?.to) return null
  const { hidden, knownBy, possiblyKnown, reliability, credibility } = filters
  const rest = (all: readonly string[], out: ReadonlySet<string>) =>
    out.size === 0 ? undefined : all.filter((value) => !out.has(value)).join(',')
  return {
    from: paths.from,
    to: paths.to,
    maxLength: paths.steps,
    limit: hidden.type.size + hidden.label.size > 0 ? SPARE : MOST,
    asOf: asOf ?? undefined,
    holding: asOf ? HOLDINGS.filter((holding) => holding !== 'does-not-hold' && !hidden.holding.has(holding)).join(',') : undefined,
    knownBy: knownBy ?? undefined,
    possiblyKnown: knownBy && possiblyKnown ? 'true' : undefined,
    without: [...hidden.source].sort().join(',') || undefined,
    families: rest(FAMILIES, hidden.family),
    modalities: rest(MODALITIES, hidden.modality),
    statuses: STATUSES.filter((status) => !hidden.status.has(status)).join(','),
    reliability: (reliability as Query['reliability']) ?? undefined,
    credibility: credibility ?? undefined,
  }
}

/** The chains of an answer that remain under the filters, at most `MOST`, each step with what it rests on. */
export function tellChains({ paths, graph }: Pick<RouteAnswer<'paths'>, 'paths' | 'graph'>, filters: Filters): Told[] {
  const data = merge(NO_DATA, graph)
  const ties = new Map(filteredTies(data, filters).map((tie) => [tie.id, tie]))
  const told = paths.map(({ nodes, relationships }) => ({
    nodes: nodes.flatMap((id) => data.nodes.get(id) ?? []),
    steps: relationships.map((ids) => ids.flatMap((id) => ties.get(id) ?? []).sort(plainestFirst)),
  }))
  return told.filter(({ steps }) => steps.every((step) => step.length > 0)).slice(0, MOST)
}

/** The nodes between a chain's ends. */
export function between({ nodes }: Told): string[] {
  return nodes.slice(1, -1).map(({ id }) => id)
}

/** Of what is on the screen, the ties along a chain, in its order. */
export function tiesAlong(chain: readonly string[], tiesOf: ReadonlyMap<string, readonly GraphTie[]>): { tie: GraphTie; from: string }[] {
  return chain.slice(1).flatMap((to, i) => {
    const from = chain[i]!
    return (tiesOf.get(from) ?? []).filter((tie) => areNext([from, to], tie.subject, tie.object)).map((tie) => ({ tie, from }))
  })
}

/** Asserted before projected, in a source's own voice before reported, better graded first. */
function plainestFirst(a: GraphTie, b: GraphTie): number {
  return (
    MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality) ||
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    (a.grade ?? 'Z').localeCompare(b.grade ?? 'Z') ||
    (a.id < b.id ? -1 : 1)
  )
}
