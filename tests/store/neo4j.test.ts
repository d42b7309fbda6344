import { onNeo4j } from '../support/stores'
import { storeContract } from './contract'
import { freeContract } from './free'
import { transactionsContract } from './transactions'
import { writesContract } from './writes'

onNeo4j((fresh) => {
  storeContract(fresh)
  freeContract(fresh)
  writesContract(fresh)
  transactionsContract(fresh)
})
