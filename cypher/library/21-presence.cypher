// title: Where an actor was
// question: Where was X present, contesting or controlling, and how precisely is that known?
// param: actor  node:Actor  default iskp — Whose presence is asked for
// param: date   date  default 2022-05-01 — The day asked for
// reading: One row a place and kind of presence. "placePrecision" says of what kind of area the coordinates are the middle: presence in a
//   province is not presence everywhere in it. "atDate" is what the claims' own dates say: what was last attested
//   earlier, or attested only later, no source says of that day.
// empty: No source in this store places this actor anywhere at that date.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'
//   :param date => '2022-05-01'

MATCH (:Actor {id: $actor})-[r]->(place)
WHERE r.family = 'presence' AND r.modality = 'actual' AND r.status <> 'denied'
// A span is "earliest start|held by|held until|latest end", one for each claim: those that do not exclude the day, and what they say of it.
WITH r, place, [s IN r.spans WHERE left(s, 10) <= $date AND $date <= right(s, 10)] AS open WHERE size(open) > 0
WITH r, place, CASE
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date AND $date <= substring(s, 22, 10)) THEN 'holds'
    WHEN any(s IN open WHERE left(s, 10) > '0000-00-00' AND $date < substring(s, 11, 10) OR right(s, 10) < '9999-99-99' AND substring(s, 22, 10) < $date
      OR '0000-00-00' < substring(s, 22, 10) AND substring(s, 22, 10) <= $date AND $date <= substring(s, 11, 10)) THEN 'uncertain'
    WHEN any(s IN open WHERE substring(s, 11, 10) <= $date) THEN 'last attested earlier'
    WHEN any(s IN open WHERE substring(s, 11, 10) < '9999-99-99') THEN 'start unknown' ELSE 'uncertain' END AS atDate

// Only a part of it, if so, and in what larger place it lies.
OPTIONAL MATCH (c:Claim) WHERE c.id IN r.claimIds AND c.polarity = 'affirms'
WITH r, place, atDate, c.subjectPart AS part ORDER BY part
WITH r, place, atDate, collect(DISTINCT part) AS parts
OPTIONAL MATCH (place)-[l:LOCATED_IN]->(larger) WHERE l.modality = 'actual' AND l.status <> 'denied'
WITH r, place, atDate, parts, larger ORDER BY larger.name
WITH r, place, atDate, parts, collect(larger.name) AS liesIn

RETURN place.name AS place, CASE WHEN place:State THEN 'state' ELSE place.kind END AS placeKind, liesIn, type(r) AS presence, parts, atDate,
  r.intervals AS intervals, r.lastAttested AS lastAttested, CASE WHEN place:State THEN 'state' ELSE place.geoPrecision END AS placePrecision,
  place.latitude AS latitude, place.longitude AS longitude, r.status AS status, r.grade AS grade, r.originCount AS origins, r.disputed AS disputed, r.id AS id
ORDER BY presence, atDate, place, id;
