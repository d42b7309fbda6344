import { tiesById } from '../../cypher/ties/ties-by-id'
import { claimRecords } from '../../cypher/claims/claim-records'
import { ANY_TIE, type TieFilter, type TieRow } from '../../cypher/parts'
import type { Lens } from '../../model/api/lens'
import type { Status } from '../../model/claim'
import { deriveTies, rowCounts, utteredBetween, type KnowledgeLens } from '../../model/derive'
import type { ClaimRecord, SourceRecord } from '../../model/records'
import { holdingOf, type Holding, type HoldingReason } from '../../model/holding'
import { pick } from '../../model/rows'
import { DERIVED_NAMES } from '../../model/tie'
import type { ReadingStore } from '../store/contract'
import { livesThrough } from './lives'
import { recordsOf, sourceTable } from './source-table'

/** Denied ties are shown only when asked for. */
const SHOWN: readonly Status[] = ['stated', 'reported']

/** A tie as the lens shows it: with asOf, whether it holds then, and why. */
export interface SeenTie extends TieRow {
  holding: Holding | null
  holdingReason: HoldingReason | null
}

/** Reads claims for deriving, each at most once: one reader serves one request. Claims that are left out contradict nothing. */
export interface ClaimReader {
  read(ties: readonly TieRow[]): Promise<ReadonlyMap<string, ClaimRecord>>
}

export function claimReader(store: ReadingStore, without: ReadonlySet<string> = new Set()): ClaimReader {
  const known = new Map<string, ClaimRecord>()
  return {
    async read(ties) {
      const tieOf = new Map(ties.flatMap((tie) => tie.properties.claimIds.map((id) => [id, tie] as const)))
      const missing = [...tieOf.keys()].filter((id) => !known.has(id))
      const rows = missing.length > 0 ? await store.read(claimRecords, { ids: missing, without: [...without] }) : []
      for (const { id, properties, ...claim } of rows) {
        const { type, subject, object } = tieOf.get(id)!
        known.set(id, { id, subject, predicate: type, object, ...claim, ...properties })
      }
      return known
    },
  }
}

/** A lens that may leave out single claims and nodes too, as an export does by their marking. */
export type StrictLens = Lens & { withoutClaims?: ReadonlySet<string>; withoutNodes?: ReadonlySet<string> }

/** What the lens leaves out of the claims, so that ties have to be derived anew; null where it counts them all. */
export function knowledgeOf({ knownBy, possiblyKnown, without, withoutClaims }: StrictLens): KnowledgeLens | null {
  if (!knownBy && !without?.length && !withoutClaims?.size) return null
  return { knownBy, possiblyKnown: possiblyKnown === 'true', without: new Set(without), withoutClaims }
}

/** Whether the lens filters by what no statement can judge: claims left out, or what holds at a date. */
export function judgedAfter(lens: StrictLens): boolean {
  return knowledgeOf(lens) !== null || (lens.asOf !== undefined && lens.holding !== undefined)
}

/**
 * The filter for the store's own statements. Deriving anew changes status and grade, so with a lens of
 * knowledge these are judged afterwards, by `throughLens`; whether a tie holds at a date always is.
 */
export function filterOf(lens: Lens): TieFilter {
  const fixed = fixedFilterOf(lens)
  if (knowledgeOf(lens)) return fixed
  const { statuses, reliability, credibility } = judgement(lens)
  return { ...fixed, statuses, reliability, credibility }
}

/** Of that filter, what no lens of knowledge and no date changes. */
export function fixedFilterOf({ families, types, labels, modalities }: Lens): TieFilter {
  return { ...ANY_TIE, families: families ?? null, types: types ?? null, labels: labels ?? null, modalities: modalities ?? null }
}

function judgement({ statuses, reliability, credibility, holding, asOf }: Lens) {
  return {
    statuses: [...(statuses ?? SHOWN)],
    reliability: reliability ?? null,
    credibility: credibility ?? null,
    holding: asOf && holding ? [...holding] : null,
  }
}

/** Ties that came through `filterOf`, as the lens shows them; what it leaves no support for is gone. */
export async function throughLens(store: ReadingStore, ties: readonly TieRow[], lens: StrictLens, claims: ClaimReader): Promise<SeenTie[]> {
  return (await dated(store, await counted(store, ties, lens, claims), lens, claims)).filter((tie) => judged(tie, lens))
}

