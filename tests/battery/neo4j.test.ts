import { onNeo4j } from '../support/stores'
import { battery } from './battery'

onNeo4j(battery)
