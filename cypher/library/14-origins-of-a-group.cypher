// title: What a group was made of
// question: Which groups gave X founders, factions, fighters?
// param: group  node:Actor  default iskp — The group whose make-up is asked for
// reading: One row a claim. A founder who is a person stands with the groups that person led or served in. What a source only expects
//   has the stance "projected".
// empty: No source in this store says where the founders, factions or fighters of this group came from.
//
// In Neo4j Browser, before the statement:
//   :param group => 'iskp'

// In some types the group is the subject, in others the object.
MATCH (x:Actor {id: $group})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(from)
WHERE from.id <> $group AND c.retractedAt IS NULL
  AND (c.predicate IN ['FOUNDED_BY', 'SPLIT_FROM', 'SUCCEEDED'] AND EXISTS { MATCH (c)-[:SUBJECT]->(x) }
    OR c.predicate IN ['FIGHTERS_JOINED', 'FACTION_OF', 'MERGED_INTO'] AND EXISTS { MATCH (c)-[:OBJECT]->(x) })
MATCH (c)-[:STATED_IN]->(source:Source)

// The groups of a person, and whose word the source reports.
OPTIONAL MATCH (from)-[r:LEADS|SERVES_IN]->(other:ArmedGroup) WHERE other.id <> $group AND r.status <> 'denied'
WITH c, from, source, other ORDER BY other.name
WITH c, from, source, collect(DISTINCT other.name) AS alsoIn
OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH c, from, source, alsoIn, speaker ORDER BY a.order
WITH c, from, source, alsoIn, collect(speaker.name) AS speakers

RETURN from.name AS from,
  CASE c.predicate WHEN 'FOUNDED_BY' THEN 'founders' WHEN 'FIGHTERS_JOINED' THEN 'fighters' WHEN 'FACTION_OF' THEN 'a faction'
    WHEN 'SPLIT_FROM' THEN 'those who split off' WHEN 'MERGED_INTO' THEN 'itself, merged' ELSE 'its succession' END AS gave,
  CASE WHEN c.predicate IN ['FOUNDED_BY', 'SPLIT_FROM', 'SUCCEEDED'] THEN c.objectPart ELSE c.subjectPart END AS part, alsoIn,
  c.validFrom + coalesce('~' + c.validFromPrecision, '') AS begins, c.validTo + coalesce('~' + c.validToPrecision, '') AS ends,
  c.stance AS stance, c.polarity AS polarity, c.statement AS statement,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS speakers,
  source.name AS source, source.reliability + toString(c.credibility) AS grade, EXISTS { MATCH (c)-[:CONTRADICTS]-(:Claim) } AS contradicted, c.id AS claim
ORDER BY gave, stance, from, claim;
