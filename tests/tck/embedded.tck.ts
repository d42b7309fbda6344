// Takes minutes: `npm run tck` runs it, and writes what came of it into docs/conformance.md.
import { leftOut } from '../support/left-out'
import { onEmbedded } from '../support/stores'
import { conformance } from './conformance'

const data = process.env.ALLEGIANCE_TEST_DATA
if (!data) leftOut('the openCypher TCK on the embedded store: ALLEGIANCE_TEST_DATA is not set')
else onEmbedded((fresh) => conformance('embedded', fresh, data))
