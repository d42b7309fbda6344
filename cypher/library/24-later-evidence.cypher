// title: Projections and recommendations borne out
// question: Which projections or recommendations gained later evidence?
// param: actor  node:Actor?  default none — Only those about this actor; none for all of them
// reading: One row a claim that something was expected, advised or supposed, and a later claim that it is so: of the same tie, or of another
//   tie of its kind (family) between the same two, which is weaker. Later means speaking of a later day. Those without such evidence are left out.
// empty: No projection or recommendation in this store has been followed by a claim that what it says is so.
//
// In Neo4j Browser, before the statement:
//   :param actor => null

MATCH (s)-[expected]->(o)
WHERE expected.modality <> 'actual' AND ($actor IS NULL OR s.id = $actor OR o.id = $actor)
MATCH (c:Claim)-[:STATED_IN]->(source:Source) WHERE c.id IN expected.claimIds AND c.polarity = 'affirms'

// Ties between the same two, as they are said to be, with a claim that speaks of a later day.
MATCH (s)-[actual]-(o)
WHERE actual.modality = 'actual' AND actual.status <> 'denied' AND actual.family = expected.family
MATCH (later:Claim)-[:STATED_IN]->(laterSource:Source)
WHERE later.id IN actual.claimIds AND later.polarity = 'affirms' AND coalesce(later.validFrom, later.asOf) > c.asOf
OPTIONAL MATCH (later)-[said:ATTRIBUTED_TO]->(speaker)
WITH s, o, expected, c, source, actual, later, laterSource, speaker ORDER BY said.order
WITH s, o, expected, c, source, actual, later, laterSource, collect(speaker.name) AS speakers

RETURN s.name AS subject, type(expected) AS tie, o.name AS object, expected.modality AS modality, c.statement AS said, source.name AS source, c.asOf AS asOf,
  CASE WHEN actual.id + '|' + expected.modality = expected.id THEN 'the same tie' ELSE 'another tie of its kind' END AS evidenceOf,
  later.statement AS laterEvidence, CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(later.attributedAs, 'the source itself')] END AS speakers,
  laterSource.name AS laterSource, coalesce(later.validFrom, later.asOf) AS laterDate, laterSource.reliability + toString(later.credibility) AS laterGrade,
  c.id AS claim, later.id AS laterClaim
ORDER BY CASE evidenceOf WHEN 'the same tie' THEN 1 ELSE 2 END, claim, laterDate, laterClaim;
