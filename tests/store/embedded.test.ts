import { onEmbedded } from '../support/stores'
import { storeContract } from './contract'

onEmbedded((fresh) => storeContract(fresh))
