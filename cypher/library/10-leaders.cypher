// title: Leaders
// question: Who led X at D, and which terms are disputed?
// param: actor  node:Actor  default iskp — Who is led: a group, an organisation, a government or a state
// param: date   date  default 2022-05-01 — The day asked for
// reading: "atDate" is what the claims' own dates say. A term without a known end is last attested earlier at any later day, so several
//   leaders may stand here; see who was reported dead by then and who followed. A term is disputed where a claim of it, or of that
//   leader's death, is contradicted.
// empty: No source in this store names anybody who may have led this actor at that date.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'
//   :param date => '2022-05-01'

MATCH (leader:Actor)-[r:LEADS]->(:Actor {id: $actor})
WHERE r.modality = 'actual' AND r.status <> 'denied'
// A span is "earliest start|held by|held until|latest end", one for each claim: those that do not exclude the day, and what they say of it.
WITH leader, r, [s IN r.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)] AS open WHERE size(open) > 0
WITH leader, r, CASE
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END AS atDate

// Which sources have the leader dead by then, and who followed.
OPTIONAL MATCH (leader)<-[:SUBJECT]-(death:Claim)-[:STATED_IN]->(source:Source)
WHERE death.predicate = 'died' AND death.polarity = 'affirms' AND death.validFrom <= $date AND death.retractedAt IS NULL
WITH leader, r, atDate, death.validFrom + coalesce('~' + death.validFromPrecision, '') + ', ' + source.name AS died ORDER BY died
WITH leader, r, atDate, collect(died) AS reportedDead
OPTIONAL MATCH (successor:Actor)-[next:SUCCEEDED]->(leader) WHERE next.status <> 'denied'
WITH leader, r, atDate, reportedDead, successor ORDER BY successor.name
WITH leader, r, atDate, reportedDead, collect(successor.name) AS followedBy

// What contradicts the term or the death.
OPTIONAL MATCH (leader)<-[:SUBJECT]-(c:Claim)-[x:CONTRADICTS]-(against:Claim)
WHERE (c.id IN r.claimIds OR c.predicate = 'died') AND c.retractedAt IS NULL AND against.retractedAt IS NULL
WITH leader, r, atDate, reportedDead, followedBy, x.about + ': ' + against.statement AS objection ORDER BY objection
WITH leader, r, atDate, reportedDead, followedBy, collect(DISTINCT objection) AS objections

RETURN leader.name AS leader, r.qualifiers AS roles, atDate, r.intervals AS intervals, reportedDead, followedBy,
  size(objections) > 0 AS disputed, objections, r.grade AS grade, r.originCount AS origins, r.lastAttested AS lastAttested, r.id AS id
ORDER BY atDate, size(reportedDead), lastAttested DESC, id;
