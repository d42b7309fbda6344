import type { CLAIM_ATTRIBUTES } from './claim'
import { relationshipType } from './ontology'
import { deriveProperties, type DerivedProperties } from './tie'
import type { FieldValue } from './values'

type Deriving = { [K in keyof Attributes as Attributes[K] extends { derives: true } ? K : never]: Attributes[K] }
type Attributes = typeof CLAIM_ATTRIBUTES
type DerivingAttributes = { [K in keyof Deriving as Deriving[K] extends { required: true } ? K : never]: FieldValue<Deriving[K]> } & {
  [K in keyof Deriving as Deriving[K] extends { required: true } ? never : K]?: FieldValue<Deriving[K]>
}

/** What deriving needs to know of a claim. */
export interface ClaimRecord extends DerivingAttributes {
  id: string
  subject: string
  predicate: string
  object: string
  source: string
  /** Whether the source reports it as somebody else's word. */
  reported: boolean
  /** Sources of the unretracted claims that contradict it about its existence; one left out contests no more. */
  contestedBy: readonly string[]
  retracted?: boolean
}

/** What deriving needs to know of a source. `origins` are all sources it derives from, near and far. */
export interface SourceRecord {
  id: string
  reliability: string
  publishedAt?: string | null
  writtenAt?: string | null
  origins: readonly string[]
}

/** A tie as its claims give it. */
export interface DerivedTie extends DerivedProperties {
  id: string
  subject: string
  type: string
  object: string
  family: string
  sign: number
  claimIds: string[]
}

/** Which claims count: sources and single claims left out, and sources not yet published on a date. */
export interface KnowledgeLens {
  without?: ReadonlySet<string>
  withoutClaims?: ReadonlySet<string>
  knownBy?: string | null
}

/** The id of the tie a relation claim belongs to: `subject|TYPE|object`, qualifier and modality where they apply. */
export function tieId(claim: Pick<ClaimRecord, 'subject' | 'predicate' | 'object' | 'qualifier' | 'stance'>): string {
  const keyed = relationshipType(claim.predicate)?.qualifier?.keyed && claim.qualifier ? `|${claim.qualifier}` : ''
  return `${claim.subject}|${claim.predicate}|${claim.object}${keyed}${claim.stance === 'asserted' ? '' : `|${claim.stance}`}`
}

/** Whether a source counts under the lens. A source without any date counts only when no date is asked. */
export function sourceCounts(source: Pick<SourceRecord, 'id' | 'publishedAt' | 'writtenAt'>, lens: KnowledgeLens): boolean {
  if (lens.without?.has(source.id)) return false
  if (!lens.knownBy) return true
  const date = source.publishedAt ?? source.writtenAt
  return !!date && date <= lens.knownBy
}

/**
 * The ties that these claims support, sorted by id. The same rule stands as Cypher in
 * graph-seed/derive.cypher, so that the scripts work in plain Neo4j; the checker holds
 * the two against each other. Ends of symmetric types are put in order of id.
 */
export function deriveTies(
  claims: readonly ClaimRecord[],
  sources: ReadonlyMap<string, SourceRecord>,
  lens: KnowledgeLens = {},
): DerivedTie[] {
  const groups = new Map<string, ClaimRecord[]>()
  for (const given of claims) {
    const source = sources.get(given.source)
    if (given.retracted || lens.withoutClaims?.has(given.id) || !source || !sourceCounts(source, lens)) continue
    const claim =
      relationshipType(given.predicate)?.symmetric && given.subject > given.object
        ? { ...given, subject: given.object, object: given.subject }
        : given
    const id = tieId(claim)
    const group = groups.get(id)
    if (group) group.push(claim)
    else groups.set(id, [claim])
  }
  return [...groups].map(([id, group]) => tie(id, group, sources, lens)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function tie(id: string, unsorted: ClaimRecord[], sources: ReadonlyMap<string, SourceRecord>, lens: KnowledgeLens): DerivedTie {
  const group = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1))
  const first = group[0]!
  const type = relationshipType(first.predicate)
  const affirming = group.filter((c) => c.polarity === 'affirms')
  const contested = group.some((c) => c.contestedBy.some((s) => sources.has(s) && sourceCounts(sources.get(s)!, lens)))
  return {
    id,
    subject: first.subject,
    type: first.predicate,
    object: first.object,
    family: type?.family ?? 'other',
    sign: type?.sign ?? 0,
    claimIds: group.map((c) => c.id),
    ...deriveProperties({ claims: group, affirming, affirmedBy: new Set(affirming.map((c) => c.source)), contested, sources }),
  }
}
