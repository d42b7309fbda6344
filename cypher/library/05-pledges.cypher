// title: Pledges of allegiance
// question: Who pledged to whom, which part of it, accepted when?
// param: group  node:Actor?  default none — Only pledges by or to this group or person; none for all of them
// reading: One row a claim. A pledge and its acceptance are two acts: where only one of them is recorded the other's column says so.
//   "By" a date is when a source speaks of it
//   without dating it. Where a part is named ("leader", "faction") it pledged or received the pledge, not the whole.
// empty: No claim in this store speaks of a pledge of allegiance by or to this group.
//
// In Neo4j Browser, before the statement:
//   :param group => null

MATCH (subject)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object), (c)-[:STATED_IN]->(source:Source)
WHERE c.predicate IN ['PLEDGED_ALLEGIANCE_TO', 'ACCEPTED_PLEDGE_OF'] AND c.retractedAt IS NULL
  AND ($group IS NULL OR subject.id = $group OR object.id = $group)

// Who accepts is the subject of the one type and the object of the other.
WITH c, source, CASE WHEN c.predicate = 'PLEDGED_ALLEGIANCE_TO' THEN
    {act: 'pledge', by: subject.id, byName: subject.name, part: c.subjectPart, to: object.id, toName: object.name, toPart: c.objectPart, other: 'ACCEPTED_PLEDGE_OF'}
  ELSE {act: 'acceptance', by: object.id, byName: object.name, part: c.objectPart, to: subject.id, toName: subject.name, toPart: c.subjectPart, other: 'PLEDGED_ALLEGIANCE_TO'} END AS pledge

// The other half between the same two, if any source records it.
OPTIONAL MATCH (one)<-[:SUBJECT]-(half:Claim)-[:OBJECT]->(two)
WHERE half.predicate = pledge.other AND half.polarity = 'affirms' AND half.retractedAt IS NULL
  AND one.id IN [pledge.by, pledge.to] AND two.id IN [pledge.by, pledge.to]
WITH c, source, pledge, half ORDER BY half.validFrom, half.id
WITH c, source, pledge, collect(coalesce(half.validFrom + coalesce('~' + half.validFromPrecision, ''), 'by ' + half.validTo, 'by ' + half.asOf, CASE WHEN half.id IS NOT NULL THEN 'undated' END)) AS halves
OPTIONAL MATCH (c)-[a:ATTRIBUTED_TO]->(speaker)
WITH c, source, pledge, halves, speaker ORDER BY a.order
WITH c, source, pledge, halves, collect(speaker.name) AS speakers

WITH c, source, pledge, halves, speakers, [coalesce(c.validFrom + coalesce('~' + c.validFromPrecision, ''), 'by ' + c.validTo, 'by ' + c.asOf, 'undated')] AS dates
RETURN pledge.byName AS pledger, pledge.part AS part, pledge.toName AS to, pledge.toPart AS toPart,
  CASE WHEN pledge.act = 'pledge' THEN dates WHEN size(halves) > 0 THEN halves ELSE ['no pledge recorded'] END AS pledged,
  CASE WHEN pledge.act = 'acceptance' THEN dates WHEN size(halves) > 0 THEN halves ELSE ['no acceptance recorded'] END AS accepted,
  c.stance AS stance, c.polarity AS polarity, c.statement AS statement,
  CASE WHEN size(speakers) > 0 THEN speakers ELSE [coalesce(c.attributedAs, 'the source itself')] END AS speakers,
  source.name AS source, source.reliability + toString(c.credibility) AS grade, c.id AS claim
ORDER BY pledger, to, c.validFrom, claim;
