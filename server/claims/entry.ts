import { createHash } from 'node:crypto'
import type { ClaimEntry, ClaimsBody, NodeEntry, SourceEntry } from '../../model/api/claims'
import { MARKINGS } from '../../model/claim'
import { highest } from '../../model/markings'
import { labelDefinition, relationshipType, type BaseLabel } from '../../model/ontology'
import { reviewText } from '../../model/reviews'
import { slug } from '../graph/slugs'

/** A row of what is entered, under its id. `place` says where it stands: `claims[2]`. */
export interface NodeRow {
  place: string
  id: string
  labels: [BaseLabel, ...string[]]
  properties: Record<string, unknown>
}
export interface SourceRow {
  place: string
  id: string
  properties: Record<string, unknown>
  derivesFrom: string[]
}
export interface ClaimRow {
  place: string
  id: string
  /** Attributes as the store has them. */
  properties: Record<string, unknown>
  subject: string
  object: string | null
  statedIn: string
  at: string | null
  speakers: string[]
  alternativeTo: string[]
  contradicts: { claim: string; about: string }[]
  supersedes: string[]
}
export interface Entered {
  nodes: NodeRow[]
  sources: SourceRow[]
  claims: ClaimRow[]
}

/**
 * What is entered, in the shapes of the store: with ids for what has none, and the marking of the dossier. Ends of symmetric types stand in
 * order of id, as link.cypher puts them. Claims carry who entered them `at` that day, where they say who, or are not accepted. `markingOf` gives the marking of a source that the store has.
 */
export function entered(
  { dossier, nodes, sources, claims, as, by }: ClaimsBody,
  marking: string,
  markingOf: (source: string) => string | undefined,
  at: Date,
): Entered {
  // Without a name, an accepted claim has no history: nothing of it is worth a line.
  const on = at.toISOString().slice(0, 10)
  const review = by === undefined && as === 'accepted' ? {} : { review: as, reviews: [reviewText({ on, as, by: by ?? null, why: null })] }
  const sourceRows = sources.map((entry, i) => sourceRow(entry, `sources[${i}]`, dossier, marking))
  const fresh = new Map(sourceRows.map(({ id, properties }) => [id, String(properties.marking)]))
  return {
    nodes: nodes.map((entry, i) => nodeRow(entry, `nodes[${i}]`, dossier)),
    sources: sourceRows,
    claims: claims.map((entry, i) => {
      const ofSource = fresh.get(entry.source) ?? markingOf(entry.source) ?? MARKINGS[0]
      const row = claimRow(entry, `claims[${i}]`, dossier, highest([marking, ofSource]) === ofSource ? undefined : marking)
      return { ...row, properties: { ...row.properties, ...review } }
    }),
  }
}

function nodeRow({ id, label, ...given }: NodeEntry, place: string, dossier: string): NodeRow {
  const known = id ?? slug(given.name)
  const { base } = labelDefinition(label)!
  return { place, id: known, labels: base === label ? [base] : [base, label], properties: present({ ...given, id: known, dossier }) }
}

function sourceRow({ id, derivesFrom = [], ...given }: SourceEntry, place: string, dossier: string, marking: string): SourceRow {
  const known = id ?? slug(given.title)
  return {
    place,
    id: known,
    properties: present({ ...given, name: given.name ?? given.title, marking: given.marking ?? marking, id: known, dossier }),
    derivesFrom,
  }
}

function claimRow(entry: ClaimEntry, place: string, dossier: string, marking: string | undefined): ClaimRow {
  const { id = claimId(entry), ...given } = entry
  const turned = relationshipType(given.predicate)?.symmetric && given.object !== undefined && given.subject > given.object
  const {
    subject,
    object,
    source,
    place: at,
    speakers = [],
    alternativeTo = [],
    contradicts = [],
    supersedes = [],
    ...attributes
  } = turned
    ? {
        ...given,
        subject: given.object!,
        object: given.subject,
        subjectPart: given.objectPart,
        objectPart: given.subjectPart,
        subjectWith: given.objectWith,
        objectWith: given.subjectWith,
      }
    : given
  return {
    place,
    id,
    properties: present({ ...(marking && { marking }), ...attributes, id, name: attributes.statement, dossier }),
    subject,
    object: object ?? null,
    statedIn: source,
    at: at ?? null,
    speakers,
    alternativeTo,
    contradicts,
    supersedes,
  }
}

/** The id of a claim that is given none: of its source and what it says, so that entering it twice gives one claim. */
function claimId(entry: ClaimEntry): string {
  const content = Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `${entry.source}.${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)}`
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
