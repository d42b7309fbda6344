import { EARLIEST, hasCome, LATEST, periodEnd, type ClaimDates } from './dates'
import type { ClaimRecord, SourceRecord } from './records'
import { relationshipType } from './ontology'
import { deriveProperties, type DerivedProperties } from './tie'

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
  /** With `knownBy`: whether sources count too that may have been out by then. */
  possiblyKnown?: boolean
}

/** The id of the tie a relation claim belongs to: `subject|TYPE|object`, qualifier and modality where they apply. */
export function tieId(claim: Pick<ClaimRecord, 'subject' | 'predicate' | 'object' | 'qualifier' | 'stance'>): string {
  const keyed = relationshipType(claim.predicate)?.qualifier?.keyed && claim.qualifier ? `|${claim.qualifier}` : ''
  return `${claim.subject}|${claim.predicate}|${claim.object}${keyed}${claim.stance === 'asserted' ? '' : `|${claim.stance}`}`
}

/** A source's dates, as deciding when it was out needs them. */
export type PublishedSource = Pick<SourceRecord, 'id'> & Partial<Omit<SourceRecord, 'id' | 'reliability' | 'origins'>>

/** When a source was out, at the earliest and at the latest; null where nothing dates it. */
export function outBetween(source: PublishedSource): { from: string; to: string } | null {
  const { publishedAt, publishedAtPrecision, publishedNotBefore, publishedNotAfter, writtenAt, writtenAtPrecision } = source
  if (publishedAt) return { from: publishedAt, to: periodEnd(publishedAt, publishedAtPrecision ?? 'day') }
  if (publishedNotBefore || publishedNotAfter) return { from: publishedNotBefore ?? EARLIEST, to: publishedNotAfter ?? LATEST }
  return writtenAt ? { from: writtenAt, to: periodEnd(writtenAt, writtenAtPrecision ?? 'day') } : null
}

/** Whether a source was out by a day: certainly, possibly, or not. */
export function outBy(source: PublishedSource, day: string): 'certainly' | 'possibly' | 'not' {
  const out = outBetween(source)
  return !out || day < out.from ? 'not' : hasCome(out.to, day) ? 'certainly' : 'possibly'
}

/** Whether a source counts under the lens. A source without any date counts only when no date is asked. */
export function sourceCounts(source: PublishedSource, lens: KnowledgeLens): boolean {
  if (lens.without?.has(source.id)) return false
  if (!lens.knownBy) return true
  const out = outBy(source, lens.knownBy)
  return out === 'certainly' || (out === 'possibly' && lens.possiblyKnown === true)
}

/** What a register's entry states the day of. */
const ENTRIES = new Set(['DESIGNATED', 'DELISTED'])

/** Whether a claim counts under the lens: as its source does, or, where that is a register, from the day that its entry states. */
export function claimCounts(claim: { id: string; predicate: string } & ClaimDates, source: PublishedSource, lens: KnowledgeLens): boolean {
  if (lens.withoutClaims?.has(claim.id) || lens.without?.has(source.id)) return false
  const { validFrom, validFromPrecision } = claim
  const stated = source.register && ENTRIES.has(claim.predicate) && validFrom ? periodEnd(validFrom, validFromPrecision ?? 'day') : null
  return (stated !== null && lens.knownBy != null && hasCome(stated, lens.knownBy)) || sourceCounts(source, lens)
}

/** The same for a tie that was imported from one row of bulk data. */
export function rowCounts(
  row: { id: string; type: string; spans: readonly string[] },
  source: PublishedSource,
  lens: KnowledgeLens,
): boolean {
  const heldBy = row.spans[0]?.slice(11, 21)
  const dated = row.spans[0]?.startsWith(EARLIEST) === false
  return claimCounts({ id: row.id, predicate: row.type, validFrom: dated ? heldBy : null }, source, lens)
}

/** When the first source was out that affirms one of these claims, at the earliest and at the latest; null where one has no date. */
export function utteredBetween(
  claims: readonly Pick<ClaimRecord, 'source' | 'polarity'>[],
  sources: ReadonlyMap<string, PublishedSource>,
): { from: string; to: string } | null {
  const out = claims
    .filter(({ polarity }) => polarity === 'affirms')
    .map(({ source }) => {
      const known = sources.get(source)
      return known ? outBetween(known) : null
    })
  if (out.length === 0 || out.includes(null)) return null
  const days = out as { from: string; to: string }[]
  return { from: days.map(({ from }) => from).sort()[0]!, to: days.map(({ to }) => to).sort()[0]! }
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
  for (const record of claims) {
    const source = sources.get(record.source)
    if (record.retracted || !source || !claimCounts(record, source, lens)) continue
    const claim =
      relationshipType(record.predicate)?.symmetric && record.subject > record.object
        ? { ...record, subject: record.object, object: record.subject }
        : record
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
