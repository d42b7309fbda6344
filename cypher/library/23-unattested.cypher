// title: Ties nobody has spoken of since
// question: Which ties are unattested since D?
// param: date    date  default 2020-01-01 — The day since which nobody speaks of the tie
// param: actor   node:Actor?  default none — Only ties of this actor; none for all of them
// param: family  family?  default none — Only ties of this family; none for all of them
// param: limit   integer  default 200 — At most so many rows
// reading: Ties that may still have held at the date, while no source speaks of them as of that date or later, the longest unattested
//   first. Left out is what stays true for ever: foundings, splits, successions, events, and where a place lies.
// empty: Every tie that may have held at that date is spoken of by a source as of that date or later, or is undated.
//
// In Neo4j Browser, before the statement:
//   :param date => '2020-01-01'
//   :param actor => null
//   :param family => null
//   :param limit => 200

// A span is "may hold from|holds from|holds to|may hold to": the tie may hold between the first and the last of these days.
MATCH (subject)-[r]->(object)
WHERE r.claimIds IS NOT NULL AND r.modality = 'actual' AND r.status <> 'denied' AND r.lastAttested < $date
  AND NOT r.family IN ['identity', 'event', 'theme'] AND NOT type(r) IN ['FOUNDED_BY', 'FOUNDED_IN', 'LOCATED_IN']
  AND any(s IN r.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10))
  // Of a page without a date it is not known which day it speaks of.
  AND NOT EXISTS { MATCH (c:Claim) WHERE c.id IN r.claimIds AND c.polarity = 'affirms' AND c.asOfNotAfter >= $date }
  AND ($actor IS NULL OR subject.id = $actor OR object.id = $actor) AND ($family IS NULL OR r.family = $family)
RETURN r.lastAttested AS lastAttested, subject.name AS subject, type(r) AS tie, object.name AS object, r.intervals AS intervals,
  r.status AS status, r.grade AS grade, r.originCount AS origins, r.disputed AS disputed, r.id AS id
ORDER BY lastAttested, id
LIMIT $limit;
