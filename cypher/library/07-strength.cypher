// title: Estimates of strength
// question: How strong is X, in every estimate by date, origin and measure?
// param: group  node:Actor  default iskp — The group whose strength is estimated
// reading: One row an estimate, oldest first, undated ones last. Estimates count different things (see measure) and are never averaged;
//   "best" is empty where the source gives a range. Rows with one origin repeat one estimate.
// empty: No source in this store estimates the strength of this group.
//
// In Neo4j Browser, before the statement:
//   :param group => 'iskp'

MATCH (:Actor {id: $group})<-[:SUBJECT]-(c:Claim)-[:STATED_IN]->(source:Source)
WHERE c.kind = 'quantity' AND c.predicate = 'strength' AND c.retractedAt IS NULL

// Whose estimate it is, and where the source has it from in the end.
OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH c, source, speaker ORDER BY a.order
WITH c, source, collect(speaker.name) AS speakers
OPTIONAL MATCH (source)-[:DERIVES_FROM*1..]->(origin:Source) WHERE NOT EXISTS { MATCH (origin)-[:DERIVES_FROM]->() }
WITH c, source, speakers, origin ORDER BY origin.name
WITH c, source, speakers, collect(DISTINCT origin.name) AS origins

// What speaks against it, and what has taken its place since.
OPTIONAL MATCH (c)-[:CONTRADICTS]-(against:Claim)-[:STATED_IN]->(otherSource:Source) WHERE against.retractedAt IS NULL
WITH c, source, speakers, origins, otherSource ORDER BY otherSource.name
WITH c, source, speakers, origins, collect(DISTINCT otherSource.name) AS contradictedBy

RETURN CASE WHEN c.asOfNotAfter IS NULL THEN c.asOf + coalesce('~' + c.asOfPrecision, '') END AS asOf, c.low AS low, c.best AS best, c.high AS high, c.approximation AS approximation, c.unit AS unit, c.measure AS measure,
  c.validFrom + coalesce('~' + c.validFromPrecision, '') AS begins, c.validTo + coalesce('~' + c.validToPrecision, '') AS ends,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS speakers, c.attributedAs AS attributedAs, c.citing AS citing,
  source.name AS source, source.reliability + toString(c.credibility) AS grade,
  CASE WHEN size(origins) > 0 THEN origins ELSE [source.name] END AS origins, contradictedBy,
  EXISTS { MATCH (:Claim)-[:SUPERSEDES]->(c) } AS superseded, c.id AS claim
ORDER BY asOf, claim;
