// title: Claims that contradict one another
// question: Which claims contradict, and about what?
// param: node   node?  default none — Only claims about this actor, place, event or theme; none for all of them
// param: about  text?  default none — Only contradictions about this: existence, date, value or identity; none for all of them
// reading: One row a contradiction. Both claims stand: that one is graded better or is newer does not make the other fall.
// empty: No two claims in this store are recorded as contradicting each other about this.
//
// In Neo4j Browser, before the statement:
//   :param node => null
//   :param about => null

// Each contradiction is stored once, from the claim with the smaller id. A parameter that is null narrows nothing.
MATCH (one:Claim)-[x:CONTRADICTS]->(other:Claim)
WHERE one.retractedAt IS NULL AND other.retractedAt IS NULL AND ($about IS NULL OR x.about = $about)
  AND ($node IS NULL OR EXISTS { MATCH (one)-[:SUBJECT|OBJECT]->({id: $node}) } OR EXISTS { MATCH (other)-[:SUBJECT|OBJECT]->({id: $node}) })
MATCH (one)-[:SUBJECT]->(subject), (one)-[:STATED_IN]->(source:Source)
MATCH (other)-[:STATED_IN]->(otherSource:Source)

RETURN subject.name AS subject, one.predicate AS predicate, x.about AS about,
  one.statement AS statement, source.name AS source, source.reliability + toString(one.credibility) AS grade,
  other.statement AS against, otherSource.name AS againstSource, otherSource.reliability + toString(other.credibility) AS againstGrade,
  one.id AS claim, other.id AS againstClaim
ORDER BY subject, predicate, about, claim, againstClaim;
