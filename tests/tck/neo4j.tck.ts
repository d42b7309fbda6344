// Takes longer than all other tests together: `npm run tck` runs it, and writes what came of it into docs/conformance.md.
import { leftOut } from '../support/left-out'
import { onNeo4j } from '../support/stores'
import { conformance } from './conformance'

const data = process.env.ALLEGIANCE_TEST_DATA
if (!data) leftOut('the openCypher TCK on Neo4j: ALLEGIANCE_TEST_DATA is not set')
else onNeo4j((fresh) => conformance('Neo4j', fresh, data))