async function counted(store: ReadingStore, ties: readonly TieRow[], lens: StrictLens, claims: ClaimReader): Promise<readonly TieRow[]> {
  const knowledge = knowledgeOf(lens)
  if (!knowledge) return ties
  const records = recordsOf(await sourceTable(store))
  const known = await claims.read(ties)
  return ties.flatMap((tie) => derivedAnew(tie, known, records, knowledge) ?? [])
}

/** The ties, each with whether it holds at the lens's date. */
export async function dated(store: ReadingStore, ties: readonly TieRow[], lens: StrictLens, claims: ClaimReader): Promise<SeenTie[]> {
  const { asOf } = lens
  if (!asOf) return ties.map((tie) => ({ ...tie, holding: null, holdingReason: null }))
  const [lives, known, sources] = await Promise.all([
    livesThrough(
      store,
      ties.flatMap(({ subject, object }) => [subject, object]),
      knowledgeOf(lens),
    ),
    claims.read(ties.filter(({ properties }) => properties.modality !== 'actual')),
    sourceTable(store),
  ])
  const records = recordsOf(sources)
  return ties.map((tie) => {
    const { modality, family, qualifiers, spans, claimIds } = tie.properties
    const uttered =
      modality === 'actual'
        ? null
        : utteredBetween(
            claimIds.flatMap((id) => known.get(id) ?? []),
            records,
          )
    const { holding, reason } = holdingOf({ ...tie, modality, family, qualifiers, spans, uttered }, asOf, lives)
    return { ...tie, holding, holdingReason: reason }
  })
}

/** Ties by id, as the lens shows them; each is named with the node it starts from. */
export async function tiesNamed(
  store: ReadingStore,
  named: readonly { id: string; subject: string }[],
  lens: StrictLens,
  claims: ClaimReader,
): Promise<SeenTie[]> {
  if (named.length === 0) return []
  const wanted = Object.fromEntries(named.map(({ id }) => [id, true] as const))
  return throughLens(
    store,
    await store.read(tiesById, { subjects: [...new Set(named.map(({ subject }) => subject))], wanted }),
    lens,
    claims,
  )
}

/** The tie as the claims that count support it, or null when none does. */
export function derivedAnew(
  tie: TieRow,
  claims: ReadonlyMap<string, ClaimRecord>,
  sources: ReadonlyMap<string, SourceRecord>,
  lens: KnowledgeLens,
): TieRow | null {
  const { claimIds, sourceId } = tie.properties
  if (claimIds.length === 0) {
    if (sourceId === null) return tie
    return rowCounts({ id: tie.id, type: tie.type, spans: tie.properties.spans }, sources.get(sourceId) ?? { id: sourceId }, lens)
      ? tie
      : null
  }
  const derived = deriveTies(
    claimIds.flatMap((id) => claims.get(id) ?? []),
    sources,
    lens,
  )[0]
  if (!derived) return null
  return { ...tie, properties: { ...tie.properties, ...pick(DERIVED_NAMES, derived), claimIds: derived.claimIds } }
}

/** Of a tie, what a filter of the lens looks at. */
export interface Filtered {
  type: string
  properties: Pick<TieRow['properties'], 'family' | 'modality' | 'status' | 'grade'>
  holding: Holding | null
}

/** Whether the lens shows a tie, by all that it filters but labels: what `filterOf` has the store do. */
export function shows(tie: Filtered, lens: Lens): boolean {
  const { family, modality } = tie.properties
  return (
    judged(tie, lens) &&
    (!lens.families || (lens.families as string[]).includes(family)) &&
    (!lens.types || lens.types.includes(tie.type)) &&
    (!lens.modalities || lens.modalities.includes(modality))
  )
}

function judged(tie: Filtered, lens: Lens): boolean {
  const { statuses, reliability, credibility, holding } = judgement(lens)
  const { status, grade } = tie.properties
  return (
    statuses.includes(status) &&
    (!holding || (tie.holding !== null && holding.includes(tie.holding))) &&
    (reliability === null || (grade !== null && grade.slice(0, 1) <= reliability)) &&
    (credibility === null || (grade !== null && Number(grade.slice(1)) <= credibility))
  )
}
