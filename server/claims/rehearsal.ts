import { AppError } from '../../model/app-error'
import type { GraphStore, WriteTransaction } from '../store/contract'

/** Carries an answer out of a transaction that is taken back. A store passes on AppErrors as they are, and does not try again. */
class Rehearsed<T> extends AppError {
  constructor(readonly answer: T) {
    super('cancelled', 'Taken back, since only what would come of it was asked.')
  }
}

/** Runs a write; with `dryRun` it is taken back after its answer is known, so that the answer says exactly what would come of it. */
export async function rehearsed<T>(store: GraphStore, dryRun: boolean, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  if (!dryRun) return store.write(work)
  try {
    return await store.write(async (tx) => {
      throw new Rehearsed(await work(tx))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.answer as T
    throw error
  }
}
