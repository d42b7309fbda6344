import { onNeo4j } from '../support/stores'
import { storeContract } from './contract'

onNeo4j((fresh) => storeContract(fresh))
