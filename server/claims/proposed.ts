import { AS_ACCEPTED, AS_PROPOSED } from '../../cypher/claims/enter'
import type { WriteTransaction } from '../store/contract'
import type { KnownNode } from './known'

/** Does something while claims that are not accepted are taken for such, within one transaction. */
export async function takenForAccepted<T>(tx: WriteTransaction, ids: readonly string[], work: () => Promise<T>): Promise<T> {
  if (ids.length === 0) return work()
  await tx.execute(AS_ACCEPTED, { ids: [...ids] })
  const done = await work()
  await tx.execute(AS_PROPOSED, { ids: [...ids] })
  return done
}

/** The claims among nodes that are not accepted. */
export function proposedIn(known: ReadonlyMap<string, KnownNode>): string[] {
  return [...known.values()].filter(({ labels }) => labels.includes('ProposedClaim')).map(({ id }) => id)
}
