import type { FreshOptions } from '../support/stores'
import { storeContract } from './contract'
import { freeContract } from './free'
import { transactionsContract } from './transactions'
import { writesContract } from './writes'

/** Declares all that every store must do; called once for each engine, in `tests/store/<engine>.test.ts`. */
export function wholeContract(fresh: FreshOptions): void {
  storeContract(fresh)
  freeContract(fresh)
  writesContract(fresh)
  transactionsContract(fresh)
}
