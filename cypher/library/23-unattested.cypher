// title: Ties nobody has spoken of since
// question: Which ties are unattested since D?
// param: date    date  default 2020-01-01 — The day since which nobody speaks of the tie
// param: actor   node:Actor?  default none — Only ties of this actor; none for all of them
// param: family  family?  default none — Only ties of this family; none for all of them
// param: limit   integer  default 200 — At most so many rows
// reading: Ties that no date excludes at the day, while no source speaks of them as of that day or later, the longest unattested first.
//   "atDate" is what the claims' own dates say of the day. Left out is what stays true for ever: what happened, and where a place lies.
// empty: Every tie that no date excludes at that day is spoken of by a source as of that day or later, or is undated.
//
// In Neo4j Browser, before the statement:
//   :param date => '2020-01-01'
//   :param actor => null
//   :param family => null
//   :param limit => 200

// A span is "earliest start|held by|held until|latest end", one for each claim: those that do not exclude the day, and what they say of it.
MATCH (subject)-[r]->(object)
WHERE r.claimIds IS NOT NULL AND r.modality = 'actual' AND r.status <> 'denied' AND r.lastAttested < $date
  AND NOT r.family IN ['identity', 'event', 'theme'] AND NOT type(r) IN ['LOCATED_IN', 'FOUNDED_IN', 'MOVED_FIGHTERS_TO', 'MOVED_FIGHTERS_FROM',
    'PLEDGED_ALLEGIANCE_TO', 'ACCEPTED_PLEDGE_OF', 'JOINED', 'FIGHTERS_JOINED', 'DELISTED', 'ATTACKED', 'KILLED', 'DETAINED', 'ACCUSES',
    'ENABLED', 'EMBOLDENS', 'URGES', 'WARNED']
  // Of a page without a date it is not known which day it speaks of.
  AND NOT EXISTS { MATCH (c:Claim) WHERE c.id IN r.claimIds AND c.polarity = 'affirms' AND c.asOfNotAfter >= $date }
  AND ($actor IS NULL OR subject.id = $actor OR object.id = $actor) AND ($family IS NULL OR r.family = $family)
WITH subject, r, object, [s IN r.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)] AS open WHERE size(open) > 0
RETURN r.lastAttested AS lastAttested, subject.name AS subject, type(r) AS tie, object.name AS object, CASE
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END AS atDate,
  r.intervals AS intervals, r.status AS status, r.grade AS grade, r.originCount AS origins, r.disputed AS disputed, r.id AS id
ORDER BY lastAttested, id
LIMIT $limit;
