import { existingDay, isDate, periodEnd, type Precision } from '../../../model/dates'
import { tieId } from '../../../model/derive'
import type { Stance } from '../../../model/claim'
import type { GraphNode, Value } from '../../store/contract'
import { gradeOf, linkOf, text, type ClaimEvidence, type Evidence } from '../writing/evidence'
import { highest } from '../../../model/markings'
import { common, EXTENDED, extension, NO_TIME, type StixObject } from './write-frame'
import { stixId } from '../writing/uuid'
import { nodeStixId } from './write-nodes'

/** Confidence by Appendix A of STIX 2.1 for the credibilities of the Admiralty code; 6, cannot be judged, has none. */
const CONFIDENCE: Record<number, number> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 }

/** The id of the object that a claim becomes: a relationship, an opinion where it denies one, else a note. */
export function claimStixId(claim: ClaimEvidence): string {
  const { kind, polarity } = claim.properties
  const type = kind !== 'relation' || claim.object === null ? 'note' : polarity === 'affirms' ? 'relationship' : 'opinion'
  return stixId(type, `claim|${claim.id}`)
}

export function sourceStixId(id: string): string {
  return stixId('report', `source|${id}`)
}

/** Who speaks in a source: one identity for each publisher, or author, or unnamed source. */
export function publisherName(source: GraphNode): string {
  return text(source.properties, 'publisher') ?? text(source.properties, 'author') ?? text(source.properties, 'name') ?? source.id
}

export function publisherStixId(source: GraphNode): string {
  return stixId('identity', `publisher|${publisherName(source)}`)
}

/** When a source was published or written, as a time. */
export function sourceTime({ properties }: GraphNode): string {
  return timestamp(text(properties, 'publishedAt') ?? text(properties, 'writtenAt')) ?? NO_TIME
}

export function markingOf(claim: ClaimEvidence, source: GraphNode): string {
  return highest([text(claim.properties, 'marking') ?? 'TLP:CLEAR', text(source.properties, 'marking') ?? 'TLP:CLEAR'])
}

/** The affirming claims of each tie, by its id. A claim that denies the tie becomes an opinion on them. */
export function affirming(evidence: Evidence): ReadonlyMap<string, readonly ClaimEvidence[]> {
  const ties = new Map<string, ClaimEvidence[]>()
  for (const claim of evidence.claims.values()) {
    if (claim.properties.kind !== 'relation' || claim.properties.polarity !== 'affirms' || claim.object === null) continue
    const id = tieOf(claim)
    ties.set(id, [...(ties.get(id) ?? []), claim])
  }
  return ties
}

function tieOf({ subject, object, properties: p }: ClaimEvidence): string {
  return tieId({
    subject,
    predicate: String(p.predicate),
    object: object ?? '',
    qualifier: text(p, 'qualifier'),
    stance: p.stance as Stance,
  })
}

/** A claim as a STIX object. `record` is its exact record. */
export function claimObject(
  claim: ClaimEvidence,
  record: Value,
  evidence: Evidence,
  affirmed: ReadonlyMap<string, readonly ClaimEvidence[]>,
): StixObject {
  const { properties: p } = claim
  const source = evidence.source(claim)
  const ref = (id: string) => nodeStixId(evidence.node(id))
  const id = claimStixId(claim)
  const type = id.slice(0, id.indexOf('--'))
  const retracted = timestamp(text(p, 'retractedAt'))
  const created = sourceTime(source)
  const confidence = CONFIDENCE[Number(p.credibility)]
  const statement = evidence.claimSentence(claim)
  const head = {
    ...common(type, id, markingOf(claim, source), retracted ?? created, created),
    created_by_ref: publisherStixId(source),
    ...(retracted !== null && { revoked: true }),
    ...(confidence !== undefined && { confidence }),
    external_references: [
      { source_name: evidence.name(source.id), description: statement, url: linkOf(claim, source) ?? undefined, external_id: claim.id },
    ],
    ...extension(particulars(claim, source, evidence), record),
  }
  if (type === 'relationship') {
    // Nobody who reads only the type shall take for a fact what is expected or advised.
    const manner = p.stance === 'asserted' ? '' : `${text(p, 'stance') ?? 'hypothesised'}-`
    return {
      ...head,
      relationship_type: `${manner}${relationshipName(String(p.predicate))}`,
      description: statement,
      source_ref: ref(claim.subject),
      target_ref: ref(claim.object!),
      ...times(claim),
    }
  }
  const about = [...new Set([claim.subject, claim.object, claim.place].flatMap((end) => (end === null ? [] : [ref(end)])))]
  if (type === 'opinion') {
    const denied = (affirmed.get(tieOf(claim)) ?? []).map(claimStixId)
    return {
      ...head,
      opinion: p.polarity === 'not_found' ? 'neutral' : 'disagree',
      explanation: statement,
      object_refs: denied.length > 0 ? denied : about,
    }
  }
  return { ...head, abstract: text(p, 'predicate') ?? undefined, content: statement, object_refs: about }
}

/** A type of the model as STIX writes such names. */
export function relationshipName(type: string): string {
  return type.toLowerCase().replaceAll('_', '-')
}

/** What STIX has no property for. */
function particulars(claim: ClaimEvidence, source: GraphNode, evidence: Evidence): Record<string, unknown> {
  const { properties: p } = claim
  const refs = (ids: readonly string[]) => (ids.length > 0 ? ids.map((id) => claimStixId(evidence.claims.get(id)!)) : undefined)
  const opposed = claim.contradicts.filter(({ claim: id }) => evidence.claims.has(id))
  const speakers = claim.speakers.map(({ id }) => nodeStixId(evidence.node(id)))
  return {
    ...Object.fromEntries(EXTENDED.map(({ name, stix }) => [stix, p[name] ?? undefined])),
    grade: gradeOf(claim, source),
    attributed_to_refs: speakers.length > 0 ? speakers : undefined,
    place_ref: claim.place === null ? undefined : nodeStixId(evidence.node(claim.place)),
    contradicts_refs: refs(opposed.map(({ claim: id }) => id)),
    contradicts_about: opposed.length > 0 ? opposed.map(({ about }) => about ?? 'existence') : undefined,
    supersedes_refs: refs(claim.supersedes.filter((id) => evidence.claims.has(id))),
  }
}

/** STIX wants the end after the start; where it is not, as within a day, the dates stand in the extension alone. */
function times({ properties: p }: ClaimEvidence): { start_time?: string; stop_time?: string } {
  const start = p.validFromPrecision === 'before' ? null : timestamp(text(p, 'validFrom'))
  const end = text(p, 'validTo')
  const stop =
    end === null || p.validToPrecision === 'before'
      ? null
      : timestamp(existingDay(periodEnd(end, (text(p, 'validToPrecision') ?? 'day') as Precision)))
  return { ...(start !== null && { start_time: start }), ...(stop !== null && (start === null || stop > start) && { stop_time: stop }) }
}

function timestamp(date: string | null): string | null {
  return date !== null && isDate(date) ? `${date}T00:00:00.000Z` : null
}
