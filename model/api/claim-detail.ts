import type { ClaimDetail, NodeRef, SourceSummary } from './answers'
import { grade } from '../claim'
import { TOLD } from '../claim-attributes'
import { byFlag, namesOf } from '../rows'
import { sayingOf } from '../saying'
import { tieSentence } from '../sentences'
import type { TypeWords } from '../words/grammar'
import { capital } from '../words/locale'

const [, OPTIONAL] = byFlag(TOLD, 'required')
/** A claim of which nothing is told but what every claim has. */
export const NOTHING_TOLD = Object.fromEntries(namesOf(OPTIONAL).map((name) => [name, null])) as { [K in keyof typeof OPTIONAL]: null }

/** What a node's card makes of the claims whose subject the node is. */
export interface AboutNode {
  names: { name: string; language: string | null; usedBy: string | null; claim: string; source: string }[]
  quantities: ClaimDetail[]
  attributes: ClaimDetail[]
}

/** Names, estimates and attributes among claims about one node, oldest first; retracted ones are left out. */
export function aboutNode(claims: readonly ClaimDetail[]): AboutNode {
  const since = (claim: ClaimDetail) => claim.validFrom ?? claim.asOf ?? ''
  const current = claims.filter(({ retractedAt }) => retractedAt === null).sort((a, b) => (since(a) < since(b) ? -1 : 1))
  return {
    names: current
      .filter(({ predicate, value }) => predicate === 'alias' && value !== null)
      .map((c) => ({ name: c.value!, language: c.language, usedBy: c.usedBy, claim: c.id, source: c.source.id })),
    quantities: current.filter(({ kind }) => kind === 'quantity'),
    attributes: current.filter(({ kind, predicate }) => kind === 'attribute' && predicate !== 'alias'),
  }
}

/** The evidence of an imported tie in the shape of a claim: what its row says, and where it stands. */
export function importedClaim(
  tie: {
    id: string
    type: string
    locator: string | null
    intervals: readonly string[]
    holding: ClaimDetail['holding']
    grade: string | null
  },
  words: TypeWords,
  subject: NodeRef,
  object: NodeRef,
  source: SourceSummary,
): ClaimDetail {
  const [from, to] = (tie.intervals[0] ?? '/').split('/').map((bound) => bound.split('~'))
  const credibility = Number(tie.grade?.slice(1) || 6)
  const saying = sayingOf({ type: tie.type, modality: 'actual', status: 'stated', qualifiers: [], intervals: tie.intervals }, [])
  const statement = `${tieSentence(saying, words, subject, object).join('')}.`
  const precision = (of: string[] | undefined) => (of?.[0] ? (of[1] ?? 'day') : null) as ClaimDetail['validFromPrecision']
  return {
    ...NOTHING_TOLD,
    id: tie.id,
    kind: 'relation',
    predicate: tie.type,
    statement,
    sentence: statement,
    stance: 'asserted',
    polarity: 'affirms',
    subject,
    object,
    place: null,
    locator: tie.locator,
    note: tie.locator === null ? null : `${capital(tie.locator)} of the imported file.`,
    validFrom: from?.[0] || null,
    validFromPrecision: precision(from),
    validTo: to?.[0] || null,
    validToPrecision: precision(to),
    credibility,
    grade: grade(source.reliability, credibility),
    holding: tie.holding,
    source,
    speakers: [],
    check: 'imported',
    link: source.url,
    contradicts: [],
    supersedes: [],
    supersededBy: [],
    alternatives: [],
  }
}

/** A source that an import names without describing it: its id alone. */
export function undescribedSource(id: string): SourceSummary {
  return {
    id,
    name: id,
    title: id,
    kind: 'dataset',
    author: null,
    publisher: null,
    publishedAt: null,
    publishedAtPrecision: null,
    publishedNotBefore: null,
    publishedNotAfter: null,
    writtenAt: null,
    writtenAtPrecision: null,
    url: null,
    sha256: null,
    reliability: 'F',
    marking: 'TLP:CLEAR',
    note: null,
    dossier: null,
    derivesFrom: [],
  }
}
