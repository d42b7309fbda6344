import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { relationshipsFrom } from '../../cypher/ties/relationships-from'
import type { ClaimsBody } from '../../model/api/claims'
import { MARKINGS } from '../../model/claim'
import { CLAIM_LABELS } from '../../model/reviews'
import type { WriteTransaction } from '../store/contract'
import type { ClaimRow, Entered, NodeRow, SourceRow } from './entry'

/** A node of the store: of any label, claims and sources too. */
export interface KnownNode {
  id: string
  labels: string[]
  properties: Record<string, unknown>
}

/** What the store holds under given ids. */
export async function knownNodes(tx: WriteTransaction, ids: Iterable<string>): Promise<Map<string, KnownNode>> {
  return new Map((await tx.run(nodesByIds, { ids: [...new Set(ids)] })).map((node) => [node.id, node]))
}

/** The markings of the sources that claims to be entered are stated in. */
export async function sourceMarkings(tx: WriteTransaction, { claims }: ClaimsBody): Promise<Map<string, string>> {
  const known = await knownNodes(
    tx,
    claims.map(({ source }) => source),
  )
  return new Map([...known].map(([id, { properties }]) => [id, String(properties.marking ?? MARKINGS[0])]))
}

/** Of a retracted claim: on which day, and by whom where that is known. */
export function retractionOf({ retractedAt, recordedBy }: KnownNode['properties']): string {
  return `on ${String(retractedAt)}${recordedBy === undefined ? '' : ` by ${String(recordedBy)}`}`
}

/** Every id that rows bear or refer to. */
export function* idsIn({ nodes, sources, claims }: Entered): Iterable<string> {
  for (const { id } of nodes) yield id
  for (const { id, derivesFrom } of sources) yield* [id, ...derivesFrom]
  for (const c of claims) {
    yield* [c.id, c.subject, c.statedIn, ...c.alternativeTo, ...c.supersedes, ...speakersOf(c)]
    yield* c.contradicts.map(({ claim }) => claim)
    for (const id of [c.object, c.at]) if (id !== null) yield id
  }
}

/** Ids of those whose word a claim reports. */
export const speakersOf = ({ speakers }: ClaimRow): string[] => speakers.flatMap((turn) => turn.split('+'))

/** What already stands in the store of the rows' own ids, and which of those rows say the same. */
export async function sameAsKnown(
  tx: WriteTransaction,
  { nodes, sources, claims }: Entered,
  known: ReadonlyMap<string, KnownNode>,
): Promise<Set<string>> {
  const standing = (rows: readonly { id: string }[], label: string) =>
    rows.filter(({ id }) => known.get(id)?.labels.includes(label)).map(({ id }) => id)
  const joined = async (labels: readonly ('Source' | (typeof CLAIM_LABELS)[number])[], rows: readonly { id: string }[]) => {
    const from = new Map<string, Joined[]>()
    for (const label of labels) {
      const ids = standing(rows, label)
      for (const id of ids) from.set(id, [])
      if (ids.length > 0) for (const r of await tx.run(relationshipsFrom(label), { ids })) from.get(r.start)?.push(r)
    }
    return from
  }
  const [fromSources, fromClaims] = [await joined(['Source'], sources), await joined(CLAIM_LABELS, claims)]
  return new Set([
    ...nodes.filter((row) => sameNode(row, known.get(row.id))).map(({ id }) => id),
    ...sources.filter((row) => sameSource(row, known.get(row.id), fromSources.get(row.id))).map(({ id }) => id),
    ...claims.filter((row) => sameClaim(row, known.get(row.id), fromClaims.get(row.id))).map(({ id }) => id),
  ])
}

interface Joined {
  type: string
  end: string | null
  properties: Record<string, unknown>
}

function sameNode(row: NodeRow, known: KnownNode | undefined): boolean {
  return (
    known !== undefined && equal([...row.labels].sort(), [...known.labels].sort()) && equal(said(row.properties), said(known.properties))
  )
}

function sameSource(row: SourceRow, known: KnownNode | undefined, joined: readonly Joined[] | undefined): boolean {
  return (
    known !== undefined &&
    joined !== undefined &&
    equal(said(row.properties), said(known.properties)) &&
    equal([...row.derivesFrom].sort(), endsOf(joined, 'DERIVES_FROM'))
  )
}

/** `contradicts`, `supersedes` and `alternativeTo` are not compared: a later claim may have added to them. */
function sameClaim(row: ClaimRow, known: KnownNode | undefined, joined: readonly Joined[] | undefined): boolean {
  if (known === undefined || joined === undefined || known.properties.retractedAt !== undefined) return false
  const stored = said(known.properties)
  // What link.cypher gives a claim that says no day of its own.
  if (row.properties.asOf === undefined) for (const name of ['asOf', 'asOfPrecision', 'asOfNotAfter']) delete stored[name]
  const turns = joined
    .filter(({ type }) => type === 'ATTRIBUTED_TO')
    .map(({ end, properties }) => `${String(properties.order)} ${end}`)
    .sort()
  return (
    known.properties.dossier === row.properties.dossier &&
    equal(said(row.properties), stored) &&
    equal([row.subject], endsOf(joined, 'SUBJECT')) &&
    equal(row.object === null ? [] : [row.object], endsOf(joined, 'OBJECT')) &&
    equal([row.statedIn], endsOf(joined, 'STATED_IN')) &&
    equal(row.at === null ? [] : [row.at], endsOf(joined, 'IN_PLACE')) &&
    equal(row.speakers.flatMap((turn, i) => turn.split('+').map((id) => `${i + 1} ${id}`)).sort(), turns)
  )
}

const endsOf = (joined: readonly Joined[], type: string) =>
  joined
    .filter((r) => r.type === type)
    .map(({ end }) => end)
    .sort()

/** What a row says, whatever brought it and whoever looked at it. */
function said({
  dossier: _dossier,
  importId: _importId,
  review: _review,
  reviews: _reviews,
  ...properties
}: Record<string, unknown>): Record<string, unknown> {
  return properties
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value
