import { claimLinks } from '../../cypher/claims/claim-links'
import { AS_PROPOSED, HOLD_CLAIMS } from '../../cypher/claims/enter'
import { relationshipsFrom } from '../../cypher/ties/relationships-from'
import { createNodes, createRelationships } from '../../cypher/store/write-rows'
import { CHANGE_DOSSIER, dossiers } from '../../cypher/views/dossiers'
import { sharedScript } from '../../graph-seed/dossiers'
import type { AddedAnswer, ClaimsBody } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import { splitStatements } from '../../model/cypher-lexer'
import type { GraphStore, WriteTransaction } from '../store/contract'
import { modelFaults, referenceFaults } from './check'
import { contradictionsOf } from './contradictions'
import { derivePairs, type Pair } from '../graph/derive-pairs'
import { entered, type ClaimRow, type Entered } from './entry'
import { refuseFaulty } from './faults'
import { idsIn, knownNodes, sameAsKnown, sourceMarkings } from './known'
import { proposedIn, takenForAccepted } from './proposed'
import { rehearsed } from './rehearsal'
import { tieChanges } from './tie-changes'

/**
 * Adds claims to a dossier of one's own, with the nodes and sources that they need: all of it in one transaction, or nothing. What the store has
 * with the same content is left as it is. Throws `not-found` for an unknown dossier, `conflict` for one that comes with the product,
 * `invalid-graph` with each fault by row and field. Claims that are not `accepted` make no ties yet. `dryRun`: only says what would come of it.
 */
export function addClaims(store: GraphStore, body: ClaimsBody, { dryRun = false, at = new Date() } = {}): Promise<AddedAnswer> {
  return rehearsed(store, dryRun, async (tx) => {
    await tx.execute(HOLD_CLAIMS)
    const dossier = await ownDossier(tx, body.dossier)
    const markings = await sourceMarkings(tx, body)
    const rows = entered(body, dossier.marking, (id) => markings.get(id), at)
    const known = await knownNodes(tx, idsIn(rows))
    const same = await sameAsKnown(tx, rows, known)
    refuseFaulty('invalid-graph', referenceFaults(rows, known, same))
    const fresh = without(rows, same)
    const { faults, warnings } = await modelFaults(tx, fresh, known)
    refuseFaulty('invalid-graph', faults)
    await takenForAccepted(tx, proposedIn(known), () => write(tx, fresh))
    if (dossier.focus === '' && fresh.claims.length > 0)
      await tx.execute(CHANGE_DOSSIER, { id: `dossier.${dossier.id}`, changes: { focus: mostNamed(fresh.claims) } })
    const mayContradict = await contradictionsOf(tx, fresh.claims)
    const accepted = body.as === 'accepted' ? fresh.claims : []
    if (body.as !== 'accepted') await tx.execute(AS_PROPOSED, { ids: fresh.claims.map(({ id }) => id) })
    const { begun, changed } = await tieChanges(tx, await derivePairs(tx, await pairsOf(tx, accepted)))
    return {
      dossier: dossier.id,
      as: body.as,
      dryRun,
      nodes: parted(rows.nodes, same),
      sources: parted(rows.sources, same),
      claims: parted(rows.claims, same),
      ties: { begun, changed },
      mayContradict,
      warnings: warnings.map(({ parameter, message }) => ({ row: parameter, message })),
    }
  })
}

/** A dossier of one's own. Throws `not-found`, and `conflict` for one that scripts say what it holds. */
export async function ownDossier(tx: WriteTransaction, id: string) {
  const all = (await tx.run(dossiers, {})).filter(({ kind }) => kind === 'dossier')
  const own = all.filter((dossier) => dossier.own).map((dossier) => dossier.id)
  const found = all.find((dossier) => dossier.id === id)
  const yours = own.length > 0 ? `Your own are: ${own.join(', ')}.` : 'Create one of your own first.'
  if (!found) throw new AppError('not-found', `There is no dossier ${JSON.stringify(id)}. ${yours}`)
  if (!found.own)
    throw new AppError('conflict', `What the dossier ${id} holds is said by its scripts, and loading them again would undo this. ${yours}`)
  return found
}

function without(rows: Entered, same: ReadonlySet<string>): Entered {
  const left = <T extends { id: string }>(some: readonly T[]) => some.filter(({ id }) => !same.has(id))
  return { nodes: left(rows.nodes), sources: left(rows.sources), claims: left(rows.claims) }
}

