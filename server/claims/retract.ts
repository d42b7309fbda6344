import { claimLinks } from '../../cypher/claims/claim-links'
import { HOLD_CLAIMS, RETRACT_CLAIM } from '../../cypher/claims/enter'
import { createRelationships } from '../../cypher/store/write-rows'
import type { RetractedAnswer, Retraction } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import type { GraphStore, WriteTransaction } from '../store/contract'
import { ownDossier, pairsOf, pairsOfStored } from './add'
import { derivePairs } from '../graph/derive-pairs'
import { knownNodes } from './known'
import { rehearsed } from './rehearsal'
import { tieChanges } from './tie-changes'

/**
 * Retracts a claim of a dossier of one's own: it stays on record with who did so, why and on which day, and supports no tie any more. Throws
 * `not-found`, and `conflict` for what is retracted already or comes from scripts or imports. `dryRun`: only says which ties would end.
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
    if (claim.retractedAt !== undefined)
      throw new AppError(
        'conflict',
        `The claim ${id} was retracted already, on ${String(claim.retractedAt)} by ${String(claim.recordedBy)}.`,
      )
    if (typeof claim.dossier !== 'string')
      throw new AppError('conflict', `The claim ${id} came with an import. Take the import back, or leave its source out.`)
    await ownDossier(tx, claim.dossier)
    if (supersededBy !== undefined) await supersede(tx, supersededBy, id, claim.dossier)
    const own = await pairsOfStored(tx, [id])
    const contested = await pairsOf(tx, [{ id, subject: '', object: null, properties: {} }])
    await tx.execute(RETRACT_CLAIM, { id, day, by, reason })
    const { begun: _none, ...ties } = await tieChanges(tx, await derivePairs(tx, [...own, ...contested]))
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
