import { happensOnce } from '../../../model/ontology'
import { readRange } from '../../../model/amount'
import { readInterval, type Precision } from '../../../model/dates'
import { HOLDINGS } from '../../../model/holding'
import { HOLDING_WORDS } from '../../../model/holding-words'
import { citation } from '../../../picture/scene/citation'
import type { GraphRelationship, Value } from '../../store/contract'
import { datesOf, gradeOf, isTie, linkOf, text, type ClaimEvidence, type Evidence } from './evidence'
import type { ExportGraph } from './writer'
import { strings } from './values'

/** A tie of the annex of evidence, with one row for each claim behind it. */
export interface AnnexTie {
  /** From 1, in order of the ties' ids: the number it bears in the picture. */
  number: number
  id: string
  sentence: string
  /** How its claims put it and whose word they are, e.g. `reported, disputed`. */
  standing: string
  dates: string
  rows: AnnexRow[]
  /** Ids of the sources of its claims and of what stands against them, or of the file it was imported from. */
  sources: string[]
}

export interface AnnexRow {
  claim: string | null
  /** Its statement, with how it is put, whose word it is and of which part it speaks. */
  statement: string
  /** Who says it, from the source to the speaker farthest off. */
  speakers: string
  source: string
  grade: string
  dates: string
  /** Where in the source it stands; empty when that is not recorded. */
  locator: string
  /** The page opened at the passage, or null. */
  link: string | null
  /** Statements that stand against it, with whose they are. */
  dissent: string[]
}

/** The ties of an export that are not denied, with their evidence. */
export async function* annexTies(graph: ExportGraph, evidence: Evidence): AsyncIterable<AnnexTie> {
  let number = 0
  for await (const batch of graph.relationships()) {
    for (const r of batch) if (isTie(r) && r.properties.status !== 'denied') yield annexTie(r, ++number, evidence)
  }
}

function annexTie(r: GraphRelationship, number: number, evidence: Evidence): AnnexTie {
  const claims = strings(r.properties.claimIds).flatMap((id) => evidence.claims.get(id) ?? [])
  const against = claims.flatMap(({ contradicts }) => contradicts.flatMap(({ claim }) => evidence.claims.get(claim) ?? []))
  const sentence = evidence.sentence(r)
  const dates = strings(r.properties.intervals)
  const known = dates.length > 1 ? dates.filter((interval) => interval !== '/') : dates
  return {
    number,
    id: r.id,
    sentence,
    standing: standingOf(r),
    dates: known.map((interval) => readInterval(interval, happensOnce(r.type))).join('; '),
    sources: [
      ...new Set([...[...claims, ...against].map(({ source }) => source), text(r.properties, 'sourceId')].filter((id) => id !== null)),
    ],
    rows: claims.length > 0 ? claims.map((claim) => claimRow(claim, evidence)) : [importedRow(r, sentence, evidence)],
  }
}

/** The estimates about a node, side by side. */
export interface AnnexEstimates {
  node: string
  rows: (AnnexRow & {
    /** Its numbers with their unit: `2,000–4,000 fighters`. */
    amount: string
  })[]
  sources: string[]
}

/** What claims that are not retracted estimate, by node, in order of the nodes' names; oldest first. */
export function annexEstimates(evidence: Evidence): AnnexEstimates[] {
  const about = new Map<string, ClaimEvidence[]>()
  for (const claim of evidence.claims.values()) {
    const { kind, retractedAt } = claim.properties
    if (kind === 'quantity' && retractedAt == null) about.set(claim.subject, [...(about.get(claim.subject) ?? []), claim])
  }
  const day = ({ properties: p }: ClaimEvidence) => text(p, 'validFrom') ?? text(p, 'asOf') ?? ''
  return [...about]
    .map(([id, claims]) => ({
      node: evidence.name(id),
      rows: claims
        .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
        .map((claim) => ({ ...claimRow(claim, evidence), amount: amountOf(claim) })),
      sources: [...new Set(claims.map(({ source }) => source))],
    }))
    .sort((a, b) => (a.node < b.node ? -1 : 1))
}

function amountOf({ properties: p }: ClaimEvidence): string {
  const of = (key: string) => (typeof p[key] === 'number' ? p[key] : null)
  return [readRange({ low: of('low'), best: of('best'), high: of('high') }), text(p, 'unit') ?? ''].join(' ').trim()
}

/** How a tie's claims put it and whose word they are, e.g. `reported, disputed`. */
export function standingOf({ properties: { modality, status, disputed, holding } }: GraphRelationship): string {
  return [
    modality === 'actual' || modality == null ? null : modality,
    status ?? null,
    disputed === true ? 'disputed' : null,
    HOLDINGS.filter((each) => each === holding && each !== 'holds').map((each) => HOLDING_WORDS[each].short)[0] ?? null,
  ]
    .filter((word) => word !== null)
    .join(', ')
}

/** A claim as the annex has it. */
export function claimRow(claim: ClaimEvidence, evidence: Evidence): AnnexRow {
  const { properties: p } = claim
  const source = evidence.source(claim)
  const [start, end] = [p.startOffset, p.endOffset]
  return {
    claim: claim.id,
    statement: evidence.claimSentence(claim),
    speakers: chainOf(claim, evidence),
    source: citationOf(source.properties),
    grade: gradeOf(claim, source),
    dates: datesOf(claim),
    locator:
      typeof start === 'number' && typeof end === 'number'
        ? `characters ${start} to ${end}, SHA-256 ${text(p, 'passageSha256') ?? 'not recorded'}`
        : (text(p, 'locator') ?? ''),
    link: linkOf(claim, source),
    dissent: claim.contradicts.flatMap(({ claim: id, about }) => {
      const other = evidence.claims.get(id)
      const from = other && evidence.sources.get(other.source)
      return other && from
        ? [`${evidence.claimSentence(other)} (${evidence.name(from.id)}, ${gradeOf(other, from)}${about === null ? '' : `; on ${about}`})`]
        : []
    }),
  }
}

/** A tie of an import, which names its place in a source instead of claims. */
function importedRow(r: GraphRelationship, sentence: string, evidence: Evidence): AnnexRow {
  const source = evidence.sources.get(text(r.properties, 'sourceId') ?? '')
  return {
    claim: null,
    statement: sentence,
    speakers: source ? evidence.name(source.id) : '',
    source: source ? citationOf(source.properties) : (text(r.properties, 'sourceId') ?? ''),
    grade: text(r.properties, 'grade') ?? text(source?.properties ?? {}, 'reliability') ?? '',
    dates: '',
    locator: text(r.properties, 'locator') ?? '',
    link: source ? text(source.properties, 'url') : null,
    dissent: [],
  }
}

/** `Abbas 2022 reports the United Nations, citing member states`; a source's own voice is its name alone. */
function chainOf(claim: ClaimEvidence, evidence: Evidence): string {
  const [source, speakers] = [evidence.name(claim.source), evidence.speakers(claim)]
  return speakers === '' ? source : `${source} reports ${speakers}`
}

/** A source's citation from its properties as stored; empty where nothing is known of it. */
export function citationOf(source: Readonly<Record<string, Value>>): string {
  const known = (key: string) => text(source, key)
  const precision = (key: string) => known(key) as Precision | null
  return citation({
    author: known('author'),
    title: known('title') ?? known('name'),
    publisher: known('publisher'),
    publishedAt: known('publishedAt'),
    publishedAtPrecision: precision('publishedAtPrecision'),
    writtenAt: known('writtenAt'),
    writtenAtPrecision: precision('writtenAtPrecision'),
  })
}