function parted(rows: readonly { id: string }[], same: ReadonlySet<string>): AddedAnswer['claims'] {
  const ids = rows.map(({ id }) => id)
  return { added: ids.filter((id) => !same.has(id)), known: ids.filter((id) => same.has(id)) }
}

/** Writes rows as the scripts of a dossier do, then has link.cypher turn their references into relationships. */
async function write(tx: WriteTransaction, { nodes, sources, claims }: Entered): Promise<void> {
  const kinds = new Map<string, Record<string, unknown>[]>()
  const put = (statement: string, row: Record<string, unknown>) => kinds.set(statement, [...(kinds.get(statement) ?? []), row])
  for (const { labels, properties } of nodes) put(createNodes(labels), properties)
  for (const { properties, derivesFrom } of sources)
    put(createNodes(['Source']), { ...properties, ...(derivesFrom.length > 0 && { derivesFrom }) })
  for (const [statement, rows] of kinds) await tx.execute(statement, { rows })
  if (claims.length > 0) await tx.execute(createNodes(['Claim']), { rows: claims.map(scriptRow) })
  for (const { text } of splitStatements(sharedScript('link').text)) await tx.execute(text)
  await contradict(tx, claims)
  const supersedes = claims.flatMap((c) => c.supersedes.map((end) => ({ start: c.id, end, properties: ofDossier(c) })))
  if (supersedes.length > 0) await tx.execute(createRelationships('SUPERSEDES', 'Claim', 'Claim'), { rows: supersedes })
}

/** A claim as a row of a script carries it: its references beside its attributes, until they are linked. */
function scriptRow({ properties, subject, object, at, statedIn, speakers, alternativeTo }: ClaimRow): Record<string, unknown> {
  return {
    ...properties,
    subject,
    source: statedIn,
    ...(object !== null && { object }),
    ...(at !== null && { place: at }),
    ...(speakers.length > 0 && { speakers }),
    ...(alternativeTo.length > 0 && { alternativeTo }),
  }
}

/** Contradictions stand once, from the smaller id. */
async function contradict(tx: WriteTransaction, claims: readonly ClaimRow[]): Promise<void> {
  const rows = new Map(
    claims.flatMap((c) =>
      c.contradicts.map(({ claim, about }) => {
        const [start, end] = [c.id, claim].sort()
        return [`${start}|${end}`, { start, end, properties: { about, ...ofDossier(c) } }] as const
      }),
    ),
  )
  if (rows.size > 0) await tx.execute(createRelationships('CONTRADICTS', 'Claim', 'Claim'), { rows: [...rows.values()] })
}

const ofDossier = ({ properties }: ClaimRow) => ({ dossier: properties.dossier })

/** The pairs whose ties may change with these claims: their own, and those of the claims whose existence they contest. */
async function pairsOf(tx: WriteTransaction, claims: readonly ClaimRow[]): Promise<Pair[]> {
  const own = claims.flatMap(({ subject, object, properties }) =>
    properties.kind === 'relation' && object !== null ? [{ subject, predicate: String(properties.predicate), object }] : [],
  )
  const ids = claims.map(({ id }) => id)
  return [...own, ...(await pairsOfStored(tx, await contestedBy(tx, ids)))]
}

/** The claims whose existence these claims contest, without these. */
export async function contestedBy(tx: WriteTransaction, ids: readonly string[]): Promise<string[]> {
  const asked = new Set(ids)
  const links = ids.length === 0 ? [] : await tx.run(claimLinks, { ids: [...ids] })
  const contested = new Set(links.filter(({ link, about }) => link === 'contradicts' && about === 'existence').map(({ other }) => other))
  return [...contested].filter((id) => !asked.has(id))
}

/** The pairs that claims of the store join. */
export async function pairsOfStored(tx: WriteTransaction, ids: readonly string[]): Promise<Pair[]> {
  if (ids.length === 0) return []
  const [known, joined] = [await knownNodes(tx, ids), await tx.run(relationshipsFrom('Claim'), { ids: [...ids] })]
  const end = (id: string, type: string) => joined.find((r) => r.start === id && r.type === type)?.end ?? null
  return ids.flatMap((id) => {
    const [subject, object] = [end(id, 'SUBJECT'), end(id, 'OBJECT')]
    const { kind, predicate } = known.get(id)?.properties ?? {}
    return kind === 'relation' && subject !== null && object !== null ? [{ subject, predicate: String(predicate), object }] : []
  })
}

/** The node that most of these claims are about. */
function mostNamed(claims: readonly ClaimRow[]): string {
  const counts = new Map<string, number>()
  for (const { subject, object } of claims) for (const id of [subject, object]) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
