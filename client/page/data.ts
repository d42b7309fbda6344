import type { PageClaim, PageData, PageSource } from '../../model/page'
import { grade } from '../../model/claim'
import { merge, NO_DATA, type GraphTie } from '../../picture/scene/graph-data'
import type { Point } from '../../picture/layout/layout'
import { declareTypes } from '../../picture/words'

/** What the file carries. */
export const page = JSON.parse(document.getElementById('data')!.textContent!) as PageData

declareTypes(page.declaredTypes)

export const graph = merge(NO_DATA, page.graph)

/** Where nodes stand, by id. */
export const positions: ReadonlyMap<string, Point> = new Map(
  page.graph.nodes.id.map((id, i) => [id, { x: page.positions.x[i]!, y: page.positions.y[i]! }]),
)

const claims = new Map(page.claims.map((claim) => [claim.id, claim]))

export const claimOf = (id: string): PageClaim | undefined => claims.get(id)

/** The claims behind a tie, those that deny it too. */
export const claimsOf = (tie: GraphTie): PageClaim[] => tie.claimIds.flatMap((id) => claims.get(id) ?? [])

/** Estimates and attributes of a node that are not retracted, oldest first. */
export const claimsAbout = (node: string): PageClaim[] =>
  page.claims
    .filter((claim) => claim.subject === node && claim.kind !== 'relation' && claim.retractedAt === undefined)
    .sort((a, b) => ((a.validFrom ?? a.asOf ?? '') < (b.validFrom ?? b.asOf ?? '') ? -1 : 1))

export const nameOf = (id: string): string => graph.nodes.get(id)?.name ?? page.others[id] ?? id

/** A source; of one that is not described, its id. */
export const sourceOf = (id: string): PageSource =>
  page.sources[id] ?? { name: id, title: id, kind: 'dataset', reliability: 'F', marking: page.marking }

/** The claim's grade, e.g. `B2`. */
export const gradeOf = (claim: PageClaim): string => grade(sourceOf(claim.source).reliability, claim.credibility)
