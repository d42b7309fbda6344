// title: A shared threat, no recorded cooperation
// question: Which states naming X a threat have no recorded cooperation with one another?
// param: actor  node:Actor  default iskp — The actor that states name a threat
// reading: One row a pair of states. A state names X a threat by its own word, as a threat that it perceives, or by designating it
//   without having ended that. "No recorded cooperation" is what the sources here do not tell, not what there is not: organisations
//   that both are in, documents in which both name X, and ties against one another stand beside it.
// empty: No two states in this store name this actor a threat, or all that do have recorded cooperation with one another.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'

// Who names X a threat, how, and where that stands.
MATCH (state:State)<-[:SUBJECT|OBJECT|ATTRIBUTED_TO]-(c:Claim)-[:SUBJECT|OBJECT]->(x:Actor {id: $actor})
WHERE c.stance = 'asserted' AND c.polarity = 'affirms' AND c.retractedAt IS NULL
  AND (c.predicate = 'ACCUSES' AND c.qualifier = 'being a threat' AND EXISTS { MATCH (c)-[:SUBJECT]->(state) }
    OR c.predicate = 'THREATENS' AND EXISTS { MATCH (c)-[:SUBJECT]->(x) } AND (c.qualifier = 'perceived' OR EXISTS { MATCH (c)-[:ATTRIBUTED_TO]->(state) })
    OR c.predicate = 'DESIGNATED' AND EXISTS { MATCH (c)-[:SUBJECT]->(state) } AND coalesce(c.validTo, '..') = '..')
WITH DISTINCT state, c
MATCH (c)-[:STATED_IN]->(source:Source)
WITH state, CASE c.predicate WHEN 'DESIGNATED' THEN 'designated it' ELSE 'names it a threat' END AS how, source ORDER BY how, source.name
WITH state, collect(DISTINCT how) AS how, collect(DISTINCT source.name) AS sources
WITH collect({id: state.id, name: state.name, how: how, sources: sources}) AS states

// Each pair once, without those that some source has cooperating now; that they should or will is not that they do.
UNWIND states AS one
UNWIND states AS other
WITH one, other WHERE one.id < other.id
MATCH (a:State {id: one.id})
MATCH (b:State {id: other.id})
WHERE NOT EXISTS { MATCH (a)-[r:COOPERATES_WITH]-(b) WHERE r.modality = 'actual' AND r.status <> 'denied' }

// What else joins or parts the two.
OPTIONAL MATCH (a)-[mine]-(organisation:Organisation)-[theirs]-(b)
WHERE type(mine) IN ['MEMBER_OF', 'FOUNDED_BY'] AND type(theirs) IN ['MEMBER_OF', 'FOUNDED_BY']
WITH one, other, a, b, organisation ORDER BY organisation.name
WITH one, other, a, b, collect(DISTINCT organisation.name) AS organisations
OPTIONAL MATCH (a)-[against]-(b) WHERE against.sign = -1 AND against.modality = 'actual' AND against.status <> 'denied'
WITH one, other, organisations, against ORDER BY against.id
WITH one, other, organisations, collect(against.id) AS tiesAgainst

RETURN one.name AS state, one.how AS how, other.name AS otherState, other.how AS otherHow,
  'no recorded cooperation' AS cooperation, organisations AS organisationsOfBoth,
  [s IN one.sources WHERE s IN other.sources] AS namedTogetherIn, tiesAgainst
ORDER BY state, otherState;
