import { claimLinks } from '../../cypher/claims/claim-links'
import { HOLD_CLAIMS, RETRACT_CLAIM } from '../../cypher/claims/enter'
import { createRelationships } from '../../cypher/store/write-rows'
import type { RetractedAnswer, Retraction } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
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
    const claim = await claimOf(tx, id)
    if (claim.retractedAt !== undefined) throw new AppError('conflict', `The claim ${id} was retracted already, ${retractionOf(claim)}.`)
    if (claim.dossier === DECISIONS)
      throw new AppError(
        'conflict',
        `${id} is a decision on two actors. Take it back under Match with known actors, or with "allegiance reconcile --take-back".`,
      )
    if (claim.importId !== undefined)
      throw new AppError('conflict', `The claim ${id} came with an import. Take the import back, or leave its source out.`)
    const dossier = String(claim.dossier)
    await ownDossier(tx, dossier)
    if (supersededBy !== undefined) await supersede(tx, supersededBy, id, dossier)
    const pairs = await pairsOfStored(tx, [id, ...(await contestedBy(tx, [id]))])
    await tx.execute(RETRACT_CLAIM, { id, day, by, reason })
    const { begun: _none, ...ties } = await tieChanges(tx, await derivePairs(tx, pairs))
    return { claim: id, dryRun, retractedAt: day, by, reason, supersededBy: supersededBy ?? null, ties }
  })
}

async function claimOf(tx: WriteTransaction, id: string): Promise<Record<string, unknown>> {
  const found = (await knownNodes(tx, [id])).get(id)
  if (!found?.labels.includes('Claim')) throw new AppError('not-found', `There is no claim ${JSON.stringify(id)}.`)
  return found.properties
}

async function supersede(tx: WriteTransaction, newer: string, older: string, dossier: string): Promise<void> {
  if (newer === older) throw new AppError('invalid-parameter', `A claim does not supersede itself: name another than ${older}.`)
  await claimOf(tx, newer)
  const links = await tx.run(claimLinks, { ids: [older] })
  if (links.some(({ link, other }) => link === 'supersededBy' && other === newer)) return
  await tx.execute(createRelationships('SUPERSEDES', 'Claim', 'Claim'), { rows: [{ start: newer, end: older, properties: { dossier } }] })
}
