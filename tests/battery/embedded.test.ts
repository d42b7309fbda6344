import { onEmbedded } from '../support/stores'
import { battery } from './battery'

onEmbedded(battery)
