// title: What one says of another
// question: What does A say of B, against what third parties say?
// param: speaker  node:Actor  default united-states — Whose word it is
// param: about    node:Actor  default etim — Whom it is about
// reading: One row for each thing that A says of B and each third party that speaks of the same: with the same predicate, or in a claim
//   that is recorded as contradicting it. What A does by saying so (designate, call upon, recognise) counts as its word.
// empty: No source in this store reports the one's word about the other.
//
// In Neo4j Browser, before the statement:
//   :param speaker => 'united-states'
//   :param about => 'etim'

MATCH (b:Actor {id: $about})<-[:SUBJECT|OBJECT]-(c:Claim)-[:ATTRIBUTED_TO|SUBJECT]->(a:Actor {id: $speaker})
WHERE c.retractedAt IS NULL AND (EXISTS { MATCH (c)-[:ATTRIBUTED_TO]->(a) } OR c.predicate IN ['DESIGNATED', 'DELISTED', 'URGES', 'RECOGNISES'])
WITH DISTINCT a, b, c

// Third parties on the same: the nearest speaker, or the source in its own voice.
OPTIONAL MATCH (b)<-[:SUBJECT|OBJECT]-(d:Claim)
WHERE d.id <> c.id AND d.retractedAt IS NULL AND NOT EXISTS { MATCH (d)-[:ATTRIBUTED_TO]->(a) }
  AND (EXISTS { MATCH (c)-[:CONTRADICTS]-(d) } OR d.predicate = c.predicate AND NOT EXISTS { MATCH (d)-[:SUBJECT]->(a) })
WITH DISTINCT c, d
OPTIONAL MATCH (c)-[x:CONTRADICTS]-(d)
WITH c, d, x.about AS contradicts
OPTIONAL MATCH (d)-[said:ATTRIBUTED_TO]->(third)
WITH c, d, contradicts, third ORDER BY said.order
WITH c, d, contradicts, collect(third.name) AS thirds
OPTIONAL MATCH (d)-[:STATED_IN]->(thirdSource:Source)
MATCH (c)-[:STATED_IN]->(source:Source)

RETURN c.predicate AS predicate, c.polarity AS polarity, c.statement AS says, source.name AS source, source.reliability + toString(c.credibility) AS grade,
  CASE WHEN d IS NULL THEN 'nobody else speaks of it' WHEN contradicts IS NOT NULL THEN 'contradicted about its ' + contradicts
    WHEN d.polarity <> c.polarity THEN 'put the other way' ELSE 'spoken of too' END AS against,
  CASE WHEN size(thirds) > 0 THEN thirds WHEN d IS NULL THEN [] ELSE [coalesce(d.attributedAs, 'the source itself')] END AS thirdParties,
  d.statement AS thirdPartySays, thirdSource.name AS thirdSource, thirdSource.reliability + toString(d.credibility) AS thirdGrade,
  c.id AS claim, d.id AS thirdClaim
ORDER BY predicate, claim, against, thirdClaim;
