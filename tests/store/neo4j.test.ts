import { onNeo4j } from '../support/stores'
import { wholeContract } from './whole-contract'

onNeo4j(wholeContract)
