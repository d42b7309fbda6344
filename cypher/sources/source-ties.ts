import { idParams, TIE, tieColumns, tieRowSchema } from '../parts'
import { defineQuery } from '../query'

/** The ties that some claim stated in a source supports or denies. */
export const sourceTies = defineQuery({
  name: 'source-ties',
  text: `MATCH (source:Source {id: $id})<-[:STATED_IN]-(c:Claim) MATCH (c)-[:SUBJECT]->(n)
WHERE c.kind = 'relation'
MATCH (c)-[:OBJECT]->(m)
MATCH (n)-[r]->(m)
WHERE ${TIE} AND c.id IN r.claimIds
WITH DISTINCT n, r, m
RETURN ${tieColumns('n', 'm')}`,
  params: idParams,
  row: tieRowSchema,
})
