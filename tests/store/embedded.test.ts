import { onEmbedded } from '../support/stores'
import { storeContract } from './contract'
import { freeContract } from './free'

onEmbedded((fresh) => {
  storeContract(fresh)
  freeContract(fresh)
})
