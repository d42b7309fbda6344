import { claimLinks } from '../../cypher/claims/claim-links'
import { HOLD_CLAIMS, RETRACT_CLAIM } from '../../cypher/claims/enter'
import { createRelationships } from '../../cypher/store/write-rows'
import type { RetractedAnswer, Retraction } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import { CLAIM_LABELS } from '../../model/reviews'
import { DECISIONS } from '../../model/reconcile'
import type { GraphStore, WriteTransaction } from '../store/contract'
import { contestedBy, ownDossier, pairsOfStored } from './add'
import { derivePairs } from '../graph/derive-pairs'
import { knownNodes, retractionOf } from './known'
import { rehearsed } from './rehearsal'
import { tieChanges } from './tie-changes'

/**
 * Retracts a claim of a dossier of one's own: it stays on record with who did so, why and on which day, and supports no tie any more. Throws
 * `not-found`, and `conflict` for what is retracted already, comes from scripts or imports, or is a reader's decision. `dryRun`: only says which ties would end.
 */
export function retractClaim(
  store: GraphStore,
  id: string,
  { by, reason, supersededBy }: Retraction,
  { dryRun = false, at = new Date() } = {},
): Promise<RetractedAnswer> {
  return rehearsed(store, dryRun, async (tx) => {
    await tx.execute(HOLD_CLAIMS)
    const day = at.toISOString().slice(0, 10)
    const claim = await ownClaim(tx, id)
    if (claim.review !== undefined && claim.review !== 'accepted')
      throw new AppError('conflict', `The claim ${id} is not accepted, so it supports no tie. Reject it where it is wrong.`)
    const dossier = String(claim.dossier)
    if (supersededBy !== undefined) await supersede(tx, supersededBy, id, dossier)
    const pairs = await pairsOfStored(tx, [id, ...(await contestedBy(tx, [id]))])
    await tx.execute(RETRACT_CLAIM, { id, day, by, reason })
    const { begun: _none, ...ties } = await tieChanges(tx, await derivePairs(tx, pairs))
    return { claim: id, dryRun, retractedAt: day, by, reason, supersededBy: supersededBy ?? null, ties }
  })
}

/** A claim of a dossier of one's own that is not retracted. Throws `not-found`, and `conflict` saying what can be done instead. */
export async function ownClaim(tx: WriteTransaction, id: string): Promise<Record<string, unknown>> {
  const claim = await claimOf(tx, id)
  if (claim.retractedAt !== undefined) throw new AppError('conflict', `The claim ${id} was retracted already, ${retractionOf(claim)}.`)
  if (claim.dossier === DECISIONS)
    throw new AppError(
      'conflict',
      `${id} is a decision on two actors. Take it back under Match with known actors, or with "allegiance reconcile --take-back".`,
    )
  if (claim.importId !== undefined)
    throw new AppError('conflict', `The claim ${id} came with an import. Take the import back, or leave its source out.`)
  await ownDossier(tx, String(claim.dossier))
  return claim
}

async function claimOf(tx: WriteTransaction, id: string): Promise<Record<string, unknown>> {
  const found = (await knownNodes(tx, [id])).get(id)
  if (!CLAIM_LABELS.some((label) => found?.labels.includes(label)))
    throw new AppError('not-found', `There is no claim ${JSON.stringify(id)}.`)
  return found!.properties
}

async function supersede(tx: WriteTransaction, newer: string, older: string, dossier: string): Promise<void> {
  if (newer === older) throw new AppError('invalid-parameter', `A claim does not supersede itself: name another than ${older}.`)
  const { review } = await claimOf(tx, newer)
  if (review !== undefined && review !== 'accepted')
    throw new AppError('conflict', `The claim ${newer} is not accepted, so it cannot stand in the place of ${older}. Accept it first.`)
  const links = await tx.run(claimLinks, { ids: [older] })
  if (links.some(({ link, other }) => link === 'supersededBy' && other === newer)) return
  await tx.execute(createRelationships('SUPERSEDES', 'Claim', 'Claim'), { rows: [{ start: newer, end: older, properties: { dossier } }] })
}
